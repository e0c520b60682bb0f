import type { Fleet } from '../../../src/model/fleet.ts';
import type { Inputs } from '../../../src/model/inputs.ts';
import type { DeploymentId, LayerId, Resource } from '../../../src/model/result.ts';
import { binding, carriesOf, familiesTogether } from './capacity.ts';
import type { Carries } from './capacity.ts';
import { place, totalOf } from './place.ts';
import { stackOf } from './stacks.ts';
import type { Layers, Load, Stack, Virtual } from './stacks.ts';
import { givenFleet, sliderFleet, workloadsOf } from './workloads.ts';
import type { Workload } from './workloads.ts';

export interface ReferencePool {
  readonly family: number | null;
  readonly placed: number;
  readonly spare: number;
  readonly hosts: number;
  /** Only for slider fleets, where one size fits all. */
  readonly binding: Resource | null;
  readonly carries: Carries | null;
  readonly stranded: { readonly memory: number; readonly cpu: number; readonly disk: number };
}

export interface ReferenceDeployment {
  readonly id: DeploymentId;
  readonly hosts: number;
  readonly placed: number;
  readonly spare: number;
  readonly pools: readonly ReferencePool[];
  readonly memory: { readonly total: number; readonly byLayer: Layers };
  readonly disk: { readonly total: number; readonly byLayer: Layers };
  readonly cpu: { readonly useful: number; readonly overhead: number };
  readonly stranded: { readonly memory: number; readonly cpu: number; readonly disk: number };
  readonly kernels: number;
  /** Per family: how many fit no empty host, and every resource that an empty host lacks for any. */
  readonly notPlaceable: readonly { readonly family: number; readonly count: number; readonly lacks: readonly Resource[] }[];
}

export type ReferenceResult = Readonly<Record<DeploymentId, ReferenceDeployment | null>>;

function addInto(total: Layers, more: Layers): void {
  for (const [layer, amount] of Object.entries(more)) {
    const id = layer as LayerId;
    total[id] = (total[id] ?? 0) + amount;
  }
}

/** Physical: one host per workload, its own OS (the layer that comes per workload), no spare. */
function physical(workloads: readonly Workload[]): ReferenceDeployment {
  const total = (pick: (w: Workload) => number): number => workloads.reduce((a, w) => a + pick(w), 0);
  const memory: Layers = { application: total((w) => w.appMemory), guestOs: total((w) => w.osMemory) };
  const disk: Layers = { application: total((w) => w.appDisk), guestOs: total((w) => w.osDisk) };
  const n = workloads.length;
  return {
    id: 'physical', hosts: n, placed: n, spare: 0, pools: [],
    memory: { total: totalOf(memory), byLayer: memory },
    disk: { total: totalOf(disk), byLayer: disk },
    cpu: { useful: total((w) => w.cpu), overhead: 0 },
    stranded: { memory: 0, cpu: 0, disk: 0 },
    kernels: n,
    notPlaceable: [],
  };
}

/** The running totals of a deployment while its pools are filled. */
interface Totals {
  readonly memory: Layers;
  readonly disk: Layers;
  useful: number;
  overhead: number;
  kernels: number;
}

function addHost(totals: Totals, load: Load, stack: Stack, onHost: readonly Workload[]): void {
  addInto(totals.memory, load.hostMemory);
  addInto(totals.memory, load.memory);
  addInto(totals.disk, load.hostDisk);
  addInto(totals.disk, load.disk);
  totals.kernels += load.kernels;
  for (const workload of onHost) {
    totals.useful += workload.cpu;
    totals.overhead += workload.cpu * (stack.cpuFactor - 1);
  }
}

function strandedOn(inputs: Inputs, load: Load): { memory: number; cpu: number; disk: number } {
  return {
    memory: inputs.hostMemory * 1024 - totalOf(load.hostMemory) - totalOf(load.memory),
    cpu: inputs.cpuTarget * inputs.hostCores - load.cpu,
    disk: inputs.hostDisk - totalOf(load.hostDisk) - totalOf(load.disk),
  };
}

function virtual(id: Virtual, inputs: Inputs, fleet: Fleet, isSliderFleet: boolean): ReferenceDeployment {
  const everything = workloadsOf(fleet);
  const totals: Totals = { memory: {}, disk: {}, useful: 0, overhead: 0, kernels: 0 };
  const pools: ReferencePool[] = [];
  const refused = new Map<number, { family: number; count: number; lacks: readonly Resource[] }>();
  const present = new Set<number>();
  // "hardware, nested, microvm: one pool; os: one per kernel family"
  const families = id === 'os' ? Array.from({ length: fleet.families }, (_, family) => family) : [null];
  for (const family of families) {
    const members = everything.filter((w) => family === null || w.family === family);
    const stack = stackOf(id, inputs, members);
    const placement = place(inputs, stack, members);
    for (const { workload, lacks } of placement.notPlaceable) {
      const before = refused.get(workload.family);
      refused.set(workload.family, {
        family: workload.family,
        count: (before?.count ?? 0) + 1,
        lacks: [...new Set([...before?.lacks ?? [], ...lacks])],
      });
    }
    const stranded = { memory: 0, cpu: 0, disk: 0 };
    for (const onHost of placement.hosts) {
      const load = stack.loadOf(onHost);
      addHost(totals, load, stack, onHost);
      const left = strandedOn(inputs, load);
      stranded.memory += left.memory;
      stranded.cpu += left.cpu;
      stranded.disk += left.disk;
      for (const workload of onHost) present.add(workload.family);
    }
    const placed = placement.hosts.length;
    // "A pool in which nothing is placed has no spare."
    const spare = placed === 0 ? 0 : inputs.spareHosts;
    for (let i = 0; i < spare; i++) addHost(totals, stack.loadOf([]), stack, []);
    const together = familiesTogether(placement.hosts.map((onHost) => new Set(onHost.map((w) => w.family)).size));
    const carries = isSliderFleet && placed > 0 ? carriesOf(id, inputs, id === 'nested' ? together : 1) : null;
    pools.push({
      family, placed, spare, hosts: placed + spare, stranded, carries,
      binding: carries === null ? null : binding(carries),
    });
  }
  const total = (pick: (pool: ReferencePool) => number): number => pools.reduce((a, pool) => a + pick(pool), 0);
  return {
    id, pools,
    hosts: total((p) => p.hosts), placed: total((p) => p.placed), spare: total((p) => p.spare),
    memory: { total: totalOf(totals.memory), byLayer: totals.memory },
    disk: { total: totalOf(totals.disk), byLayer: totals.disk },
    cpu: { useful: totals.useful, overhead: totals.overhead },
    stranded: {
      memory: total((p) => p.stranded.memory),
      cpu: total((p) => p.stranded.cpu),
      disk: total((p) => p.stranded.disk),
    },
    // microvm: "hosts + kernel families present"
    kernels: totals.kernels + (id === 'microvm' ? present.size : 0),
    notPlaceable: [...refused.values()].sort((a, b) => a.family - b.family),
  };
}

function allFive(inputs: Inputs, fleet: Fleet, isSliderFleet: boolean): ReferenceResult {
  return {
    physical: physical(workloadsOf(fleet)),
    hardware: virtual('hardware', inputs, fleet, isSliderFleet),
    os: virtual('os', inputs, fleet, isSliderFleet),
    nested: virtual('nested', inputs, fleet, isSliderFleet),
    microvm: inputs.era === '2026' ? virtual('microvm', inputs, fleet, isSliderFleet) : null,
  };
}

/** Sections 2 to 5 for the sliders, one workload after the other. */
export const referenceResult = (inputs: Inputs): ReferenceResult =>
  (inputs.fleet === null ? allFive(inputs, sliderFleet(inputs), true) : allFive(inputs, givenFleet(inputs, inputs.fleet), false));

/** The same for an inventory. */
export const referenceResultOfFleet = (inputs: Inputs, fleet: Fleet): ReferenceResult =>
  allFive(inputs, fleet, false);
