import { MOST_FAMILIES } from './divergence.ts';
import type { Fleet, Group } from './fleet.ts';

/** Everything about a group but its kernel family. */
const described = (group: Group): string => JSON.stringify({ ...group, kernel: 0 });

function alike(a: readonly Group[], b: readonly Group[]): boolean {
  return a.length === b.length && a.every((group, i) => described(group) === described(b[i] as Group));
}

/** How many neighbouring families, one after the other, have the same workloads: 4, 2, 2, 1 → [1, 2, 1]. */
function runsOf(fleet: Fleet): readonly number[] {
  const families = Array.from({ length: fleet.families }, (_, family) => fleet.groups.filter((g) => g.kernel === family));
  const runs: number[] = [];
  families.forEach((groups, family) => {
    const before = families[family - 1];
    if (before !== undefined && alike(before, groups)) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(1);
  });
  return runs;
}

/**
 * The ways to pick the kernel families that run as VMs. Neighbouring families with the same workloads take each
 * other's place in first-fit decreasing without any change, so only how many of them are picked matters, and the
 * last ones are: 12 families of the sliders have at most 84 ways instead of 4 096. Fewest families first, then
 * those that leave the earlier families out.
 */
export function familyChoices(fleet: Fleet): readonly (readonly number[])[] {
  if (fleet.families > MOST_FAMILIES) throw new RangeError(`${fleet.families} kernel families, at most ${MOST_FAMILIES}`);
  let choices: readonly (readonly number[])[] = [[]];
  let first = 0;
  for (const run of runsOf(fleet)) {
    const end = first + run;
    const picks = Array.from({ length: run + 1 }, (_, n) => Array.from({ length: n }, (__, i) => end - n + i));
    choices = choices.flatMap((before) => picks.map((pick) => [...before, ...pick]));
    first = end;
  }
  // They come with the later families picked first, and sorting leaves equally many in that order.
  return [...choices].sort((a, b) => a.length - b.length);
}
