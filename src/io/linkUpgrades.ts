import { LINK_VERSION } from './linkState.ts';
import type { LinkPair } from './linkPairs.ts';

/** Turns the pairs of version N into those of version N + 1. Pure, kept for ever, pinned by a golden file. */
export type Upgrader = (pairs: readonly LinkPair[]) => readonly LinkPair[];
/** Upgraders by the version they start from. */
export type Upgraders = ReadonlyMap<number, Upgrader>;

/** The first version ever published. */
export const OLDEST_LINK = 1;
/** Empty while there is one version: the first change of meaning adds [1, …] here. */
export const UPGRADERS: Upgraders = new Map();

/**
 * Pairs written by version `from`, as version `to` would have written them. A newer `from` is left as it is.
 * Throws if a step is missing, which is a bug of ours and never of the link.
 */
export function upgraded(
  pairs: readonly LinkPair[], from: number, upgraders: Upgraders = UPGRADERS, to: number = LINK_VERSION,
): readonly LinkPair[] {
  let current = pairs;
  for (let version = from; version < to; version += 1) {
    const step = upgraders.get(version);
    if (step === undefined) throw new Error(`no upgrader from link version ${version}`);
    current = step(current);
  }
  return current;
}
