import type { Inputs } from '../../model/inputs.ts';
import type { Result } from '../../model/result.ts';
import type { ActualHost } from './inventory.ts';
import { steadySum } from './steadySum.ts';

/** What the export says of the hosts that are there. */
export interface Reality {
  readonly hosts: number;
  readonly clusters: number;
  readonly cores: number | null;
  readonly memoryMib: number | null;
  /** Weighted by cores and by memory. */
  readonly cpuUse: number | null;
  readonly memoryUse: number | null;
  /** What the running machines were given, per core and per unit of memory of the hosts. */
  readonly vcpusPerCore: number | null;
  readonly memoryCommitted: number | null;
  readonly machinesPerHost: number;
}

/** Why the hosts that the model predicts are not those that are there. */
export const DIFFERENCE_REASONS = [
  'clusters', 'sizes', 'cpuHeadroom', 'memoryHeadroom', 'memoryOvercommitted', 'disk', 'noDifference',
] as const;
export type DifferenceReason = (typeof DIFFERENCE_REASONS)[number];

/** Below this use of memory a host has room to spare. Our assumption. */
const MEMORY_IN_USE = 0.8;

function weighted(hosts: readonly ActualHost[], value: (one: ActualHost) => number | null, weight: (one: ActualHost) => number | null): number | null {
  const known = hosts.filter((one) => value(one) !== null && weight(one) !== null);
  const total = steadySum(known.map((one) => weight(one) ?? 0));
  return total === 0 ? null : steadySum(known.map((one) => (value(one) ?? 0) * (weight(one) ?? 0))) / total;
}

/** The sum, null unless every host says. */
function allOf(hosts: readonly ActualHost[], pick: (one: ActualHost) => number | null): number | null {
  const values = hosts.map(pick);
  return values.every((value) => value !== null) ? steadySum(values) : null;
}

/** Null where the export has no hosts. `vcpus` and `memoryMib` are what the running machines were given. */
export function realityOf(hosts: readonly ActualHost[], running: number, vcpus: number, memoryMib: number): Reality | null {
  if (hosts.length === 0) return null;
  const cores = allOf(hosts, (one) => one.cores);
  const memory = allOf(hosts, (one) => one.memory);
  return {
    hosts: hosts.length, clusters: new Set(hosts.map((one) => one.cluster)).size, cores, memoryMib: memory,
    cpuUse: weighted(hosts, (one) => one.cpuUse, (one) => one.cores),
    memoryUse: weighted(hosts, (one) => one.memoryUse, (one) => one.memory),
    vcpusPerCore: cores === null || cores === 0 ? null : vcpus / cores,
    memoryCommitted: memory === null || memory === 0 ? null : memoryMib / memory,
    machinesPerHost: running / hosts.length,
  };
}

/** What speaks for a difference between the predicted hosts for VMs and those that are there. */
export function differenceReasons(it: Reality, hosts: readonly ActualHost[], inputs: Inputs, result: Result): readonly DifferenceReason[] {
  const { hardware } = result.deployments;
  if (hardware.hosts === it.hosts) return ['noDifference'];
  const sizes = new Set(hosts.map((one) => `${one.cores}/${one.memory}`)).size;
  const found: readonly (readonly [DifferenceReason, boolean])[] = [
    ['clusters', it.clusters > 1], ['sizes', sizes > 1],
    ['cpuHeadroom', it.cpuUse !== null && it.cpuUse < inputs.cpuTarget],
    ['memoryHeadroom', it.memoryUse !== null && it.memoryUse < MEMORY_IN_USE],
    ['memoryOvercommitted', it.memoryCommitted !== null && it.memoryCommitted > 1],
    ['disk', hardware.binding === 'disk'],
  ];
  return found.filter(([, holds]) => holds).map(([reason]) => reason);
}
