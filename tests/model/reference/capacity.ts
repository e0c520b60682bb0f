import type { Inputs } from '../../../src/model/inputs.ts';
import type { Resource } from '../../../src/model/result.ts';
import { constantsOf, pageSharingInForce } from './constants.ts';
import type { Virtual } from './stacks.ts';

/** Real-valued number of workloads of one kernel family that a full host carries, per resource. */
export type Carries = Readonly<Record<Resource, number>>;

/** Room for `each` after `once`, or no limit when each one costs nothing. */
const room = (capacity: number, once: number, each: number): number =>
  (each > 0 ? (capacity - once) / each : Infinity);

/** How many families most hosts hold; of equals the fewer. */
export function familiesTogether(familiesOnHosts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const families of familiesOnHosts) tally.set(families, (tally.get(families) ?? 0) + 1);
  return [...tally].sort(([a, hostsA], [b, hostsB]) => hostsB - hostsA || a - b)[0]?.[0] ?? 1;
}

/**
 * Section 3, solved for q on a host that carries one family of a slider fleet; in `nested`, whose limit
 * is per VM and so per family, on a host of as many families as most hosts hold.
 */
export function carriesOf(id: Virtual, i: Inputs, families = 1): Carries {
  const c = constantsOf(i);
  const hostMib = i.hostMemory * 1024;
  const demand = i.utilization * i.sourceCores;
  const cpuRoom = i.cpuTarget * i.hostCores;
  const imageOnce = i.imageDisk * i.imageSharing;
  const imageEach = i.imageDisk * (1 - i.imageSharing) + i.appDisk;
  const hostOsRoom = hostMib - i.guestOsMemory - c.nodeAgents;
  switch (id) {
    case 'hardware': {
      const M = i.guestOsMemory + i.appMemory;
      const shared = pageSharingInForce(i) * M;
      const overhead = c.vmmFixed + c.vmmPerVcpu + c.vmmPerMib * M + c.vmmPassthrough;
      const factor = (1 - i.ioShare) * (1 + c.vmCpuOverhead) + i.ioShare * c.vmIoFactor;
      return {
        memory: room(hostMib - c.hypervisorMemory, shared, M - shared + overhead),
        cpu: room(cpuRoom, 0, demand * factor),
        disk: room(i.hostDisk - c.hypervisorDisk, i.guestOsDisk * i.vmDiskSharing,
          i.guestOsDisk * (1 - i.vmDiskSharing) + i.appDisk),
        count: Infinity,
      };
    }
    case 'os':
      return {
        memory: room(hostOsRoom, 0, i.appMemory + i.runtimeMemory),
        cpu: room(cpuRoom, 0, demand * (1 - i.ioShare + i.ioShare * c.containerIoFactor)),
        disk: room(i.hostDisk - i.guestOsDisk, imageOnce, imageEach),
        count: i.maxContainers,
      };
    case 'nested': {
      const vm = i.guestOsMemory + c.nodeAgents;
      const vmOnce = vm + c.vmmFixed + c.vmmPerVcpu + c.vmmPerMib * vm + c.vmmPassthrough;
      const factor = (1 - i.ioShare) * (1 + c.vmCpuOverhead)
        + i.ioShare * c.vmIoFactor * c.containerIoFactor;
      return {
        memory: room(hostMib - c.hypervisorMemory, families * vmOnce, (i.appMemory + i.runtimeMemory) * (1 + c.vmmPerMib)),
        cpu: room(cpuRoom, 0, demand * factor),
        disk: room(i.hostDisk - c.hypervisorDisk, families * (i.guestOsDisk + imageOnce), imageEach),
        count: families * i.maxContainers,
      };
    }
    case 'microvm': {
      const kernel = c.microvmKernelFixed + c.microvmKernelPerMib * (i.appMemory + c.microvmUserland);
      const factor = (1 - i.ioShare) * (1 + c.vmCpuOverhead) + i.ioShare * c.paravirtualIoFactor;
      return {
        memory: room(hostOsRoom, 0, i.appMemory + c.microvmUserland + kernel + c.microvmMonitor),
        cpu: room(cpuRoom, 0, demand * factor),
        disk: room(i.hostDisk - i.guestOsDisk, imageOnce, imageEach),
        count: Infinity,
      };
    }
  }
}

const RESOURCES: readonly Resource[] = ['memory', 'cpu', 'disk', 'count'];

/** Workloads that a full host carries in all, not rounded. */
export const carriesInAll = (carries: Carries): number => Math.min(...RESOURCES.map((r) => carries[r]));

/** The resource with the smallest capacity. */
export const binding = (carries: Carries): Resource =>
  RESOURCES.reduce((least, r) => (carries[r] < carries[least] ? r : least));

/** Whether one resource binds clearly, so that two ways of computing must name the same one. */
export function bindsClearly(carries: Carries): boolean {
  const [first = 0, second = 0] = RESOURCES.map((r) => carries[r]).sort((a, b) => a - b);
  return second > first * (1 + 1e-6);
}
