import { useEffect, useState } from 'react';
import type { Inputs } from '../../model/inputs.ts';
import type { Steps } from '../../model/steps.ts';
import type { Scene } from '../scene.ts';

/** What a slow calculation has brought, and of which inputs it speaks. */
export interface Rested<T> {
  readonly value: T;
  readonly inputs: Inputs;
  /** The revision that it was computed for. */
  readonly revision: number;
  /** False while it still speaks of the inputs before. */
  readonly isCurrent: boolean;
}

interface Done<T> { readonly value: T; readonly inputs: Inputs; readonly revision: number; readonly work: unknown }

/** Nothing has changed for so long: the reader is looking, not dragging. */
const REST_MS = 120;
/** Of a slice of work; below the eight that a frame can spare. */
const SLICE_MS = 5;

/** Calls back when the browser has nothing better to do, at the latest soon. Returns the way to call it off. */
function whenIdle(callback: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(callback, 0);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(callback, { timeout: 100 });
  return () => cancelIdleCallback(handle);
}

/** Runs the steps in slices; returns the way to call it off. */
function inSlices<T>(steps: Steps<T>, done: (value: T) => void): () => void {
  let cancel = (): void => undefined;
  const slice = (): void => {
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done === true) return done(step.value);
    } while (performance.now() < until);
    cancel = whenIdle(slice);
  };
  cancel = whenIdle(slice);
  return () => cancel();
}

/**
 * What a calculation that is too slow for a drag says of the scene's inputs: begun when the page has rested, done in
 * idle slices, given up when something changes. Null until the first is done; then the last one that was.
 * `work` makes the steps; it must be the same function as long as it means the same.
 */
export function useRested<T>(scene: Pick<Scene, 'inputs' | 'ghost' | 'revision'>, work: (inputs: Inputs) => Steps<T>): Rested<T> | null {
  const { inputs, revision } = scene;
  const dragging = scene.ghost !== null;
  const [done, setDone] = useState<Done<T> | null>(null);
  const isCurrent = done !== null && done.inputs === inputs && done.work === work;
  useEffect(() => {
    if (dragging || isCurrent) return undefined;
    let cancel = (): void => undefined;
    const timer = setTimeout(() => {
      cancel = inSlices(work(inputs), (value) => setDone({ value, inputs, revision, work }));
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      cancel();
    };
  }, [inputs, revision, dragging, isCurrent, work]);
  return done === null ? null : { value: done.value, inputs: done.inputs, revision: done.revision, isCurrent };
}
