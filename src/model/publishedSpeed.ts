import { amount, row, rowBeside, share, type PublishedResult } from './publishedResult.ts';

/** MySQL, read-only: threads; transactions per second and ms natively, under KVM; per second under Docker. */
const MYSQL = [
  [10, 3394, 2.94, 2033, 4.91, 3370],
  [30, 6709, 4.46, 3768, 7.95, 6583],
  [50, 9134, 5.48, 4190, 11.92, 7977],
  [70, 11_392, 6.15, 4464, 15.67, 10_452],
  [110, 13_045, 8.43, 4834, 22.74, 12_230],
  [170, 13_373, 12.7, 5189, 32.75, 13_057],
  [290, 13_008, 22.28, 5643, 51.38, 12_877],
] as const;

/** Random 4 KB reads and writes per second, 8 jobs of depth 16: native, Docker with a volume, KVM with virtio. */
const RANDOM_IO = [['randomRead', 84_044, 84_092, 42_543], ['randomWrite', 112_034, 112_048, 56_160]] as const;

/** What virtualization costs on the CPU and on the way in and out. */
export const PUBLISHED_SPEED: readonly PublishedResult[] = [
  {
    // RUBiS from one to four application instances on the same node: mean response time, times what it was.
    id: 'C5', era: '2007', kind: 'measurement', source: ['padala2007'],
    rows: [
      row({ subject: 'xen', what: 'growth', instancesFrom: 1, instancesTo: 4 }, 5, '×', amount(1)),
      row({ subject: 'openvz', what: 'growth', instancesFrom: 1, instancesTo: 4 }, 2, '×', amount(0.3)),
    ],
  },
  {
    // Linpack, N = 45 000, two processors of eight cores. The untuned machine did not know its own topology.
    id: 'C6', era: '2014', kind: 'measurement', source: ['felter2014'],
    rows: [
      rowBeside(290.83, { subject: 'docker' }, 290.87, 'GFLOPS', share(0.03)),
      rowBeside(290.83, { subject: 'kvmTuned' }, 284.2, 'GFLOPS', share(0.03)),
      rowBeside(290.83, { subject: 'kvmUntuned' }, 130.28, 'GFLOPS', share(0.03)),
    ],
  },
  {
    id: 'C7', era: '2014', kind: 'measurement', source: ['felter2014'],
    rows: RANDOM_IO.flatMap(([what, native, docker, kvm]) => [
      rowBeside(native, { subject: 'docker', what }, docker, 'IOPS', share(0.15)),
      rowBeside(native, { subject: 'kvmTuned', what }, kvm, 'IOPS', share(0.15)),
    ]),
  },
  {
    id: 'C8', era: '2014', kind: 'measurement', source: ['felter2014'],
    rows: [
      rowBeside(37.58, { subject: 'kvmTuned', what: 'tcpRoundTrip' }, 67.94, 'µs', share(0.2)),
      rowBeside(36.02, { subject: 'kvmTuned', what: 'udpRoundTrip' }, 63.95, 'µs', share(0.2)),
    ],
  },
  {
    // Docker with host network and volume. Means of ten runs; throughput shows a knee near 39 threads.
    id: 'C9', era: '2014', kind: 'measurement', source: ['felter2014'],
    rows: MYSQL.flatMap(([threads, nativeRate, nativeMs, kvmRate, kvmMs, dockerRate]) => [
      row({ subject: 'physical', what: 'throughput', threads }, nativeRate, '1/s', share(0.2)),
      row({ subject: 'physical', what: 'responseTime', threads }, nativeMs, 'ms', share(0.2)),
      rowBeside(nativeRate, { subject: 'kvmTuned', what: 'throughput', threads }, kvmRate, '1/s', share(0.2)),
      rowBeside(nativeMs, { subject: 'kvmTuned', what: 'responseTime', threads }, kvmMs, 'ms', share(0.2)),
      rowBeside(nativeRate, { subject: 'docker', what: 'throughput', threads }, dockerRate, '1/s', share(0.2)),
    ]),
  },
  {
    // Sixty VMs on one 10 GbE card.
    id: 'C16', era: '2014', kind: 'measurement', source: ['dong2010'],
    rows: [
      row({ subject: 'sriov', what: 'cpuPerVm', vms: 60 }, 0.0176, 'ratio', share(0.3)),
      row({ subject: 'sriov', what: 'lineRate', vms: 60 }, 9.48, 'Gb/s', share(0.3)),
    ],
  },
];
