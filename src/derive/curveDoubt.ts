import { curveBandSteps } from '../model/band.ts';
import type { CurveBandPoint } from '../model/band.ts';
import { DRAWS } from '../model/draws.ts';
import { SPEC } from '../model/inputTable.ts';
import type { Inputs, NumberKey } from '../model/inputs.ts';
import type { Metric } from '../model/result.ts';
import type { Steps } from '../model/steps.ts';
import { curveRange } from './curveRange.ts';
import { sortedOnce } from './curveSamples.ts';
import { isQuestion } from './doubt.ts';

/** The band of the two compared lines, and what it speaks of. */
export interface CurveDoubt {
  readonly inputs: Inputs;
  readonly metric: Metric;
  readonly along: NumberKey;
  readonly draws: number;
  readonly points: readonly CurveBandPoint[];
}

/** Between them a band is straight: it is wide, and its edges are no more exact than that. */
const POINTS = 25;

/** Evenly along the axis, and where the reader stands; whole ones where only whole ones exist. */
function pointsOf(inputs: Inputs, along: NumberKey): readonly number[] {
  const { min, max } = curveRange(inputs, null, along);
  const evenly = Array.from({ length: POINTS }, (_, i) => min + ((max - min) * i) / (POINTS - 1));
  return sortedOnce([...(SPEC[along].integer ? evenly.map(Math.round) : evenly), inputs[along]]);
}

/** The 5–95 % band of the divergence curve at rest, in steps for idle time; the primary inputs count as set. */
export function* curveDoubtSteps(inputs: Inputs, metric: Metric, along: NumberKey): Steps<CurveDoubt> {
  const points = yield* curveBandSteps(inputs, along, pointsOf(inputs, along), metric, { isSet: isQuestion });
  return { inputs, metric, along, draws: DRAWS, points };
}
