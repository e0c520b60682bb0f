import type { Steps } from '../model/steps.ts';
import { REST_MS } from './idle.ts';
import type { Idle } from './idle.ts';

/** Of a slice of work; below the eight that a frame can spare. */
export const SLICE_MS = 5;

/** Runs the steps in slices, none of them before the page is quiet; returns the way to call it off. */
export function inSlices<T>(steps: Steps<T>, idle: Idle, done: (value: T) => void): () => void {
  let cancel = (): void => undefined;
  const slice = (): void => {
    if (!idle.isQuiet()) {
      cancel = idle.after(REST_MS)(slice);
      return;
    }
    const until = idle.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done === true) return done(step.value);
    } while (idle.now() < until);
    cancel = idle.whenIdle(slice);
  };
  cancel = idle.whenIdle(slice);
  return () => cancel();
}
