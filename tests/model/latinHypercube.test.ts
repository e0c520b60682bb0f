import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf, seedFor, strataOf, triangular } from '../../src/model/latinHypercube.ts';

const take = (n: number, chance: () => number): number[] => Array.from({ length: n }, () => chance());

describe('chance', () => {
  it('is Mulberry32, the same everywhere', () => {
    expect(take(3, chanceOf(0))).toEqual([0.26642920868471265, 0.0003297457005828619, 0.2232720274478197]);
    expect(take(2, chanceOf(2 ** 32 + 5))).toEqual(take(2, chanceOf(5)));
    expect(take(2, chanceOf(6))).not.toEqual(take(2, chanceOf(5)));
  });

  it('is even: a tenth of it in each tenth', () => {
    const bins = new Array<number>(10).fill(0);
    for (const x of take(10_000, chanceOf(1))) bins[Math.floor(x * 10)] = (bins[Math.floor(x * 10)] ?? 0) + 1;
    for (const n of bins) expect(Math.abs(n - 1000)).toBeLessThan(120);
  });

  it('has a seed for every name and every seed', () => {
    // FNV-1a of "a" with the published offset basis.
    expect(seedFor('a', 0)).toBe(0xe40c292c);
    expect(seedFor('', 0)).toBe(0x811c9dc5);
    expect(seedFor('foobar', 0)).toBe(0xbf9cf968);
    expect(new Set([seedFor('ab', 1), seedFor('ba', 1), seedFor('ab', 2), seedFor('abc', 1)]).size).toBe(4);
  });
});

describe('a column of a Latin hypercube', () => {
  it('has exactly one number in each stratum, in another order for another seed', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), fc.integer(), (draws, seed) => {
      const column = strataOf(draws, chanceOf(seed));
      expect(column.map((share) => Math.floor(share * draws)).sort((a, b) => a - b)).toEqual(Array.from({ length: draws }, (_, i) => i));
      for (const share of column) expect(share > 0 && share < 1).toBe(true);
    }), { seed: 82, numRuns: 100 });
    expect(strataOf(200, chanceOf(1))).toEqual(strataOf(200, chanceOf(1)));
    expect(strataOf(200, chanceOf(1))).not.toEqual(strataOf(200, chanceOf(2)));
  });

  it('puts every stratum in every place about equally often', () => {
    const first = new Array<number>(4).fill(0);
    const last = new Array<number>(4).fill(0);
    for (let seed = 0; seed < 2000; seed++) {
      const column = strataOf(4, chanceOf(seedFor(String(seed), 0))).map((share) => Math.floor(share * 4));
      first[column[0] as number] = (first[column[0] as number] ?? 0) + 1;
      last[column[3] as number] = (last[column[3] as number] ?? 0) + 1;
    }
    for (const n of [...first, ...last]) expect(Math.abs(n - 500)).toBeLessThan(80);
  });

  it('takes its numbers from the whole stratum but its edges', () => {
    expect(strataOf(2, () => 0)).toEqual([1.001 / 2, 0.001 / 2]);
    const top = strataOf(2, () => 1 - 2 ** -32);
    expect(top[0]).toBeCloseTo(0.999 / 2, 9);
    expect(top[1]).toBeCloseTo(1.999 / 2, 9);
  });
});

describe('a triangular distribution', () => {
  it('has the quantiles of its formula', () => {
    expect(triangular(0, 0, 1, 0.75)).toBe(0.5);
    expect(triangular(0, 1, 1, 0.25)).toBe(0.5);
    expect(triangular(10, 20, 40, 1 / 3)).toBeCloseTo(20, 12);
    expect(triangular(10, 20, 40, 1 / 12)).toBeCloseTo(15, 12);
    expect(triangular(10, 20, 40, 5 / 6)).toBeCloseTo(30, 12);
    expect([triangular(2, 3, 5, 0), triangular(2, 3, 5, 1)]).toEqual([2, 5]);
  });

  it('is the inverse of the area under a triangle', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(fc.property(unit, unit, (turn, share) => {
      const [low, high] = [3, 7];
      const mode = low + turn * (high - low);
      const x = triangular(low, mode, high, share);
      const height = 2 / (high - low);
      const area = x <= mode
        ? (mode === low ? 0 : ((x - low) ** 2 / (mode - low)) * (height / 2))
        : 1 - ((high - x) ** 2 / (high - mode)) * (height / 2);
      expect(area).toBeCloseTo(share, 9);
    }), { seed: 83, numRuns: 500 });
  });
});
