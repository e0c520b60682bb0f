import type { Fleet } from '../../../src/model/fleet.ts';
import type { Inputs } from '../../../src/model/inputs.ts';
import { place, totalOf } from './place.ts';
import { stackOf } from './stacks.ts';
import { workloadsOf } from './workloads.ts';
import type { Workload } from './workloads.ts';

export interface Total {
  readonly hosts: number;
  readonly memory: number;
}

/** One pool, placed one workload after the other; null where one fits no host. */
function poolTotal(inputs: Inputs, id: 'hardware' | 'os', pool: readonly Workload[]): Total | null {
  const stack = stackOf(id, inputs, pool);
  const { hosts: filled, notPlaceable } = place(inputs, stack, pool);
  if (notPlaceable.length > 0) return null;
  const hosts = filled.length === 0 ? 0 : filled.length + inputs.spareHosts;
  const onHosts = filled.reduce((sum, host) => sum + totalOf(stack.loadOf(host).memory), 0);
  return { hosts, memory: hosts * totalOf(stack.loadOf([]).hostMemory) + onHosts };
}

/** What a mix takes: `vm[family]` says whether the family goes to the one pool of VMs or to containers of its own. */
export function totalOfMix(inputs: Inputs, fleet: Fleet, vm: readonly boolean[]): Total | null {
  const all = workloadsOf(fleet);
  const pools = [poolTotal(inputs, 'hardware', all.filter((w) => vm[w.family]))];
  vm.forEach((isVm, family) => {
    if (!isVm) pools.push(poolTotal(inputs, 'os', all.filter((w) => w.family === family)));
  });
  return pools.reduce((sum, pool) =>
    (sum === null || pool === null ? null : { hosts: sum.hosts + pool.hosts, memory: sum.memory + pool.memory }), { hosts: 0, memory: 0 });
}

/** All 2^k mixes: fewest VM families first, then those that leave the earlier families to containers. */
export function everyMix(families: number): boolean[][] {
  const masks = Array.from({ length: 2 ** families }, (_, mask) => mask.toString(2).padStart(families, '0'));
  const ones = (mask: string): number => mask.split('').filter((c) => c === '1').length;
  return masks
    .sort((a, b) => ones(a) - ones(b) || (a < b ? -1 : 1))
    .map((mask) => mask.split('').slice(-families).map((c) => c === '1'));
}

/** The first of the mixes with the fewest hosts and then the least memory; null where none can be placed. */
export function bestMixByTrying(inputs: Inputs, fleet: Fleet): { vm: boolean[]; total: Total } | null {
  const placed = everyMix(fleet.families).flatMap((vm) => {
    const total = totalOfMix(inputs, fleet, vm);
    return total === null ? [] : [{ vm, total }];
  });
  const hosts = Math.min(...placed.map((one) => one.total.hosts));
  const fewest = placed.filter((one) => one.total.hosts === hosts);
  const memory = Math.min(...fewest.map((one) => one.total.memory));
  return fewest.find((one) => one.total.memory <= memory * (1 + 1e-10)) ?? null;
}
