import type { SourceId } from './sources.ts';

/** What stands behind a number. */
export type Kind = 'measurement' | 'vendorClaim' | 'standard' | 'ourAssumption';
export type Confidence = 'high' | 'medium' | 'low';
/** V1 read in the primary material, V2 in a text that quotes it, M from memory and unverified. */
export type Grade = 'V1' | 'V2' | 'M';

/** Units as they appear in the report and in the receipts. */
export type UnitId =
  | 'count' | 'MiB' | 'GiB' | 'cores' | 'ratio' | '×' | 'MiB/vCPU' | 'MiB/MiB' | 'W' | 'kWh' | 'h'
  | 'h/month' | 'ratio/month' | 'money' | 'money/kWh' | 'money/h' | 'years' | 'perUsd' | 'choice';

/** A number with everything a reader needs to doubt it. `low` and `high` bound the honest range. */
export interface Assumption {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: UnitId;
  readonly source: readonly SourceId[];
  readonly kind: Kind;
  readonly confidence: Confidence;
}
