/** What is read off a native curve of throughput against threads. */
export interface ClosedLoop {
  /** Time that one request takes on an idle machine, s. */
  readonly serviceTime: number;
  /** The most requests per second that the machine reached. */
  readonly capacity: number;
}

export interface LoadPoint {
  readonly threads: number;
  /** Requests per second. */
  readonly rate: number;
}

/**
 * The closed loop that native points describe: capacity is the highest rate, service time follows from the point
 * with the fewest threads. No other point is looked at. Throws where there is none.
 * `[{threads: 10, rate: 5}, {threads: 90, rate: 10}]` → 1 s, 10 per second
 */
export function closedLoopOf(native: readonly LoadPoint[]): ClosedLoop {
  const [first, ...others] = native.toSorted((a, b) => a.threads - b.threads);
  if (first === undefined) throw new Error('a closed loop needs at least one native point');
  const capacity = Math.max(first.rate, ...others.map(({ rate }) => rate));
  return { serviceTime: first.threads / first.rate - first.threads / capacity, capacity };
}

/**
 * Requests per second of threads that wait for each answer and ask again at once, without a pause. The model's own
 * response time R = S·f / (1 − f·ρ) at ρ = X / capacity, and Little's law N = X·R, solved for X: N / (f·(S + N/capacity)).
 * So a factor on CPU work divides every rate by f, at any number of threads.
 */
export function closedLoopRate({ serviceTime, capacity }: ClosedLoop, factor: number, threads: number): number {
  return threads / (factor * (serviceTime + threads / capacity));
}
