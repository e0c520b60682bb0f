/** Value → how often, rising: as two lists, since there may be a hundred thousand of them. */
interface Counted { readonly values: ArrayLike<number>; readonly times: ArrayLike<number> }

/** Each value once for each time it is there. */
function runsOf(sorted: Float64Array): Counted {
  const times = new Float64Array(sorted.length);
  let runs = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const value = sorted[at] as number;
    if (runs === 0 || value !== sorted[runs - 1]) {
      sorted[runs] = value;
      runs += 1;
    }
    times[runs - 1] = (times[runs - 1] as number) + 1;
  }
  return { values: sorted.subarray(0, runs), times: times.subarray(0, runs) };
}

function counted(values: readonly number[], counts: readonly number[] | null): Counted {
  if (counts === null || values.every((_, i) => counts[i] === 1)) return runsOf(Float64Array.from(values).sort());
  const times = new Map<number, number>();
  values.forEach((value, i) => times.set(value, (times.get(value) ?? 0) + (counts[i] ?? 0)));
  const rising = Float64Array.from(times.keys()).sort();
  return { values: rising, times: rising.map((value) => times.get(value) ?? 0) };
}

/**
 * A sum that no order of the rows changes, and no splitting of a row into several, to the last bit: floating point adds
 * each value once, times how often it is there, in rising order. `counts` is how often each value counts, once if left out.
 */
export const steadySum = (values: readonly number[], counts: readonly number[] | null = null): number => sumOf(counted(values, counts));

function sumOf({ values, times }: Counted): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += (values[at] as number) * (times[at] as number);
  return sum;
}

/** How many there are in all, their sum and their quantiles, for one sorting. */
export function summaryOf(values: readonly number[], counts: readonly number[], shares: readonly number[]): {
  readonly all: number; readonly sum: number; readonly quantiles: readonly number[];
} {
  const rising = counted(values, counts);
  return { all: allIn(rising), sum: sumOf(rising), quantiles: quantilesIn(rising, shares) };
}

function allIn({ times }: Counted): number {
  let all = 0;
  for (let at = 0; at < times.length; at += 1) all += times[at] as number;
  return all;
}

/** The smallest values that given shares of all do not exceed. ([1, 2, 3, 4], [1, 1, 1, 1], [0.5]) → [2] */
export function quantilesOf(values: readonly number[], counts: readonly number[], shares: readonly number[]): readonly number[] {
  return quantilesIn(counted(values, counts), shares);
}

function quantilesIn(counts: Counted, shares: readonly number[]): readonly number[] {
  const { values: rising, times } = counts;
  const all = allIn(counts);
  return shares.map((share) => {
    let below = 0;
    for (let at = 0; at < rising.length; at += 1) {
      below += times[at] as number;
      if (below >= share * all) return rising[at] as number;
    }
    return rising[rising.length - 1] ?? 0;
  });
}
