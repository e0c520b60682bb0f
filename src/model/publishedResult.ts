import type { Kind } from './assumption.ts';
import type { Era } from './era.ts';
import type { SourceId } from './sources.ts';

export type PublishedId =
  | 'C1' | 'C2' | 'C3' | 'C4' | 'C5' | 'C6' | 'C7' | 'C8' | 'C9'
  | 'C10' | 'C11' | 'C12' | 'C13' | 'C14' | 'C15' | 'C16' | 'C17' | 'C18';

/** Symbols that every language shares; decimal MB where the source says MB and means it. */
export type PublishedUnit =
  | 'MB' | 'MiB' | 'GFLOPS' | 'IOPS' | 'µs' | 'ms' | '1/s' | 'Gb/s' | '×' | 'ratio' | 'count';

/** What was run: a stack of the model, or the named product where the difference between products is the point. */
export type Subject =
  | 'physical' | 'hardware' | 'os' | 'microvm' | 'firecracker' | 'qemu' | 'xen' | 'openvz'
  | 'kvmTuned' | 'kvmUntuned' | 'docker' | 'dockerNat' | 'runc' | 'sriov';

/** Under which conditions; a field that a result does not speak of is absent. */
export interface Conditions {
  readonly subject?: Subject;
  /** What was measured, where one result measures several things. */
  readonly what?:
    | 'randomRead' | 'randomWrite' | 'tcpRoundTrip' | 'udpRoundTrip' | 'throughput' | 'responseTime' | 'growth'
    | 'cpuPerVm' | 'lineRate' | 'empty' | 'node' | 'ruby' | 'bestCase' | 'production';
  readonly memoryMib?: number;
  readonly vcpus?: number;
  readonly vms?: number;
  readonly instancesFrom?: number;
  readonly instancesTo?: number;
  readonly threads?: number;
  /** Share of memory found identical, before one copy is kept. */
  readonly shared?: number;
  readonly year?: number;
}

/** How far a prediction may be from the measurement: a share of it, an amount, or a factor either way. */
export type Tolerance =
  | { readonly kind: 'share'; readonly by: number }
  | { readonly kind: 'amount'; readonly by: number }
  | { readonly kind: 'factor'; readonly by: number };

export interface PublishedRow {
  readonly conditions: Conditions;
  readonly measured: number;
  /** What bare metal gave under the same conditions, where the model predicts the ratio to it. */
  readonly native?: number;
  readonly unit: PublishedUnit;
  readonly tolerance: Tolerance;
  /** Whether a prediction has to come near the measurement, or to stay above or below it. */
  readonly expect: 'near' | 'atLeast' | 'atMost';
}

/** A result that somebody else published, as data. evidence: B. */
export interface PublishedResult {
  readonly id: PublishedId;
  readonly era: Era;
  readonly kind: Kind;
  readonly source: readonly SourceId[];
  readonly rows: readonly PublishedRow[];
}

export const share = (by: number): Tolerance => ({ kind: 'share', by });
export const amount = (by: number): Tolerance => ({ kind: 'amount', by });
export const within = (by: number): Tolerance => ({ kind: 'factor', by });

/** A row that a prediction has to come near. */
export const row = (
  conditions: Conditions, measured: number, unit: PublishedUnit, tolerance: Tolerance,
): PublishedRow => ({ conditions, measured, unit, tolerance, expect: 'near' });

/** The same where bare metal was measured beside it. */
export const rowBeside = (
  native: number, conditions: Conditions, measured: number, unit: PublishedUnit, tolerance: Tolerance,
): PublishedRow => ({ ...row(conditions, measured, unit, tolerance), native });
