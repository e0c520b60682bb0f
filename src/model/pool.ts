import { cores, count, gib, mib, mibOf } from './units.ts';
import type { Fleet, Group } from './fleet.ts';
import type { Inputs } from './inputs.ts';
import { sumOf } from './layers.ts';
import type { OsSize, Stack } from './layers.ts';
import { place, sharedMemory } from './placement.ts';
import type { FilledHosts, HostSpec, Item } from './placement.ts';
import type { NotPlaceable, Pool, Resource } from './result.ts';

/** A pool together with what the footprint needs to add it up. */
export interface FilledPool {
  readonly pool: Pool;
  /** The largest OS in this pool and, per family, the largest of that family. */
  readonly largest: OsSize;
  readonly largestOf: readonly OsSize[];
  /** Pairs of (placed host, family present on it), per family. */
  readonly pairs: readonly number[];
  /** Per group of the fleet: how many of it this pool holds. */
  readonly placedOf: readonly number[];
  /** Memory that page sharing gives back on all hosts, MiB. */
  readonly shared: number;
  readonly cpu: number;
  readonly notPlaceable: readonly NotPlaceable[];
}

const NOTHING: OsSize = { memory: 0, disk: 0 };

function largestOs(groups: readonly Group[]): OsSize {
  return groups.reduce<OsSize>(
    (most, g) => ({ memory: Math.max(most.memory, g.osMemory), disk: Math.max(most.disk, g.osDisk) }), NOTHING);
}

interface Candidate { readonly item: Item; readonly group: number }

/** Workloads in placing order: memory, then CPU (descending), then kernel family, then input order. */
function candidates(stack: Stack, groups: readonly Group[], members: readonly number[]): readonly Candidate[] {
  const all = members.map((index): Candidate => {
    const group = groups[index] as Group;
    const layers = stack.workload(group);
    return {
      group: index,
      item: {
        family: group.kernel, count: group.count, memory: sumOf(layers, 'memory'), disk: sumOf(layers, 'disk'),
        cpu: group.cpu * stack.cpuFactor, guest: group.osMemory + group.appMemory,
      },
    };
  });
  return all.sort((a, b) => b.item.memory - a.item.memory || b.item.cpu - a.item.cpu ||
    a.item.family - b.item.family || a.group - b.group);
}

function hostSpecOf(inputs: Inputs, stack: Stack, largest: OsSize, largestOf: readonly OsSize[]): HostSpec {
  const base = stack.host(largest);
  return {
    memory: mibOf(inputs.hostMemory), disk: inputs.hostDisk, cpu: inputs.cpuTarget * inputs.hostCores,
    base: { memory: sumOf(base, 'memory'), disk: sumOf(base, 'disk') },
    family: largestOf.map((os) => {
      const layers = stack.family(os);
      return { memory: sumOf(layers, 'memory'), disk: sumOf(layers, 'disk') };
    }),
    sharing: stack.sharing, countLimit: stack.countLimit, countPer: stack.countPer,
  };
}

const NO_CARRIES: Pool['carries'] = { memory: Infinity, cpu: Infinity, disk: Infinity, count: Infinity, all: Infinity };

/**
 * Real-valued workloads that a full host carries, per resource. For a mixed pool this is a host of its
 * first family: first-fit decreasing sorts by family, so all but the seams are that. Where the limit is
 * one per family and host (containers in VMs), hosts of several families are the rule: `families` of them.
 */
export function carriesOf(spec: HostSpec, items: readonly Item[], families = 1): Pool['carries'] {
  const total = items.reduce((sum, item) => sum + item.count, 0);
  if (total === 0) return NO_CARRIES;
  const mean = (pick: (item: Item) => number): number =>
    items.reduce((sum, item) => sum + pick(item) * item.count, 0) / total;
  const family = spec.family[items[0]?.family ?? 0] ?? NOTHING;
  const returned = spec.sharing * mean((item) => item.guest);
  const room = (free: number, each: number): number => (each > 0 ? free / each : Infinity);
  const memory = room(spec.memory - spec.base.memory - families * family.memory - returned, mean((i) => i.memory) - returned);
  const cpu = room(spec.cpu, mean((i) => i.cpu));
  const disk = room(spec.disk - spec.base.disk - families * family.disk, mean((i) => i.disk));
  const limit = spec.countLimit * families;
  return { memory, cpu, disk, count: limit, all: Math.min(memory, cpu, disk, limit) };
}

const RESOURCES: readonly Resource[] = ['memory', 'cpu', 'disk', 'count'];

/** The resource that runs out first; ties go to the earlier of memory, CPU, disk, count. */
export function bindingOf(carries: Pool['carries']): Resource | null {
  if (carries.all === Infinity) return null;
  return RESOURCES.find((resource) => carries[resource] === carries.all) ?? null;
}

function strandedOf(spec: HostSpec, filled: readonly FilledHosts[]): Pool['stranded'] {
  const left = (capacity: number, used: (host: FilledHosts) => number): number =>
    filled.reduce((sum, host) => sum + host.hosts * Math.max(0, capacity - used(host)), 0);
  return {
    memory: mib(left(spec.memory, (h) => h.memory - sharedMemory(spec.sharing, h.perFamily, h.guest))),
    cpu: cores(left(spec.cpu, (h) => h.cpu)),
    disk: gib(left(spec.disk, (h) => h.disk)),
  };
}

/** How many families most hosts hold, the fewer of equals; 1 where the count limit does not depend on it. */
function familiesTogether(spec: HostSpec, filled: readonly FilledHosts[]): number {
  if (spec.countPer === 'host') return 1;
  const hostsWith = spec.family.map((_, f) =>
    filled.reduce((sum, one) => sum + (one.perFamily.filter((q) => q > 0).length === f + 1 ? one.hosts : 0), 0));
  return Math.max(1, hostsWith.indexOf(Math.max(0, ...hostsWith)) + 1);
}

interface PoolPlan {
  readonly spec: HostSpec;
  readonly order: readonly Candidate[];
  readonly items: readonly Item[];
  readonly largest: OsSize;
  readonly largestOf: readonly OsSize[];
}

/** The hosts of a pool and what is to be placed on them, in placing order; `family` null for a mixed pool. */
export function poolPlanOf(inputs: Inputs, stack: Stack, fleet: Fleet, family: number | null): PoolPlan {
  const members = fleet.groups.flatMap((g, index) => (family === null || g.kernel === family ? [index] : []));
  const inPool = members.map((index) => fleet.groups[index] as Group);
  const largest = largestOs(inPool);
  const largestOf = Array.from({ length: fleet.families }, (_, f) => largestOs(inPool.filter((g) => g.kernel === f)));
  const spec = hostSpecOf(inputs, stack, largest, largestOf);
  const order = candidates(stack, fleet.groups, members);
  return { spec, order, items: order.map((one) => one.item), largest, largestOf };
}

/** Places some groups of the fleet into one pool of hosts. A pool in which nothing is placed has no spare. */
export function poolOf(inputs: Inputs, stack: Stack, fleet: Fleet, family: number | null): FilledPool {
  const { spec, order, items, largest, largestOf } = poolPlanOf(inputs, stack, fleet, family);
  const placement = place(spec, items);
  const placedHosts = placement.filled.reduce((sum, host) => sum + host.hosts, 0);
  const spare = placedHosts > 0 ? inputs.spareHosts : 0;
  const carries = carriesOf(spec, items, familiesTogether(spec, placement.filled));
  const placedOf = fleet.groups.map(() => 0);
  order.forEach((one, i) => { placedOf[one.group] = placement.placed[i] ?? 0; });
  const notPlaceable = order.flatMap((one, i): NotPlaceable[] => {
    const reason = placement.refused[i] ?? null;
    return reason === null ? [] : [{ family: one.item.family, count: count(one.item.count), reason }];
  });
  return {
    largest, largestOf, placedOf, notPlaceable,
    pairs: largestOf.map((_, f) => placement.filled.reduce((sum, h) => sum + ((h.perFamily[f] ?? 0) > 0 ? h.hosts : 0), 0)),
    shared: placement.filled.reduce((sum, h) => sum + h.hosts * sharedMemory(spec.sharing, h.perFamily, h.guest), 0),
    cpu: placement.filled.reduce((sum, h) => sum + h.hosts * h.cpu, 0),
    pool: {
      family, carries, binding: placedHosts > 0 ? bindingOf(carries) : null,
      workloads: count(items.reduce((sum, item) => sum + item.count, 0)),
      placed: count(placedHosts), spare: count(spare), hosts: count(placedHosts + spare),
      stranded: strandedOf(spec, placement.filled), hostClasses: placement.filled.map(({ hosts, perFamily }) => ({ hosts, perFamily })),
    },
  };
}

/** The pools of a deployment: one, or one per kernel family where hosts cannot mix kernels. */
export function poolsOf(inputs: Inputs, stack: Stack, fleet: Fleet): readonly FilledPool[] {
  if (stack.pooling === 'mixed') return [poolOf(inputs, stack, fleet, null)];
  return Array.from({ length: fleet.families }, (_, family) => poolOf(inputs, stack, fleet, family));
}
