import type { GivenFleet, Group } from './fleet.ts';
import { cores, count, gib, mib } from './units.ts';

const memoryOf = (group: Group): number => group.osMemory + group.appMemory;
const doublings = (a: number, b: number): number => Math.log2(Math.max(a, 1e-9)) - Math.log2(Math.max(b, 1e-9));

/** How much two groups lose by becoming one: how many doublings lie between them, times the workloads that notice. */
function lossOf(a: Group, b: Group): number {
  if (a.kernel !== b.kernel) return Infinity;
  const apart = doublings(memoryOf(a), memoryOf(b)) ** 2 + doublings(a.cpu, b.cpu) ** 2 + doublings(1 + a.osDisk + a.appDisk, 1 + b.osDisk + b.appDisk) ** 2;
  return (a.count * b.count) / (a.count + b.count) * apart;
}

/** Both as one, with their means: sums stay. */
function together(a: Group, b: Group): Group {
  const n = a.count + b.count;
  const mean = (pick: (group: Group) => number): number => (pick(a) === pick(b) ? pick(a) : (pick(a) * a.count + pick(b) * b.count) / n);
  return {
    count: count(n), kernel: a.kernel,
    osMemory: mib(mean((one) => one.osMemory)), osDisk: gib(mean((one) => one.osDisk)),
    appMemory: mib(mean((one) => one.appMemory)), appDisk: gib(mean((one) => one.appDisk)),
    cpu: cores(mean((one) => one.cpu)), vcpus: mean((one) => one.vcpus),
  };
}

/** Index of the first of two neighbours that lose least together; −1 where no two are of one family. */
function cheapest(losses: readonly number[]): number {
  let best = -1;
  losses.forEach((loss, i) => { if (loss < (best < 0 ? Infinity : (losses[best] as number))) best = i; });
  return best;
}

/**
 * A fleet with at most so many groups, or one for each family where that is more: the most alike are taken together
 * with their mean, so that counts, families and sums stay, and the base with them.
 */
export function mergedFleet(fleet: GivenFleet, most: number): GivenFleet {
  if (fleet.groups.length <= most) return fleet;
  const groups = fleet.groups.toSorted((a, b) => a.kernel - b.kernel || memoryOf(b) - memoryOf(a) || b.cpu - a.cpu || b.appDisk - a.appDisk);
  const lossAt = (i: number): number => lossOf(groups[i] as Group, groups[i + 1] as Group);
  const losses = groups.slice(1).map((_, i) => lossAt(i));
  while (groups.length > most) {
    const i = cheapest(losses);
    if (i < 0) break;
    groups.splice(i, 2, together(groups[i] as Group, groups[i + 1] as Group));
    losses.splice(i, 1);
    if (i > 0) losses[i - 1] = lossAt(i - 1);
    if (i < losses.length) losses[i] = lossAt(i);
  }
  return Object.freeze({ ...fleet, groups: Object.freeze(groups) });
}

/** Enough for a line over hundreds of numbers to be a host off at most places, and no more. */
const FEW = 12;
const few = new WeakMap<GivenFleet, GivenFleet>();

/** The fleet in few groups, for searches and lines that place it hundreds of times. */
export function coarseFleet(fleet: GivenFleet): GivenFleet {
  const merged = few.get(fleet) ?? mergedFleet(fleet, FEW);
  few.set(fleet, merged);
  return merged;
}
