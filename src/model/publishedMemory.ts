import { amount, row, share, type PublishedResult, type PublishedRow } from './publishedResult.ts';

/** vSphere 4.0, one vCPU, guests of 256 MB to 256 GB, each twice the one before. */
const VSPHERE_40 = [113.17, 116.68, 123.73, 137.81, 165.98, 222.3, 334.96, 560.27, 1011.21, 1912.48, 3714.99] as const;

/** vSphere 6.x: guest, then overhead with 1, 2, 4 and 8 vCPUs. */
const VSPHERE_6 = [
  [256, 20.29, 24.28, 32.23, 48.16],
  [1024, 25.9, 29.91, 37.86, 53.82],
  [4096, 48.64, 52.72, 60.67, 76.78],
  [16_384, 139.62, 143.98, 151.93, 168.6],
] as const;

/** Minimal Linux guest: size, resident memory under Firecracker and under QEMU, memory its kernel takes; MiB. */
const SMALL_GUESTS = [
  [128, 129.4, 144.1, 15.9],
  [256, 169.9, 194.2, 17.9],
  [512, 175.6, 200.2, 21.9],
  [1024, 183.5, 210.4, 29.9],
  [2048, 202.4, 226.5, 45.9],
] as const;

/** Three production sites: VMs, share found identical, share given back. */
const PRODUCTION = [[10, 0.429, 0.329], [9, 0.292, 0.187], [5, 0.1, 0.072]] as const;

const overheadOfVsphere6 = ([memoryMib, ...overheads]: (typeof VSPHERE_6)[number]): readonly PublishedRow[] =>
  overheads.map((overhead, index) =>
    row({ subject: 'hardware', memoryMib, vcpus: 2 ** index }, overhead, 'MiB', share(0.02)));

/** What virtualization, sharing and a container cost in memory. VMware prints MB and means MiB. */
export const PUBLISHED_MEMORY: readonly PublishedResult[] = [
  {
    id: 'C1', era: '2007', kind: 'vendorClaim', source: ['vsphere40'],
    rows: VSPHERE_40.map((overhead, index) =>
      row({ subject: 'hardware', memoryMib: 256 * 2 ** index, vcpus: 1 }, overhead, 'MiB', share(0.01))),
  },
  { id: 'C2', era: '2014', kind: 'vendorClaim', source: ['vsphere6'], rows: VSPHERE_6.flatMap(overheadOfVsphere6) },
  {
    // The 128 MiB guest is capped by its own size.
    id: 'C3', era: '2026', kind: 'measurement', source: ['agache2020'],
    rows: SMALL_GUESTS.flatMap(([memoryMib, firecracker, qemu]) => [
      row({ subject: 'firecracker', memoryMib, vcpus: 1 }, firecracker, 'MiB', share(0.1)),
      row({ subject: 'qemu', memoryMib, vcpus: 1 }, qemu, 'MiB', share(0.1)),
    ]),
  },
  {
    id: 'C4', era: '2026', kind: 'measurement', source: ['agache2020'],
    rows: SMALL_GUESTS.map(([memoryMib, , , kernel]) =>
      row({ subject: 'microvm', memoryMib }, kernel, 'MiB', share(0.02))),
  },
  {
    // Production is a range and no point; a rule that keeps one copy per family is its upper bound.
    id: 'C10', era: '2007', kind: 'measurement', source: ['waldspurger2002'],
    rows: [
      row({ subject: 'hardware', what: 'bestCase', vms: 10, shared: 0.67 }, 0.6, 'ratio', amount(0.05)),
      ...PRODUCTION.map(([vms, shared, reclaimed]): PublishedRow =>
        ({ ...row({ subject: 'hardware', what: 'production', vms, shared }, reclaimed, 'ratio', amount(0)), expect: 'atLeast' })),
    ],
  },
  {
    // Sharing within one machine is nine tenths of it.
    id: 'C11', era: '2014', kind: 'measurement', source: ['barker2012'],
    rows: [{ ...row({ subject: 'hardware' }, 0.15, 'ratio', amount(0)), expect: 'atMost' }],
  },
  {
    // 65–75 % with patching and compression on top of sharing, so a bound for sharing alone. Six VMs of 256 MB.
    id: 'C12', era: '2007', kind: 'measurement', source: ['gupta2008'],
    rows: [{ ...row({ subject: 'xen', vms: 6, memoryMib: 256 }, 0.7, 'ratio', amount(0.05)), expect: 'atMost' }],
  },
  {
    id: 'C13', era: '2026', kind: 'measurement', source: ['gvisor'],
    rows: [
      row({ subject: 'runc', what: 'empty' }, 4.09, 'MB', share(0.5)),
      row({ subject: 'runc', what: 'node' }, 76.7, 'MB', share(0.5)),
      row({ subject: 'runc', what: 'ruby' }, 45.7, 'MB', share(0.5)),
    ],
  },
  {
    id: 'C18', era: '2026', kind: 'vendorClaim', source: ['kubevirt'],
    rows: [row({ subject: 'hardware', memoryMib: 2048, vcpus: 2 }, 280, 'MiB', amount(0))],
  },
];
