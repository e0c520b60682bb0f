import { area, curveLinear, curveStepAfter, line } from 'd3-shape';
import type { CurveRow } from '../../derive/divergenceCurve.ts';
import type { DeploymentId } from '../../model/result.ts';
import type { DivergencePlan } from './divergencePlan.ts';

/** Whether a line climbs in steps. Physical servers do not: there is one for every workload. */
export const isStepped = (plan: DivergencePlan, id: DeploymentId): boolean => plan.curve.stepped && id !== 'physical';

const curveFor = (stepped: boolean) => (stepped ? curveStepAfter : curveLinear);

/** A deployment's line; it breaks where a workload fits no host. */
export function linePath(plan: DivergencePlan, rows: readonly CurveRow[], stepped: boolean, id: DeploymentId): string {
  return line<CurveRow>()
    .defined((row) => row[id] !== null)
    .x((row) => plan.x(row.at)).y((row) => plan.y(row[id] ?? 0))
    .curve(curveFor(stepped))([...rows]) ?? '';
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
  const { rows, stepped } = plan.curve;
  return area<CurveRow>()
    .defined((row) => excessOf(row, side) !== null)
    .x((row) => plan.x(row.at))
    .y0((row) => plan.y(excessOf(row, side)?.[0] ?? 0)).y1((row) => plan.y(excessOf(row, side)?.[1] ?? 0))
    .curve(curveFor(stepped))([...rows]) ?? '';
}
