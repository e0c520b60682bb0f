import type { Estate } from '../estate.ts';
import type { Inventory, Machine } from './inventory.ts';
import type { KernelFamily } from '../../model/kernelFamilies.ts';
import { steadySum } from './steadySum.ts';

/** Numbers of an estate that can say which rows they are made of. */
export const ROW_NUMBERS = ['running', 'off', 'memory', 'vcpus', 'disk', 'osMemory'] as const;
export type RowNumber = (typeof ROW_NUMBERS)[number];

/** So many lines are named; how many there are besides is said. */
export const LINES_SHOWN = 8;

/** Rows of a number that lie together: one or more groups of a family with the same size. */
export interface RowPart {
  readonly family: KernelFamily;
  readonly machines: number;
  /** Their share of the number, in its unit. */
  readonly sum: number;
  /** What each has in the mean. */
  readonly each: number;
  /** Lines of the first rows in the file, rising. */
  readonly lines: readonly number[];
  /** Rows besides those. */
  readonly more: number;
}

export interface RowReceipt {
  readonly number: RowNumber;
  readonly total: number;
  /** The largest parts; the others are summed in `rest`. */
  readonly parts: readonly RowPart[];
  readonly rest: { readonly parts: number; readonly machines: number; readonly sum: number } | null;
  /** Rows of the file that the number is made of, and rows of which it cannot be, since they do not say it. */
  readonly rows: number;
}

interface Bucket { readonly family: KernelFamily; readonly places: number[]; readonly values: number[]; readonly counts: number[] }

/** What each machine brings to the number; null: nothing, it is not among its rows. */
type Share = (one: Machine, osMemory: number) => number | null;

const SHARES: Readonly<Record<RowNumber, Share>> = {
  running: (one) => (one.running ? 1 : null), off: (one) => (one.running ? null : 1),
  memory: (one) => (one.running ? one.memory : null), vcpus: (one) => (one.running ? one.vcpus : null),
  disk: (one) => one.disk, osMemory: (one, osMemory) => (one.running ? osMemory : null),
};

const PARTS = 8;

function bucketIn(buckets: Map<string, Bucket>, family: KernelFamily, size: number): Bucket {
  const key = `${family}|${size}`;
  const known = buckets.get(key);
  if (known !== undefined) return known;
  const made: Bucket = { family, places: [], values: [], counts: [] };
  buckets.set(key, made);
  return made;
}

/** Machines by family and size: equal memory lies together for memory, else all of a family. */
function bucketsOf(number: RowNumber, machines: readonly Machine[], estate: Estate, wanted: KernelFamily | null): readonly Bucket[] {
  const buckets = new Map<string, Bucket>();
  const share = SHARES[number];
  const take = (place: number, family: KernelFamily, osMemory: number): void => {
    const one = machines[place];
    const value = one === undefined ? null : share(one, osMemory);
    if (one === undefined || value === null || (wanted !== null && wanted !== family)) return;
    const size = number === 'running' || number === 'off' || number === 'disk' ? 0 : value;
    const bucket = bucketIn(buckets, family, size);
    bucket.places.push(place);
    bucket.values.push(value);
    bucket.counts.push(one.count);
  };
  estate.members.forEach((own, g) => {
    const group = estate.fleet.groups[g];
    const family = estate.families[group?.kernel ?? -1] ?? 'unknown';
    for (const place of own) take(place, family, group?.osMemory ?? 0);
  });
  // What is switched off is in no group.
  machines.forEach((one, place) => { if (!one.running) take(place, one.family, 0); });
  return [...buckets.values()];
}

function partOf({ family, places, values, counts }: Bucket, machines: readonly Machine[]): RowPart {
  const count = steadySum(counts);
  const sum = steadySum(values, counts);
  const lines = places.map((place) => machines[place]?.line ?? 0).toSorted((a, b) => a - b);
  return { family, machines: count, sum, each: sum / count, lines: lines.slice(0, LINES_SHOWN), more: Math.max(0, lines.length - LINES_SHOWN) };
}

/** Which rows made a number, the largest parts first; of one family, or of all. */
export function rowReceiptOf(number: RowNumber, { machines }: Inventory, estate: Estate, family: KernelFamily | null = null): RowReceipt {
  const buckets = bucketsOf(number, machines, estate, family);
  const parts = buckets.map((one) => partOf(one, machines)).toSorted((a, b) => b.sum - a.sum || b.machines - a.machines);
  const rest = parts.slice(PARTS);
  return {
    number, total: steadySum(parts.map((one) => one.sum)), parts: parts.slice(0, PARTS), rows: buckets.reduce((sum, one) => sum + one.places.length, 0),
    rest: rest.length === 0 ? null : { parts: rest.length, machines: steadySum(rest.map((one) => one.machines)), sum: steadySum(rest.map((one) => one.sum)) },
  };
}

/** Lines in the file of the machines of a group, rising. */
export const linesOfGroup = (group: number, { machines }: Inventory, { members }: Pick<Estate, 'members'>): readonly number[] =>
  Array.from(members[group] ?? [], (place) => machines[place]?.line ?? 0).toSorted((a, b) => a - b);
