import type { Era } from '../model/era.ts';
import type { Overrides } from '../model/inputs.ts';
import type { SourceId } from '../model/sources.ts';
import { cores, count, gib, mib, ratio } from '../model/units.ts';

/** A situation somebody could be in, as what it changes of an era's defaults. */
export interface Preset<Id extends string = string> {
  readonly id: Id;
  readonly era: Era;
  readonly overrides: Overrides;
  /** Behind the overrides; the defaults bring their own. `ours`: sizes nobody published. */
  readonly sources: readonly SourceId[];
}

const preset = <Id extends string>(
  id: Id, era: Era, sources: readonly SourceId[], overrides: Overrides,
): Preset<Id> => Object.freeze({ id, era, overrides: Object.freeze(overrides), sources });

/** People, not settings: each with the numbers that make it that place, in the order in which it is told. */
export const PRESETS = [
  // Windows Server 2003: 256 MB recommended, 4 GB of disk. Use "seldom exceeds 6 percent". evidence: A1, A6.
  preset('branchServers', '2007', ['osinfoDb', 'mckinsey2008', 'ours'], {
    workloads: count(80), guestOsMemory: mib(256), guestOsDisk: gib(4), utilization: ratio(0.06),
    appMemory: mib(384), appDisk: gib(8),
  }),
  // RHEL 4: 256 MB, 800 MB of disk. One template for all, so images are nearly all shared. evidence: A1.
  preset('hostingProvider', '2007', ['osinfoDb', 'vsphere41', 'ours'], {
    workloads: count(500), guestOsMemory: mib(256), guestOsDisk: gib(0.8), utilization: ratio(0.05),
    sourceCores: cores(1), appMemory: mib(128), appDisk: gib(2), kernelFamilies: count(1),
    pageSharing: ratio(0.05), imageSharing: ratio(0.95),
  }),
  // The best published case: identical guests, 67 % of memory shared. Linked clones share the disk. evidence: A3, A5.
  preset('identicalDesktops', '2007', ['waldspurger2002', 'jin2009', 'ours'], {
    workloads: count(120), guestOsMemory: mib(256), guestOsDisk: gib(4), utilization: ratio(0.06),
    sourceCores: cores(1), appMemory: mib(256), appDisk: gib(2), kernelFamilies: count(1),
    pageSharing: ratio(0.67), vmDiskSharing: ratio(0.8),
  }),
  // The busiest of the well-run sites, 50 %; most of the work is I/O, as in HP Labs' auction site. evidence: A6, C5.
  preset('busyTransactions', '2007', ['barroso2007', 'padala2007', 'ours'], {
    workloads: count(40), utilization: ratio(0.5), ioShare: ratio(0.6), appMemory: mib(1024),
  }),
  // CentOS 7: 1 GB, 10 GB of disk. NAT and a layered filesystem are how Docker came. evidence: A1, A4.
  preset('dockerHosting', '2014', ['osinfoDb', 'felter2014', 'mckinsey2012', 'ours'], {
    workloads: count(400), guestOsMemory: mib(1024), guestOsDisk: gib(10), utilization: ratio(0.09),
    sourceCores: cores(1), appMemory: mib(512), appDisk: gib(5), kernelFamilies: count(1),
  }),
  // Eight systems to test against, evenly used: a main share of 1/8 leaves 0.875 to the others. evidence: A8.
  preset('testLab', '2014', ['sage2008', 'ours'], {
    workloads: count(64), appMemory: mib(1024), kernelFamilies: count(8), minorityShare: ratio(0.875), spareHosts: count(0),
  }),
  // The mean VM of 2017: 2.6 vCPU and 6.1 GiB, guest OS included; 40 % Linux; median use 11 %. evidence: A6, A8.
  preset('cloudAverage', '2026', ['azure2017'], {
    workloads: count(1000), sourceCores: cores(2.6), utilization: ratio(0.11), guestOsMemory: mib(2048),
    appMemory: mib(4198), kernelFamilies: count(2), minorityShare: ratio(0.4),
  }),
  // Windows beside Linux, as in half of all firms asked; Windows Server 2025 recommends 4 GB and 40 GB. evidence: A1, A8.
  preset('mixedEnterprise', '2026', ['sage2008', 'microsoftHardware', 'ours'], {
    workloads: count(120), guestOsMemory: mib(4096), guestOsDisk: gib(40), kernelFamilies: count(2),
    minorityShare: ratio(0.35), appMemory: mib(8192),
  }),
  // RHEL: 1.5 GB, 20 GB. A small service: a Node.js process measured at 77 MB, with room to work. evidence: A1, A5.
  preset('kubernetesShop', '2026', ['osinfoDb', 'gvisor', 'kubernetesLarge', 'ours'], {
    workloads: count(1500), guestOsMemory: mib(1536), guestOsDisk: gib(20), utilization: ratio(0.1),
    sourceCores: cores(1), appMemory: mib(384), appDisk: gib(1), kernelFamilies: count(1), hostMemory: gib(64),
    hostCores: cores(16), hostDisk: gib(2000),
  }),
  // One application as large as the host: nothing to consolidate on either side.
  preset('bigDatabase', '2026', ['barroso2007', 'ours'], {
    workloads: count(4), utilization: ratio(0.5), sourceCores: cores(48), appMemory: mib(393_216), appDisk: gib(4000),
    kernelFamilies: count(1),
  }),
  // A small site with two hosts, one of them spare; a Windows till beside Linux services. evidence: A1, A8.
  preset('edgeSite', '2026', ['microsoftHardware', 'ours'], {
    workloads: count(10), guestOsMemory: mib(2048), kernelFamilies: count(2), minorityShare: ratio(0.3),
    appMemory: mib(2048), hostMemory: gib(64), hostCores: cores(16), hostDisk: gib(2000), spareHosts: count(1),
  }),
] as const;

export type PresetId = (typeof PRESETS)[number]['id'];
