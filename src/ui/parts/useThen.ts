import { useMemo } from 'react';
import type { Inputs } from '../../model/inputs.ts';
import type { Scene } from '../scene.ts';

/** What is shown speaks of the inputs it was computed for; during a drag it is the same scene, and nothing is drawn anew. */
export function useThen({ stage, theme, messages, format }: Scene, inputs: Inputs): Scene {
  return useMemo(() => ({ stage, theme, messages, format, inputs, ghost: null, revision: 0 }), [stage, theme, messages, format, inputs]);
}
