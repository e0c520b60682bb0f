/** Work that can pause: yields the share that is done, 0…1, and returns the result. */
export type Steps<T> = Generator<number, T, void>;

/** All of the work at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
