import type { Inputs } from '../../../src/model/inputs.ts';
import { constantsOf, pageSharingInForce } from './constants.ts';

/**
 * Hosts, memory and disk of hardware and os virtualization for a slider fleet, counted host by host instead of
 * workload by workload, so that a scan over 100 000 fleet sizes takes milliseconds. `reference.test.ts`
 * holds it against the placement one by one.
 */
export interface FastCount {
  /** Whether a workload fits an empty host, on each side. */
  readonly hardwareFits: boolean;
  readonly osFits: boolean;
  hardwareHosts(n: number, k?: number): number;
  osHosts(n: number, k?: number): number;
  hardwareMemory(n: number): number;
  osMemory(n: number): number;
  hardwareDisk(n: number): number;
  osDisk(n: number): number;
}

const TOLERANCE = 1 + 1e-9;
const MOST_FAMILIES = 12;

/** Section 2 again, by division instead of dealing one by one. */
function sizesOf(n: number, k: number, minorityShare: number): number[] {
  if (n < k) return new Array<number>(n).fill(1);
  const minority = k === 1 ? 0 : Math.max(k - 1, Math.floor(n * minorityShare * (1 + 1e-9)));
  const sizes = [n - minority];
  for (let left = minority, families = k - 1; families > 0; families--) {
    const share = Math.ceil(left / families);
    sizes.push(share);
    left -= share;
  }
  return sizes;
}

/** Largest q ≥ 0 for which `fits(q)` holds, found by doubling and then halving. */
function largestThatFits(fits: (q: number) => boolean): number {
  if (!fits(1)) return 0;
  let high = 2;
  while (fits(high) && high < 2 ** 40) high *= 2;
  let low = high / 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** How many VMs of m families in all fit one host: section 3 for hardware, summed for one host. */
function vmsPerHost(i: Inputs): number[] {
  const c = constantsOf(i);
  const M = i.guestOsMemory + i.appMemory;
  const vm = M + c.vmmFixed + c.vmmPerVcpu + c.vmmPerMib * M + c.vmmPassthrough;
  const sharing = pageSharingInForce(i);
  const cpu = i.utilization * i.sourceCores
    * ((1 - i.ioShare) * (1 + c.vmCpuOverhead) + i.ioShare * c.vmIoFactor);
  const most: number[] = [0];
  for (let m = 1; m <= MOST_FAMILIES; m++) {
    most.push(largestThatFits((q) =>
      q * vm - sharing * M * Math.max(0, q - m) <= (i.hostMemory * 1024 - c.hypervisorMemory) * TOLERANCE
      && q * cpu <= i.cpuTarget * i.hostCores * TOLERANCE
      && q * (i.guestOsDisk * (1 - i.vmDiskSharing) + i.appDisk)
        + Math.min(q, m) * i.guestOsDisk * i.vmDiskSharing <= (i.hostDisk - c.hypervisorDisk) * TOLERANCE));
  }
  return most;
}

/** Containers of one family that fit one host. */
function containersPerHost(i: Inputs): number {
  const c = constantsOf(i);
  const cpu = i.utilization * i.sourceCores * (1 - i.ioShare + i.ioShare * c.containerIoFactor);
  return largestThatFits((q) =>
    q * (i.appMemory + i.runtimeMemory)
      <= (i.hostMemory * 1024 - i.guestOsMemory - c.nodeAgents) * TOLERANCE
    && q * cpu <= i.cpuTarget * i.hostCores * TOLERANCE
    && q * (i.imageDisk * (1 - i.imageSharing) + i.appDisk) + i.imageDisk * i.imageSharing
      <= (i.hostDisk - i.guestOsDisk) * TOLERANCE
    && q <= i.maxContainers);
}

/**
 * Fill host after host, family after family. A new family costs a host at least as much as one more of a
 * family already there, so a host that refused once stays closed and only the last host can be open.
 */
function fill(sizes: readonly number[], most: readonly number[]): { hosts: number; incidences: number } {
  const whole = most[1] ?? 0;
  let hosts = 0;
  let incidences = 0;
  let inOpen = 0;
  let familiesInOpen = 0;
  for (const size of sizes) {
    let left = size;
    if (hosts > 0 && left > 0) {
      const joins = Math.min(left, Math.max(0, (most[familiesInOpen + 1] ?? 0) - inOpen));
      if (joins > 0) {
        left -= joins;
        inOpen += joins;
        familiesInOpen += 1;
        incidences += 1;
      }
    }
    if (left > 0) {
      const opened = Math.ceil(left / whole);
      hosts += opened;
      incidences += opened;
      inOpen = left - (opened - 1) * whole;
      familiesInOpen = 1;
    }
  }
  return { hosts, incidences };
}

export function fastCountOf(i: Inputs): FastCount {
  const c = constantsOf(i);
  const most = vmsPerHost(i);
  const perHost = containersPerHost(i);
  const M = i.guestOsMemory + i.appMemory;
  const vm = M + c.vmmFixed + c.vmmPerVcpu + c.vmmPerMib * M + c.vmmPassthrough;
  const hardwareHosts = (n: number, k: number = i.kernelFamilies): number =>
    fill(sizesOf(n, k, i.minorityShare), most).hosts + i.spareHosts;
  const osHosts = (n: number, k: number = i.kernelFamilies): number =>
    sizesOf(n, k, i.minorityShare).reduce((hosts, size) => hosts + Math.ceil(size / perHost) + i.spareHosts, 0);
  return {
    hardwareFits: (most[1] ?? 0) >= 1,
    osFits: perHost >= 1,
    hardwareHosts,
    osHosts,
    hardwareMemory(n) {
      const { hosts, incidences } = fill(sizesOf(n, i.kernelFamilies, i.minorityShare), most);
      return (hosts + i.spareHosts) * c.hypervisorMemory + n * vm
        - pageSharingInForce(i) * M * (n - incidences);
    },
    osMemory: (n) => osHosts(n) * (i.guestOsMemory + c.nodeAgents)
      + n * (i.appMemory + i.runtimeMemory),
    hardwareDisk(n) {
      const { hosts, incidences } = fill(sizesOf(n, i.kernelFamilies, i.minorityShare), most);
      return (hosts + i.spareHosts) * c.hypervisorDisk + incidences * i.guestOsDisk * i.vmDiskSharing
        + n * (i.guestOsDisk * (1 - i.vmDiskSharing) + i.appDisk);
    },
    osDisk(n) {
      const hosts = osHosts(n);
      const withoutImages = i.spareHosts * Math.min(n, i.kernelFamilies);
      return hosts * i.guestOsDisk + (hosts - withoutImages) * i.imageDisk * i.imageSharing
        + n * (i.imageDisk * (1 - i.imageSharing) + i.appDisk);
    },
  };
}
