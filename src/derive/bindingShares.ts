import type { Fleet, Group } from '../model/fleet.ts';
import type { Inputs } from '../model/inputs.ts';
import { cpuFactorOf, stackOf, sumOf } from '../model/layers.ts';
import type { OsSize } from '../model/layers.ts';
import { resultOf } from '../model/resultOf.ts';
import type { DeploymentId, DeploymentResult, Pool, Resource } from '../model/result.ts';
import { mibOf } from '../model/units.ts';

export interface ResourceShare {
  readonly resource: Resource;
  /** Share of the host in use when the first resource runs out, 0…1; null where there is no limit. */
  readonly used: number | null;
  /** Workloads a host would carry if only this counted; null where there is no limit. */
  readonly carries: number | null;
}

export interface BindingShares {
  readonly id: DeploymentId;
  /** What runs out first; null where nothing could be placed. */
  readonly binding: Resource | null;
  readonly carries: number | null;
  readonly shares: readonly ResourceShare[];
  readonly lacks: Resource | null;
}

/** Why VMs and containers need different numbers of hosts although CPU runs out first on both. */
export interface HostsApart {
  /** What they add to the CPU of the work itself, that each kernel needs hosts of its own, or the two together. */
  readonly cause: 'factor' | 'pools' | 'both';
  readonly hosts: { readonly hardware: number; readonly os: number };
  /** CPU added by virtualization as a share of the work, 0…. */
  readonly added: { readonly hardware: number; readonly os: number };
}

const RESOURCES: readonly Resource[] = ['memory', 'cpu', 'disk', 'count'];
/** A physical server carries one workload whatever it has left: nothing can bind. */
const SHARING: readonly DeploymentId[] = ['hardware', 'os', 'nested', 'microvm'];

function largestOs(groups: readonly Group[]): OsSize {
  return groups.reduce<OsSize>(
    (most, g) => ({ memory: Math.max(most.memory, g.osMemory), disk: Math.max(most.disk, g.osDisk) }),
    { memory: 0, disk: 0 });
}

/** What a host holds before its first workload, with the one copy that page sharing leaves. */
function standing(inputs: Inputs, fleet: Fleet, id: DeploymentId, pool: Pool): { memory: number; disk: number } {
  const stack = stackOf(inputs, id);
  if (stack === null) throw new Error(`${id} does not exist in ${inputs.era}`);
  const groups = fleet.groups.filter((g) => pool.family === null || g.kernel === pool.family);
  const layers = [...stack.host(largestOs(groups)), ...stack.family(largestOs(groups.filter((g) => g.kernel === groups[0]?.kernel)))];
  const total = groups.reduce((sum, g) => sum + g.count, 0);
  const guest = groups.reduce((sum, g) => sum + (g.osMemory + g.appMemory) * g.count, 0) / total;
  return { memory: sumOf(layers, 'memory') + stack.sharing * guest, disk: sumOf(layers, 'disk') };
}

function usedShare(pool: Pool, resource: Resource, before: number): number | null {
  const alone = pool.carries[resource];
  if (alone === Infinity) return resource === 'count' ? null : before;
  return before + (1 - before) * (pool.carries.all / alone);
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function sharesOf(inputs: Inputs, fleet: Fleet, result: DeploymentResult): BindingShares {
  const placed = result.pools.filter((pool) => pool.placed > 0);
  const pool = placed.reduce<Pool | null>((most, one) => (most === null || one.workloads > most.workloads ? one : most), null);
  const lacks = result.notPlaceable[0]?.reason ?? null;
  if (pool === null) return { id: result.id, binding: null, carries: null, shares: [], lacks };
  const before = standing(inputs, fleet, result.id, pool);
  const beforeOf: Readonly<Record<Resource, number>> = {
    memory: before.memory / mibOf(inputs.hostMemory), disk: before.disk / inputs.hostDisk, cpu: 0, count: 0,
  };
  return {
    id: result.id, binding: pool.binding, carries: finite(pool.carries.all), lacks,
    shares: RESOURCES.map((resource) => ({
      resource, used: usedShare(pool, resource, beforeOf[resource]), carries: finite(pool.carries[resource]),
    })),
  };
}

/** Per deployment that shares hosts: how full each resource of a host is when the first one runs out. */
export function bindingSharesOf(inputs: Inputs): readonly BindingShares[] {
  const { deployments, fleet } = resultOf(inputs);
  return SHARING.flatMap((id) => {
    const result = deployments[id];
    return result === null ? [] : [sharesOf(inputs, fleet, result)];
  });
}

/**
 * Both sides run out of CPU first and still need different numbers of hosts: why. Null in every other case. Rounding
 * and spares per kernel pool can only add hosts to containers, so where VMs need more, it is their CPU.
 */
export function hostsApartOf(inputs: Inputs): HostsApart | null {
  const { deployments: { hardware, os }, fleet } = resultOf(inputs);
  if (hardware.binding !== 'cpu' || os.binding !== 'cpu' || hardware.hosts === os.hosts) return null;
  const added = { hardware: cpuFactorOf(inputs, 'hardware') - 1, os: cpuFactorOf(inputs, 'os') - 1 };
  const pools = fleet.families > 1 && os.hosts > hardware.hosts;
  const cause = !pools ? 'factor' : added.os > added.hardware ? 'both' : 'pools';
  return { cause, hosts: { hardware: hardware.hosts, os: os.hosts }, added };
}
