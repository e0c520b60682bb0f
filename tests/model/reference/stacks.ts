import type { DeploymentId, LayerId } from '../../../src/model/result.ts';
import type { Inputs } from '../../../src/model/inputs.ts';
import { constantsOf, pageSharingInForce } from './constants.ts';
import type { Constants } from './constants.ts';
import type { Workload } from './workloads.ts';

export type Layers = Partial<Record<LayerId, number>>;

/** What one host with some workloads on it uses. */
export interface Load {
  /** Layers that are there before the first workload: they count on spare hosts too. */
  readonly hostMemory: Layers;
  readonly hostDisk: Layers;
  readonly memory: Layers;
  readonly disk: Layers;
  /** CPU demand with overhead. */
  readonly cpu: number;
  /** Containers in each unit that is limited to `mx`: the host, or each VM of a nested host. */
  readonly containers: readonly number[];
  /** Kernels on this host that have to be patched. */
  readonly kernels: number;
}

export type Virtual = Exclude<DeploymentId, 'physical'>;

export interface Stack {
  readonly id: Virtual;
  readonly mixesKernels: boolean;
  readonly cpuFactor: number;
  /** Memory that a workload brings, for the order of placement. */
  memoryOf(workload: Workload): number;
  loadOf(onHost: readonly Workload[]): Load;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const largest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);
const perFamily = (workloads: readonly Workload[]): Workload[][] => {
  const families: Workload[][] = [];
  for (const workload of workloads) (families[workload.family] ??= []).push(workload);
  return families.filter((members) => members.length > 0);
};

function largestByFamily(fleet: readonly Workload[], pick: (w: Workload) => number): number[] {
  const most: number[] = [];
  for (const w of fleet) most[w.family] = Math.max(most[w.family] ?? 0, pick(w));
  return most;
}

/** `ov(v, M) = vmmFixed + vmmPerVcpu·v + vmmPerMib·M`, and what passthrough pins. */
const vmmOverhead = (c: Constants, vcpus: number, memory: number): number =>
  c.vmmFixed + c.vmmPerVcpu * vcpus + c.vmmPerMib * memory + c.vmmPassthrough;

/** Container and microVM images: `ci·cs` once per host and kernel family, `ci·(1−cs)` per workload. */
const imageDisk = (inputs: Inputs, onHost: readonly Workload[]): number =>
  perFamily(onHost).length * inputs.imageDisk * inputs.imageSharing
  + onHost.length * inputs.imageDisk * (1 - inputs.imageSharing);

/** Where images of a family differ, its shared base is as large as the largest: as with the OS of an os host. */
function hardware(inputs: Inputs, fleet: readonly Workload[]): Stack {
  const c = constantsOf(inputs);
  const baseImages = largestByFamily(fleet, (w) => w.osDisk);
  const sharing = pageSharingInForce(inputs);
  const overheadOf = (w: Workload) => vmmOverhead(c, w.vcpus, w.osMemory + w.appMemory);
  return {
    id: 'hardware',
    mixesKernels: true,
    cpuFactor: (1 - inputs.ioShare) * (1 + c.vmCpuOverhead) + inputs.ioShare * c.vmIoFactor,
    memoryOf: (w) => w.osMemory + w.appMemory + overheadOf(w),
    loadOf(onHost) {
      let givenBack = 0;
      let osDisk = 0;
      for (const members of perFamily(onHost)) {
        const q = members.length;
        const meanMemory = sum(members.map((w) => w.osMemory + w.appMemory)) / q;
        givenBack += sharing * meanMemory * (q - 1);
        const osDisks = members.map((w) => w.osDisk);
        const base = baseImages[members[0]?.family ?? 0] ?? 0;
        osDisk += base * inputs.vmDiskSharing + sum(osDisks) * (1 - inputs.vmDiskSharing);
      }
      return {
        hostMemory: { hypervisor: c.hypervisorMemory },
        hostDisk: { hypervisor: c.hypervisorDisk },
        memory: {
          application: sum(onHost.map((w) => w.appMemory)),
          guestOs: sum(onHost.map((w) => w.osMemory)),
          vmmOverhead: sum(onHost.map(overheadOf)),
          sharedPages: -givenBack,
        },
        disk: { application: sum(onHost.map((w) => w.appDisk)), guestOs: osDisk },
        cpu: sum(onHost.map((w) => w.cpu)) * this.cpuFactor,
        containers: [],
        kernels: onHost.length + 1,
      };
    },
  };
}

/** `pool`: everything that shares this pool of hosts; the host OS takes its largest OS. */
function os(inputs: Inputs, pool: readonly Workload[]): Stack {
  const c = constantsOf(inputs);
  const hostOsMemory = largest(pool.map((w) => w.osMemory));
  const hostOsDisk = largest(pool.map((w) => w.osDisk));
  return {
    id: 'os',
    mixesKernels: false,
    cpuFactor: 1 - inputs.ioShare + inputs.ioShare * c.containerIoFactor,
    memoryOf: (w) => w.appMemory + inputs.runtimeMemory,
    loadOf(onHost) {
      return {
        hostMemory: { hostOs: hostOsMemory, agents: c.nodeAgents },
        hostDisk: { hostOs: hostOsDisk },
        memory: {
          application: sum(onHost.map((w) => w.appMemory)),
          runtime: onHost.length * inputs.runtimeMemory,
        },
        disk: { application: sum(onHost.map((w) => w.appDisk)), image: imageDisk(inputs, onHost) },
        cpu: sum(onHost.map((w) => w.cpu)) * this.cpuFactor,
        containers: [onHost.length],
        kernels: 1,
      };
    },
  };
}

function nested(inputs: Inputs, fleet: readonly Workload[]): Stack {
  const c = constantsOf(inputs);
  const guestOsMemory = largestByFamily(fleet, (w) => w.osMemory);
  const guestOsDisk = largestByFamily(fleet, (w) => w.osDisk);
  return {
    id: 'nested',
    mixesKernels: true,
    cpuFactor: (1 - inputs.ioShare) * (1 + c.vmCpuOverhead)
      + inputs.ioShare * c.vmIoFactor * c.containerIoFactor,
    memoryOf: (w) => w.appMemory + inputs.runtimeMemory,
    loadOf(onHost) {
      const vms = perFamily(onHost);
      let guestOs = 0;
      let guestDisk = 0;
      let overhead = 0;
      for (const containers of vms) {
        const family = containers[0]?.family ?? 0;
        const osMemory = guestOsMemory[family] ?? 0;
        const inside = sum(containers.map((w) => w.appMemory + inputs.runtimeMemory));
        guestOs += osMemory;
        guestDisk += guestOsDisk[family] ?? 0;
        overhead += vmmOverhead(c, 1, osMemory + c.nodeAgents + inside);
      }
      return {
        hostMemory: { hypervisor: c.hypervisorMemory },
        hostDisk: { hypervisor: c.hypervisorDisk },
        memory: {
          application: sum(onHost.map((w) => w.appMemory)),
          runtime: onHost.length * inputs.runtimeMemory,
          guestOs,
          agents: vms.length * c.nodeAgents,
          vmmOverhead: overhead,
        },
        disk: {
          application: sum(onHost.map((w) => w.appDisk)),
          image: imageDisk(inputs, onHost),
          // One VM per family and host: its image is both the shared and the own part.
          guestOs: guestDisk,
        },
        cpu: sum(onHost.map((w) => w.cpu)) * this.cpuFactor,
        containers: vms.map((containers) => containers.length),
        kernels: vms.length + 1,
      };
    },
  };
}

function microvm(inputs: Inputs, fleet: readonly Workload[]): Stack {
  const c = constantsOf(inputs);
  const hostOsMemory = largest(fleet.map((w) => w.osMemory));
  const hostOsDisk = largest(fleet.map((w) => w.osDisk));
  const guestKernel = (w: Workload): number =>
    c.microvmKernelFixed + c.microvmKernelPerMib * (w.appMemory + c.microvmUserland);
  return {
    id: 'microvm',
    mixesKernels: true,
    // "fv, always paravirtual"
    cpuFactor: (1 - inputs.ioShare) * (1 + c.vmCpuOverhead) + inputs.ioShare * c.paravirtualIoFactor,
    memoryOf: (w) => w.appMemory + c.microvmUserland + guestKernel(w) + c.microvmMonitor,
    loadOf(onHost) {
      return {
        hostMemory: { hostOs: hostOsMemory, agents: c.nodeAgents },
        hostDisk: { hostOs: hostOsDisk },
        memory: {
          application: sum(onHost.map((w) => w.appMemory)),
          userland: onHost.length * c.microvmUserland,
          guestKernel: sum(onHost.map(guestKernel)),
          monitor: onHost.length * c.microvmMonitor,
        },
        disk: { application: sum(onHost.map((w) => w.appDisk)), image: imageDisk(inputs, onHost) },
        cpu: sum(onHost.map((w) => w.cpu)) * this.cpuFactor,
        containers: [],
        // The guest kernels are one image per family; they are counted once for the whole fleet.
        kernels: 1,
      };
    },
  };
}

/** Section 3, the table. `pool` is whatever shares one pool of hosts. */
export function stackOf(id: Virtual, inputs: Inputs, pool: readonly Workload[]): Stack {
  switch (id) {
    case 'hardware': return hardware(inputs, pool);
    case 'os': return os(inputs, pool);
    case 'nested': return nested(inputs, pool);
    case 'microvm': return microvm(inputs, pool);
  }
}
