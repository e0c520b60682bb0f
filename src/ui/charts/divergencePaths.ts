import type { CurveShape } from '../../derive/curveSamples.ts';
import type { CurveRow } from '../../derive/curveRow.ts';
import type { DeploymentId } from '../../model/result.ts';
import type { DivergencePlan } from './divergencePlan.ts';

/** Physical servers climb in no steps that could be seen: there is one for every workload. */
export const shapeOf = (shape: CurveShape, id: DeploymentId): CurveShape => (id === 'physical' ? 'linear' : shape);

type Point = readonly [x: number, y: number];

/** The corners of a line through the points, in the shape it has between them. */
function cornersOf(points: readonly Point[], shape: CurveShape): readonly Point[] {
  return points.flatMap((point, i): readonly Point[] => {
    const before = points[i - 1];
    if (before === undefined || shape === 'linear') return [point];
    const turn = shape === 'step' ? (before[0] + point[0]) / 2 : point[0];
    const corners: readonly Point[] = [[turn, before[1]], [turn, point[1]]];
    return shape === 'step' && i === points.length - 1 ? [...corners, point] : corners;
  });
}

/** The rows in unbroken runs, in each of which something is there to draw. */
function runsOf<Drawn>(rows: readonly CurveRow[], drawn: (row: CurveRow) => Drawn | null): readonly (readonly Drawn[])[] {
  const runs: Drawn[][] = [];
  let open: Drawn[] | null = null;
  for (const row of rows) {
    const here = drawn(row);
    if (here === null) open = null;
    else if (open === null) runs.push(open = [here]);
    else open.push(here);
  }
  return runs;
}

/** A thousandth of a pixel is enough. */
const written = (points: readonly Point[]): string =>
  points.map(([x, y]) => `${Math.round(x * 1000) / 1000},${Math.round(y * 1000) / 1000}`).join('L');

/** A deployment's line; it breaks where a workload fits no host. */
export function linePath(plan: DivergencePlan, rows: readonly CurveRow[], shape: CurveShape, id: DeploymentId): string {
  const place = (row: CurveRow): Point | null => (row[id] === null ? null : [plan.x(row.at), plan.y(row[id])]);
  // A point alone is closed, or its round end would not be drawn.
  return runsOf(rows, place)
    .map((run) => `M${written(cornersOf(run, shapeOf(shape, id)))}${run.length === 1 ? 'Z' : ''}`).join('');
}

/** Who needs more between the two compared lines. */
export type Excess = 'hardware' | 'os';

/** From the lower to the higher line, where this side needs more; no height where it does not. */
export function excessOf(row: CurveRow, side: Excess): readonly [low: number, high: number] | null {
  const { hardware, os } = row;
  if (hardware === null || os === null) return null;
  return side === 'hardware' ? [os, Math.max(os, hardware)] : [hardware, Math.max(os, hardware)];
}

/** The area between the two compared lines, where this side needs more. */
export function gapPath(plan: DivergencePlan, side: Excess): string {
  const { rows, shape } = plan.curve;
  const span = (row: CurveRow): { readonly low: Point; readonly high: Point } | null => {
    const excess = excessOf(row, side);
    const x = plan.x(row.at);
    return excess === null ? null : { low: [x, plan.y(excess[0])], high: [x, plan.y(excess[1])] };
  };
  return runsOf(rows, span).map((run) => {
    const there = cornersOf(run.map(({ high }) => high), shape);
    const back = cornersOf(run.map(({ low }) => low), shape).toReversed();
    return `M${written([...there, ...back])}Z`;
  }).join('');
}
