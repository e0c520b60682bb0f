import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../src/model/apportion.ts';

const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 });
const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/** The same dealt out one seat after the other: the strongest claim first, the earlier of equals. */
function oneByOne(of: readonly number[], n: number, certain: boolean): number[] {
  const seats = of.map(() => 0);
  for (let dealt = 0; dealt < n; dealt += 1) {
    let best = 0;
    const claim = (i: number): number => (certain && seats[i] === 0 ? Infinity : (of[i] as number) / ((seats[i] as number) + 0.5));
    of.forEach((_, i) => { if (claim(i) > claim(best)) best = i; });
    seats[best] = (seats[best] as number) + 1;
  }
  return seats;
}

describe('whole seats in proportion to weights', () => {
  it('are dealt to who is furthest below its share, the earlier of equals first', () => {
    fc.assert(fc.property(weights, fc.integer({ min: 0, max: 300 }), fc.boolean(), (of, n, certain) => {
      expect(apportion(of, n, certain)).toEqual(oneByOne(of, n, certain));
    }), { numRuns: 500 });
  });

  it('meet whole shares exactly, and add up', () => {
    fc.assert(fc.property(weights, fc.integer({ min: 1, max: 50 }), (of, times) => {
      expect(apportion(of, sum(of))).toEqual(of);
      expect(apportion(of, sum(of) * times, true)).toEqual(of.map((one) => one * times));
      expect(sum(apportion(of, times))).toBe(times);
    }));
  });

  it('never take one away for one more, as the largest remainder does', () => {
    // Alabama, 1880: 6 : 6 : 2 has 4, 4, 2 of ten seats by largest remainder, and 5, 5, 1 of eleven.
    for (let n = 1; n < 40; n += 1) {
      const [less, more] = [apportion([6, 6, 2], n), apportion([6, 6, 2], n + 1)];
      expect(more.every((one, i) => one >= (less[i] as number))).toBe(true);
    }
  });

  it('give everyone one first where that is certain', () => {
    expect(apportion([500, 1, 1], 2, true)).toEqual([1, 1, 0]);
    expect(apportion([500, 1, 1], 3, true)).toEqual([1, 1, 1]);
    expect(apportion([500, 1, 1], 10, true)).toEqual([8, 1, 1]);
    expect(apportion([500, 1, 1], 10)).toEqual([10, 0, 0]);
  });

  it('take one back from the last of those who have the weakest claim to it, never from who has none', () => {
    // Shares of 0.6, 0.6, 0.6 and 0.2, rounded: one too many.
    expect(apportion([3, 3, 3, 1], 2)).toEqual([1, 1, 0, 0]);
  });

  it('are not counted out one by one, however many there are', () => {
    let read = 0;
    const watched = new Proxy([500_000, 300_000, 200_000], {
      get: (of, key, all) => {
        read += 1;
        return Reflect.get(of, key, all) as unknown;
      },
    });
    expect(apportion(watched, 100_000)).toEqual([50_000, 30_000, 20_000]);
    // Twice through the weights: for their sum and for their shares.
    expect(read).toBeLessThan(15);
  });
});
