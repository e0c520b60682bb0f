import { useEffect, useState } from 'react';
import type { NumberKey } from '../../model/inputs.ts';

const NONE: readonly number[] = [];

/** What the situations set an input to: marks on its slider, which come after the first view. */
export function usePresetTicks(input: NumberKey): readonly number[] {
  const [ticks, setTicks] = useState(NONE);
  useEffect(() => {
    let gone = false;
    // Out of reach after a redeploy: a slider without marks still slides.
    import('../../derive/presetMarks.ts').then(({ presetMarks }) => { if (!gone) setTicks(presetMarks(input)); }, () => undefined);
    return () => { gone = true; };
  }, [input]);
  return ticks;
}
