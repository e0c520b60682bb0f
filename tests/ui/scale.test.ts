import fc from 'fast-check';
import { expect, test } from 'vitest';
import { POSITIONS, positionOf, rawValueAt, steppedFrom, valueAt } from '../../src/ui/controls/scale.ts';
import type { SliderRange } from '../../src/ui/controls/scale.ts';

const workloads: SliderRange = { min: 1, max: 100_000, scale: 'log', step: 1, integer: true };
const fromZero: SliderRange = { min: 0, max: 8192, scale: 'log', step: 1, integer: true };
const share: SliderRange = { min: 0, max: 1, scale: 'linear', step: 0.01, integer: false };
const RANGES = [workloads, fromZero, share] as const;

test('each power of ten takes the same room', () => {
  expect([1, 10, 100, 1000, 10_000, 100_000].map((n) => Math.round(positionOf(workloads, n)))).toEqual([
    0, 200, 400, 600, 800, 1000,
  ]);
});

test('zero has a place on a log scale that starts there', () => {
  expect(positionOf(fromZero, 0)).toBe(0);
  expect(valueAt(fromZero, 0)).toBe(0);
  expect(valueAt(fromZero, POSITIONS)).toBe(8192);
});

test.each(RANGES)('position and value are each other’s inverse ($scale from $min)', (range) => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: POSITIONS, noNaN: true }), (position) => {
      expect(positionOf(range, rawValueAt(range, position))).toBeCloseTo(position, 6);
    }),
  );
});

test.each(RANGES)('a drag never leaves the range and never goes back ($scale from $min)', (range) => {
  let last = range.min;
  for (let position = 0; position <= POSITIONS; position += 1) {
    const value = valueAt(range, position);
    expect(value).toBeGreaterThanOrEqual(last);
    expect(value).toBeLessThanOrEqual(range.max);
    last = value;
  }
  expect(last).toBe(range.max);
});

test.each(RANGES)('arrows walk from end to end and back, always further ($scale from $min)', (range) => {
  for (const direction of [1, -1] as const) {
    const [from, to] = direction > 0 ? [range.min, range.max] : [range.max, range.min];
    let at = from;
    for (let i = 0; i < 2000 && at !== to; i += 1) {
      const next = steppedFrom(range, at, direction, 'coarse');
      expect((next - at) * direction).toBeGreaterThan(0);
      at = next;
    }
    expect(at).toBe(to);
  }
});

test('down from 100 is 99, up from 100 is 110', () => {
  expect(steppedFrom(workloads, 100, -1, 'coarse')).toBe(99);
  expect(steppedFrom(workloads, 100, 1, 'coarse')).toBe(110);
});

test('shares step by whole percent without dust', () => {
  expect(steppedFrom(share, 0.28, 1, 'coarse')).toBe(0.29);
  expect(steppedFrom(share, 0.07, 1, 'page')).toBe(0.17);
});
