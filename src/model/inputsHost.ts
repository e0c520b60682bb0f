import { assumeByEra, our } from './assume.ts';
import type { SpecsOf } from './inputSpec.ts';

/** The hosts, how full they may get, and what keeping them takes. evidence: A5, A6, A7. */
export const HOST_INPUTS: SpecsOf<
  'hostMemory' | 'hostCores' | 'hostDisk' | 'cpuTarget' | 'spareHosts' | 'maxContainers' | 'memoryAccounting'
  | 'customisedShare' | 'growthPerMonth' | 'idleShare' | 'patchHoursPerKernel' | 'patchHoursPerImage'
> = {
  hostMemory: {
    kind: 'number', key: 'hostMemory', url: 'hm', group: 'host', unit: 'GiB', min: 1, max: 24_576, integer: false,
    slider: { min: 4, max: 4096, scale: 'log', step: 1.05 },
    defaults: assumeByEra('GiB', { 2007: our(16, 8, 32), 2014: our(96, 64, 256), 2026: our(512, 256, 1024) }),
  },
  hostCores: {
    kind: 'number', key: 'hostCores', url: 'hc', group: 'host', unit: 'cores', min: 1, max: 1024, integer: false,
    slider: { min: 1, max: 256, scale: 'log', step: 1.05 },
    defaults: assumeByEra('cores', { 2007: our(8, 4, 16), 2014: our(16, 12, 32), 2026: our(64, 32, 128) }),
  },
  hostDisk: {
    kind: 'number', key: 'hostDisk', url: 'hd', group: 'host', unit: 'GiB', min: 10, max: 1_000_000, integer: false,
    slider: { min: 50, max: 100_000, scale: 'log', step: 1.05 },
    defaults: assumeByEra('GiB', { 2007: our(300, 146, 1000), 2014: our(2000, 600, 10_000), 2026: our(10_000, 4000, 40_000) }),
  },
  cpuTarget: {
    kind: 'number', key: 'cpuTarget', url: 'ht', group: 'host', unit: 'ratio', min: 0.1, max: 1, integer: false,
    slider: { min: 0.1, max: 1, scale: 'linear', step: 0.01 },
    defaults: assumeByEra('ratio', {
      2007: [0.45, 0.4, 0.5, 'vendorClaim', 'medium', 'gartner2005'],
      2014: [0.5, 0.4, 0.7, 'ourAssumption', 'medium', 'gartner2005', 'ours'],
      2026: our(0.6, 0.4, 0.8),
    }),
  },
  spareHosts: {
    kind: 'number', key: 'spareHosts', url: 'sp', group: 'host', unit: 'count', min: 0, max: 4, integer: true,
    slider: { min: 0, max: 4, scale: 'linear', step: 1 },
    defaults: assumeByEra('count', { 2007: our(1, 0, 2, 'medium'), 2014: our(1, 0, 2, 'medium'), 2026: our(1, 0, 2, 'medium') }),
  },
  maxContainers: {
    kind: 'number', key: 'maxContainers', url: 'mx', group: 'host', unit: 'count', min: 1, max: 2000, integer: true,
    slider: { min: 1, max: 2000, scale: 'log', step: 1.05 },
    // 110 pods per node is what Kubernetes is designed for; operators raise it.
    defaults: assumeByEra('count', {
      2007: our(320, 100, 500),
      2014: [110, 100, 250, 'ourAssumption', 'medium', 'kubernetesLarge'],
      2026: [110, 110, 500, 'standard', 'high', 'kubernetesLarge', 'ours'],
    }),
  },
  memoryAccounting: {
    kind: 'choice', key: 'memoryAccounting', url: 'ma', group: 'host', options: ['resident', 'reserved'],
    defaults: {
      2007: { value: 'reserved', source: ['vsphere40'], kind: 'vendorClaim', confidence: 'medium' },
      2014: { value: 'reserved', source: ['vsphere6'], kind: 'vendorClaim', confidence: 'medium' },
      2026: { value: 'resident', source: ['agache2020'], kind: 'measurement', confidence: 'medium' },
    },
  },
  customisedShare: {
    kind: 'number', key: 'customisedShare', url: 'cu', group: 'management', unit: 'ratio', min: 0, max: 1, integer: false,
    slider: { min: 0, max: 1, scale: 'linear', step: 0.01 },
    defaults: assumeByEra('ratio', { 2007: our(0.1, 0, 0.5), 2014: our(0.1, 0, 0.5), 2026: our(0.1, 0, 0.5) }),
  },
  growthPerMonth: {
    kind: 'number', key: 'growthPerMonth', url: 'gr', group: 'management', unit: 'ratio/month', min: 0, max: 0.2, integer: false,
    slider: { min: 0, max: 0.2, scale: 'linear', step: 0.005 },
    defaults: assumeByEra('ratio/month', { 2007: our(0.02, 0, 0.05), 2014: our(0.02, 0, 0.05), 2026: our(0.02, 0, 0.05) }),
  },
  idleShare: {
    kind: 'number', key: 'idleShare', url: 'id', group: 'management', unit: 'ratio', min: 0, max: 1, integer: false,
    slider: { min: 0, max: 1, scale: 'linear', step: 0.01 },
    // 30 % of 32 000 VMs did nothing for six months; 8 % of servers still after their owners had been shown.
    defaults: assumeByEra('ratio', {
      2007: [0.3, 0.08, 0.3, 'measurement', 'low', 'koomey2017'],
      2014: [0.3, 0.08, 0.3, 'measurement', 'medium', 'koomey2017'],
      2026: [0.3, 0.08, 0.3, 'measurement', 'medium', 'koomey2017'],
    }),
  },
  patchHoursPerKernel: {
    kind: 'number', key: 'patchHoursPerKernel', url: 'pk', group: 'management', unit: 'h/month', min: 0.01, max: 10, integer: false,
    slider: { min: 0.01, max: 10, scale: 'log', step: 1.05 },
    // One firm, about 2004: 2.9 h per system by hand, about 1 h a month for the whole site once automated.
    defaults: assumeByEra('h/month', {
      2007: [1.5, 0.1, 2.9, 'ourAssumption', 'low', 'rkaPatching', 'ours'],
      2014: [0.5, 0.05, 2.9, 'ourAssumption', 'low', 'rkaPatching', 'ours'],
      2026: our(0.1, 0.01, 1),
    }),
  },
  patchHoursPerImage: {
    kind: 'number', key: 'patchHoursPerImage', url: 'pi', group: 'management', unit: 'h/month', min: 0.05, max: 20, integer: false,
    slider: { min: 0.05, max: 20, scale: 'log', step: 1.05 },
    defaults: assumeByEra('h/month', { 2007: our(2, 0.5, 8), 2014: our(1.5, 0.25, 6), 2026: our(1, 0.1, 4) }),
  },
};
