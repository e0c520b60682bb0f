import type { Inputs } from './inputs.ts';
import { doubtsOf } from './perturb.ts';
import type { Doubt, DoubtId, Doubts, IsSet } from './perturb.ts';
import type { DeploymentId, Metric } from './result.ts';
import { differenceOf, measureOf, settingOf } from './setting.ts';
import type { Setting } from './setting.ts';
import { finished } from './steps.ts';
import type { Steps } from './steps.ts';

export interface SensitivityEnd {
  readonly value: number;
  /** a − b with the assumption at this value; null where a side cannot place everything. */
  readonly difference: number | null;
}

export interface SensitivityRow {
  readonly id: DoubtId;
  readonly kind: Doubt['kind'];
  readonly low: SensitivityEnd;
  readonly high: SensitivityEnd;
  /** How far apart the two ends are, ≥ 0; null where one of them is. */
  readonly span: number | null;
}

export interface Sensitivity {
  readonly metric: Metric;
  readonly a: DeploymentId;
  readonly b: DeploymentId;
  /** a − b as things stand. */
  readonly difference: number | null;
  /** Widest span first; equal ones in the order of the tables, those without a span last. */
  readonly rows: readonly SensitivityRow[];
}

export interface SensitivityOptions {
  readonly a?: DeploymentId;
  readonly b?: DeploymentId;
  readonly isSet?: IsSet;
}

function rowOf(doubt: Doubt, at: Doubts['at'], difference: (setting: Setting) => number | null): SensitivityRow {
  const endAt = (value: number): SensitivityEnd => ({ value, difference: difference(at(new Map([[doubt.id, value]]))) });
  const [low, high] = [endAt(doubt.low), endAt(doubt.high)];
  const span = differenceOf(high.difference, low.difference);
  return { id: doubt.id, kind: doubt.kind, low, high, span: span === null ? null : Math.abs(span) };
}

/** `sensitivityOf` in steps of one assumption each. */
export function* sensitivitySteps(inputs: Inputs, metric: Metric, options: SensitivityOptions = {}): Steps<Sensitivity> {
  const { a = 'hardware', b = 'os', isSet } = options;
  const difference = (setting: Setting): number | null =>
    differenceOf(measureOf(setting, a, metric), measureOf(setting, b, metric));
  const { list, at } = doubtsOf(inputs, isSet);
  const rows: SensitivityRow[] = [];
  for (const doubt of list) {
    rows.push(rowOf(doubt, at, difference));
    yield rows.length / list.length;
  }
  rows.sort((one, other) => (other.span ?? -1) - (one.span ?? -1));
  return { metric, a, b, difference: difference(settingOf(inputs)), rows };
}

/**
 * What each assumption is worth: the difference a − b of a metric with one assumption at a time at the low and at
 * the high end of its honest range, the others in force.
 */
export const sensitivityOf = (...which: Parameters<typeof sensitivitySteps>): Sensitivity => finished(sensitivitySteps(...which));
