import type { Assumption, Confidence, Kind, UnitId } from './assumption.ts';
import type { Era } from './era.ts';
import type { SourceId } from './sources.ts';

/** One line of a table of numbers: value, low, high, what stands behind it, how sure, and where from. */
export type Row = readonly [
  value: number, low: number, high: number, kind: Kind, confidence: Confidence, ...source: SourceId[],
];
export type RowsByEra = Readonly<Record<Era, Row>>;

/** `('MiB', [5, 2.5, 13.3, 'vendorClaim', 'high', 'firecrackerSpec'])` → the assumption those words describe. */
export const assume = (unit: UnitId, [value, low, high, kind, confidence, ...source]: Row): Assumption =>
  Object.freeze({ value, low, high, unit, source, kind, confidence });

export const assumeByEra = (unit: UnitId, rows: RowsByEra): Readonly<Record<Era, Assumption>> => ({
  2007: assume(unit, rows[2007]), 2014: assume(unit, rows[2014]), 2026: assume(unit, rows[2026]),
});

/** A row that rests on nobody's measurement but on our judgement. */
export const our = (value: number, low: number, high: number, confidence: Confidence = 'low'): Row =>
  [value, low, high, 'ourAssumption', confidence, 'ours'];
