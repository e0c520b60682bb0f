import type { Group } from '../../src/model/fleet.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import type { Inputs, Overrides } from '../../src/model/inputs.ts';
import type { DeploymentResult } from '../../src/model/result.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { cores, count, gib, mib, ratio } from '../../src/model/units.ts';
import { constantsOf } from './reference/constants.ts';

export const C = constantsOf(resolveInputs('2026', { memoryAccounting: 'resident', vmIoPath: 'paravirtual' }));
/** What a resident VM of 2026 costs beyond its own memory, whatever its size. */
export const VMM = C.vmmFixed + C.vmmPerVcpu;

/**
 * A round world: VMs of 1 024 MiB with their overhead, 512 of it guest OS; 10 of them fill a host. CPU and disk
 * are plenty. os hosts of the same size hold 10 containers of 1 024 MiB beside an OS of 512.
 */
export const round = (more: Overrides = {}): Inputs => resolveInputs('2026', {
  memoryAccounting: 'resident', vmIoPath: 'paravirtual', containerIoPath: 'host',
  workloads: count(20), kernelFamilies: count(1), minorityShare: ratio(0.5), spareHosts: count(0),
  guestOsMemory: mib(512), appMemory: mib(512 - VMM), runtimeMemory: mib(12),
  hostMemory: gib((C.hypervisorMemory + 10 * 1024) / 1024),
  guestOsDisk: gib(10), appDisk: gib(10), imageDisk: gib(1), hostDisk: gib(10_000),
  vmDiskSharing: ratio(0), imageSharing: ratio(0), pageSharing: ratio(0), ioShare: ratio(0),
  utilization: ratio(0.1), sourceCores: cores(1), hostCores: cores(100), cpuTarget: ratio(1),
  maxContainers: count(1000), ...more,
});

export const hardware = (inputs: Inputs): DeploymentResult => resultOf(inputs).deployments.hardware;
export const os = (inputs: Inputs): DeploymentResult => resultOf(inputs).deployments.os;
export const nested = (inputs: Inputs): DeploymentResult => resultOf(inputs).deployments.nested;
export const microvm = (inputs: Inputs): DeploymentResult => {
  const found = resultOf(inputs).deployments.microvm;
  if (found === null) throw new Error('2026 has microVMs');
  return found;
};

/** The round world turned so that exactly `each` containers fill an os host. */
export const osRoom = (each: number, more: Overrides = {}): Inputs => round({
  appMemory: mib(1000), runtimeMemory: mib(24),
  hostMemory: gib((512 + C.nodeAgents + each * 1024) / 1024), ...more,
});

/** One workload of an inventory, with an OS of 512 MiB and 10 GiB. */
export function group(more: Partial<Group>): Group {
  return {
    count: count(1), kernel: 0, osMemory: mib(512), osDisk: gib(10), appMemory: mib(512), appDisk: gib(10),
    cpu: cores(0.1), vcpus: 1, ...more,
  };
}
