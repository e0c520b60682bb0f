/** A source of numbers in [0, 1), the same for the same seed. */
export type Chance = () => number;

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough for some thousand draws and the same everywhere. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A seed for everything that has a name (FNV-1a), so that what one draws does not depend on what others do. */
export function seedFor(name: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

/**
 * One column of a Latin hypercube: `draws` numbers in (0, 1), exactly one in each of as many equal strata, in
 * an order of chance (Fisher–Yates).
 */
export function strataOf(draws: number, chance: Chance): readonly number[] {
  const column = Array.from({ length: draws }, (_, i) => i);
  for (let i = draws - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [column[i], column[j]] = [column[j] as number, column[i] as number];
  }
  // The very edges are left out, so that a quantile function never sees 0 or 1.
  return column.map((stratum) => (stratum + 0.001 + 0.998 * chance()) / draws);
}

/**
 * Quantile of a triangular distribution from low to high with its mode between them.
 * (0, 0, 1) at 0.75 → 0.5
 */
export function triangular(low: number, mode: number, high: number, share: number): number {
  const width = high - low;
  const turn = (mode - low) / width;
  return share < turn
    ? low + Math.sqrt(share * width * (mode - low))
    : high - Math.sqrt((1 - share) * width * (high - mode));
}
