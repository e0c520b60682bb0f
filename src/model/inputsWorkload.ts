import { assumeByEra, our } from './assume.ts';
import type { SpecsOf } from './inputSpec.ts';

/**
 * What the reader brings: workloads, their operating systems and their kernels. evidence: A1, A6, A8.
 * `am` of 2026 is what the mean Azure VM of 2017 has, 6.1 GiB, less the guest OS; its 2.6 vCPUs are `sc`.
 * `sc` of 2007: a two-processor server of 2003–4, each core taken as two thirds of one of 2007.
 */
export const WORKLOAD_INPUTS: SpecsOf<
  'workloads' | 'guestOsMemory' | 'guestOsDisk' | 'utilization' | 'sourceCores' | 'appMemory' | 'appDisk'
  | 'kernelFamilies' | 'minorityShare'
> = {
  workloads: {
    kind: 'number', key: 'workloads', url: 'n', group: 'primary', unit: 'count', min: 1, max: 100_000, integer: true,
    slider: { min: 1, max: 2000, scale: 'log', step: 1.05 },
    defaults: assumeByEra('count', { 2007: our(100, 20, 500), 2014: our(300, 50, 1000), 2026: our(800, 100, 5000) }),
  },
  guestOsMemory: {
    kind: 'number', key: 'guestOsMemory', url: 'gm', group: 'primary', unit: 'MiB', min: 16, max: 16_384, integer: false,
    slider: { min: 16, max: 16_384, scale: 'log', step: 1.05 },
    // Least and recommended of the era's systems: Windows Server 2003 128, RHEL 5 512–1 024; RHEL 7 1 024,
    // Windows Server 2012 512, 2008 2 048; Windows Server 2025 512 (Core) to 4 096, Debian 1 024–2 048.
    defaults: assumeByEra('MiB', {
      2007: [512, 128, 1024, 'vendorClaim', 'medium', 'osinfoDb'],
      2014: [1024, 512, 2048, 'vendorClaim', 'medium', 'osinfoDb'],
      2026: [2048, 512, 4096, 'vendorClaim', 'medium', 'osinfoDb', 'microsoftHardware'],
    }),
  },
  guestOsDisk: {
    kind: 'number', key: 'guestOsDisk', url: 'gd', group: 'primary', unit: 'GiB', min: 0.1, max: 500, integer: false,
    slider: { min: 0.1, max: 500, scale: 'log', step: 1.05 },
    // RHEL 4 0.8, Windows Server 2003 2–4 and 8 for x64, RHEL 5 1–5; RHEL 7 10–20, Windows Server 2012 32;
    // RHEL and Debian today 10–20, Windows Server 32–40.
    defaults: assumeByEra('GiB', {
      2007: [4, 0.8, 8, 'vendorClaim', 'medium', 'osinfoDb'],
      2014: [20, 10, 32, 'vendorClaim', 'medium', 'osinfoDb'],
      2026: [32, 10, 40, 'vendorClaim', 'medium', 'osinfoDb', 'microsoftHardware'],
    }),
  },
  utilization: {
    kind: 'number', key: 'utilization', url: 'u', group: 'primary', unit: 'ratio', min: 0.01, max: 1, integer: false,
    slider: { min: 0.01, max: 1, scale: 'linear', step: 0.01 },
    // The article says 10–15 %; 6 % and 20 % are the ends of what others published. 2012: 6–12 %.
    // 2026: the medians of Azure's VMs, 7 and 11 %; a quarter to a third of them are above 20 %.
    defaults: assumeByEra('ratio', {
      2007: [0.12, 0.06, 0.2, 'measurement', 'medium', 'doi2007', 'mckinsey2008', 'dhBrown2002'],
      2014: [0.1, 0.06, 0.12, 'measurement', 'medium', 'mckinsey2012'],
      2026: [0.1, 0.07, 0.2, 'measurement', 'medium', 'azure2017', 'azure2019'],
    }),
  },
  sourceCores: {
    kind: 'number', key: 'sourceCores', url: 'sc', group: 'workload', unit: 'cores', min: 0.1, max: 128, integer: false,
    slider: { min: 0.1, max: 64, scale: 'log', step: 1.05 },
    defaults: assumeByEra('cores', {
      2007: our(1.3, 0.7, 2.7),
      2014: our(2, 1, 4),
      2026: [2.6, 1, 8, 'measurement', 'medium', 'azure2017'],
    }),
  },
  appMemory: {
    kind: 'number', key: 'appMemory', url: 'am', group: 'workload', unit: 'MiB', min: 16, max: 1_048_576, integer: false,
    slider: { min: 16, max: 262_144, scale: 'log', step: 1.05 },
    defaults: assumeByEra('MiB', {
      2007: our(512, 128, 2048),
      2014: our(2048, 512, 8192),
      2026: [4096, 1024, 16_384, 'ourAssumption', 'medium', 'azure2017', 'ours'],
    }),
  },
  appDisk: {
    kind: 'number', key: 'appDisk', url: 'ad', group: 'workload', unit: 'GiB', min: 0, max: 10_000, integer: false,
    slider: { min: 0, max: 500, scale: 'linear', step: 1 },
    defaults: assumeByEra('GiB', { 2007: our(10, 2, 50), 2014: our(20, 5, 100), 2026: our(40, 10, 160) }),
  },
  kernelFamilies: {
    kind: 'number', key: 'kernelFamilies', url: 'k', group: 'kernels', unit: 'count', min: 1, max: 12, integer: true,
    slider: { min: 1, max: 12, scale: 'linear', step: 1 },
    // 2007: the article's own premise, that all run the same system; a survey of the same months contradicts it
    // (96 % of firms ran Windows in VMs, 52 % Linux, 30 % Unix, 29 % Solaris).
    defaults: assumeByEra('count', {
      2007: [1, 1, 4, 'ourAssumption', 'low', 'doi2007', 'sage2008'],
      2014: [2, 1, 4, 'ourAssumption', 'medium', 'sage2008'],
      2026: [2, 1, 3, 'ourAssumption', 'low', 'sage2008'],
    }),
  },
  minorityShare: {
    kind: 'number', key: 'minorityShare', url: 'ks', group: 'kernels', unit: 'ratio', min: 0, max: 0.95, integer: false,
    slider: { min: 0, max: 0.95, scale: 'linear', step: 0.01 },
    defaults: assumeByEra('ratio', { 2007: our(0.2, 0.05, 0.5), 2014: our(0.2, 0.05, 0.5), 2026: our(0.2, 0.05, 0.5) }),
  },
};
