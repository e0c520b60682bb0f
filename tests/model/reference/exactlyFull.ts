import type { Inputs } from '../../../src/model/inputs.ts';
import { gib, mib, ratio } from '../../../src/model/units.ts';
import { constantsOf, pageSharingInForce } from './constants.ts';
import { carriesOf } from './capacity.ts';
import type { Virtual } from './stacks.ts';

export type FullResource = 'memory' | 'cpu' | 'disk';

/** The application memory with which q workloads of one family fill a host's memory exactly. */
function fillingAppMemory(i: Inputs, side: Virtual, q: number): number {
  const c = constantsOf(i);
  const hostMib = i.hostMemory * 1024;
  switch (side) {
    case 'hardware': {
      const shared = pageSharingInForce(i);
      const flat = c.vmmFixed + c.vmmPerVcpu + c.vmmPassthrough;
      // room = q·(M + flat + perMib·M) − shared·M·(q − 1), solved for M.
      const M = (hostMib - c.hypervisorMemory - q * flat) / (q * (1 + c.vmmPerMib) - shared * (q - 1));
      return M - i.guestOsMemory;
    }
    case 'os':
      return (hostMib - i.guestOsMemory - c.nodeAgents) / q - i.runtimeMemory;
    case 'nested': {
      const vm = (i.guestOsMemory + c.nodeAgents) * (1 + c.vmmPerMib) + c.vmmFixed + c.vmmPerVcpu + c.vmmPassthrough;
      return (hostMib - c.hypervisorMemory - vm) / (q * (1 + c.vmmPerMib)) - i.runtimeMemory;
    }
    case 'microvm': {
      const each = (hostMib - i.guestOsMemory - c.nodeAgents) / q - c.microvmMonitor - c.microvmKernelFixed;
      return each / (1 + c.microvmKernelPerMib) - c.microvmUserland;
    }
  }
}

function fillingAppDisk(i: Inputs, side: Virtual, q: number): number {
  const c = constantsOf(i);
  const imageOnce = i.imageDisk * i.imageSharing;
  const imageEach = i.imageDisk * (1 - i.imageSharing);
  switch (side) {
    case 'hardware':
      return (i.hostDisk - c.hypervisorDisk - i.guestOsDisk * i.vmDiskSharing) / q
        - i.guestOsDisk * (1 - i.vmDiskSharing);
    case 'nested':
      return (i.hostDisk - c.hypervisorDisk - i.guestOsDisk - imageOnce) / q - imageEach;
    case 'os':
    case 'microvm':
      return (i.hostDisk - i.guestOsDisk - imageOnce) / q - imageEach;
  }
}

/**
 * The inputs, changed so that exactly `q` workloads fill one resource of a host, times `1 + nudge`. Unchanged
 * where that would leave the input's range.
 */
export function exactlyFull(i: Inputs, side: Virtual, resource: FullResource, q: number, nudge: number): Inputs {
  if (side === 'microvm' && i.era !== '2026') return i;
  const inRange = (value: number, low: number, high: number): boolean => value >= low && value <= high;
  if (resource === 'memory') {
    const appMemory = fillingAppMemory(i, side, q) * (1 + nudge);
    return inRange(appMemory, 16, 1_048_576) ? { ...i, appMemory: mib(appMemory) } : i;
  }
  if (resource === 'disk') {
    const appDisk = fillingAppDisk(i, side, q) * (1 + nudge);
    return inRange(appDisk, 0, 10_000) ? { ...i, appDisk: gib(appDisk) } : i;
  }
  const utilization = (i.utilization * carriesOf(side, i).cpu / q) * (1 + nudge);
  return inRange(utilization, 0.01, 1) ? { ...i, utilization: ratio(utilization) } : i;
}
