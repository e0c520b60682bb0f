import { compactFleet } from '../io/fleetText.ts';
import type { Era } from '../model/era.ts';
import { BASE_KEYS, type GivenFleet } from '../model/fleet.ts';
import type { Overrides } from '../model/inputs.ts';
import { tidied, withInputs, type Snapshot } from './snapshot.ts';

/**
 * A snapshot with a given fleet in force, as compact as a link carries it. Values that are the fleet's own means count
 * as untouched, though the compact fleet's differ from them in their last digits.
 */
export function withFleet(from: Snapshot, given: GivenFleet, overrides: Overrides, era: Era): Snapshot {
  const fleet = compactFleet(given);
  if (fleet === null) return from;
  const means: ReadonlySet<string> = new Set(BASE_KEYS.filter((key) => overrides[key] === given.base[key]));
  const set = Object.fromEntries(Object.entries(overrides).filter(([key]) => !means.has(key)));
  return withInputs(from, { era, fleet }, tidied(set, { era, fleet }), null);
}

/** Equal workloads again: the sliders stay where they are, set by hand where they differ from the era's defaults. */
export function withoutFleet(from: Snapshot): Snapshot {
  const means = Object.fromEntries(BASE_KEYS.map((key) => [key, from.inputs[key]])) as Overrides;
  const alone = { era: from.era, fleet: null };
  return withInputs(from, alone, tidied({ ...from.overrides, ...means }, alone), null);
}
