import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantileOf, rankCorrelation, ranksOf, spreadOf } from '../../src/model/quantiles.ts';

const oneTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

describe('a quantile', () => {
  it('is the smallest value that enough do not exceed', () => {
    expect([0, 0.25, 0.26, 0.5, 0.75, 0.76, 1].map((share) => quantileOf([1, 2, 3, 4], share))).toEqual([1, 1, 2, 2, 3, 4, 4]);
    expect(quantileOf(oneTo(200), 0.05)).toBe(10);
    expect(quantileOf(oneTo(200), 0.95)).toBe(190);
    expect(quantileOf([7], 0.05)).toBe(7);
  });

  it('is what counting finds, and never falls as the share rises', () => {
    const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 80 }).map((v) => v.sort((a, b) => a - b));
    fc.assert(fc.property(values, fc.integer({ min: 1, max: 100 }), (ascending, percent) => {
      const enough = ascending.find((v) => ascending.filter((w) => w <= v).length * 100 >= percent * ascending.length);
      expect(quantileOf(ascending, percent / 100)).toBe(enough);
      expect(quantileOf(ascending, percent / 100)).toBeGreaterThanOrEqual(quantileOf(ascending, (percent - 1) / 100));
    }), { seed: 81, numRuns: 300 });
  });

  it('does not exist of nothing', () => {
    expect(() => quantileOf([], 0.5)).toThrow(new RangeError('no quantile 0.5 of 0 values'));
  });
});

describe('a spread', () => {
  it('runs from 5 to 95 % of what could be told', () => {
    expect(spreadOf(oneTo(100).reverse())).toEqual({ low: 5, middle: 50, high: 95, told: 100 });
    expect(spreadOf([null, 3, null, 1, 2])).toEqual({ low: 1, middle: 2, high: 3, told: 3 });
    expect(spreadOf([10, 9, 100])).toEqual({ low: 9, middle: 10, high: 100, told: 3 });
    expect(spreadOf([null, null])).toBeNull();
    expect(spreadOf([])).toBeNull();
  });

  it('calls "never" what lies beyond every number', () => {
    expect(spreadOf([Infinity, 4, 5, Infinity])).toEqual({ low: 4, middle: 5, high: null, told: 4 });
    expect(spreadOf([Infinity])).toEqual({ low: null, middle: null, high: null, told: 1 });
  });
});

describe('ranks', () => {
  it('share the mean where values are equal', () => {
    expect(ranksOf([10, 20, 10])).toEqual([1.5, 3, 1.5]);
    expect(ranksOf([5, 1, 5, 5, 9])).toEqual([3, 1, 3, 3, 5]);
    expect(ranksOf([Infinity, 2, Infinity])).toEqual([2.5, 1, 2.5]);
    expect(ranksOf([])).toEqual([]);
  });

  it('correlate by order alone', () => {
    expect(rankCorrelation([1, 2, 3], [10, 100, 1000])).toBe(1);
    expect(rankCorrelation([1, 2, 3], [3, 2, -50])).toBe(-1);
    // Ranks 1 2 3 4 against 1 3 2 4: 1 − 6·2 / (4·15).
    expect(rankCorrelation([1, 2, 3, 4], [1, 3, 2, Infinity])).toBeCloseTo(0.8, 12);
    // Ranks 1 2 3 4 against 1.5 1.5 3.5 3.5: 4 / √(5·4).
    expect(rankCorrelation([1, 2, 3, 4], [0, 0, 1, 1])).toBeCloseTo(4 / Math.sqrt(20), 12);
    expect(rankCorrelation([1, 2, 3], [4, 4, 4])).toBe(0);
    expect(rankCorrelation([4, 4], [1, 2])).toBe(0);
    expect(rankCorrelation([], [])).toBe(0);
  });
});
