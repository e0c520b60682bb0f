import { apportion } from './apportion.ts';
import type { Fleet, GivenFleet, Group } from './fleet.ts';
import type { Inputs } from './inputs.ts';
import { systemsIn, systemsOf } from './systems.ts';
import { cores, count, gib, mib } from './units.ts';

/**
 * A group's own value when the slider of its mean stands at `now` instead of `base`. In this order of multiplication a
 * fleet whose groups all have the mean has the slider's value, to the last bit.
 */
function moved(own: number, now: number, base: number): number {
  if (now === base) return own;
  return base === 0 ? now : now * (own / base);
}

/** How many of each group there are among n: families first, each with one before any has two, then groups within. */
function countsAmong({ families, groups }: Fleet, n: number): readonly number[] {
  const within = Array.from({ length: families }, (_, family) => groups.flatMap((group, g) => (group.kernel === family ? [g] : [])));
  const weightOf = (g: number): number => (groups[g] as Group).count;
  const sizes = apportion(within.map((members) => members.reduce((sum, g) => sum + weightOf(g), 0)), n, true);
  const counts = groups.map(() => 0);
  within.forEach((members, family) => {
    apportion(members.map(weightOf), sizes[family] as number).forEach((size, i) => { counts[members[i] as number] = size; });
  });
  return counts;
}

/** Without groups of none, the families that are left numbered anew. */
function present(groups: readonly Group[], systems: Fleet['systems']): Fleet {
  const left = groups.filter((group) => group.count > 0);
  const kernels = [...new Set(left.map((group) => group.kernel))].toSorted((a, b) => a - b);
  return { families: kernels.length, groups: left.map((group) => ({ ...group, kernel: kernels.indexOf(group.kernel) })), ...systemsIn(systems, kernels) };
}

function withWorkloads(fleet: Fleet, n: number): Fleet {
  const total = fleet.groups.reduce((sum, group) => sum + group.count, 0);
  if (total === n) return fleet;
  const counts = countsAmong(fleet, n);
  return present(fleet.groups.map((group, g) => ({ ...group, count: count(counts[g] as number) })), fleet.systems);
}

/** The workloads in line, by family and within it in their order, cut into families of these sizes: no system of theirs is known. */
function cutInto({ groups }: Fleet, sizes: readonly number[]): Fleet {
  const line = groups.toSorted((a, b) => a.kernel - b.kernel).map((group) => ({ group, left: group.count as number }));
  let at = 0;
  const cut = sizes.flatMap((size, kernel): Group[] => {
    const taken: Group[] = [];
    for (let wanted = size; wanted > 0;) {
      const next = line[at];
      if (next === undefined) break;
      const some = Math.min(wanted, next.left);
      taken.push({ ...next.group, kernel, count: count(some) });
      next.left -= some;
      wanted -= some;
      if (next.left === 0) at += 1;
    }
    return taken;
  });
  return { families: sizes.length, groups: cut };
}

/** Sizes and demands moved with the sliders. How wide a machine was made does not change with how busy it is. */
function resized(group: Group, base: GivenFleet['base'], now: Inputs): Group {
  return {
    ...group,
    osMemory: mib(moved(group.osMemory, now.guestOsMemory, base.guestOsMemory)),
    osDisk: gib(moved(group.osDisk, now.guestOsDisk, base.guestOsDisk)),
    appMemory: mib(moved(group.appMemory, now.appMemory, base.appMemory)),
    appDisk: gib(moved(group.appDisk, now.appDisk, base.appDisk)),
    cpu: cores(moved(group.cpu, now.utilization * now.sourceCores, base.utilization * base.sourceCores)),
  };
}

/** Searches ask for hundreds of numbers of workloads, and most move no size: then groups are what they were. */
const isMoved = (base: GivenFleet['base'], now: Inputs): boolean => [
  [now.guestOsMemory, base.guestOsMemory], [now.guestOsDisk, base.guestOsDisk], [now.appMemory, base.appMemory],
  [now.appDisk, base.appDisk], [now.utilization * now.sourceCores, base.utilization * base.sourceCores],
].some(([there, here]) => there !== here);

/**
 * A given fleet with `now.workloads` workloads, its sizes and demands multiplied by what the sliders have moved from
 * its base; `sizes`: cut into families of these sizes instead of its own. With every slider at the base it is the
 * fleet itself.
 */
export function scaledFleet(fleet: GivenFleet, now: Inputs, sizes: readonly number[] | null): Fleet {
  const many = withWorkloads(fleet, now.workloads);
  const cut = sizes === null ? many : cutInto(many, sizes);
  const groups = isMoved(fleet.base, now) ? cut.groups.map((group) => resized(group, fleet.base, now)) : cut.groups;
  return { families: cut.families, groups, ...systemsOf(cut) };
}
