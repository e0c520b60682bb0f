import { assumeByEra, our } from './assume.ts';
import type { SpecsOf } from './inputSpec.ts';

/** What copies share, and the paths that requests take. evidence: A3, A4, A5. */
export const SHARING_INPUTS: SpecsOf<
  'pageSharing' | 'vmDiskSharing' | 'imageDisk' | 'imageSharing' | 'runtimeMemory'
  | 'ioShare' | 'vmIoPath' | 'containerIoPath'
> = {
  pageSharing: {
    kind: 'number', key: 'pageSharing', url: 'ps', group: 'sharing', unit: 'ratio', min: 0, max: 0.67, integer: false,
    slider: { min: 0, max: 0.67, scale: 'linear', step: 0.01 },
    // 2007: 7–33 % reclaimed in production, 67 % shared at best, under 5 % between unlike VMs. Since 2014 off by
    // default between VMs; 15 % is the most found on real machines, nearly all of it inside one machine.
    defaults: assumeByEra('ratio', {
      2007: [0.2, 0.05, 0.67, 'measurement', 'low', 'waldspurger2002', 'vsphere41'],
      2014: [0, 0, 0.15, 'vendorClaim', 'medium', 'broadcom318959', 'barker2012'],
      2026: [0, 0, 0.15, 'vendorClaim', 'high', 'broadcom318959', 'barker2012'],
    }),
  },
  vmDiskSharing: {
    kind: 'number', key: 'vmDiskSharing', url: 'vs', group: 'sharing', unit: 'ratio', min: 0, max: 1, integer: false,
    slider: { min: 0, max: 1, scale: 'linear', step: 0.01 },
    // Full copies were the habit of 2007, though linked clones existed. Deduplication saves 0.4–0.8 of VM images.
    defaults: assumeByEra('ratio', {
      2007: [0, 0, 0.8, 'ourAssumption', 'low', 'ours', 'jin2009'],
      2014: [0.4, 0, 0.8, 'measurement', 'low', 'jin2009'],
      2026: [0.7, 0.4, 0.8, 'measurement', 'low', 'jin2009'],
    }),
  },
  imageDisk: {
    kind: 'number', key: 'imageDisk', url: 'ci', group: 'sharing', unit: 'GiB', min: 0.005, max: 50, integer: false,
    slider: { min: 0.005, max: 50, scale: 'log', step: 1.05 },
    defaults: assumeByEra('GiB', { 2007: our(0.5, 0.1, 2), 2014: our(0.5, 0.1, 2), 2026: our(0.3, 0.01, 2) }),
  },
  imageSharing: {
    kind: 'number', key: 'imageSharing', url: 'cs', group: 'sharing', unit: 'ratio', min: 0, max: 1, integer: false,
    slider: { min: 0, max: 1, scale: 'linear', step: 0.01 },
    // Only 3 % of the files on Docker Hub are unique, and yet most layers belong to a single image.
    defaults: assumeByEra('ratio', {
      2007: our(0.7, 0.3, 0.95),
      2014: [0.5, 0.1, 0.97, 'ourAssumption', 'low', 'zhao2019', 'ours'],
      2026: [0.5, 0.1, 0.97, 'ourAssumption', 'low', 'zhao2019', 'ours'],
    }),
  },
  runtimeMemory: {
    kind: 'number', key: 'runtimeMemory', url: 'cm', group: 'sharing', unit: 'MiB', min: 1, max: 256, integer: false,
    slider: { min: 1, max: 256, scale: 'log', step: 1.05 },
    // An empty runc container 4.1, its shim 8 (5–11), gVisor 23.7.
    defaults: assumeByEra('MiB', {
      2007: our(16, 4, 32),
      2014: [12, 4.1, 24, 'measurement', 'medium', 'gvisor', 'containerdShim'],
      2026: [12, 4.1, 24, 'measurement', 'high', 'gvisor', 'containerdShim'],
    }),
  },
  ioShare: {
    kind: 'number', key: 'ioShare', url: 'io', group: 'paths', unit: 'ratio', min: 0, max: 1, integer: false,
    slider: { min: 0, max: 1, scale: 'linear', step: 0.01 },
    defaults: assumeByEra('ratio', { 2007: our(0.2, 0, 0.6), 2014: our(0.2, 0, 0.6), 2026: our(0.2, 0, 0.6) }),
  },
  vmIoPath: {
    kind: 'choice', key: 'vmIoPath', url: 'vp', group: 'paths', options: ['emulated', 'paravirtual', 'passthrough'],
    // Paravirtual drivers already existed in 2007 for ESX and Xen, so full emulation was not the normal case.
    defaults: {
      2007: { value: 'paravirtual', source: ['ours'], kind: 'ourAssumption', confidence: 'medium' },
      2014: { value: 'paravirtual', source: ['felter2014'], kind: 'measurement', confidence: 'high' },
      2026: { value: 'paravirtual', source: ['gregg2017'], kind: 'ourAssumption', confidence: 'medium' },
    },
  },
  containerIoPath: {
    kind: 'choice', key: 'containerIoPath', url: 'cp', group: 'paths', options: ['host', 'bridged'],
    defaults: {
      2007: { value: 'host', source: ['ours'], kind: 'ourAssumption', confidence: 'low' },
      2014: { value: 'bridged', source: ['felter2014'], kind: 'measurement', confidence: 'medium' },
      2026: { value: 'bridged', source: ['ours'], kind: 'ourAssumption', confidence: 'medium' },
    },
  },
};
