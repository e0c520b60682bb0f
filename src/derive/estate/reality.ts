import type { Inputs } from '../../model/inputs.ts';
import type { DeploymentId, DeploymentResult, Resource, Result } from '../../model/result.ts';
import { mibOf } from '../../model/units.ts';
import type { Estate } from '../estate.ts';
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
  'spares', 'clusters', 'sizes', 'cpuHeadroom', 'cpuFull', 'memoryHeadroom', 'memoryOvercommitted', 'reserved', 'disk', 'unexplained',
  'noDifference', 'notPlaced', 'scaled',
] as const;
export type DifferenceReason = (typeof DIFFERENCE_REASONS)[number];

/** Below this use of memory a host has room to spare. Our assumption. */
const MEMORY_IN_USE = 0.8;

/** Memory in use below this share of what was given: the model reserves clearly more than is touched. Our assumption. */
const RESERVED_MORE = 0.8;

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

/** Whether the model predicts more hosts than there are, or fewer. */
type Way = 'more' | 'fewer';

/** Which way hosts of several sizes speak: larger ones than the one the model takes, in what runs out first, need to be fewer. */
function waySizesSpeak(hosts: readonly ActualHost[], inputs: Inputs, binding: Resource | null): Way | null {
  if (new Set(hosts.map((one) => `${one.cores}/${one.memory}`)).size < 2 || (binding !== 'memory' && binding !== 'cpu')) return null;
  const sizes = hosts.map((one) => (binding === 'cpu' ? one.cores : one.memory)).filter((size) => size !== null);
  if (sizes.length === 0) return null;
  const model = binding === 'cpu' ? inputs.hostCores : mibOf(inputs.hostMemory);
  const mean = steadySum(sizes) / sizes.length;
  return mean > model ? 'more' : mean < model ? 'fewer' : null;
}

type Spoken = readonly [reason: DifferenceReason, way: Way, holds: boolean];

function spokenOf(it: Reality, hosts: readonly ActualHost[], inputs: Inputs, { spare, binding }: DeploymentResult): readonly Spoken[] {
  const sizes = waySizesSpeak(hosts, inputs, binding);
  return [
    // Which of the hosts are kept free for failures no export says; the model counts its own on top.
    ['spares', 'more', spare > 0],
    ['clusters', 'fewer', it.clusters > 1], ['sizes', sizes ?? 'more', sizes !== null],
    ['cpuHeadroom', 'fewer', it.cpuUse !== null && it.cpuUse < inputs.cpuTarget],
    ['cpuFull', 'more', it.cpuUse !== null && it.cpuUse > inputs.cpuTarget],
    ['memoryHeadroom', 'fewer', it.memoryUse !== null && it.memoryUse < MEMORY_IN_USE],
    ['memoryOvercommitted', 'more', it.memoryCommitted !== null && it.memoryCommitted > 1],
    ['reserved', 'more', it.memoryUse !== null && it.memoryCommitted !== null && binding === 'memory' && it.memoryUse < it.memoryCommitted * RESERVED_MORE],
    ['disk', 'more', binding === 'disk'],
  ];
}

/**
 * What speaks for a difference between the predicted hosts for VMs and those that are there, of its sign: what would
 * make the prediction higher explains no lower one. Where there is nothing to compare, that alone.
 *
 * @param scaledTo machines that the result is of, where they are not all
 */
export function differenceReasons(
  it: Reality, hosts: readonly ActualHost[], inputs: Inputs, result: Result, scaledTo: number | null,
): readonly DifferenceReason[] {
  const { hardware } = result.deployments;
  if (hardware.notPlaceable.length > 0) return ['notPlaced'];
  if (scaledTo !== null) return ['scaled'];
  if (hardware.hosts === it.hosts) return ['noDifference'];
  const way: Way = hardware.hosts > it.hosts ? 'more' : 'fewer';
  const found = spokenOf(it, hosts, inputs, hardware).filter((one) => one[1] === way && one[2]).map(([reason]) => reason);
  return found.length === 0 ? ['unexplained'] : found;
}

/** Physical servers carry one machine each: no prediction of hosts that are shared. */
const FILLING: readonly DeploymentId[] = ['hardware', 'os', 'nested', 'microvm'];

/** Hosts that one deployment takes by the model; `hosts` null: not everything fits. */
export interface Predicted {
  readonly id: DeploymentId;
  readonly hosts: number | null;
  /** Of `hosts`: kept free for failures. */
  readonly spare: number;
}

/** A measure of the hosts that are there, beside what the model aims at; both shares of 1. */
export interface Gauge {
  readonly id: 'cpuUse' | 'memoryUse' | 'memoryCommitted';
  readonly value: number;
  /** Null where the model has no such limit. */
  readonly target: number | null;
}

export interface RealityFacts {
  readonly reality: Reality;
  readonly predicted: readonly Predicted[];
  /** Of the hosts for VMs, those predicted less those that are there; null where not everything fits, or the prediction is of a part. */
  readonly difference: number | null;
  readonly gauges: readonly Gauge[];
  readonly reasons: readonly DifferenceReason[];
  /** Hosts that the model keeps free in each pool. */
  readonly spares: number;
  /** Machines that the prediction is of, in the proportions of the estate, where more run than the model takes. */
  readonly scaledTo: number | null;
}

/** The hosts that are there beside those that the model predicts; null where the export has none. */
export function realityFactsOf({ reality, result, inputs, differences, scaledTo }: Pick<Estate, 'reality' | 'result' | 'inputs' | 'differences' | 'scaledTo'>): RealityFacts | null {
  if (reality === null) return null;
  const predicted = FILLING.flatMap((id): Predicted[] => {
    const it = result.deployments[id];
    return it === null ? [] : [{ id, hosts: it.notPlaceable.length > 0 ? null : it.hosts, spare: it.spare }];
  });
  const gauge = (id: Gauge['id'], value: number | null, target: number | null): Gauge[] => (value === null ? [] : [{ id, value, target }]);
  const vms = predicted.find((one) => one.id === 'hardware')?.hosts ?? null;
  return {
    reality, predicted, difference: vms === null || scaledTo !== null ? null : vms - reality.hosts, reasons: differences, spares: inputs.spareHosts, scaledTo,
    gauges: [
      ...gauge('cpuUse', reality.cpuUse, inputs.cpuTarget), ...gauge('memoryUse', reality.memoryUse, 1),
      ...gauge('memoryCommitted', reality.memoryCommitted, 1),
    ],
  };
}
