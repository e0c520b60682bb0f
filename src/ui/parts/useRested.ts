import { useContext, useEffect, useState } from 'react';
import type { Inputs } from '../../model/inputs.ts';
import { finished } from '../../model/steps.ts';
import type { Steps } from '../../model/steps.ts';
import { WholeContext } from '../figure/whole.ts';
import { IdleContext, REST_MS } from '../idle.ts';
import { inSlices } from '../inSlices.ts';
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

/**
 * What a calculation that is too slow for a drag says of the scene's inputs: begun when the page has rested, done in
 * idle slices, given up when something changes. Null until the first is done; then the last one that was. In HTML
 * made ahead it is there at once.
 * `work` makes the steps; it must be the same function as long as it means the same.
 */
export function useRested<T>(scene: Pick<Scene, 'inputs' | 'ghost' | 'revision'>, work: (inputs: Inputs) => Steps<T>): Rested<T> | null {
  const { inputs, revision } = scene;
  const dragging = scene.ghost !== null;
  const isWhole = useContext(WholeContext);
  const [done, setDone] = useState((): Done<T> | null => (isWhole ? { value: finished(work(inputs)), inputs, revision, work } : null));
  const idle = useContext(IdleContext);
  const isCurrent = done !== null && done.inputs === inputs && done.work === work;
  useEffect(() => {
    if (dragging || isCurrent) return undefined;
    let cancel = (): void => undefined;
    const wake = idle.after(REST_MS)(() => {
      cancel = inSlices(work(inputs), idle, (value) => setDone({ value, inputs, revision, work }));
    });
    return () => {
      wake();
      cancel();
    };
  }, [inputs, revision, dragging, isCurrent, work, idle]);
  return done === null ? null : { value: done.value, inputs: done.inputs, revision: done.revision, isCurrent };
}
