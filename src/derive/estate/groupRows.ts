import type { Estate } from '../estate.ts';
import type { ActualHost, Inventory, Machine } from './inventory.ts';
import type { KernelFamily } from '../../model/kernelFamilies.ts';
import { steadySum } from './steadySum.ts';

/** Machines that lie together, as they leave the page: no name, no line, no name of a system. Null: the export did not say. */
export interface GroupRow {
  readonly count: number;
  readonly running: boolean;
  readonly kind: Machine['kind'];
  readonly family: KernelFamily;
  readonly vcpus: number | null;
  readonly memoryMib: number;
  readonly diskGib: number | null;
  readonly utilization: number | null;
  readonly activeMemoryMib: number | null;
  readonly overheadMib: number | null;
  /** Only where the reader asked for them. */
  readonly names?: readonly string[];
}

/** A host without its name; clusters are numbered. */
export interface HostRow {
  readonly cluster: number;
  readonly cores: number | null;
  readonly memoryMib: number | null;
  readonly cpuUse: number | null;
  readonly memoryUse: number | null;
}

export interface GroupFile {
  readonly groups: readonly GroupRow[];
  readonly hosts: readonly HostRow[];
  readonly storageGib: number | null;
}

type Said = (one: Machine) => number | null;

/** The mean over machines that all say it; of equal values the value itself. */
function meanOf(machines: readonly Machine[], pick: Said, weight: (one: Machine) => number = (one) => one.count): number | null {
  const values = machines.map(pick);
  const [first = null] = values;
  if (first === null || values.some((value) => value === null)) return null;
  if (values.every((value) => value === first)) return first;
  const weights = machines.map(weight);
  const all = steadySum(weights);
  return all === 0 ? first : steadySum(values.map((value, i) => (value ?? 0) * (weights[i] ?? 0))) / all;
}

function rowOf(machines: readonly Machine[], family: KernelFamily, withNames: boolean): GroupRow {
  const [first] = machines;
  return {
    count: steadySum(machines.map((one) => one.count)), running: first?.running ?? true, kind: first?.kind ?? 'machine', family,
    vcpus: meanOf(machines, (one) => one.vcpus), memoryMib: meanOf(machines, (one) => one.memory) ?? 0, diskGib: meanOf(machines, (one) => one.disk),
    // By vCPUs, so that their product is the demand of the rows.
    utilization: meanOf(machines, (one) => one.utilization, (one) => one.count * (one.vcpus ?? 1)),
    activeMemoryMib: meanOf(machines, (one) => one.activeMemory), overheadMib: meanOf(machines, (one) => one.overhead),
    ...(withNames ? { names: machines.map((one) => one.name) } : {}),
  };
}

/** Machines that are switched off count for their disk: by family, and by the doubling that their disk is in. */
function offRows(machines: readonly Machine[], withNames: boolean): readonly GroupRow[] {
  const parts = new Map<string, Machine[]>();
  for (const one of machines) {
    if (one.running) continue;
    const key = `${one.family}|${one.kind}|${one.disk === null ? '' : Math.floor(Math.log2(Math.max(one.disk, 2 ** -10)))}`;
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [one]);
    else part.push(one);
  }
  return [...parts.values()].map((part) => rowOf(part, part[0]?.family ?? 'unknown', withNames));
}

function hostRows(hosts: readonly ActualHost[]): readonly HostRow[] {
  const clusters = [...new Set(hosts.map((one) => one.cluster))];
  return hosts.map((one) => ({
    cluster: clusters.indexOf(one.cluster) + 1, cores: one.cores, memoryMib: one.memory, cpuUse: one.cpuUse, memoryUse: one.memoryUse,
  }));
}

/**
 * An estate as its groups: what the model ran on, and nothing that says whose it is. Read again it gives the same
 * fleet and so the same figures; distributions are then those of the groups.
 */
export function groupFileOf({ machines, hosts, storage }: Inventory, estate: Pick<Estate, 'members' | 'families' | 'fleet'>, withNames = false): GroupFile {
  const running = estate.members.map((own, g) => {
    const family = estate.families[estate.fleet.groups[g]?.kernel ?? -1] ?? 'unknown';
    return rowOf(Array.from(own, (at) => machines[at]).filter((one) => one !== undefined), family, withNames);
  });
  return { groups: [...running, ...offRows(machines, withNames)], hosts: hostRows(hosts), storageGib: storage };
}
