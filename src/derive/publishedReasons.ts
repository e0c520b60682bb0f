import { constantsOf } from '../model/layers.ts';
import { resolveInputs, SPEC } from '../model/inputTable.ts';
import type { PublishedResult } from '../model/publishedResult.ts';
import { ratio } from '../model/units.ts';
import type { PublishedRowCheck } from './published.ts';
import { INSTANCE_LOAD, subjectFactor } from './publishedPredictions.ts';
import type { Prediction } from './publishedPredictions.ts';

/** Why a result is missed, not modelled, or met only as a bound; the facts that the sentence needs, in canonical units. */
export type PublishedReason =
  /** The guest's own page cache is no layer: by how much predictions fall short, and the difference of the two products. MiB. */
  | { readonly id: 'guestCache'; readonly short: Span; readonly gap: number; readonly gapMeasured: Span }
  /** The I/O share of the workload was not published: the one assumed, and the one that would give the growth measured. */
  | { readonly id: 'ioShareUnknown'; readonly ioShare: number; readonly neededIoShare: number; readonly growth: number; readonly load: number }
  /** A VM that was not told the topology of its processors; what it reached of native speed. */
  | { readonly id: 'topology'; readonly reached: number }
  /** One factor for all loads: the factor, those measured, and the one with nothing but I/O. */
  | { readonly id: 'overheadGrows'; readonly factor: number; readonly measured: Span; readonly allIo: number }
  /** The shim beside the container is counted and was not measured. MiB. */
  | { readonly id: 'shimCounted'; readonly counted: number }
  | { readonly id: 'sharingMost'; readonly most: number }
  | { readonly id: 'sharingUpperBound' | 'sharingOff' | 'yearBetween' | 'meanOnly' | 'noBandwidth' | 'patchingOnly' };

export interface Span { readonly from: number; readonly to: number }

const spanOf = (values: readonly number[]): Span => ({ from: Math.min(...values), to: Math.max(...values) });

function guestCache(rows: readonly PublishedRowCheck[]): PublishedReason {
  const of = (subject: 'firecracker' | 'qemu'): readonly PublishedRowCheck[] => rows.filter((row) => row.conditions.subject === subject);
  const differences = (pick: (row: PublishedRowCheck) => number): readonly number[] =>
    of('qemu').map((row, i) => pick(row) - pick(of('firecracker')[i] ?? row));
  return {
    id: 'guestCache',
    short: spanOf(rows.map(({ measured, predicted }) => measured - (predicted ?? measured))),
    gap: Math.max(...differences(({ predicted }) => predicted ?? 0)),
    gapMeasured: spanOf(differences(({ measured }) => measured)),
  };
}

/** Growth g from one instance to k needs the factor (g − 1) / (ρ·(k·g − 1)); the share follows from the straight line of f. */
function ioShareUnknown({ inputs }: Prediction, rows: readonly PublishedRowCheck[]): PublishedReason {
  const xen = rows.find(({ conditions }) => conditions.subject === 'xen');
  if (xen === undefined) throw new Error('C5 has no row for Xen');
  const times = (xen.conditions.instancesTo ?? 1) / (xen.conditions.instancesFrom ?? 1);
  const factor = (xen.measured - 1) / (INSTANCE_LOAD * (times * xen.measured - 1));
  const c = constantsOf(inputs);
  const cpu = 1 + c('vmCpuOverhead');
  const neededIoShare = (factor - cpu) / (c('vmIoFactor.paravirtual') - cpu);
  return { id: 'ioShareUnknown', ioShare: inputs.ioShare, neededIoShare, growth: xen.predicted ?? Infinity, load: INSTANCE_LOAD };
}

function overheadGrows({ inputs }: Prediction, { rows }: PublishedResult): PublishedReason {
  const measured = rows.flatMap(({ conditions: { subject, what }, native, measured: rate }) =>
    (subject === 'kvmTuned' && what === 'throughput' && native !== undefined ? [native / rate] : []));
  return {
    id: 'overheadGrows', factor: subjectFactor(inputs, 'kvmTuned'), measured: spanOf(measured),
    allIo: subjectFactor({ ...inputs, ioShare: ratio(1) }, 'kvmTuned'),
  };
}

function topology({ rows }: PublishedResult): PublishedReason {
  const untuned = rows.find(({ conditions }) => conditions.subject === 'kvmUntuned');
  return { id: 'topology', reached: (untuned?.measured ?? 0) / (untuned?.native ?? 1) };
}

/** What has to be said beside the numbers of a result; null where they speak for themselves. */
export function reasonOf(result: PublishedResult, prediction: Prediction, rows: readonly PublishedRowCheck[]): PublishedReason | null {
  switch (result.id) {
    case 'C3': return guestCache(rows);
    case 'C5': return ioShareUnknown(prediction, rows);
    case 'C6': return topology(result);
    case 'C9': return overheadGrows(prediction, result);
    case 'C10': return { id: 'sharingUpperBound' };
    case 'C11': return { id: 'sharingOff' };
    case 'C12': return { id: 'sharingMost', most: SPEC.pageSharing.max };
    case 'C13': return { id: 'shimCounted', counted: resolveInputs(result.era, {}).runtimeMemory };
    case 'C14': return { id: 'yearBetween' };
    case 'C15': return { id: 'meanOnly' };
    case 'C16': return { id: 'noBandwidth' };
    case 'C17': return { id: 'patchingOnly' };
    default: return null;
  }
}
