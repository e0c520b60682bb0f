import type { Machine } from './inventory.ts';
import { summaryOf } from './steadySum.ts';

/** What of the machines is shown as it is spread. */
export const STRIPS = ['memory', 'vcpus', 'disk', 'utilization'] as const;
export type StripId = (typeof STRIPS)[number];

/** Machines from `from` up to, but without, `to`. */
export interface Bin { readonly from: number; readonly to: number; readonly machines: number }

/** One quantity over all machines that have it: MiB, vCPUs, GiB, shares of 1. */
export interface Strip {
  readonly id: StripId;
  readonly machines: number;
  readonly mean: number;
  readonly p10: number;
  readonly median: number;
  readonly p90: number;
  readonly most: number;
  /** Share of the machines that have less than the mean: what an average hides. */
  readonly belowMean: number;
  readonly bins: readonly Bin[];
}

const PICK: Readonly<Record<StripId, (one: Machine) => number | null>> = {
  memory: (one) => (one.running ? one.memory : null), vcpus: (one) => (one.running ? one.vcpus : null),
  disk: (one) => one.disk, utilization: (one) => (one.running ? one.utilization : null),
};

/** Twenty steps of 5 % for shares; doublings for sizes, since they run over three or four decades. */
const SHARE_BINS = 20;
const shareBin = (value: number): number => Math.min(SHARE_BINS - 1, Math.floor(value * SHARE_BINS + 1e-9));

/** The doubling that holds a size; below one unit everything is little. */
function sizeBin(value: number): number {
  if (value < 1) return -1;
  const at = Math.floor(Math.log2(value));
  // A logarithm beside a power of two may be rounded onto it.
  return 2 ** at > value ? at - 1 : at;
}
const MOST_DOUBLINGS = 40;

function binsOf(id: StripId, values: readonly number[], counts: readonly number[]): readonly Bin[] {
  const isShare = id === 'utilization';
  const bin = isShare ? shareBin : sizeBin;
  const heights = new Map<number, number>();
  values.forEach((value, i) => {
    const at = Math.min(MOST_DOUBLINGS, bin(value));
    heights.set(at, (heights.get(at) ?? 0) + (counts[i] ?? 0));
  });
  const [first, last] = isShare ? [0, SHARE_BINS - 1] : [Math.min(...heights.keys()), Math.max(...heights.keys())];
  return Array.from({ length: last - first + 1 }, (_, i): Bin => {
    const at = first + i;
    const [from, to] = isShare ? [at / SHARE_BINS, (at + 1) / SHARE_BINS] : [at < 0 ? 0 : 2 ** at, 2 ** (at + 1)];
    return { from, to, machines: heights.get(at) ?? 0 };
  });
}

function stripOf(id: StripId, machines: readonly Machine[]): Strip | null {
  const pick = PICK[id];
  const values: number[] = [];
  const counts: number[] = [];
  for (const one of machines) {
    const value = pick(one);
    if (value === null) continue;
    values.push(value);
    counts.push(one.count);
  }
  if (values.length === 0) return null;
  const { all, sum, quantiles } = summaryOf(values, counts, [0.1, 0.5, 0.9, 1]);
  const mean = sum / all;
  const [p10 = 0, median = 0, p90 = 0, most = 0] = quantiles;
  const below = counts.reduce((n, times, i) => n + ((values[i] ?? 0) < mean * (1 - 1e-12) ? times : 0), 0);
  return { id, machines: all, mean, p10, median, p90, most, belowMean: below / all, bins: binsOf(id, values, counts) };
}

/** How machines are spread: memory, vCPUs and use of the running ones, disk of all. What no machine says is left out. */
export function stripsOf(machines: readonly Machine[]): readonly Strip[] {
  return STRIPS.flatMap((id) => {
    const strip = stripOf(id, machines);
    return strip === null ? [] : [strip];
  });
}
