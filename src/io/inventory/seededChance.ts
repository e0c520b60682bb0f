/** The next of a row of numbers from 0 to 1 that look like chance. */
export type Chance = () => number;

/** The same row for the same seed, on every machine: mulberry32, in whole numbers of 32 bits. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of several things, the heavier the more often. */
export function pick<T>(chance: Chance, choices: readonly (readonly [T, number])[]): T {
  const [first] = choices;
  if (first === undefined) throw new Error('nothing to choose from');
  let left = chance() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  return first[0];
}
