import { cachedByInputs } from './cached.ts';
import { gapRange, remembered } from './gapSearch.ts';
import type { AsFunctionOfN, GapRange, GapSearch } from './gapSearch.ts';
import { givenGapRange } from './givenGap.ts';
import { coarsely } from './givenHosts.ts';
import { hostCounterOf, hostLineOf, realCapacityOf, roughCounterOf, surelyApartFrom } from './hostCount.ts';
import type { ComparedId } from './hostCount.ts';
import type { Inputs } from './inputs.ts';
import { constantsOf } from './layers.ts';
import type { Constants } from './layers.ts';
import { sharingBreakEvenOf } from './sharingBreakEven.ts';
import { count } from './units.ts';

/** The largest number of workloads the model speaks of. */
export const MOST_WORKLOADS = 100_000;
/** The most kernel families the model speaks of. */
export const MOST_FAMILIES = 12;

export interface Divergence extends GapRange {
  /** The same on un-rounded hosts: "from about". Null where a full host carries no more containers than VMs. */
  readonly smoothGap: number | null;
  /** Smallest k from which OS virtualization saves no host, up to 12. 1: it never does; null: it always does. */
  readonly kernelBreakEven: number | null;
  /** Smallest page sharing at which VMs need no more memory, to 1e-6. */
  readonly sharingBreakEven: number | null;
}

/** Hosts needed by one side, or null if a workload fits no host. Places hosts only: no other result is computed. */
export function hostsNeeded(inputs: Inputs, side: ComparedId, c: Constants = constantsOf(inputs)): number | null {
  return hostCounterOf(inputs, side, c)(inputs.workloads);
}

/**
 * Where un-rounded hosts differ by one: (1 + sp·(k−1)) / (1/c_hw − 1/c_os).
 * Null where a full host carries no more containers than VMs, or where a workload fits no host.
 */
export function smoothGapOf(inputs: Inputs, c: Constants = constantsOf(inputs)): number | null {
  const hardware = realCapacityOf(inputs, 'hardware', c);
  const os = realCapacityOf(inputs, 'os', c);
  if (hardware === null || os === null || os <= hardware) return null;
  return (1 + inputs.spareHosts * (inputs.kernelFamilies - 1)) / (1 / hardware - 1 / os);
}

/** First touch and first certain gap in whole hosts; of a given fleet see `givenGapRange`. */
export function hostGapOf(inputs: Inputs, c: Constants = constantsOf(inputs)): GapRange {
  if (inputs.fleet !== null) {
    const side = (which: ComparedId): AsFunctionOfN => remembered(roughCounterOf(inputs, which, c));
    return givenGapRange(side('hardware'), side('os'), MOST_WORKLOADS, smoothGapOf(inputs, c), inputs.workloads);
  }
  const [hardware, os] = [hostLineOf(inputs, 'hardware', c), hostLineOf(inputs, 'os', c)];
  const sureFrom = surelyApartFrom(hardware, os, inputs);
  const search: GapSearch = { isGap: (difference) => difference >= 1, rises: 'inSteps', most: MOST_WORKLOADS, sureFrom };
  return gapRange(remembered(hardware.at), remembered(os.at), search);
}

/** The smallest number of kernel families from which containers save no host, all the way to 12; a given fleet in few groups. */
export function kernelBreakEvenOf(inputs: Inputs, c: Constants = constantsOf(inputs)): number | null {
  // Cut into more families, or in few groups, a fleet may fit that does not as it is.
  if (inputs.fleet !== null && (hostsNeeded(inputs, 'hardware', c) === null || hostsNeeded(inputs, 'os', c) === null)) return null;
  let from: number | null = null;
  const few = coarsely(inputs);
  for (let k = MOST_FAMILIES; k >= 1; k -= 1) {
    const at: Inputs = { ...(k === inputs.kernelFamilies ? inputs : few), kernelFamilies: count(k) };
    const hardware = hostsNeeded(at, 'hardware', c);
    const os = hostsNeeded(at, 'os', c);
    if (hardware === null || os === null || os < hardware) return from;
    from = k;
  }
  return from;
}

function once<T>(find: () => T): () => T {
  let found: { readonly answer: T } | null = null;
  return () => (found ??= { answer: find() }).answer;
}

/**
 * Everything the headline says about where the two kinds of virtualization part. Cached by identity, and each
 * answer is sought when it is first read: a step of a slider reads two or three of the five.
 */
export const divergenceOf = cachedByInputs((inputs): Divergence => {
  const gap = once(() => hostGapOf(inputs));
  const smooth = once(() => smoothGapOf(inputs));
  const kernels = once(() => kernelBreakEvenOf(inputs));
  const sharing = once(() => sharingBreakEvenOf(inputs));
  return {
    get firstTouch() { return gap().firstTouch; },
    get firstGap() { return gap().firstGap; },
    get smoothGap() { return smooth(); },
    get kernelBreakEven() { return kernels(); },
    get sharingBreakEven() { return sharing(); },
  };
});
