import type { Inputs } from './inputs.ts';

/**
 * Remembers answers by the identity of the immutable inputs, so that any number of parts cost one
 * computation per move. Answers go when their inputs go.
 */
export function cachedByInputs<T extends object | number | null>(compute: (inputs: Inputs) => T): (inputs: Inputs) => T {
  const known = new WeakMap<Inputs, { readonly answer: T }>();
  return (inputs) => {
    const before = known.get(inputs);
    if (before !== undefined) return before.answer;
    const answer = compute(inputs);
    known.set(inputs, { answer });
    return answer;
  };
}
