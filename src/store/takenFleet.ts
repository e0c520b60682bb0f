import { compactFleet } from '../io/fleetText.ts';
import { BASE_KEYS, type GivenFleet } from '../model/fleet.ts';
import type { Overrides } from '../model/inputs.ts';

/** What `takeFleet` is handed. */
export interface TakenFleet {
  readonly fleet: GivenFleet;
  readonly overrides: Overrides;
}

/**
 * A given fleet as compact as a link carries it, so that whoever opens the link sees the same numbers. Values that are
 * the fleet's own means count as untouched, though the compact fleet's differ from them in their last digits. Null where
 * nothing of the fleet is left.
 */
export function takenFleet(given: GivenFleet, overrides: Overrides): TakenFleet | null {
  const fleet = compactFleet(given);
  if (fleet === null) return null;
  const means: ReadonlySet<string> = new Set(BASE_KEYS.filter((key) => overrides[key] === given.base[key]));
  return { fleet, overrides: Object.fromEntries(Object.entries(overrides).filter(([key]) => !means.has(key))) };
}
