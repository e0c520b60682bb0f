import type { UnitId } from '../model/assumption.ts';
import { divergenceOf } from '../model/divergence.ts';
import { SPEC, sliderOf } from '../model/inputTable.ts';
import type { NumberSpec } from '../model/inputTable.ts';
import type { Inputs, NumberKey } from '../model/inputs.ts';

/** The part of an input that a curve shows, in the input's own unit. */
export interface CurveRange {
  /** Where the axis begins: zero, unless nothing can be below the first whole number. */
  readonly start: number;
  /** The smallest value that is computed. */
  readonly min: number;
  readonly max: number;
}

/** An axis of so few whole numbers shows them all from the first on. */
export const FEW = 20;
/** What the reader stands on lies a little right of the middle. */
const BEYOND = 1.8;
/** A gap that opens within so many times the present number is worth the room: it is what the figure is about. */
const NEAR = 25;
const AROUND_GAP = 1.15;

const DECIMAL = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10] as const;
/** In MiB and GiB round numbers are halves and doubles. */
const BINARY = [1, 1.5, 2] as const;

/** The next round number for the end of an axis: (1 440, 'count') → 1 600; (3 600, 'MiB') → 4 096. */
export function reachAbove(value: number, unit: UnitId): number {
  const base = unit === 'MiB' || unit === 'GiB' ? 2 : 10;
  const power = base ** Math.floor(Math.log(value) / Math.log(base) + 1e-9);
  const steps: readonly number[] = base === 2 ? BINARY : DECIMAL;
  const factor = steps.find((each) => each * power >= value * (1 - 1e-9)) ?? base;
  return Number((factor * power).toPrecision(12));
}

/** Where hosts begin to differ, if that is near enough to be shown beside what there is now. */
function gapInReach(inputs: Inputs): number {
  const { smoothGap, firstGap } = divergenceOf(inputs);
  const from = Math.max(firstGap ?? 0, smoothGap ?? 0) * AROUND_GAP;
  return from <= NEAR * inputs.workloads ? from : 0;
}

/** Prices have their limits in dollars; in another currency only the slider says how far they go. */
const mostOf = (spec: NumberSpec): number => (spec.unit.startsWith('money') ? Infinity : spec.max);

function settledMax(inputs: Inputs, along: NumberKey): number {
  const spec: NumberSpec = SPEC[along];
  const slider = sliderOf(along, inputs.era, inputs.currency);
  const present = inputs[along];
  if (slider.scale === 'linear') return Math.max(slider.max, present);
  const middle = Math.sqrt(slider.min * slider.max);
  const gap = along === 'workloads' ? gapInReach(inputs) : 0;
  return Math.min(mostOf(spec), reachAbove(Math.max(BEYOND * present, middle, gap), spec.unit));
}

/**
 * The range of a curve along one input. Linear from zero even where the slider is logarithmic: amounts that
 * are proportional then are straight lines that fan out, and a gap twice as wide is twice as high. The axis
 * holds still during a drag (`ghost`: the inputs before it) and doubles only when the reader would leave it.
 */
export function curveRange(inputs: Inputs, ghost: Inputs | null, along: NumberKey): CurveRange {
  const spec: NumberSpec = SPEC[along];
  const slider = sliderOf(along, inputs.era, inputs.currency);
  let max = settledMax(ghost ?? inputs, along);
  while (max < inputs[along]) max = Math.min(mostOf(spec), 2 * max);
  const few = spec.integer && max <= FEW;
  return { start: few ? slider.min : 0, min: Math.max(spec.min, Math.min(slider.min, inputs[along])), max };
}
