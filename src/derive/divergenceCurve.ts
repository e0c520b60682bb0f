import { curveOf, metricOf, valuesAt } from '../model/curve.ts';
import { divergenceOf } from '../model/divergence.ts';
import { SPEC } from '../model/inputTable.ts';
import type { Inputs, NumberKey } from '../model/inputs.ts';
import { resultOf } from '../model/resultOf.ts';
import { DEPLOYMENTS } from '../model/result.ts';
import type { DeploymentId, Metric } from '../model/result.ts';
import { curveRange } from './curveRange.ts';
import type { CurveRange } from './curveRange.ts';
import type { CurveRow, Values } from './curveRow.ts';
import { evenly } from './curveSamples.ts';
import type { CurveShape } from './curveSamples.ts';
import { hostCurve } from './hostCurve.ts';

/** Everything that the divergence figure draws, without a pixel. */
export interface DivergenceCurve {
  readonly metric: Metric;
  readonly along: NumberKey;
  readonly range: CurveRange;
  readonly rows: readonly CurveRow[];
  readonly shape: CurveShape;
  /** Deployments that exist in this era. */
  readonly lines: readonly DeploymentId[];
  /** Where the reader stands; also one of the rows. */
  readonly now: CurveRow;
  /** Highest value of VMs and containers, and of the others as far as they do not dwarf those. */
  readonly top: number;
  /** The state before the drag that is going on; null at rest. */
  readonly before: { readonly rows: readonly CurveRow[]; readonly now: CurveRow; readonly top: number; readonly shape: CurveShape } | null;
}

interface Sampled { readonly rows: readonly CurveRow[]; readonly shape: CurveShape }

const rowOf = (at: number, values: Values): CurveRow => ({ at, ...values });

/** From where hosts differ, as whole numbers of workloads just before and at it. */
function edgesOf(inputs: Inputs, range: CurveRange): readonly number[] {
  const { smoothGap, firstGap } = divergenceOf(inputs);
  const around = (n: number | null): readonly number[] => (n === null ? [] : [Math.ceil(n) - 1, Math.ceil(n)]);
  return [...around(firstGap), ...around(smoothGap)].filter((n) => n >= range.min && n <= range.max);
}

function sample(inputs: Inputs, metric: Metric, along: NumberKey, range: CurveRange): Sampled {
  const whole = SPEC[along].integer;
  if (metric === 'hosts') return hostCurve(inputs, along, range, whole, along === 'workloads' ? edgesOf(inputs, range) : []);
  const points = curveOf(inputs, along, evenly(range, 'dense', whole));
  return { rows: points.map((point) => rowOf(point.at, valuesAt(point, metric))), shape: 'linear' };
}

interface Entry { readonly inputs: Inputs; readonly metric: Metric; readonly along: NumberKey; readonly range: CurveRange; readonly sampled: Sampled }

/** The last curves: of now, of before the drag, and of a metric or two. Few, because a row holds memory. */
const CACHED = 6;
let cache: readonly Entry[] = [];

/** A curve does not depend on where the reader stands on it. */
function sameCurve(a: Inputs, b: Inputs, along: NumberKey): boolean {
  if (a === b) return true;
  return (Object.keys(a) as (keyof Inputs)[]).every((key) => key === along || a[key] === b[key]);
}

function sampledOf(inputs: Inputs, metric: Metric, along: NumberKey, range: CurveRange): Sampled {
  const known = cache.find((entry) => entry.metric === metric && entry.along === along &&
    entry.range.min === range.min && entry.range.max === range.max && sameCurve(entry.inputs, inputs, along));
  if (known !== undefined) return known.sampled;
  const sampled = sample(inputs, metric, along, range);
  cache = [{ inputs, metric, along, range, sampled }, ...cache.slice(0, CACHED - 1)];
  return sampled;
}

/** The point where the reader stands, from the same result as the headline. */
export function presentRow(inputs: Inputs, metric: Metric, along: NumberKey): CurveRow {
  const { deployments } = resultOf(inputs);
  const values = Object.fromEntries(DEPLOYMENTS.map((id) => {
    const result = deployments[id];
    return [id, result === null ? null : metricOf(result, metric)];
  })) as Record<DeploymentId, number | null>;
  return rowOf(inputs[along], values);
}

/** `rows` with one more in its place; an equal place is taken over. */
function withRow(rows: readonly CurveRow[], row: CurveRow): readonly CurveRow[] {
  const from = rows.findIndex((each) => each.at >= row.at);
  if (from < 0) return [...rows, row];
  return [...rows.slice(0, from), row, ...rows.slice(rows[from]?.at === row.at ? from + 1 : from)];
}

/** Others may rise to this many times the compared lines before they leave the chart. */
const DWARFS = 1.5;

function topOf(rows: readonly CurveRow[]): number {
  const most = (ids: readonly DeploymentId[]): number =>
    rows.reduce((top, row) => ids.reduce((high, id) => Math.max(high, row[id] ?? 0), top), 0);
  const compared = most(['hardware', 'os']);
  const others = Math.max(...(['nested', 'microvm', 'physical'] as const).map((id) => {
    const high = most([id]);
    return high <= DWARFS * compared ? high : 0;
  }));
  return Math.max(compared, others);
}

/**
 * One metric of every deployment along one input. Axes keep still while a drag is on, so `before` is
 * drawn on the same range.
 *
 * @param ghost the inputs before the drag; null at rest
 */
export function divergenceCurve(inputs: Inputs, ghost: Inputs | null, metric: Metric, along: NumberKey): DivergenceCurve {
  const range = curveRange(inputs, ghost, along);
  const now = presentRow(inputs, metric, along);
  const sampled = sampledOf(inputs, metric, along, range);
  const rows = withRow(sampled.rows, now);
  const earlier = ghost === null ? null : sampledOf(ghost, metric, along, range);
  return {
    metric, along, range, rows, now, shape: sampled.shape, top: topOf(rows),
    lines: DEPLOYMENTS.filter((id) => resultOf(inputs).deployments[id] !== null),
    before: ghost === null || earlier === null ? null : {
      rows: earlier.rows, shape: earlier.shape, top: topOf(earlier.rows), now: presentRow(ghost, metric, along),
    },
  };
}
