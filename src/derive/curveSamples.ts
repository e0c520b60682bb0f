import { hostsNeeded } from '../model/divergence.ts';
import type { Inputs, NumberKey } from '../model/inputs.ts';
import type { CurveRange } from './curveRange.ts';

/** Enough for straight lines with a bend or two. */
const EVENLY = 60;
/** Fewer where every step of the two compared lines is sought out besides. */
const BETWEEN_STEPS = 36;
/** Above so many steps they are too small to be seen as steps. */
const MOST_STEPS = 60;
/** A step of an input that is no whole number is found to this share of the axis. */
const FINE = 1 / 1500;

/** Evenly spaced values from min to max, whole ones where only whole ones exist. */
export function evenly(range: CurveRange, intervals: number, whole: boolean): readonly number[] {
  const span = range.max - range.min;
  const number = whole ? Math.min(intervals, Math.ceil(span)) : intervals;
  if (!(span > 0)) return [range.min];
  const all = Array.from({ length: number + 1 }, (_, i) => range.min + (span * i) / number);
  return sortedOnce(whole ? all.map(Math.round) : all);
}

export const sortedOnce = (values: readonly number[]): readonly number[] =>
  [...new Set(values)].sort((a, b) => a - b);

interface HostPair { readonly hardware: number | null; readonly os: number | null }

function pairAt(inputs: Inputs, along: NumberKey, at: number): HostPair {
  const there = { ...inputs, [along]: at } as Inputs;
  return { hardware: hostsNeeded(there, 'hardware'), os: hostsNeeded(there, 'os') };
}

const samePair = (a: HostPair, b: HostPair): boolean => a.hardware === b.hardware && a.os === b.os;

function stepsBetween(pairs: readonly HostPair[]): number {
  return pairs.reduce((sum, pair, i) => {
    const before = pairs[i - 1] ?? pair;
    const jump = (side: keyof HostPair): number => Math.abs((pair[side] ?? 0) - (before[side] ?? 0));
    return sum + jump('hardware') + jump('os');
  }, 0);
}

/** Whether the whole hosts of this curve are few enough to be drawn as the steps they are. */
export interface HostSamples { readonly at: readonly number[]; readonly stepped: boolean }

/**
 * Samples for whole hosts: evenly spaced ones, and between any two that differ every place where VMs or
 * containers begin to need another host, so that the drawn staircase is the true one.
 */
export function hostSamples(inputs: Inputs, along: NumberKey, range: CurveRange, whole: boolean): HostSamples {
  const base = evenly(range, BETWEEN_STEPS, whole);
  const pairs = base.map((at) => pairAt(inputs, along, at));
  if (stepsBetween(pairs) > MOST_STEPS) return { at: evenly(range, EVENLY, whole), stepped: false };
  const least = whole ? 1 : (range.max - range.min) * FINE;
  const found: number[] = [];
  const search = (from: number, a: HostPair, to: number, b: HostPair): void => {
    if (samePair(a, b)) return;
    if (to - from <= least) {
      found.push(to);
      return;
    }
    const middle = whole ? Math.floor((from + to) / 2) : (from + to) / 2;
    const there = pairAt(inputs, along, middle);
    search(from, a, middle, there);
    search(middle, there, to, b);
  };
  base.forEach((to, i) => {
    const [from, a, b] = [base[i - 1], pairs[i - 1], pairs[i]];
    if (from !== undefined && a !== undefined && b !== undefined) search(from, a, to, b);
  });
  return { at: sortedOnce([...base, ...found]), stepped: true };
}

/** Samples for what rises evenly. */
export const evenSamples = (range: CurveRange, whole: boolean): HostSamples =>
  ({ at: evenly(range, EVENLY, whole), stepped: false });
