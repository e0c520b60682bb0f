/** The spread of a figure over draws, in values that were drawn. */
export interface Spread {
  /** 5 %, 50 % and 95 %; null stands for "never", beyond every number. */
  readonly low: number | null;
  readonly middle: number | null;
  readonly high: number | null;
  /** Draws in which the figure could be told at all. */
  readonly told: number;
}

export const LOW_SHARE = 0.05;
export const HIGH_SHARE = 0.95;

/**
 * The smallest value that at least this share of the ascending values does not exceed: whole numbers stay whole,
 * and Infinity needs no arithmetic. ([1, 2, 3, 4], 0.5) → 2
 */
export function quantileOf(ascending: readonly number[], share: number): number {
  const at = Math.max(0, Math.ceil(share * ascending.length - 1e-9) - 1);
  const value = ascending[at];
  if (value === undefined) throw new RangeError(`no quantile ${share} of ${ascending.length} values`);
  return value;
}

/** The spread of what could be told; null where nothing could. `Infinity` is "never". */
export function spreadOf(values: readonly (number | null)[]): Spread | null {
  const told = values.filter((value) => value !== null).sort((a, b) => a - b);
  if (told.length === 0) return null;
  const at = (share: number): number | null => {
    const value = quantileOf(told, share);
    return value === Infinity ? null : value;
  };
  return { low: at(LOW_SHARE), middle: at(0.5), high: at(HIGH_SHARE), told: told.length };
}

/** How many of the ascending values are below this one, or not above it. */
function countTo(ascending: Float64Array, value: number, alsoEqual: boolean): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const at = ascending[middle] as number;
    if (at < value || (alsoEqual && at === value)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Ranks from 1, equal values sharing the mean of theirs. [10, 20, 10] → [1.5, 3, 1.5] */
export function ranksOf(values: readonly number[]): readonly number[] {
  const ascending = Float64Array.from(values).sort();
  return values.map((value) => (countTo(ascending, value, false) + countTo(ascending, value, true) + 1) / 2);
}

/** Spearman's correlation of two lists of ranks, −1…1; 0 where one of the two never changes. */
export function correlationOfRanks(left: readonly number[], right: readonly number[]): number {
  const mean = (left.length + 1) / 2;
  let [both, ofLeft, ofRight] = [0, 0, 0];
  for (let i = 0; i < left.length; i += 1) {
    const [one, other] = [(left[i] as number) - mean, (right[i] as number) - mean];
    both += one * other;
    ofLeft += one * one;
    ofRight += other * other;
  }
  const scale = Math.sqrt(ofLeft * ofRight);
  return scale === 0 ? 0 : both / scale;
}

/** Spearman's rank correlation, −1…1; 0 where one of the two never changes. */
export const rankCorrelation = (a: readonly number[], b: readonly number[]): number => correlationOfRanks(ranksOf(a), ranksOf(b));
