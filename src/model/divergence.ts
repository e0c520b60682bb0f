import { cachedByInputs } from './cached.ts';
import { fleetOf } from './fleet.ts';
import { footprintOf } from './footprint.ts';
import { hostCounterOf, realCapacityOf } from './hostCount.ts';
import type { ComparedId } from './hostCount.ts';
import type { Inputs } from './inputs.ts';
import { constantsOf, stackOf } from './layers.ts';
import type { Constants } from './layers.ts';
import { sharingBreakEvenOf } from './sharingBreakEven.ts';
import { count } from './units.ts';

/** The largest number of workloads the model speaks of. */
export const MOST_WORKLOADS = 100_000;
/** The most kernel families the model speaks of. */
export const MOST_FAMILIES = 12;

/** A footprint as a function of the number of workloads; null where something cannot be placed. */
type AsFunctionOfN = (n: number) => number | null;

/** From where, and until when, hardware virtualization needs more than OS virtualization. */
export interface GapRange {
  /** Smallest n with a gap. */
  readonly firstTouch: number | null;
  /** Smallest n from which the gap holds for every larger n up to 100 000. */
  readonly firstGap: number | null;
}

export interface Divergence extends GapRange {
  /** The same on un-rounded hosts: "from about". Null where a full host carries no more containers than VMs. */
  readonly smoothGap: number | null;
  /** Smallest k from which OS virtualization saves no host, up to 12. 1: it never does; null: it always does. */
  readonly kernelBreakEven: number | null;
  /** Smallest page sharing at which VMs need no more memory, to 1e-6. */
  readonly sharingBreakEven: number | null;
}

function stackFor(inputs: Inputs, side: ComparedId, c: Constants): NonNullable<ReturnType<typeof stackOf>> {
  const stack = stackOf(inputs, side, c);
  if (stack === null) throw new Error(`${side} virtualization exists in every era`);
  return stack;
}

/** Hosts needed by one side, or null if a workload fits no host. Places hosts only: no other result is computed. */
export function hostsNeeded(inputs: Inputs, side: ComparedId, c: Constants = constantsOf(inputs)): number | null {
  return hostCounterOf(inputs, side, c)(inputs.workloads);
}

const withWorkloads = (inputs: Inputs, n: number): Inputs => ({ ...inputs, workloads: count(n) });

/** Remembers what it has computed: the searches below ask for the same n more than once. */
function remembered(f: AsFunctionOfN): AsFunctionOfN {
  const known = new Map<number, number | null>();
  return (n) => {
    const before = known.get(n);
    if (before !== undefined) return before;
    const value = f(n);
    known.set(n, value);
    return value;
  };
}

/**
 * Smallest n in [from, to] with holds(n), holds being false then true; to + 1 if it never holds. Strides
 * out from `from` and then halves: the next step is mostly near.
 */
function firstFrom(from: number, to: number, holds: (n: number) => boolean): number {
  let low = from;
  let stride = 1;
  while (low + stride - 1 <= to && !holds(low + stride - 1)) {
    low += stride;
    stride *= 2;
  }
  let high = Math.min(low + stride - 1, to + 1);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Largest n in [from, to] where holds(n) is still false, holds being false then true; from − 1 if it holds at once. */
function lastBefore(from: number, to: number, holds: (n: number) => boolean): number {
  return -firstFrom(-to, -from, (n) => !holds(-n));
}

/**
 * Finds where a(n) − b(n) ≥ least begins and from where it never ends, for two rising functions. Both
 * rise, so from any n the next place where the answer can change is found by bisection on one of them:
 * the search hops from step to step instead of asking every n.
 */
export function gapRange(a: AsFunctionOfN, b: AsFunctionOfN, least: (difference: number) => boolean): GapRange {
  const va = (n: number): number => a(n) ?? Number.NaN;
  const vb = (n: number): number => b(n) ?? Number.NaN;
  if (a(1) === null || b(1) === null) return { firstTouch: null, firstGap: null };
  const gapAt = (n: number): boolean => least(va(n) - vb(n));
  let touch = 1;
  while (touch <= MOST_WORKLOADS && !gapAt(touch)) {
    const bound = vb(touch);
    touch = firstFrom(touch + 1, MOST_WORKLOADS, (n) => least(va(n) - bound));
  }
  const firstTouch = touch > MOST_WORKLOADS ? null : touch;
  if (firstTouch === null || !gapAt(MOST_WORKLOADS)) return { firstTouch, firstGap: null };
  let last = MOST_WORKLOADS;
  while (last >= firstTouch && gapAt(last)) {
    const bound = vb(last);
    last = lastBefore(1, last - 1, (n) => least(va(n) - bound));
  }
  return { firstTouch, firstGap: Math.max(last + 1, firstTouch) };
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

/** First touch and first certain gap in whole hosts. */
export function hostGapOf(inputs: Inputs, c: Constants = constantsOf(inputs)): GapRange {
  const side = (which: ComparedId): AsFunctionOfN => remembered(hostCounterOf(inputs, which, c));
  return gapRange(side('hardware'), side('os'), (difference) => difference >= 1);
}

/** The smallest number of kernel families from which containers save no host, all the way to 12. */
export function kernelBreakEvenOf(inputs: Inputs, c: Constants = constantsOf(inputs)): number | null {
  let from: number | null = null;
  for (let k = MOST_FAMILIES; k >= 1; k -= 1) {
    const at: Inputs = { ...inputs, kernelFamilies: count(k) };
    const hardware = hostsNeeded(at, 'hardware', c);
    const os = hostsNeeded(at, 'os', c);
    if (hardware === null || os === null || os < hardware) return from;
    from = k;
  }
  return from;
}

/** A gap that has no whole hosts to jump over: any positive difference counts. */
export function metricGapOf(inputs: Inputs, metric: 'memory' | 'disk' | 'kernels'): GapRange {
  const side = (which: ComparedId): AsFunctionOfN => remembered((n) => {
    const at = withWorkloads(inputs, n);
    const result = footprintOf(at, stackFor(at, which, constantsOf(at)), fleetOf(at));
    if (result.notPlaceable.length > 0) return null;
    return metric === 'kernels' ? result.kernels : result[metric].total;
  });
  return gapRange(side('hardware'), side('os'), (difference) => difference > 0);
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
