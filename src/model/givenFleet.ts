import { BASE_KEYS, workloadsIn } from './fleet.ts';
import type { BaseKey, Fleet, FleetBase, GivenFleet, Group } from './fleet.ts';
import { SPEC, clamp } from './inputTable.ts';
import { systemsIn } from './systems.ts';
import { count } from './units.ts';

const ORDER = ['kernel', 'osMemory', 'appMemory', 'cpu', 'osDisk', 'appDisk', 'vcpus'] as const;

/** One order for all: by family, then the largest first; 0 for groups that differ in nothing but their count. */
function byContents(a: Group, b: Group): number {
  for (const key of ORDER) {
    const difference = key === 'kernel' ? a[key] - b[key] : b[key] - a[key];
    if (difference !== 0) return difference;
  }
  return 0;
}

/** In one order, equal groups as one, none without workloads, families numbered without gaps in the order they had. */
function inOrder({ groups, systems }: Fleet): Fleet {
  const kernels = [...new Set(groups.filter((one) => one.count > 0).map((one) => one.kernel))].toSorted((a, b) => a - b);
  const ordered: Group[] = [];
  for (const one of groups.filter((group) => group.count > 0).toSorted(byContents)) {
    const before = ordered.at(-1);
    const group: Group = { ...one, kernel: kernels.indexOf(one.kernel) };
    if (before !== undefined && byContents(before, group) === 0) ordered.push({ ...group, count: count((ordered.pop()?.count ?? 0) + one.count) });
    else ordered.push(group);
  }
  return { families: kernels.length, groups: ordered, ...systemsIn(systems, kernels) };
}

/** The mean of a group's value over workloads; of equal values the value itself, to the last bit. */
function meanOf(groups: readonly Group[], pick: (group: Group) => number): number {
  const first = groups[0] === undefined ? 0 : pick(groups[0]);
  if (groups.every((group) => pick(group) === first)) return first;
  const [sum, n] = groups.reduce(([s, c], group) => [s + pick(group) * group.count, c + group.count], [0, 0]);
  return sum / n;
}

/** The fleet as sliders would say it: how many, how many kernels, and means. */
function baseOf({ groups, families }: Fleet): FleetBase {
  const workloads = workloadsIn({ groups, families });
  const main = groups.reduce((sum, group) => sum + (group.kernel === 0 ? group.count : 0), 0);
  const vcpus = meanOf(groups, (group) => group.vcpus);
  const means: Record<BaseKey, number> = {
    workloads, kernelFamilies: families, minorityShare: 1 - main / workloads,
    sourceCores: vcpus, utilization: vcpus > 0 ? meanOf(groups, (group) => group.cpu) / vcpus : 0,
    guestOsMemory: meanOf(groups, (group) => group.osMemory), guestOsDisk: meanOf(groups, (group) => group.osDisk),
    appMemory: meanOf(groups, (group) => group.appMemory), appDisk: meanOf(groups, (group) => group.appDisk),
  };
  // Keys are those of the base, values in the units of the groups: the compiler cannot see it through entries.
  return Object.freeze(Object.fromEntries(BASE_KEYS.map((key) => [key, clamp(SPEC[key], means[key])]))) as FleetBase;
}

/**
 * A fleet as inputs can carry it, in one order whatever order and splitting its groups came in, with the means that
 * its sliders start from, each within the slider's range. Null where there is no workload at all: sliders begin at one.
 *
 * @example givenFleetOf({ families: 1, groups: [{ count: 2, … }, { count: 1, … }] })?.base.workloads → 3
 */
export function givenFleetOf(fleet: Fleet): GivenFleet | null {
  const ordered = inOrder(fleet);
  if (ordered.groups.length === 0) return null;
  return Object.freeze({ ...ordered, groups: Object.freeze(ordered.groups), base: baseOf(ordered) });
}
