import type { CurveRange } from './curveRange.ts';

/** Enough for straight lines with a bend or two. */
export const EVENLY = 60;

/**
 * How a curve runs from sample to sample: straight; holding its value until the next one, where every step has
 * been sought out; or stepping halfway, where the samples are all the values that there are.
 */
export type CurveShape = 'linear' | 'stepAfter' | 'step';

export const sortedOnce = (values: readonly number[]): readonly number[] =>
  [...new Set(values)].sort((a, b) => a - b);

/** Evenly spaced values from min to max, whole ones where only whole ones exist. */
export function evenly(range: CurveRange, intervals: number, whole: boolean): readonly number[] {
  const span = range.max - range.min;
  const number = whole ? Math.min(intervals, Math.ceil(span)) : intervals;
  if (!(span > 0)) return [range.min];
  const all = Array.from({ length: number + 1 }, (_, i) => range.min + (span * i) / number);
  return sortedOnce(whole ? all.map(Math.round) : all);
}
