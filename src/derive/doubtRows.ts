import type { Assumption } from '../model/assumption.ts';
import { assumptionsOf } from '../model/assumptions.ts';
import type { AssumptionId } from '../model/assumptions.ts';
import { defaultOf, INPUT_TABLE, standardOf } from '../model/inputTable.ts';
import type { Inputs, NumberKey } from '../model/inputs.ts';
import type { Metric } from '../model/result.ts';
import { sensitivitySteps } from '../model/sensitivity.ts';
import type { SensitivityEnd, SensitivityRow } from '../model/sensitivity.ts';
import { differenceOf, measureOf, settingOf } from '../model/setting.ts';
import type { Steps } from '../model/steps.ts';

/** The side that needs more is not the same at both ends and now. */
export interface Turn { readonly low: number; readonly high: number }

interface Ranged {
  readonly low: SensitivityEnd;
  readonly high: SensitivityEnd;
  /** Widest distance from end to end; null where a side fits no host at one of them. */
  readonly span: number | null;
  /** The number as the tables have it: unit, range, kind, confidence, sources. */
  readonly assumption: Assumption;
  /** Null: the sign does not change. */
  readonly turn: Turn | null;
}

export interface DoubtedConstant extends Ranged { readonly kind: 'constant'; readonly id: AssumptionId; readonly value: number }
export interface DoubtedInput extends Ranged {
  readonly kind: 'input';
  readonly id: NumberKey;
  /** The value in force. */
  readonly value: number;
  /** The reader has set another value than the default: its range is shown, but it is no longer in doubt. */
  readonly isSet: boolean;
}

/** One number whose range moves the difference, or might. */
export type DoubtRow = DoubtedConstant | DoubtedInput;

export interface Doubting {
  readonly metric: Metric;
  /** hardware − os as things stand; null where a side cannot place everything. */
  readonly difference: number | null;
  /** Widest first; those without a span last. */
  readonly rows: readonly DoubtRow[];
}

function turnOf(low: SensitivityEnd, high: SensitivityEnd, present: number | null): Turn | null {
  const [from, to] = [low.difference, high.difference];
  if (from === null || to === null || present === null) return null;
  return Math.min(from, to, present) < 0 && Math.max(from, to, present) > 0 ? { low: from, high: to } : null;
}

function rangedOf(row: Pick<SensitivityRow, 'low' | 'high' | 'span'>, assumption: Assumption, present: number | null): Ranged {
  const { low, high, span } = row;
  return { low, high, span, assumption, turn: turnOf(low, high, present) };
}

function rowOf(inputs: Inputs, row: SensitivityRow, present: number | null): DoubtRow {
  if (row.kind === 'constant') {
    const id = row.id as AssumptionId;
    const assumption = assumptionsOf(inputs.era, inputs.memoryAccounting)[id];
    if (assumption === undefined) throw new Error(`no constant ${id} in ${inputs.era}`);
    return { kind: 'constant', id, value: assumption.value, ...rangedOf(row, assumption, present) };
  }
  const id = row.id as NumberKey;
  const assumption = defaultOf(id, inputs.era, inputs.currency);
  return { kind: 'input', id, value: inputs[id], isSet: false, ...rangedOf(row, assumption, present) };
}

/** What the range of the default would do if the reader had not set this input. */
function setRow(inputs: Inputs, id: NumberKey, assumption: Assumption, metric: Metric, present: number | null): DoubtRow {
  const endAt = (value: number): SensitivityEnd => {
    const setting = settingOf({ ...inputs, [id]: value });
    return { value, difference: differenceOf(measureOf(setting, 'hardware', metric), measureOf(setting, 'os', metric)) };
  };
  const [low, high] = [endAt(assumption.low), endAt(assumption.high)];
  const reach = differenceOf(high.difference, low.difference);
  const span = reach === null ? null : Math.abs(reach);
  return { kind: 'input', id, value: inputs[id], isSet: true, ...rangedOf({ low, high, span }, assumption, present) };
}

function setInputs(inputs: Inputs): readonly (readonly [NumberKey, Assumption])[] {
  return INPUT_TABLE.flatMap((spec) => {
    if (spec.kind !== 'number') return [];
    const standard = defaultOf(spec.key, inputs.era, inputs.currency);
    // A mean that a given fleet has is no choice of the reader's.
    const isMean = inputs.fleet !== null && inputs[spec.key] === standardOf(inputs.era, inputs.fleet, inputs.currency)[spec.key];
    return isMean || inputs[spec.key] === standard.value || standard.low === standard.high ? [] : [[spec.key, standard] as const];
  });
}

/**
 * What each number is worth to the difference hardware − os of a metric: that number at the low and at the high
 * end of its range, the others in force. Inputs that the reader has set are among them, marked. In steps of one
 * number each, because all of them cost as much as a hundred results.
 */
export function* doubtSteps(inputs: Inputs, metric: Metric): Steps<Doubting> {
  const { difference, rows: doubted } = yield* sensitivitySteps(inputs, metric);
  const rows = doubted.map((row) => rowOf(inputs, row, difference));
  for (const [id, standard] of setInputs(inputs)) {
    rows.push(setRow(inputs, id, standard, metric, difference));
    yield 1;
  }
  rows.sort((one, other) => (other.span ?? -1) - (one.span ?? -1));
  return { metric, difference, rows };
}

/** Whether the range of a number moves the difference at all, as far as can be told. */
export const moves = (row: DoubtRow): boolean => row.span !== null && row.span > 0;
