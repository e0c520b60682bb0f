/** Told how far a reading has come, from 0 to 1, and waited for: on a page it lets others have their turn. */
export type Pace = (share: number) => Promise<void> | void;

/** Work on rows that can pause: yields how many more have been seen to. */
export type RowSteps<T> = Generator<number, T, void>;

/** Rows between two pauses: a few milliseconds. */
export const ROWS_IN_A_STEP = 500;

/** Does the work at a pace. `rows`: how many there are in all. */
export async function paced<T>(steps: RowSteps<T>, rows: number, pace: Pace): Promise<T> {
  let done = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    done += step.value;
    await pace(Math.min(1, done / Math.max(1, rows)));
  }
}

/** Rows one after the other, with a pause after every few. */
export function* eachRow<R>(rows: readonly R[], see: (row: R) => void): RowSteps<void> {
  let seen = 0;
  for (const row of rows) {
    see(row);
    seen += 1;
    if (seen % ROWS_IN_A_STEP === 0) yield ROWS_IN_A_STEP;
  }
}
