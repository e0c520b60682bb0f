import { area, curveLinear, curveStep, curveStepAfter, line } from 'd3-shape';
import type { CurveShape } from '../../derive/curveSamples.ts';
import type { CurveRow } from '../../derive/curveRow.ts';
import type { DeploymentId } from '../../model/result.ts';
import type { DivergencePlan } from './divergencePlan.ts';

/** Physical servers climb in no steps that could be seen: there is one for every workload. */
export const shapeOf = (shape: CurveShape, id: DeploymentId): CurveShape => (id === 'physical' ? 'linear' : shape);

const CURVES = { linear: curveLinear, stepAfter: curveStepAfter, step: curveStep } as const;

/** A deployment's line; it breaks where a workload fits no host. */
export function linePath(plan: DivergencePlan, rows: readonly CurveRow[], shape: CurveShape, id: DeploymentId): string {
  return line<CurveRow>()
    .defined((row) => row[id] !== null)
    .x((row) => plan.x(row.at)).y((row) => plan.y(row[id] ?? 0))
    .curve(CURVES[shapeOf(shape, id)])([...rows]) ?? '';
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
  return area<CurveRow>()
    .defined((row) => excessOf(row, side) !== null)
    .x((row) => plan.x(row.at))
    .y0((row) => plan.y(excessOf(row, side)?.[0] ?? 0)).y1((row) => plan.y(excessOf(row, side)?.[1] ?? 0))
    .curve(CURVES[shape])([...rows]) ?? '';
}
