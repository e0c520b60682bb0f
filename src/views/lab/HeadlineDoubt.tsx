import { useCallback, useSyncExternalStore } from 'react';
import { doubtBandSteps } from '../../derive/doubt.ts';
import type { Inputs } from '../../model/inputs.ts';
import { useRested } from '../../ui/parts/useRested.ts';
import { useLab } from './labContext.ts';

/** How sure the headline's numbers are, once the page has rested long enough to know; empty until then. */
export function HeadlineDoubt() {
  const { scenes, all, format } = useLab();
  const { value, revision } = useSyncExternalStore(scenes.subscribe, scenes.get, scenes.get);
  const rested = useRested({ ...value, revision }, useCallback((inputs: Inputs) => doubtBandSteps(inputs), []));
  // A sentence about other inputs than the headline's would be false.
  if (all === null || rested === null || !rested.isCurrent) return null;
  return <span data-computed={revision}>{all.figures.doubt.headline(format, rested.value)}</span>;
}
