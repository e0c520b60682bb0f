import { assumeByEra } from './assume.ts';
import type { AssumptionByEra, AssumptionId } from './assumptions.ts';

type PathId = Extract<AssumptionId, 'vmCpuOverhead' | `vmIoFactor.${string}` | `containerIoFactor.${string}` | `exchangeRate.${string}`>;

/**
 * What virtualization multiplies CPU work by, on the CPU path and on the I/O path. evidence: A4, C5–C9, C16.
 * Factors are multiples of native cost: half the native IOPS is a factor of 2.
 */
export const PATH_ASSUMPTIONS: Readonly<Record<PathId, AssumptionByEra>> = {
  // 2007: a Linux build took 271 s under Xen, 263 s natively. 2014: Linpack 284.2 of 290.8 GFLOPS when tuned,
  // 241.3 (17 % less) when not. 2026: expectation of an expert, 0.1–1.5 %, and a promise of at most 5 %.
  vmCpuOverhead: assumeByEra('ratio', {
    2007: [0.03, 0, 0.17, 'measurement', 'low', 'barham2003', 'felter2014'],
    2014: [0.02, 0, 0.17, 'measurement', 'high', 'felter2014'],
    2026: [0.01, 0.001, 0.05, 'ourAssumption', 'medium', 'gregg2017', 'firecrackerSpec'],
  }),
  // "2x to 10x slower, or worse"; an expectation, not a measurement. VMware Workstation 2003: 8.6 for OLTP.
  'vmIoFactor.emulated': assumeByEra('×', {
    2007: [3.3, 2, 10, 'ourAssumption', 'low', 'gregg2017', 'barham2003'],
    2014: [3.3, 2, 10, 'ourAssumption', 'low', 'gregg2017'],
    2026: [3.3, 2, 10, 'ourAssumption', 'low', 'gregg2017'],
  }),
  // 2007: calibrated on C5, where 1.47 over all work explains the published growth of response times.
  // 2014: round trips 67.9 of 37.6 µs (1.81), random IOPS a half (1.98), sequential 1.03, one job at depth 16 2.37.
  'vmIoFactor.paravirtual': assumeByEra('×', {
    2007: [1.6, 1.1, 2, 'measurement', 'low', 'padala2007', 'gregg2017'],
    2014: [1.8, 1.03, 2.4, 'measurement', 'medium', 'felter2014'],
    2026: [1.1, 1.02, 1.8, 'ourAssumption', 'low', 'ours', 'felter2014'],
  }),
  'vmIoFactor.passthrough': assumeByEra('×', {
    2007: [1.02, 1, 1.1, 'ourAssumption', 'low', 'dong2010'],
    2014: [1.02, 1, 1.05, 'measurement', 'medium', 'dong2010'],
    2026: [1.01, 1.001, 1.015, 'ourAssumption', 'medium', 'gregg2017'],
  }),
  // 2007: the vendor said 1–3 %. 2014: MySQL with host network and volume reached 0.98 of native.
  'containerIoFactor.host': assumeByEra('×', {
    2007: [1, 1, 1.03, 'ourAssumption', 'medium', 'felter2014', 'openvzClaim'],
    2014: [1, 0.99, 1.02, 'measurement', 'high', 'felter2014'],
    2026: [1, 0.99, 1.02, 'ourAssumption', 'medium', 'felter2014'],
  }),
  // 2014: MySQL behind NAT and on AUFS reached 0.855 of native (folder names interpreted, hence medium).
  'containerIoFactor.bridged': assumeByEra('×', {
    2007: [1.17, 1, 1.25, 'ourAssumption', 'low', 'felter2014'],
    2014: [1.17, 1, 1.25, 'measurement', 'medium', 'felter2014'],
    2026: [1.05, 1, 1.17, 'ourAssumption', 'low', 'ours', 'felter2014'],
  }),

  // Rough averages of the year, to turn prices known in dollars into the reader's currency.
  'exchangeRate.jpy': assumeByEra('perUsd', {
    2007: [118, 107, 124, 'ourAssumption', 'medium', 'ours'],
    2014: [106, 101, 121, 'ourAssumption', 'medium', 'ours'],
    2026: [150, 130, 165, 'ourAssumption', 'low', 'ours'],
  }),
  'exchangeRate.eur': assumeByEra('perUsd', {
    2007: [0.73, 0.67, 0.78, 'ourAssumption', 'medium', 'ours'],
    2014: [0.75, 0.71, 0.83, 'ourAssumption', 'medium', 'ours'],
    2026: [0.88, 0.8, 0.98, 'ourAssumption', 'low', 'ours'],
  }),
};
