import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundAbove, steadyTop, ticksBetween } from '../../../src/ui/charts/ticks.ts';

describe('round ticks', () => {
  test('by hand', () => {
    expect(ticksBetween(0, 30)).toEqual([0, 5, 10, 15, 20, 25, 30]);
    expect(ticksBetween(0, 1600)).toEqual([0, 500, 1000, 1500]);
    expect(ticksBetween(0, 0.67, { divisor: 0.01 }).map((each) => Math.round(each * 100))).toEqual([0, 10, 20, 30, 40, 50, 60]);
  });

  test('are round after the division into the shown unit', () => {
    expect(ticksBetween(0, 3072, { divisor: 1024 })).toEqual([0, 512, 1024, 1536, 2048, 2560, 3072]);
  });

  test('of whole things never stand between two of them', () => {
    expect(ticksBetween(0, 3, { whole: true })).toEqual([0, 1, 2, 3]);
    expect(ticksBetween(1, 1)).toEqual([1]);
  });

  test('rise, lie within the ends and are few', () => {
    const size = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
    fc.assert(fc.property(size, fc.integer({ min: 2, max: 8 }), (max, steps) => {
      const ticks = ticksBetween(0, max, { steps });
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBeLessThanOrEqual(max * (1 + 1e-6));
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(2 * steps + 1);
      ticks.forEach((tick, i) => expect(i === 0 || tick > (ticks[i - 1] ?? 0)).toBe(true));
    }));
  });
});

describe('the end of an axis', () => {
  test('is round and never below the value', () => {
    expect(roundAbove(1441)).toBe(1600);
    expect(roundAbove(25)).toBe(25);
    expect(roundAbove(1025, { divisor: 1024 })).toBe(1.2 * 1024);
    expect(roundAbove(1.1, { whole: true })).toBe(2);
    expect(roundAbove(0)).toBe(1);
  });

  test('keeps still while values stay below what it was, and grows no further than it must', () => {
    expect(steadyTop(11, null)).toBe(12);
    expect(steadyTop(11, 20)).toBe(20);
    expect(steadyTop(21, 20)).toBe(25);
  });
});
