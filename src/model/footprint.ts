import { cores, count, gib, mib } from './units.ts';
import type { GiB, MiB } from './units.ts';
import type { Fleet } from './fleet.ts';
import type { Inputs } from './inputs.ts';
import type { Layer, Stack } from './layers.ts';
import { imagesOf, kernelsOf, licencesOf, patchHoursOf } from './management.ts';
import { costOf, energyOf, powerOf } from './money.ts';
import { bindingOf, poolsOf } from './pool.ts';
import type { FilledPool } from './pool.ts';
import { LAYERS } from './result.ts';
import type { ByLayer, DeploymentResult, LayerId } from './result.ts';

/** How often each scope of layer occurs, summed over pools: the bridge from stack to footprint. */
interface Sums { readonly memory: Map<LayerId, number>; readonly disk: Map<LayerId, number> }

function add(sums: Sums, layers: readonly Layer[], times: number): void {
  for (const one of layers) {
    sums.memory.set(one.id, (sums.memory.get(one.id) ?? 0) + one.memory * times);
    sums.disk.set(one.id, (sums.disk.get(one.id) ?? 0) + one.disk * times);
  }
}

function addPool(sums: Sums, stack: Stack, fleet: Fleet, filled: FilledPool): void {
  add(sums, stack.host(filled.largest), filled.pool.hosts);
  filled.largestOf.forEach((os, f) => add(sums, stack.family(os), filled.pairs[f] ?? 0));
  fleet.groups.forEach((group, g) => add(sums, stack.workload(group), filled.placedOf[g] ?? 0));
  add(sums, [{ id: 'sharedPages', memory: -filled.shared, disk: 0, kernels: 0 }], 1);
}

/** Layers in the order they are drawn; the total is their sum and nothing else. */
function amounts<Q>(sums: ReadonlyMap<LayerId, number>, brand: (n: number) => Q): { total: Q; byLayer: ByLayer<Q> } {
  const present = LAYERS.filter((id) => (sums.get(id) ?? 0) !== 0);
  const byLayer = Object.fromEntries(present.map((id) => [id, brand(sums.get(id) ?? 0)])) as ByLayer<Q>;
  return { total: brand(present.reduce((total, id) => total + (sums.get(id) ?? 0), 0)), byLayer };
}

function nativeCpu(fleet: Fleet, placedOf: (group: number) => number): number {
  return fleet.groups.reduce((sum, group, g) => sum + group.cpu * placedOf(g), 0);
}

const NO_STRANDED = { memory: mib(0), cpu: cores(0), disk: gib(0) } as const;

/** One application per server: no hosts to fill, no spares, nothing that does not fit. */
function physicalOf(inputs: Inputs, stack: Stack, fleet: Fleet): DeploymentResult {
  const sums: Sums = { memory: new Map(), disk: new Map() };
  for (const group of fleet.groups) add(sums, stack.workload(group), group.count);
  const servers = count(fleet.groups.reduce((sum, group) => sum + group.count, 0));
  const useful = nativeCpu(fleet, (g) => fleet.groups[g]?.count ?? 0);
  const kernels = servers;
  const images = imagesOf(inputs, fleet);
  const patchHours = patchHoursOf(inputs, kernels, images);
  const power = powerOf(inputs, 'physical', servers, useful);
  // Every server runs one OS of its own, whatever the licence is counted by.
  const licences = servers;
  return {
    id: 'physical', hosts: servers, placed: servers, spare: count(0), pools: [], binding: null,
    memory: amounts<MiB>(sums.memory, mib), disk: amounts<GiB>(sums.disk, gib),
    cpu: { useful: cores(useful), overhead: cores(0) }, stranded: NO_STRANDED,
    kernels, images, licences, patchHours, power, energyPerYear: energyOf(power),
    cost: costOf(inputs, 'physical', { hosts: servers, power, licences, patchHours }), notPlaceable: [],
  };
}

/** The largest pool speaks for the deployment when we say what binds. */
function bindingOfLargest(pools: readonly FilledPool[]): DeploymentResult['binding'] {
  const placed = pools.filter((one) => one.pool.placed > 0);
  const largest = placed.reduce<FilledPool | null>(
    (most, one) => (most === null || one.pool.workloads > most.pool.workloads ? one : most), null);
  return largest === null ? null : bindingOf(largest.pool.carries);
}

function total(pools: readonly FilledPool[], pick: (one: FilledPool) => number): number {
  return pools.reduce((sum, one) => sum + pick(one), 0);
}

/** The whole footprint of one deployment. Pure; a workload that fits no empty host is listed, never dropped. */
export function footprintOf(inputs: Inputs, stack: Stack, fleet: Fleet): DeploymentResult {
  if (stack.pooling === 'none') return physicalOf(inputs, stack, fleet);
  const pools = poolsOf(inputs, stack, fleet);
  const sums: Sums = { memory: new Map(), disk: new Map() };
  for (const filled of pools) addPool(sums, stack, fleet, filled);
  const useful = nativeCpu(fleet, (g) => total(pools, (one) => one.placedOf[g] ?? 0));
  const used = total(pools, (one) => one.cpu);
  const hosts = count(total(pools, (one) => one.pool.hosts));
  const kernels = kernelsOf(stack, fleet, pools);
  const images = imagesOf(inputs, fleet);
  const patchHours = patchHoursOf(inputs, kernels, images);
  const power = powerOf(inputs, stack.id, hosts, used);
  const licences = licencesOf(inputs, stack.id, pools);
  return {
    id: stack.id, hosts, pools: pools.map((one) => one.pool),
    placed: count(total(pools, (one) => one.pool.placed)), spare: count(total(pools, (one) => one.pool.spare)),
    binding: bindingOfLargest(pools),
    memory: amounts<MiB>(sums.memory, mib), disk: amounts<GiB>(sums.disk, gib),
    cpu: { useful: cores(useful), overhead: cores(useful * (stack.cpuFactor - 1)) },
    stranded: {
      memory: mib(total(pools, (one) => one.pool.stranded.memory)),
      cpu: cores(total(pools, (one) => one.pool.stranded.cpu)),
      disk: gib(total(pools, (one) => one.pool.stranded.disk)),
    },
    kernels, images, licences, patchHours, power, energyPerYear: energyOf(power),
    cost: costOf(inputs, stack.id, { hosts, power, licences, patchHours }),
    notPlaceable: pools.flatMap((one) => one.notPlaceable),
  };
}
