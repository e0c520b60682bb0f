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

/** What q guests of one family give back, `guest` being their memory in all: `ps·M·(q−1)`, M their mean. */
const sharedBy = (sharing: number, q: number, guest: number): number => (q === 0 ? 0 : sharing * (guest / q) * (q - 1));

/** Memory that page sharing gives back on one host, family by family. */
export function sharedMemory(sharing: number, perFamily: readonly number[], guest: readonly number[]): number {
  return perFamily.reduce((total, q, f) => total + sharedBy(sharing, q, guest[f] as number), 0);
}

/** Asks such a host which resource it would exceed first with so many more of the item; null if it would hold them. */
function asking(spec: HostSpec, host: FilledHosts, item: Item): (more: number) => Resource | null {
  const q = host.perFamily[item.family] as number;
  const guest = host.guest[item.family] as number;
  const first = q === 0 ? spec.family[item.family] : undefined;
  const memory = host.memory + (first?.memory ?? 0);
  const disk = host.disk + (first?.disk ?? 0);
  const sharedByOthers = sharedMemory(spec.sharing, host.perFamily, host.guest) - sharedBy(spec.sharing, q, guest);
  const counted = spec.countPer === 'family' ? q : sum(host.perFamily);
  return (more) => {
    const shared = sharedByOthers + sharedBy(spec.sharing, q + more, guest + more * item.guest);
    if (!within(memory + more * item.memory - shared, spec.memory)) return 'memory';
    if (!within(host.cpu + more * item.cpu, spec.cpu)) return 'cpu';
    if (!within(disk + more * item.disk, spec.disk)) return 'disk';
    return counted + more > spec.countLimit ? 'count' : null;
  };
}

/**
 * How many more of the item one such host takes, at most `wanted`. What fits is an unbroken run from
 * one upward (memory in use is convex or rising in the number added): doubling leaves it, bisection finds its end.
 */
function roomFor(spec: HostSpec, host: FilledHosts, item: Item, wanted: number): number {
  const exceeded = asking(spec, host, item);
  let room = 0;
  let beyond = 1;
  while (beyond <= wanted && exceeded(beyond) === null) {
    room = beyond;
    beyond *= 2;
  }
  beyond = Math.min(beyond, wanted + 1);
  while (beyond - room > 1) {
    const middle = Math.floor((room + beyond) / 2);
    if (exceeded(middle) === null) room = middle;
    else beyond = middle;
  }
  return room;
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

/** More than any rounding, where bounds are compared instead of sums. */
const SURELY = 1 + 1e-6;

/**
 * Whether not even one more of the item can find room there, by the plainest of bounds: nothing but its own demand
 * is added, and pages are shared as if no copy had to stay. Most hosts are full, and need no closer look.
 */
function surelyFull(spec: HostSpec, host: FilledHosts, item: Item): boolean {
  if (!within(host.cpu + item.cpu, spec.cpu) || !within(host.disk + item.disk, spec.disk)) return true;
  const memory = host.memory + item.memory;
  if (spec.sharing === 0) return !within(memory, spec.memory);
  return memory - spec.sharing * (sum(host.guest) + item.guest) > spec.memory * SURELY;
}

/** Fills equal hosts one after the other; returns what they became and how many items are left. */
function pour(spec: HostSpec, host: FilledHosts, item: Item, wanted: number): { became: FilledHosts[]; left: number } {
  const room = roomFor(spec, host, item, wanted);
  if (room === 0) return { became: [host], left: wanted };
  // No more room than is wanted was asked for, so at least one host becomes full.
  const full = Math.min(host.hosts, Math.floor(wanted / room));
  const became = [withMore(spec, host, item, room, full)];
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
    const reason = item.count === 0 ? null : asking(spec, empty, item)(1);
    refused.push(reason);
    let left = reason === null ? item.count : 0;
    placed.push(left);
    const next: FilledHosts[] = [];
    for (const host of [...filled, empty]) {
      if (left === 0 || (host !== empty && surelyFull(spec, host, item))) {
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
