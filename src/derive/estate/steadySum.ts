/** Value → how often, rising. */
function counted(values: readonly number[], counts: readonly number[] | null): readonly (readonly [number, number])[] {
  const times = new Map<number, number>();
  values.forEach((value, i) => times.set(value, (times.get(value) ?? 0) + (counts === null ? 1 : (counts[i] ?? 0))));
  return [...times].toSorted(([a], [b]) => a - b);
}

/**
 * A sum that no order of the rows changes, and no splitting of a row into several, to the last bit: floating point adds
 * each value once, times how often it is there, in rising order. `counts` is how often each value counts, once if left out.
 */
export function steadySum(values: readonly number[], counts: readonly number[] | null = null): number {
  return counted(values, counts).reduce((sum, [value, times]) => sum + value * times, 0);
}

/** The smallest values that given shares of all do not exceed. ([1, 2, 3, 4], [1, 1, 1, 1], [0.5]) → [2] */
export function quantilesOf(values: readonly number[], counts: readonly number[], shares: readonly number[]): readonly number[] {
  const rising = counted(values, counts);
  const all = rising.reduce((sum, [, times]) => sum + times, 0);
  return shares.map((share) => {
    let below = 0;
    return rising.find(([, times]) => { below += times; return below >= share * all; })?.[0] ?? rising.at(-1)?.[0] ?? 0;
  });
}
