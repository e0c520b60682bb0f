import type { AssumptionId } from './assumptions.ts';
import { assumptionsOf } from './assumptions.ts';
import type { Group } from './fleet.ts';
import type { Inputs } from './inputs.ts';
import type { DeploymentId, LayerId } from './result.ts';

/** What one layer occupies, in MiB and GiB, and how many kernels it brings to patch. */
export interface Layer {
  readonly id: LayerId;
  readonly memory: number;
  readonly disk: number;
  readonly kernels: 0 | 1;
}

/** What stands on a host however much it carries, once per kernel family there, and per workload. */
export type LayerScope = 'host' | 'family' | 'workload';

/**
 * A deployment as the list of its layers. This list is what the diagrams draw and what the footprint
 * adds up, so picture and number cannot disagree.
 */
export interface Stack {
  readonly id: DeploymentId;
  /** Who may share a host: nobody, any kernel family, or only one family per pool. */
  readonly pooling: 'none' | 'mixed' | 'perFamily';
  /** CPU used per unit of native demand, ≥ 1. */
  readonly cpuFactor: number;
  /** Share of a VM's memory given back once per family and host but for one copy, 0 for all but VMs. */
  readonly sharing: number;
  /** Most workloads per host, or per family and host in `nested`, where the node is a VM. */
  readonly countLimit: number;
  readonly countPer: 'host' | 'family';
  /** Layers per host, for a pool whose largest OS is given. */
  readonly host: (largest: OsSize) => readonly Layer[];
  readonly family: (largest: OsSize) => readonly Layer[];
  readonly workload: (group: Group) => readonly Layer[];
}

/** The OS image that a shared host or VM must hold: the largest of the groups it serves. */
export interface OsSize {
  readonly memory: number;
  readonly disk: number;
}

export type Constants = (id: AssumptionId) => number;

/** The constants in force; a constant that the era does not have is an impossible state and throws. */
export function constantsOf(inputs: Inputs): Constants {
  const table = assumptionsOf(inputs.era, inputs.memoryAccounting);
  return (id) => {
    const entry = table[id];
    if (entry === undefined) throw new Error(`no constant ${id} in ${inputs.era}`);
    return entry.value;
  };
}

const layer = (id: LayerId, memory: number, disk: number, kernels: 0 | 1 = 0): Layer => ({ id, memory, disk, kernels });
const application = (g: Group): Layer => layer('application', g.appMemory, g.appDisk);

/** VMM memory for one VM, MiB: `vmmFixed + vmmPerVcpu·v + vmmPerMib·M`. Source: VMware and KubeVirt tables. */
export function vmmOverhead(c: Constants, vcpus: number, memoryMib: number): number {
  return c('vmmFixed') + c('vmmPerVcpu') * vcpus + c('vmmPerMib') * memoryMib;
}

/** CPU factors of the deployments: native 1, two operating systems on the path more. */
export function cpuFactorOf(inputs: Inputs, id: DeploymentId, c: Constants = constantsOf(inputs)): number {
  const io = inputs.ioShare;
  const vm = (path: Inputs['vmIoPath'], inner: number): number =>
    (1 - io) * (1 + c('vmCpuOverhead')) + io * c(`vmIoFactor.${path}`) * inner;
  const container = c(`containerIoFactor.${inputs.containerIoPath}`);
  if (id === 'physical') return 1;
  if (id === 'hardware') return vm(inputs.vmIoPath, 1);
  if (id === 'os') return 1 - io + io * container;
  if (id === 'nested') return vm(inputs.vmIoPath, container);
  return vm('paravirtual', 1);
}

/** Passthrough pins guest memory, so nothing can be shared between guests. */
export function sharingInForce(inputs: Inputs): number {
  return inputs.vmIoPath === 'passthrough' ? 0 : inputs.pageSharing;
}

/** Memory that passthrough pins per VM beyond the guest, MiB. */
function pinned(inputs: Inputs, c: Constants): number {
  return inputs.vmIoPath === 'passthrough' ? c('vmmPassthrough') : 0;
}

function physical(): Stack {
  return {
    id: 'physical', pooling: 'none', cpuFactor: 1, sharing: 0, countLimit: 1, countPer: 'host',
    host: () => [], family: () => [],
    workload: (g) => [application(g), layer('guestOs', g.osMemory, g.osDisk, 1)],
  };
}

function hardware(inputs: Inputs, c: Constants): Stack {
  const shared = inputs.vmDiskSharing;
  return {
    id: 'hardware', pooling: 'mixed', cpuFactor: cpuFactorOf(inputs, 'hardware', c),
    sharing: sharingInForce(inputs), countLimit: Infinity, countPer: 'host',
    host: () => [layer('hypervisor', c('hypervisorMemory'), c('hypervisorDisk'), 1)],
    family: (os) => [layer('guestOs', 0, os.disk * shared)],
    workload: (g) => [
      application(g),
      layer('guestOs', g.osMemory, g.osDisk * (1 - shared), 1),
      layer('vmmOverhead', vmmOverhead(c, g.vcpus, g.osMemory + g.appMemory) + pinned(inputs, c), 0),
    ],
  };
}

function imageLayers(inputs: Inputs): { once: Layer; each: Layer } {
  return {
    once: layer('image', 0, inputs.imageDisk * inputs.imageSharing),
    each: layer('image', 0, inputs.imageDisk * (1 - inputs.imageSharing)),
  };
}

function os(inputs: Inputs, c: Constants): Stack {
  const image = imageLayers(inputs);
  return {
    id: 'os', pooling: 'perFamily', cpuFactor: cpuFactorOf(inputs, 'os', c), sharing: 0,
    countLimit: inputs.maxContainers, countPer: 'host',
    host: (size) => [layer('agents', c('nodeAgents'), 0), layer('hostOs', size.memory, size.disk, 1)],
    family: () => [image.once],
    workload: (g) => [application(g), image.each, layer('runtime', inputs.runtimeMemory, 0)],
  };
}

/** Containers in VMs, one VM per kernel family on a host; the VMM charges for the memory of that VM. */
function nested(inputs: Inputs, c: Constants): Stack {
  const image = imageLayers(inputs);
  const perMib = c('vmmPerMib');
  return {
    id: 'nested', pooling: 'mixed', cpuFactor: cpuFactorOf(inputs, 'nested', c), sharing: 0,
    countLimit: inputs.maxContainers, countPer: 'family',
    host: () => [layer('hypervisor', c('hypervisorMemory'), c('hypervisorDisk'), 1)],
    family: (size) => [
      image.once,
      layer('agents', c('nodeAgents'), 0),
      layer('guestOs', size.memory, size.disk, 1),
      layer('vmmOverhead', vmmOverhead(c, 1, size.memory + c('nodeAgents')) + pinned(inputs, c), 0),
    ],
    workload: (g) => [
      application(g), image.each, layer('runtime', inputs.runtimeMemory, 0),
      layer('vmmOverhead', perMib * (inputs.runtimeMemory + g.appMemory), 0),
    ],
  };
}

/** Linux guests only: one small kernel per workload on a shared host OS. */
function microvm(inputs: Inputs, c: Constants): Stack {
  const image = imageLayers(inputs);
  const userland = c('microvmUserland');
  return {
    id: 'microvm', pooling: 'mixed', cpuFactor: cpuFactorOf(inputs, 'microvm', c), sharing: 0,
    countLimit: Infinity, countPer: 'host',
    host: (size) => [layer('agents', c('nodeAgents'), 0), layer('hostOs', size.memory, size.disk, 1)],
    family: () => [image.once],
    workload: (g) => [
      application(g), image.each,
      layer('userland', userland, 0),
      layer('guestKernel', c('microvmKernelFixed') + c('microvmKernelPerMib') * (g.appMemory + userland), 0),
      layer('monitor', c('microvmMonitor'), 0),
    ],
  };
}

/**
 * The stack of a deployment under these inputs, or null in an era that did not have it. Whoever doubts the
 * constants passes others than those in force.
 */
export function stackOf(inputs: Inputs, id: Exclude<DeploymentId, 'microvm'>, c?: Constants): Stack;
export function stackOf(inputs: Inputs, id: DeploymentId, c?: Constants): Stack | null;
export function stackOf(inputs: Inputs, id: DeploymentId, c: Constants = constantsOf(inputs)): Stack | null {
  switch (id) {
    case 'physical': return physical();
    case 'hardware': return hardware(inputs, c);
    case 'os': return os(inputs, c);
    case 'nested': return nested(inputs, c);
    case 'microvm': return inputs.era === '2026' ? microvm(inputs, c) : null;
  }
}

/** Sum of one measure over layers. */
export function sumOf(layers: readonly Layer[], measure: 'memory' | 'disk'): number {
  return layers.reduce((sum, one) => sum + one[measure], 0);
}
