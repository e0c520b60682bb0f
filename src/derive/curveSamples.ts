import type { CurveRange } from './curveRange.ts';

/**
 * How a curve runs from sample to sample: straight; holding its value until the next one, where every step has
 * been sought out; or stepping halfway, where the samples are all the values that there are.
 */
export type CurveShape = 'linear' | 'stepAfter' | 'step';

export const sortedOnce = (values: readonly number[]): readonly number[] =>
  [...new Set(values)].sort((a, b) => a - b);

/** How many samples, best first: the first that makes a round step is taken. */
const DENSE = [60, 64, 50, 80, 48] as const;
/** Where every step between samples is sought out besides. */
const SPARSE = [40, 32, 30, 36, 50] as const;
export type Density = 'dense' | 'sparse';

const isRound = (step: number): boolean => Number(step.toPrecision(2)) === Number(step.toPrecision(12));

/**
 * Values from min to max in even and, if may be, round steps, for these are what a reader meets under the pointer
 * and the arrow keys; whole ones where only whole ones exist. (1…1 600, dense) → 1, 25, 50 … 1 600
 */
export function evenly(range: CurveRange, density: Density, whole: boolean): readonly number[] {
  const { start, min, max } = range;
  if (!(max > min)) return [min];
  const span = max - start;
  const counts = density === 'dense' ? DENSE : SPARSE;
  const intervals = whole && span <= counts[0] ? span : counts.find((each) => isRound(span / each)) ?? counts[0];
  const all = Array.from({ length: intervals + 1 }, (_, i) => start + Number(((span * i) / intervals).toPrecision(12)));
  const within = (whole ? all.map(Math.round) : all).filter((at) => at > min && at < max);
  return sortedOnce([min, ...within, max]);
}
