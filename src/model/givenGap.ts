import type { AsFunctionOfN, GapRange } from './gapSearch.ts';

/** Numbers looked at from one to the most, and around where the gap opens on average, where it comes and goes. */
const LOOKS = { far: 12, near: 40 } as const;

/** Evenly by ratio. */
const between = (low: number, high: number, looks: number): readonly number[] =>
  Array.from({ length: looks }, (_, i) => Math.round(low * (high / low) ** (i / (looks - 1))));

/** The numbers of workloads that are looked at, rising, each once. */
function lookedAt(most: number, about: number | null, now: number): readonly number[] {
  const around = about === null || about > most ? [] : between(Math.max(1, about / 2), Math.min(most, about * 3), LOOKS.near);
  return [...new Set([...between(1, most, LOOKS.far), ...around, now])].toSorted((a, b) => a - b);
}

/** The smallest n in (low, high] that is as `high` is, if the answer turns once between them. */
function turnBetween(low: number, high: number, isLikeHigh: (n: number) => boolean): number {
  let [below, from] = [low, high];
  while (from - below > 1) {
    const middle = Math.floor((below + from) / 2);
    if (isLikeHigh(middle)) from = middle;
    else below = middle;
  }
  return from;
}

/**
 * Where hosts of a given fleet part, by looking at some fifty numbers of workloads and halving between those that
 * differ. Unlike workloads of one size, a mixture now and then needs a host less for one workload more, so that no
 * search can promise to have seen every number. `about`: where un-rounded hosts part; `now`: always looked at.
 */
export function givenGapRange(a: AsFunctionOfN, b: AsFunctionOfN, most: number, about: number | null, now: number): GapRange {
  if (a(most) === null || b(most) === null) return { firstTouch: null, firstGap: null };
  const isGap = (n: number): boolean => (a(n) ?? Number.NaN) - (b(n) ?? Number.NaN) >= 1;
  const looked = lookedAt(most, about, now);
  const first = looked.findIndex(isGap);
  if (first < 0) return { firstTouch: null, firstGap: null };
  const firstTouch = turnBetween(looked[first - 1] ?? 0, looked[first] as number, isGap);
  const last = looked.findLastIndex((n) => !isGap(n));
  if (last === looked.length - 1) return { firstTouch, firstGap: null };
  return { firstTouch, firstGap: Math.max(firstTouch, turnBetween(looked[last] ?? 0, looked[last + 1] as number, isGap)) };
}
