import { roughCounterOf } from '../model/hostCount.ts';
import type { Inputs, NumberKey } from '../model/inputs.ts';
import { FEW } from './curveRange.ts';
import type { CurveRange } from './curveRange.ts';
import type { CurveRow } from './curveRow.ts';
import { evenly, sortedOnce } from './curveSamples.ts';
import type { CurveShape, Density } from './curveSamples.ts';

/** Above so many steps they are too small to be seen as steps. */
const MOST_STEPS = 90;
/** A step of an input that is no whole number is found to this share of the axis. */
const FINE = 1 / 1500;

/** The hosts of every deployment at a point of the axis, counted without computing the rest of a result. */
function hostsAlong(inputs: Inputs, along: NumberKey): (at: number) => CurveRow {
  const counters = (there: Inputs) => ({
    hardware: roughCounterOf(there, 'hardware'), os: roughCounterOf(there, 'os'), nested: roughCounterOf(there, 'nested'),
    microvm: roughCounterOf(there, 'microvm'),
  });
  const row = (at: number, count: ReturnType<typeof counters>, n: number): CurveRow => ({
    at, physical: n, hardware: count.hardware(n), os: count.os(n), nested: count.nested(n), microvm: count.microvm(n),
  });
  if (along === 'workloads') {
    const same = counters(inputs);
    return (at) => row(at, same, at);
  }
  return (at) => row(at, counters({ ...inputs, [along]: at }), inputs.workloads);
}

const alike = (a: CurveRow, b: CurveRow): boolean => a.hardware === b.hardware && a.os === b.os;

function stepsIn(rows: readonly CurveRow[]): number {
  return rows.reduce((sum, row, i) => {
    const before = rows[i - 1] ?? row;
    const jump = (side: 'hardware' | 'os'): number => Math.abs((row[side] ?? 0) - (before[side] ?? 0));
    return sum + jump('hardware') + jump('os');
  }, 0);
}

/** The rows at which VMs or containers begin to need another host, between two that differ. */
function stepRows(from: CurveRow, to: CurveRow, least: number, rowAt: (at: number) => CurveRow, whole: boolean): readonly CurveRow[] {
  if (alike(from, to)) return [];
  if (to.at - from.at <= least) return [to];
  const middle = (from.at + to.at) / 2;
  const there = rowAt(whole ? Math.floor(middle) : middle);
  return [...stepRows(from, there, least, rowAt, whole), ...stepRows(there, to, least, rowAt, whole)];
}

/**
 * Hosts along an input: evenly spaced samples, those asked for besides, and every place where one of the two
 * compared sides begins to need another host, so that the drawn staircase is the true one. A given fleet in few groups.
 */
export function hostCurve(
  inputs: Inputs, along: NumberKey, range: CurveRange, whole: boolean, besides: readonly number[],
): { readonly rows: readonly CurveRow[]; readonly shape: CurveShape } {
  const rowAt = hostsAlong(inputs, along);
  const sample = (density: Density): readonly CurveRow[] =>
    sortedOnce([...evenly(range, density, whole), ...besides]).map(rowAt);
  const rows = sample('sparse');
  if (whole && range.max - range.min <= FEW) return { rows, shape: 'step' };
  // Each point of a given fleet is a placement: too dear to seek every step, and there are more of them.
  if (inputs.fleet !== null) return { rows: sample('dense'), shape: 'linear' };
  if (stepsIn(rows) > MOST_STEPS) return { rows: sample('dense'), shape: 'linear' };
  const least = whole ? 1 : (range.max - range.min) * FINE;
  const steps = rows.flatMap((to, i) => {
    const from = rows[i - 1];
    return from === undefined ? [] : stepRows(from, to, least, rowAt, whole);
  });
  const all = new Map([...rows, ...steps].map((row) => [row.at, row]));
  return { rows: [...all.values()].sort((a, b) => a.at - b.at), shape: 'stepAfter' };
}
