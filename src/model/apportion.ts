/** Seats whose claims are nearer than this to the cut are dealt out one by one: fractions of whole numbers differ by more. */
const NEAR = 1e-12;

/** How strongly a weight claims its next seat; `certain`: its first one before all others. */
const claimOf = (weight: number, seats: number, certain: boolean): number =>
  (certain && seats === 0 ? Infinity : weight / (seats + 0.5));

/** The first of those with the strongest claim. */
function strongest(claims: readonly number[]): number {
  return claims.reduce((best, claim, i) => (claim > (claims[best] as number) ? i : best), 0);
}

/** The last of those with the weakest claim. */
function weakest(claims: readonly number[]): number {
  return claims.reduce((least, claim, i) => (claim <= (claims[least] as number) ? i : least), 0);
}

/**
 * Deals n whole seats out in proportion to weights, so that they add up to n: always to who is furthest below its
 * share (Sainte-Laguë). With one seat more nobody has fewer, which the largest remainder does not promise; where the
 * shares are whole they are met exactly. `certain`: everyone has one seat before anyone has two, the first first.
 * Weights are at least 0 and not all 0.
 *
 * @example apportion([500, 200, 100], 8) → [5, 2, 1]
 */
export function apportion(weights: readonly number[], n: number, certain = false): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (certain && n < weights.length) return weights.map((_, i) => (i < n ? 1 : 0));
  const least = certain ? 1 : 0;
  const seats = weights.map((weight) => Math.max(least, Math.floor((weight * n / total) * (1 - NEAR) + 0.5)));
  let left = n - seats.reduce((sum, one) => sum + one, 0);
  for (; left > 0; left -= 1) {
    const i = strongest(weights.map((weight, at) => claimOf(weight, seats[at] as number, certain)));
    seats[i] = (seats[i] as number) + 1;
  }
  for (; left < 0; left += 1) {
    // Who has no seat has none to lose.
    const i = weakest(weights.map((weight, at) => (seats[at] === 0 ? Infinity : claimOf(weight, (seats[at] as number) - 1, certain))));
    seats[i] = (seats[i] as number) - 1;
  }
  return seats;
}
