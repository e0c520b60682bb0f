import { describe, expect, it } from 'vitest';
import { givenGapRange } from '../../src/model/givenGap.ts';
import type { AsFunctionOfN } from '../../src/model/gapSearch.ts';

const MOST = 100_000;
const nine = (): number => 9;

/** Every number that a search asks for, rising. */
function asked(a: AsFunctionOfN, about: number | null): readonly number[] {
  const seen = new Set<number>();
  givenGapRange((n) => {
    seen.add(n);
    return a(n);
  }, nine, MOST, about, 5);
  return [...seen].toSorted((x, y) => x - y);
}

describe('numbers of workloads that are looked at', () => {
  it('lie between one and the most, evenly by ratio, and closer around where the gap opens on average', () => {
    const far = asked(nine, null);
    expect([far.length, far[0], far[1], far[2], far.at(-2), far.at(-1)]).toEqual([13, 1, 3, 5, 35_112, MOST]);
    const near = asked(nine, 1000);
    expect([near.length, near[0], near.at(-1)]).toEqual([53, 1, MOST]);
    expect(near.filter((n) => n >= 500 && n <= 3000)).toHaveLength(42);
  });

  it('never lie beyond the most, wherever that is on average', () => {
    expect(asked(nine, MOST + 1)).toEqual(asked(nine, null));
    const last = asked(nine, MOST);
    expect([last.length, last.at(-1)]).toEqual([52, MOST]);
    expect(last.filter((n) => n >= MOST / 2)).toHaveLength(40);
    expect(asked(nine, 1).every((n) => Number.isInteger(n) && n >= 1 && n <= MOST)).toBe(true);
  });

  it('are few more where the gap opens: halves of what lies between two of them', () => {
    const opens = (n: number): number => (n >= 2000 ? 10 : 9);
    const more = asked(opens, 1000).filter((n) => !asked(nine, 1000).includes(n));
    // Both neighbours of 2 000 are looked at within a twentieth of it.
    expect(more.every((n) => n > 1900 && n < 2100)).toBe(true);
    expect(more.length).toBeLessThanOrEqual(7);
  });
});

it('nothing is said where the other side finds no place', () => {
  expect(givenGapRange(() => 10, (n) => (n > 100 ? null : 9), MOST, null, 5)).toEqual({ firstTouch: null, firstGap: null });
});
