import type { Kind } from '../model/assumption.ts';
import { assumptionsOf } from '../model/assumptions.ts';
import type { AssumptionId } from '../model/assumptions.ts';
import type { Era } from '../model/era.ts';
import type { NumberKey } from '../model/inputs.ts';
import { SPEC } from '../model/inputTable.ts';
import { agrees, allowedOf, PUBLISHED } from '../model/published.ts';
import type { Conditions, PublishedId, PublishedResult, PublishedRow, PublishedUnit } from '../model/publishedResult.ts';
import type { SourceId } from '../model/sources.ts';
import { PREDICTIONS } from './publishedPredictions.ts';
import type { Prediction } from './publishedPredictions.ts';
import { reasonOf } from './publishedReasons.ts';
import type { PublishedReason } from './publishedReasons.ts';

export const VERDICTS = ['miss', 'hit', 'notModelled'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One figure that was published, and what the model says to it. */
export interface PublishedRowCheck {
  readonly conditions: Conditions;
  readonly measured: number;
  readonly unit: PublishedUnit;
  /** Null where the model has no word for it. */
  readonly predicted: number | null;
  /** The least and the most that counts as agreement; infinite where only one side is bounded. */
  readonly allowed: readonly [least: number, most: number];
  readonly verdict: Verdict;
}

export interface PublishedCheck {
  readonly id: PublishedId;
  readonly era: Era;
  readonly kind: Kind;
  readonly sources: readonly SourceId[];
  readonly rows: readonly PublishedRowCheck[];
  /** A miss as soon as one row is; a hit only where something was predicted. */
  readonly verdict: Verdict;
  readonly reason: PublishedReason | null;
  /** A constant that the prediction rests on was set on this very result: agreement is then no foresight. */
  readonly fitted: boolean;
  /** The row whose prediction is furthest from what was measured, misses first; null where nothing is predicted. */
  readonly furthest: PublishedRowCheck | null;
}

/** How many results the model meets, misses and says nothing of. */
export interface PublishedTally extends Readonly<Record<Verdict, number>> {
  readonly total: number;
  /** Of those met, how many set a constant that they are compared with. */
  readonly fittedHits: number;
}

function rowCheck(row: PublishedRow, predicted: number | null): PublishedRowCheck {
  const { conditions, measured, unit } = row;
  const verdict = (): Verdict => {
    if (predicted === null) return 'notModelled';
    return agrees(row, predicted) ? 'hit' : 'miss';
  };
  return { conditions, measured, unit, predicted, allowed: allowedOf(row), verdict: verdict() };
}

function verdictOf(rows: readonly PublishedRowCheck[]): Verdict {
  if (rows.some(({ verdict }) => verdict === 'miss')) return 'miss';
  return rows.some(({ verdict }) => verdict === 'hit') ? 'hit' : 'notModelled';
}

/** How far off, either way, as the logarithm of the ratio; a prediction of nothing is as far off as can be. */
const distance = ({ measured, predicted }: PublishedRowCheck): number => Math.abs(Math.log((predicted ?? measured) / measured));

function furthestOf(rows: readonly PublishedRowCheck[]): PublishedRowCheck | null {
  const missed = rows.filter(({ verdict }) => verdict === 'miss');
  const told = missed.length > 0 ? missed : rows.filter(({ verdict }) => verdict === 'hit');
  return told.reduce<PublishedRowCheck | null>((far, row) => (far === null || distance(row) > distance(far) ? row : far), null);
}

const isInput = (id: AssumptionId | NumberKey): id is NumberKey => id in SPEC;

function sourcesBehind(id: AssumptionId | NumberKey, { inputs }: Prediction): readonly SourceId[] {
  if (isInput(id)) return SPEC[id].defaults[inputs.era].source;
  return assumptionsOf(inputs.era, inputs.memoryAccounting)[id]?.source ?? [];
}

function checkOf(result: PublishedResult): PublishedCheck {
  const { id, era, kind, source } = result;
  const prediction = PREDICTIONS[id](result);
  const rows = result.rows.map((row) => rowCheck(row, prediction.of(row)));
  return {
    id, era, kind, sources: source, rows, verdict: verdictOf(rows), reason: reasonOf(result, prediction, rows),
    fitted: prediction.restsOn.some((one) => sourcesBehind(one, prediction).some((behind) => source.includes(behind))),
    furthest: furthestOf(rows),
  };
}

/**
 * Every published result beside what the model predicts for it, in the order of their ids. Depends on the constants
 * and on the defaults of the eras, never on what the reader has set. evidence: B.
 */
export const publishedChecks = (): readonly PublishedCheck[] => PUBLISHED.map(checkOf);

/** Sums up the verdicts: `{ total: 18, hit: …, miss: …, notModelled: … }`. */
export function publishedTally(checks: readonly PublishedCheck[]): PublishedTally {
  const having = (verdict: Verdict): readonly PublishedCheck[] => checks.filter((one) => one.verdict === verdict);
  return {
    total: checks.length, hit: having('hit').length, miss: having('miss').length, notModelled: having('notModelled').length,
    fittedHits: having('hit').filter(({ fitted }) => fitted).length,
  };
}
