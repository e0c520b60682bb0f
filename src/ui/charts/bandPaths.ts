import type { CurveDoubt } from '../../derive/curveDoubt.ts';
import type { DivergencePlan } from './divergencePlan.ts';

export type BandSide = 'hardware' | 'os';

/** An edge point of a band, px; the band breaks where no draw could tell it. */
interface Slice { readonly x: number; readonly low: number; readonly high: number }

/** A band as a closed area, and its two edges as lines. */
export interface BandPaths { readonly area: string; readonly edges: string }

function slicesOf(plan: DivergencePlan, { points }: CurveDoubt, side: BandSide): readonly (Slice | null)[] {
  return points.map(({ at, spread }) => {
    const one = spread[side];
    if (one === null || one === undefined || one.low === null || one.high === null) return null;
    return { x: plan.x(at), low: plan.y(one.low), high: plan.y(one.high) };
  });
}

function runsOf(slices: readonly (Slice | null)[]): readonly (readonly Slice[])[] {
  const runs: Slice[][] = [[]];
  for (const slice of slices) {
    if (slice === null) runs.push([]);
    else runs.at(-1)?.push(slice);
  }
  return runs.filter((run) => run.length > 1);
}

const line = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L');

export function bandPaths(plan: DivergencePlan, doubt: CurveDoubt, side: BandSide): BandPaths {
  const runs = runsOf(slicesOf(plan, doubt, side));
  const upper = (run: readonly Slice[]) => run.map(({ x, high }) => [x, high] as const);
  const lower = (run: readonly Slice[]) => run.map(({ x, low }) => [x, low] as const);
  return {
    area: runs.map((run) => `M${line([...upper(run), ...lower(run).toReversed()])}Z`).join(''),
    edges: runs.map((run) => `M${line(upper(run))}M${line(lower(run))}`).join(''),
  };
}

/** How many times the compared lines the axis may reach up for the band; what is above leaves the chart. */
const HIGHEST = 2.5;

/** How far up the axis has to reach for the band to be seen, given the top of the lines. */
export function reachOf({ points }: CurveDoubt, top: number): number {
  const highs = points.flatMap(({ spread }) => [spread.hardware?.high ?? 0, spread.os?.high ?? 0]);
  return Math.min(HIGHEST * top, Math.max(0, ...highs));
}

/** Where the words stand in a band: far right, above or below all lines. Null: there is no room. */
export function labelPlace(plan: DivergencePlan, doubt: CurveDoubt, side: BandSide, height: number): { readonly x: number; readonly y: number } | null {
  const slices = slicesOf(plan, doubt, side);
  const index = Math.floor(slices.length * 0.9);
  const slice = slices[index];
  const at = doubt.points[index]?.at;
  if (slice === null || slice === undefined || at === undefined) return null;
  const row = plan.curve.rows.findLast((each) => each.at <= at);
  const ys = (['hardware', 'os', 'nested', 'microvm'] as const).flatMap((id) => (typeof row?.[id] === 'number' ? [plan.y(row[id])] : []));
  if (ys.length === 0) return null;
  const [from, to] = side === 'hardware'
    ? [Math.max(plan.box.top, slice.high), Math.min(...ys)]
    : [Math.max(...ys), slice.low];
  return to - from < height * 1.6 ? null : { x: slice.x, y: (from + to) / 2 };
}
