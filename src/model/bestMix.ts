import { recentByInputs } from './cached.ts';
import { TOLERANCE } from './fleet.ts';
import type { Fleet, Group } from './fleet.ts';
import { footprintOf } from './footprint.ts';
import type { Inputs } from './inputs.ts';
import { stackOf } from './layers.ts';
import type { Stack } from './layers.ts';
import { leastAsVmsOf } from './mixBound.ts';
import type { MixTotal } from './mixBound.ts';
import { familyChoices } from './mixChoices.ts';
import { resultOf, resultOfFleet } from './resultOf.ts';
import type { DeploymentResult, Pool, Result } from './result.ts';
import { count, mib } from './units.ts';
import type { MiB } from './units.ts';

/** What carries the workloads of one kernel family. */
export type Carrier = 'vm' | 'container';

/** One pool of the mix: all VMs together, or the containers of one kernel family. */
export interface MixPool {
  readonly carrier: Carrier;
  readonly families: readonly number[];
  readonly memory: MiB;
  /** Hosts and what is on them; `hostClasses[…].perFamily` counts by kernel family of the fleet. */
  readonly pool: Pool;
}

export interface BestMix extends MixTotal {
  /** Per kernel family; one without workloads is given to containers. */
  readonly assignment: readonly Carrier[];
  /** The pools with something in them: VMs first, then containers by kernel family. */
  readonly pools: readonly MixPool[];
  /** What competes beside the mix; null where it does not exist or cannot place everything. */
  readonly alternatives: Readonly<Record<'allVms' | 'allContainers' | 'nested' | 'microvm', MixTotal | null>>;
}

interface Search {
  readonly inputs: Inputs;
  readonly fleet: Fleet;
  readonly hardware: Stack;
  /** Per family: its own pool of containers, and null where that cannot place it. */
  readonly containers: readonly (MixTotal | null)[];
  readonly canBeVm: readonly boolean[];
  readonly leastAsVms: (families: readonly number[]) => MixTotal;
}

const NOTHING: MixTotal = { hosts: count(0), memory: mib(0) };

const plus = (a: MixTotal, b: MixTotal): MixTotal => ({ hosts: count(a.hosts + b.hosts), memory: mib(a.memory + b.memory) });

const totalOf = (result: DeploymentResult | null): MixTotal | null =>
  (result === null || result.notPlaceable.length > 0 ? null : { hosts: result.hosts, memory: result.memory.total });

/** Fewer hosts, then less memory: memory that only floating point tells apart is no less. */
function isBetter(a: MixTotal, b: MixTotal | null): boolean {
  if (b === null) return true;
  return a.hosts < b.hosts || (a.hosts === b.hosts && a.memory < b.memory * (1 - TOLERANCE));
}

const groupsOf = (fleet: Fleet, family: number): readonly Group[] => fleet.groups.filter((g) => g.kernel === family);

/** A pool of containers knows nothing of the other families, so each is computed once and by itself. */
function containersOf(inputs: Inputs, fleet: Fleet): readonly (MixTotal | null)[] {
  const stack = stackOf(inputs, 'os');
  return Array.from({ length: fleet.families }, (_, family) => {
    const alone = groupsOf(fleet, family).map((group): Group => ({ ...group, kernel: 0 }));
    return totalOf(footprintOf(inputs, stack, { families: 1, groups: alone }));
  });
}

function searchOf(inputs: Inputs, fleet: Fleet, result: Result): Search {
  const hardware = stackOf(inputs, 'hardware');
  const containers = containersOf(inputs, fleet);
  const refused = new Set(result.deployments.hardware.notPlaceable.map((one) => one.family));
  return {
    inputs, fleet, hardware, containers,
    canBeVm: containers.map((_, family) => !refused.has(family)),
    leastAsVms: leastAsVmsOf(inputs, hardware, fleet),
  };
}

const asVms = (fleet: Fleet, families: readonly number[]): Fleet =>
  ({ ...fleet, groups: fleet.groups.filter((group) => families.includes(group.kernel)) });

interface Mix { readonly vms: readonly number[]; readonly total: MixTotal }

/** The best way to give the families out, or null where every way leaves something without a place. */
function bestOf(search: Search): Mix | null {
  let best: Mix | null = null;
  for (const vms of familyChoices(search.fleet)) {
    if (!vms.every((family) => search.canBeVm[family])) continue;
    const others = search.containers.filter((_, family) => !vms.includes(family));
    if (others.includes(null)) continue;
    const beside = others.reduce<MixTotal>((sum, one) => plus(sum, one ?? NOTHING), NOTHING);
    const bar = best?.total ?? null;
    if (!isBetter(plus(beside, search.leastAsVms(vms)), bar)) continue;
    const placed = footprintOf(search.inputs, search.hardware, asVms(search.fleet, vms));
    const total = plus(beside, { hosts: placed.hosts, memory: placed.memory.total });
    if (isBetter(total, bar)) best = { vms, total };
  }
  return best;
}

function poolsOf(search: Search, vms: readonly number[], result: Result): readonly MixPool[] {
  const placed = footprintOf(search.inputs, search.hardware, asVms(search.fleet, vms));
  const mixed = placed.pools.map((pool): MixPool =>
    ({ carrier: 'vm', families: vms, memory: placed.memory.total, pool }));
  const own = result.deployments.os.pools.map((pool, family): MixPool =>
    ({ carrier: 'container', families: [family], memory: search.containers[family]?.memory ?? mib(0), pool }));
  return [...mixed, ...own.filter((_, family) => !vms.includes(family))].filter((one) => one.pool.workloads > 0);
}

function mixOf(inputs: Inputs, result: Result): BestMix | null {
  const { fleet, deployments } = result;
  const search = searchOf(inputs, fleet, result);
  const best = bestOf(search);
  if (best === null) return null;
  return {
    ...best.total,
    assignment: search.containers.map((_, family) => (best.vms.includes(family) ? 'vm' : 'container')),
    pools: poolsOf(search, best.vms, result),
    alternatives: {
      allVms: totalOf(deployments.hardware), allContainers: totalOf(deployments.os),
      nested: totalOf(deployments.nested), microvm: totalOf(deployments.microvm),
    },
  };
}

/**
 * The best mix for any fleet: of all ways to give each kernel family to VMs (one pool) or to containers (a pool
 * each), every pool with its spares, the one with the fewest hosts, then the least memory. What ties there goes to
 * the fewest families in VMs, then to containers for the earlier family. Null where no way places everything.
 * Throws a RangeError beyond 12 kernel families, the most the model speaks of.
 */
export const bestMixOfFleet = (inputs: Inputs, fleet: Fleet): BestMix | null => mixOf(inputs, resultOfFleet(inputs, fleet));

const cache = recentByInputs<{ readonly mix: BestMix | null }>();

/** The best mix of the slider fleet, see `bestMixOfFleet`. Cached by the identity of the immutable inputs. */
export function bestMixOf(inputs: Inputs): BestMix | null {
  const known = cache.get(inputs);
  if (known !== undefined) return known.mix;
  const mix = mixOf(inputs, resultOf(inputs));
  cache.set(inputs, { mix });
  return mix;
}
