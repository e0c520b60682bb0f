import { BASE_KEYS } from '../model/fleet.ts';
import type { Overrides } from '../model/inputs.ts';
import { tidied, withInputs, type Snapshot } from './snapshot.ts';

/** Equal workloads again: the sliders stay where they are, set by hand where they differ from the era's defaults. */
export function withoutFleet(from: Snapshot): Snapshot {
  const means = Object.fromEntries(BASE_KEYS.map((key) => [key, from.inputs[key]])) as Overrides;
  const alone = { era: from.era, fleet: null };
  return withInputs(from, alone, tidied({ ...from.overrides, ...means }, alone), null);
}
