import type { Group } from '../../model/fleet.ts';
import type { Inputs, Overrides } from '../../model/inputs.ts';
import { cores, count, gib, mib } from '../../model/units.ts';
import type { Machine } from './inventory.ts';
import { steadySum } from './steadySum.ts';
import { KERNEL_FAMILIES } from '../../model/kernelFamilies.ts';
import type { KernelFamily } from '../../model/kernelFamilies.ts';
import { OS_SHARE_AT_MOST, osSizesOf } from './osFootprint.ts';
import type { OsSizes } from './osFootprint.ts';

/** A running machine as the model sees it. */
interface Workload {
  readonly family: KernelFamily;
  readonly osMemory: number;
  readonly osDisk: number;
  readonly appMemory: number;
  readonly appDisk: number;
  readonly cpu: number;
  readonly vcpus: number;
  readonly count: number;
  /** What else must not lie in one group: a VM and a container, a whole OS and one that was cut, said and assumed. */
  readonly marks: number;
}

/** What was taken from the era because the export does not say, and how often an OS had to be made smaller. */
export interface Assumed {
  readonly utilization: number;
  readonly vcpus: number;
  readonly disk: number;
  readonly smallerOs: number;
}

export interface Grouped {
  /** The families that are there, the largest first: the index is the `kernel` of the groups. */
  readonly families: readonly KernelFamily[];
  readonly groups: readonly Group[];
  /** For each group the places of its machines in the list they came from, rising: which rows made its numbers. */
  readonly members: readonly Uint32Array[];
  readonly assumed: Assumed;
}

/** More kinds of workload than these make placing slow: sizes are then taken together more coarsely. */
const MOST_GROUPS = 1000;

const osWithin = (size: number, whole: number): number => Math.min(size, whole * OS_SHARE_AT_MOST);

/** Bits for what a group has in common besides its sizes, so that the group says again what each of its rows said. */
const marksOf = (...said: readonly boolean[]): number => said.reduce((marks, one) => marks * 2 + (one ? 1 : 0), 0);

/** A machine's memory and disk hold its OS; a container's do not: as a VM or a server it would get one on top. */
function workloadOf(machine: Machine, os: OsSizes, inputs: Inputs): Workload {
  const { family, kind, count: times, memory, disk } = machine;
  const vcpus = machine.vcpus ?? inputs.sourceCores;
  const isContainer = kind === 'container';
  const osMemory = isContainer ? os.memory : osWithin(os.memory, memory);
  const osDisk = isContainer || disk === null ? os.disk : osWithin(os.disk, disk);
  return {
    family, osMemory, osDisk, appMemory: isContainer ? memory : memory - osMemory,
    appDisk: disk === null ? inputs.appDisk : isContainer ? disk : disk - osDisk,
    cpu: vcpus * (machine.utilization ?? inputs.utilization), vcpus, count: times,
    marks: marksOf(isContainer, osMemory < os.memory, osDisk < os.disk, disk === null, machine.vcpus === null, machine.utilization === null),
  };
}

/** The mean; of equal values the value itself, to the last bit. */
function meanOf(values: readonly number[], counts: readonly number[]): number {
  const first = values[0] ?? 0;
  if (values.every((value) => value === first)) return first;
  return steadySum(values, counts) / steadySum(counts);
}

/** The step of a value on a ladder with `steps` to each doubling; 0 stands below all. */
const step = (value: number, steps: number): number => (value <= 0 ? -1e6 : Math.floor(Math.log2(value) * steps));

/**
 * What lies together: equal memory, vCPUs and OS, and CPU and disk of the same step. With `coarse` steps to a doubling
 * memory lies together by steps, too.
 */
function keyOf(it: Workload, coarse: number | null): string {
  const memory = coarse === null ? `${it.osMemory}/${it.appMemory}` : `${step(it.osMemory, coarse)}/${step(it.appMemory, coarse)}`;
  const vcpus = coarse === null ? it.vcpus : step(it.vcpus, coarse);
  return `${KERNEL_FAMILIES.indexOf(it.family)}|${memory}|${vcpus}|${step(it.osDisk, 1)}|${step(it.appDisk, 1)}|${step(it.cpu, 1)}|${it.marks}`;
}

/** Places in the list of workloads that lie together. */
function partsOf(workloads: readonly Workload[]): readonly (readonly number[])[] {
  for (const coarse of [null, 8, 4, 2, 1]) {
    const parts = new Map<string, number[]>();
    workloads.forEach((one, at) => {
      const key = keyOf(one, coarse);
      const part = parts.get(key);
      if (part === undefined) parts.set(key, [at]);
      else part.push(at);
    });
    if (parts.size <= MOST_GROUPS || coarse === 1) return [...parts.values()];
  }
  return [];
}

function groupOf(part: readonly Workload[], kernel: number): Group {
  const counts = part.map((one) => one.count);
  const mean = (pick: (one: Workload) => number): number => meanOf(part.map(pick), counts);
  return {
    count: count(steadySum(counts)), kernel,
    osMemory: mib(mean((one) => one.osMemory)), osDisk: gib(mean((one) => one.osDisk)),
    appMemory: mib(mean((one) => one.appMemory)), appDisk: gib(mean((one) => one.appDisk)),
    cpu: cores(mean((one) => one.cpu)), vcpus: mean((one) => one.vcpus),
  };
}

const ORDER = ['kernel', 'osMemory', 'appMemory', 'cpu', 'osDisk', 'appDisk', 'vcpus', 'count'] as const;

/** One order for all: by family, then the largest first. */
function byContents(a: Group, b: Group): number {
  for (const key of ORDER) {
    const difference = key === 'kernel' ? a[key] - b[key] : b[key] - a[key];
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Families by number of workloads, equal ones in the order of the table. */
function familiesOf(workloads: readonly Workload[]): readonly KernelFamily[] {
  const sizeOf = new Map<KernelFamily, number>();
  for (const one of workloads) sizeOf.set(one.family, (sizeOf.get(one.family) ?? 0) + one.count);
  return KERNEL_FAMILIES.filter((family) => sizeOf.has(family)).toSorted((a, b) => (sizeOf.get(b) ?? 0) - (sizeOf.get(a) ?? 0));
}

/**
 * Running machines as groups of equal workloads for the model. Equal machines lie together; those that differ only
 * within a doubling of CPU or disk do too, with their mean, so that sums stay those of the rows. The disk of machines
 * that are switched off (`offDisk`, GiB) lies on the same hosts and is spread evenly over the running ones. The same
 * machines in any order give the same groups.
 */
export function groupsOf(machines: readonly Machine[], offDisk: number, inputs: Inputs, overrides: Overrides): Grouped {
  const places = machines.flatMap((one, at) => (one.running ? [at] : []));
  const running = places.map((at) => machines[at] as Machine);
  const extra = running.length === 0 ? 0 : offDisk / steadySum(running.map((one) => one.count));
  const osOf = new Map(KERNEL_FAMILIES.map((family) => [family, osSizesOf(family, inputs, overrides)] as const));
  const workloads = running.map((one) => workloadOf(one, osOf.get(one.family) as OsSizes, inputs));
  const families = familiesOf(workloads);
  const parts = partsOf(workloads).map((part) => {
    const group = groupOf(part.map((at) => workloads[at] as Workload), families.indexOf((workloads[part[0] as number] as Workload).family));
    return { group: { ...group, appDisk: gib(group.appDisk + extra) }, members: Uint32Array.from(part, (at) => places[at] as number) };
  }).toSorted((a, b) => byContents(a.group, b.group));
  const countOf = (is: (machine: Machine, at: number) => boolean): number => steadySum(running.filter(is).map((one) => one.count));
  return {
    families, groups: parts.map((one) => one.group), members: parts.map((one) => one.members),
    assumed: {
      utilization: countOf((one) => one.utilization === null), vcpus: countOf((one) => one.vcpus === null),
      disk: countOf((one) => one.disk === null),
      smallerOs: countOf((one, at) => one.kind === 'machine' && (workloads[at] as Workload).osMemory < (osOf.get(one.family) as OsSizes).memory),
    },
  };
}
