import type { Chance } from '../../model/latinHypercube.ts';

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
