import { count, cores } from './units.ts';
import type { Cores, Count, GiB, MiB } from './units.ts';
import type { Inputs } from './inputs.ts';
import type { KernelFamily } from './kernelFamilies.ts';
import { scaledFleet } from './scaledFleet.ts';

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
  /** What each kernel family is, by its number; absent where families are numbers only, as those of the sliders are. */
  readonly systems?: readonly KernelFamily[];
}

/** The inputs that a given fleet answers itself: its means stand in place of the era's defaults. */
export const BASE_KEYS = [
  'workloads', 'guestOsMemory', 'guestOsDisk', 'utilization', 'sourceCores', 'appMemory', 'appDisk', 'kernelFamilies', 'minorityShare',
] as const;
export type BaseKey = (typeof BASE_KEYS)[number];
/** What the sliders show of a fleet as it was given: counts and means, each within the range of its slider. */
export type FleetBase = Pick<Inputs, BaseKey>;

/**
 * A fleet that does not come from the sliders: equal groups lie together, in one order for all, every family has a
 * workload. The sliders scale it, from `base` on: see `fleetOf`. Made by `givenFleetOf`.
 */
export interface GivenFleet extends Fleet {
  readonly base: FleetBase;
}

/** How many workloads there are in all; the slider of a given fleet may begin at fewer, where its range ends. */
export const workloadsIn = ({ groups }: Fleet): number => groups.reduce((sum, group) => sum + group.count, 0);

const GROUP_KEYS = ['count', 'kernel', 'osMemory', 'osDisk', 'appMemory', 'appDisk', 'cpu', 'vcpus'] as const satisfies readonly (keyof Group)[];

/** Whether two given fleets, or none, have the same groups of the same systems, and with them the same results and names. */
export function sameFleet(one: GivenFleet | null, other: GivenFleet | null): boolean {
  if (one === null || other === null || one === other) return one === other;
  return one.groups.length === other.groups.length && one.systems?.join() === other.systems?.join()
    && one.groups.every((group, i) => GROUP_KEYS.every((key) => group[key] === other.groups[i]?.[key]));
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

/** Equal workloads in families of these sizes. */
function equalWorkloads(inputs: Inputs, sizes: readonly number[]): Fleet {
  const groups = sizes.map((size, kernel): Group => ({
    count: count(size), kernel,
    osMemory: inputs.guestOsMemory, osDisk: inputs.guestOsDisk,
    appMemory: inputs.appMemory, appDisk: inputs.appDisk,
    cpu: cores(inputs.utilization * inputs.sourceCores), vcpus: 1,
  }));
  return { families: sizes.length, groups };
}

/**
 * The fleet that the inputs describe: equal workloads in k kernel families; or the given fleet, its counts, sizes and
 * demands multiplied by what each slider has moved from the fleet's mean, its families cut anew only where the reader
 * asks for others.
 */
export function fleetOf(inputs: Inputs): Fleet {
  const { fleet, workloads, kernelFamilies, minorityShare } = inputs;
  const sizes = (): readonly number[] => familySizes(workloads, kernelFamilies, minorityShare);
  if (fleet === null) return equalWorkloads(inputs, sizes());
  const { base } = fleet;
  const asGiven = kernelFamilies === base.kernelFamilies && minorityShare === base.minorityShare;
  return scaledFleet(fleet, inputs, asGiven ? null : sizes());
}
