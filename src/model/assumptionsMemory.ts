import { assume, assumeByEra, our } from './assume.ts';
import type { AssumptionByEra, AssumptionId, AssumptionSet } from './assumptions.ts';

type MemoryId = Extract<AssumptionId, 'hypervisorMemory' | 'hypervisorDisk' | 'nodeAgents' | `vmm${string}` | `microvm${string}`>;

/**
 * What surrounds the applications, in memory and on disk. evidence: A1, A2.
 *
 * Overhead of one VM: `vmmFixed + vmmPerVcpu·v + vmmPerMib·M`.
 * - 2007: fit to the vSphere 4.0 table, exact to 0.02 % at one vCPU (109.66 + 0.013754·M). Further vCPUs add 41–52
 *   MB each in that table, 46 taken; the fixed part is what remains, 109.66 − 46. Low is the table of nine years
 *   later.
 * - 2014: fit to the vSphere 6.x table, 0.84 % at worst. High is the older table, because 2014 lies between the two.
 */
export const MEMORY_ASSUMPTIONS: Readonly<Record<MemoryId, AssumptionByEra>> = {
  // 272 MB is what the service console "typically uses"; the range is ours.
  hypervisorMemory: assumeByEra('MiB', {
    2007: [272, 192, 800, 'vendorClaim', 'medium', 'vsphere40', 'ours'],
    2014: our(1024, 512, 4096),
    2026: our(2048, 1024, 8192),
  }),
  hypervisorDisk: assumeByEra('GiB', { 2007: our(10, 4, 20), 2014: our(10, 2, 20), 2026: our(32, 8, 142) }),
  nodeAgents: assumeByEra('MiB', { 2007: our(0, 0, 64), 2014: our(200, 50, 500), 2026: our(500, 250, 1500) }),

  vmmFixed: assumeByEra('MiB', {
    2007: [63.66, 14.19, 68.54, 'vendorClaim', 'medium', 'vsphere40', 'vsphere6'],
    2014: [14.19, 13.5, 63.66, 'vendorClaim', 'medium', 'vsphere6', 'vsphere40'],
    // Resident memory of QEMU beyond the guest's own: QEMU minus Firecracker, 15–32 MiB over five guest sizes.
    // The often quoted 131 MiB is mapped address space, not memory.
    2026: [25, 15, 32, 'measurement', 'medium', 'agache2020'],
  }),
  vmmPerVcpu: assumeByEra('MiB/vCPU', {
    2007: [46, 4.03, 52.32, 'vendorClaim', 'medium', 'vsphere40', 'vsphere6'],
    2014: [4.03, 3.98, 46, 'vendorClaim', 'medium', 'vsphere6', 'vsphere40'],
    2026: [0, 0, 4.03, 'ourAssumption', 'medium', 'agache2020', 'vsphere6'],
  }),
  vmmPerMib: assumeByEra('MiB/MiB', {
    2007: [0.013754, 0.00743, 0.01376, 'vendorClaim', 'medium', 'vsphere40', 'vsphere6'],
    2014: [0.00743, 0.0073, 0.013754, 'vendorClaim', 'medium', 'vsphere6', 'vsphere40'],
    // Not in QEMU's resident size: the second-level page tables that the host's kernel holds, 8 bytes per 4 KiB page.
    2026: [0, 0, 1 / 512, 'measurement', 'medium', 'agache2020'],
  }),
  // The vendor's tables have no such term; KubeVirt's 1 GiB is address space, so it is reserved and never resident.
  vmmPassthrough: assumeByEra('MiB', { 2007: our(0, 0, 0), 2014: our(0, 0, 0), 2026: our(0, 0, 16) }),

  // At most 5 MiB by contract; measured mapping 2.5 MiB, Cloud Hypervisor 13.3 MiB.
  microvmMonitor: { 2026: assume('MiB', [5, 2.5, 13.3, 'vendorClaim', 'high', 'firecrackerSpec', 'agache2020']) },
  // MemTotal that a guest of M MiB loses to its own kernel: 13.9 + M/64, exact from 128 MiB to 2 GiB.
  microvmKernelFixed: { 2026: assume('MiB', [13.9, 10, 40, 'measurement', 'high', 'agache2020', 'ours']) },
  // 64 bytes of `struct page` for each 4 KiB page is the floor; 3.5 % was lost at 4 GiB.
  microvmKernelPerMib: { 2026: assume('MiB/MiB', [1 / 64, 1 / 64, 0.035, 'measurement', 'high', 'agache2020']) },
  // 47–54 MiB in use in the minimal guest; 128 MiB is the least that Alpine asks for.
  microvmUserland: { 2026: assume('MiB', [50, 47, 128, 'measurement', 'medium', 'agache2020', 'osinfoDb']) },
};

/**
 * 2026 as schedulers reserve it, by KubeVirt's own formula: 220 fixed + 32 video + 8 for the I/O thread = 260, 8 for
 * each vCPU, a 512th of the guest's memory, and 1 GiB with a passed-through device. The I/O thread is one per VM,
 * so its 8 MiB belong to the fixed part: 270 MiB for 1 GiB and one vCPU, 280 MiB for 2 GiB and two (result C18,
 * exact). Counting it per vCPU (252 and 16) agrees at one vCPU and gives 288 at two.
 * Low is Kata's flat reservation per pod, high a margin of ours.
 */
export const RESERVED_2026: AssumptionSet = {
  vmmFixed: assume('MiB', [260, 120, 300, 'vendorClaim', 'high', 'kubevirt', 'kataOverhead']),
  vmmPerVcpu: assume('MiB/vCPU', [8, 0, 16, 'vendorClaim', 'high', 'kubevirt', 'kataOverhead']),
  vmmPerMib: assume('MiB/MiB', [1 / 512, 0, 0.00743, 'vendorClaim', 'high', 'kubevirt', 'kataOverhead', 'vsphere6']),
  vmmPassthrough: assume('MiB', [1024, 0, 1024, 'vendorClaim', 'high', 'kubevirt']),
};
