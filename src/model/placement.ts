import { TOLERANCE } from './fleet.ts';
import type { Resource } from './result.ts';

/** `count` equal workloads to place: memory MiB, disk GiB, cpu cores; `guest` is the memory page sharing works on. */
export interface Item {
  readonly family: number;
  readonly count: number;
  readonly memory: number;
  readonly disk: number;
  readonly cpu: number;
  readonly guest: number;
}

/** One kind of host: capacity, what stands on it anyway, and what the first workload of a family brings. */
export interface HostSpec {
  readonly memory: number;
  readonly disk: number;
  readonly cpu: number;
  readonly base: { readonly memory: number; readonly disk: number };
  readonly family: readonly { readonly memory: number; readonly disk: number }[];
  readonly sharing: number;
  readonly countLimit: number;
  readonly countPer: 'host' | 'family';
}

/** `hosts` hosts with the same contents; `guest[f]` sums the guest memory of family f on one of them. */
export interface FilledHosts {
  readonly hosts: number;
  readonly perFamily: readonly number[];
  readonly guest: readonly number[];
  readonly memory: number;
  readonly disk: number;
  readonly cpu: number;
}

export interface Placement {
  readonly filled: readonly FilledHosts[];
  /** Per item: how many found a place. */
  readonly placed: readonly number[];
  /** Per item: the resource an empty host lacks, or null if it fits. */
  readonly refused: readonly (Resource | null)[];
}

const within = (used: number, capacity: number): boolean => used <= capacity * (1 + TOLERANCE);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Memory that page sharing gives back on one host: per family `ps·M·(q−1)`, M the mean of that family there. */
export function sharedMemory(sharing: number, perFamily: readonly number[], guest: readonly number[]): number {
  if (sharing === 0) return 0;
  return perFamily.reduce((total, q, f) => (q > 1 ? total + sharing * ((guest[f] ?? 0) / q) * (q - 1) : total), 0);
}

/** The first resource that host plus `more` items would exceed, or null if all hold. */
function exceeded(spec: HostSpec, host: FilledHosts, item: Item, more: number): Resource | null {
  const q = host.perFamily[item.family] ?? 0;
  const first = q === 0 ? spec.family[item.family] : undefined;
  const linear = host.memory + (first?.memory ?? 0) + more * item.memory;
  const guest = (host.guest[item.family] ?? 0) + more * item.guest;
  const returned = q + more > 1 ? spec.sharing * (guest / (q + more)) * (q + more - 1) : 0;
  const before = q > 1 ? spec.sharing * ((host.guest[item.family] ?? 0) / q) * (q - 1) : 0;
  const shared = spec.sharing === 0 ? 0 : sharedMemory(spec.sharing, host.perFamily, host.guest) - before + returned;
  if (!within(linear - shared, spec.memory)) return 'memory';
  if (!within(host.cpu + more * item.cpu, spec.cpu)) return 'cpu';
  if (!within(host.disk + (first?.disk ?? 0) + more * item.disk, spec.disk)) return 'disk';
  return (spec.countPer === 'family' ? q : sum(host.perFamily)) + more > spec.countLimit ? 'count' : null;
}

/** An upper estimate of how many more items fit, from the straight lines of each resource. */
function estimate(spec: HostSpec, host: FilledHosts, item: Item): number {
  const slope = item.memory - spec.sharing * item.guest;
  const room = (free: number, each: number): number => (each > 0 ? free / each : Infinity);
  const shared = sharedMemory(spec.sharing, host.perFamily, host.guest);
  const byMemory = room(spec.memory - host.memory + shared, slope);
  const byCpu = room(spec.cpu - host.cpu, item.cpu);
  const byDisk = room(spec.disk - host.disk, item.disk);
  const q = spec.countPer === 'family' ? (host.perFamily[item.family] ?? 0) : sum(host.perFamily);
  return Math.floor(Math.min(byMemory, byCpu, byDisk, spec.countLimit - q) * (1 + TOLERANCE)) + 1;
}

/**
 * How many more of the item one such host takes, at most `wanted`. What fits is an unbroken run from
 * one upward (memory in use is convex or rising in the number added), so bisection finds its end.
 */
function roomFor(spec: HostSpec, host: FilledHosts, item: Item, wanted: number): number {
  if (exceeded(spec, host, item, 1) !== null) return 0;
  let low = 1;
  let high = Math.min(wanted, Math.max(1, estimate(spec, host, item)));
  if (exceeded(spec, host, item, high) === null) return high === wanted ? high : climb(spec, host, item, high, wanted);
  if (high - low > 2 && exceeded(spec, host, item, high - 1) === null) return high - 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (exceeded(spec, host, item, middle) === null) low = middle;
    else high = middle;
  }
  return low;
}

/** The estimate was too low (mixed sizes under page sharing): double until it no longer fits, then bisect. */
function climb(spec: HostSpec, host: FilledHosts, item: Item, from: number, wanted: number): number {
  let low = from;
  let high = from;
  while (high < wanted && exceeded(spec, host, item, high) === null) {
    low = high;
    high = Math.min(wanted, high * 2);
  }
  if (exceeded(spec, host, item, high) === null) return high;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (exceeded(spec, host, item, middle) === null) low = middle;
    else high = middle;
  }
  return low;
}

function withMore(spec: HostSpec, host: FilledHosts, item: Item, more: number, hosts: number): FilledHosts {
  const first = (host.perFamily[item.family] ?? 0) === 0 ? spec.family[item.family] : undefined;
  return {
    hosts,
    perFamily: host.perFamily.map((q, f) => (f === item.family ? q + more : q)),
    guest: host.guest.map((g, f) => (f === item.family ? g + more * item.guest : g)),
    memory: host.memory + (first?.memory ?? 0) + more * item.memory,
    disk: host.disk + (first?.disk ?? 0) + more * item.disk,
    cpu: host.cpu + more * item.cpu,
  };
}

/** Fills equal hosts one after the other; returns what they became and how many items are left. */
function pour(spec: HostSpec, host: FilledHosts, item: Item, wanted: number): { became: FilledHosts[]; left: number } {
  const room = roomFor(spec, host, item, wanted);
  if (room === 0) return { became: [host], left: wanted };
  const full = Math.min(host.hosts, Math.floor(wanted / room));
  const became: FilledHosts[] = [];
  if (full > 0) became.push(withMore(spec, host, item, room, full));
  let left = wanted - full * room;
  let untouched = host.hosts - full;
  if (left > 0 && untouched > 0) {
    became.push(withMore(spec, host, item, left, 1));
    left = 0;
    untouched -= 1;
  }
  if (untouched > 0 && Number.isFinite(untouched)) became.push({ ...host, hosts: untouched });
  return { became, left };
}

/**
 * First-fit decreasing by counting: equal workloads fill equal hosts in one step, so a slider fleet
 * costs O(families²) whatever its size. Items must come sorted; the answer equals placing one by one.
 */
export function place(spec: HostSpec, items: readonly Item[]): Placement {
  const zeros = spec.family.map(() => 0);
  const empty: FilledHosts = {
    hosts: Infinity, perFamily: zeros, guest: zeros, memory: spec.base.memory, disk: spec.base.disk, cpu: 0,
  };
  let filled: FilledHosts[] = [];
  const placed: number[] = [];
  const refused: (Resource | null)[] = [];
  for (const item of items) {
    const reason = item.count === 0 ? null : exceeded(spec, empty, item, 1);
    refused.push(reason);
    let left = reason === null ? item.count : 0;
    placed.push(left);
    const next: FilledHosts[] = [];
    for (const host of [...filled, empty]) {
      if (left === 0) {
        if (host !== empty) next.push(host);
        continue;
      }
      const poured = pour(spec, host, item, left);
      next.push(...poured.became);
      left = poured.left;
    }
    filled = next;
  }
  return { filled, placed, refused };
}
