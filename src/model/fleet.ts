import type { Cores, Count, GiB, MiB } from './units.ts';

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
