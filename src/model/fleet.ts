import { count, cores } from './units.ts';
import type { Cores, Count, GiB, MiB } from './units.ts';
import type { Inputs } from './inputs.ts';

/** Workloads that are alike. `kernel` is the index of their kernel family, 0 the main one. */
export interface Group {
  readonly count: Count;
  readonly kernel: number;
  readonly osMemory: MiB;
  readonly osDisk: GiB;
  readonly appMemory: MiB;
  readonly appDisk: GiB;
  /** Native CPU demand of one workload. */
  readonly cpu: Cores;
  readonly vcpus: number;
}

/** What the model runs on: the sliders make one, an imported inventory makes another. */
export interface Fleet {
  readonly families: number;
  readonly groups: readonly Group[];
}

/** Relative tolerance of every comparison against a capacity, so that exact fits buy no host too many. */
export const TOLERANCE = 1e-9;

/**
 * How n workloads fall on k kernel families: main family first, the minority spread evenly over the
 * others, the first of them getting the extra one. n < k: n families of one.
 * familySizes(10, 3, 0.5) → [5, 3, 2]
 */
export function familySizes(n: number, k: number, minorityShare: number): readonly number[] {
  if (k === 1) return [n];
  if (n < k) return Array.from({ length: n }, () => 1);
  const share = n * minorityShare;
  const minority = Math.max(k - 1, Math.floor(share + share * TOLERANCE));
  const each = Math.floor(minority / (k - 1));
  const extra = minority - each * (k - 1);
  return [n - minority, ...Array.from({ length: k - 1 }, (_, i) => each + (i < extra ? 1 : 0))];
}

/** The fleet that the sliders describe: equal workloads in k kernel families. */
export function fleetOf(inputs: Inputs): Fleet {
  const sizes = familySizes(inputs.workloads, inputs.kernelFamilies, inputs.minorityShare);
  const groups = sizes.map((size, kernel): Group => ({
    count: count(size), kernel,
    osMemory: inputs.guestOsMemory, osDisk: inputs.guestOsDisk,
    appMemory: inputs.appMemory, appDisk: inputs.appDisk,
    cpu: cores(inputs.utilization * inputs.sourceCores), vcpus: 1,
  }));
  return { families: sizes.length, groups };
}
