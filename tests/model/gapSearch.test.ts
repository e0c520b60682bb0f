import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapRange } from '../../src/model/gapSearch.ts';
import type { AsFunctionOfN, GapRange, GapSearch } from '../../src/model/gapSearch.ts';

const WAYS = ['inSteps', 'steadily'] as const;
const above = (rises: GapSearch['rises'], most = 100_000): GapSearch => ({ isGap: (difference) => difference > 0, rises, most });

/** The same by asking every n. */
function scanned(a: (n: number) => number, b: (n: number) => number, most: number): GapRange {
  const gaps = Array.from({ length: most }, (_, i) => a(i + 1) > b(i + 1));
  const firstTouch = gaps.indexOf(true) + 1;
  const firstGap = gaps.lastIndexOf(false) + 2;
  return { firstTouch: firstTouch === 0 ? null : firstTouch, firstGap: firstGap > most ? null : firstGap };
}

/** How many different n a search asks one side for. */
function asked(a: AsFunctionOfN, b: AsFunctionOfN, search: GapSearch): number {
  const seen = new Set<number>();
  gapRange((n) => {
    seen.add(n);
    return a(n);
  }, b, search);
  return seen.size;
}

describe('where one footprint leaves the other', () => {
  it('is found whether they rise in steps or with every workload', () => {
    for (const rises of WAYS) {
      expect(gapRange((n) => 2 * n, (n) => n + 100, above(rises))).toEqual({ firstTouch: 101, firstGap: 101 });
      expect(gapRange((n) => 2 * n, (n) => n, above(rises))).toEqual({ firstTouch: 1, firstGap: 1 });
      expect(gapRange((n) => Math.ceil(n / 10), (n) => Math.ceil(n / 21), above(rises))).toEqual({ firstTouch: 11, firstGap: 11 });
      // A gap at 10, 20, 30 and at no other n.
      const tens = (n: number): number => 10 * Math.ceil(n / 10) - 0.5;
      expect(gapRange((n) => n, tens, above(rises, 29))).toEqual({ firstTouch: 10, firstGap: null });
      expect(gapRange((n) => n, tens, above(rises, 30))).toEqual({ firstTouch: 10, firstGap: 30 });
    }
  });

  it('is nowhere where it never does, or not as far as is looked, or where nothing has a place', () => {
    for (const rises of WAYS) {
      const nowhere = { firstTouch: null, firstGap: null };
      expect(gapRange((n) => n, (n) => n, above(rises, 5000))).toEqual(nowhere);
      expect(gapRange((n) => 2 * n, (n) => n + 100, above(rises, 100))).toEqual(nowhere);
      expect(gapRange((n) => 2 * n, (n) => n + 100, above(rises, 101))).toEqual({ firstTouch: 101, firstGap: 101 });
      expect(gapRange(() => null, (n) => n, above(rises))).toEqual(nowhere);
      expect(gapRange((n) => n, () => null, above(rises))).toEqual(nowhere);
    }
  });

  it('is what asking every n finds', () => {
    const rising = fc.array(fc.integer({ min: 0, max: 6 }).map((step) => Math.max(0, step - 3)), { minLength: 120, maxLength: 120 })
      .map((steps) => steps.map((_, i) => steps.slice(0, i + 1).reduce((sum, step) => sum + step, 0)));
    fc.assert(fc.property(rising, rising, fc.constantFrom(...WAYS), (a, b, rises) => {
      const [va, vb] = [a, b].map((values) => (n: number): number => values[n - 1] ?? Number.NaN) as [AsFunctionOfN, AsFunctionOfN];
      expect(gapRange(va, vb, above(rises, 120))).toEqual(scanned(va as (n: number) => number, vb as (n: number) => number, 120));
    }), { seed: 31, numRuns: 600 });
  });
});

it('what dips is asked closely where the dips reach, and found as by asking every n', () => {
  const steps = (least: number): fc.Arbitrary<readonly number[]> => fc.array(fc.integer({ min: least, max: 4 }), { minLength: 120, maxLength: 120 });
  const line = (values: readonly number[]) => values.map((_, i) => values.slice(0, i + 1).reduce((sum, one) => sum + one, 0));
  fc.assert(fc.property(steps(0), steps(0), steps(-3), fc.constantFrom(...WAYS), (rising, other, dipping, rises) => {
    // Never further below an earlier value than 3: what rises, and at most 3 less.
    const a = line(rising).map((value, i) => value + Math.min(0, dipping[i] as number));
    const b = line(other);
    const [va, vb] = [a, b].map((values) => (n: number): number => values[n - 1] ?? Number.NaN) as [(n: number) => number, (n: number) => number];
    expect(gapRange(va, vb, { ...above(rises, 120), dips: 3 })).toEqual(scanned(va, vb, 120));
  }), { seed: 33, numRuns: 600 });
  // 2n, 30 less at each 50th, passes n + 40 000 for good with 40 031, though it is found in few steps.
  const a = (n: number): number => 2 * n - (n % 50 === 0 ? 30 : 0);
  const search: GapSearch = { ...above('steadily'), dips: 30 };
  expect(gapRange(a, (n) => n + 40_000, search)).toEqual({ firstTouch: 40_001, firstGap: 40_001 });
  expect(gapRange(a, (n) => n + 40_020, search)).toEqual({ firstTouch: 40_021, firstGap: 40_051 });
  expect(asked(a, (n) => n + 40_000, search)).toBeLessThan(200);
});

it('few n of 100 000 are asked for, fewest where a straight line leads there', () => {
  const [a, b] = [(n: number): number => 2 * n, (n: number): number => n + 40_000];
  expect(asked(a, b, above('inSteps'))).toBeLessThan(450);
  expect(asked(a, b, above('steadily'))).toBeLessThan(65);
});

it('no more n are asked for where the line is bent or made of steps', () => {
  // As counted: halving alone, the line alone, or both in another order ask for more in one of the two.
  expect(asked((n) => n * n / 1000, (n) => n, above('steadily'))).toBeLessThanOrEqual(129);
  const hosts = (each: number, more: number) => (n: number): number => Math.ceil(n / each) + more;
  expect(asked(hosts(10, 0), hosts(11, 20), { ...above('steadily'), isGap: (difference) => difference >= 1 })).toBeLessThanOrEqual(560);
});

it('nobody looks further where nothing has a place', () => {
  for (const rises of WAYS) {
    expect(asked(() => null, (n) => n, above(rises))).toBe(1);
    expect(asked((n) => n, () => null, above(rises))).toBe(1);
  }
});
