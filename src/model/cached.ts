import type { Inputs } from './inputs.ts';

/** What is asked for again and again at any one time: the scenes of a story, the states of a board, presets, eras. */
const MOST = 64;

export interface Recent<V> {
  readonly get: (inputs: Inputs) => V | undefined;
  readonly set: (inputs: Inputs, value: V) => void;
}

/**
 * Remembers by the identity of the immutable inputs, and forgets whom nobody has asked about for longest. Not for as
 * long as inputs live: a history of two hundred steps would keep everything that was ever worked out for each.
 */
export function recentByInputs<V>(most = MOST): Recent<V> {
  const known = new Map<Inputs, V>();
  const set = (inputs: Inputs, value: V): void => {
    known.delete(inputs);
    known.set(inputs, value);
    if (known.size <= most) return;
    const [oldest] = known.keys();
    if (oldest !== undefined) known.delete(oldest);
  };
  const get = (inputs: Inputs): V | undefined => {
    const value = known.get(inputs);
    if (value !== undefined) set(inputs, value);
    return value;
  };
  return { get, set };
}

/** Answers by the identity of the immutable inputs, so that any number of parts cost one computation per move. */
export function cachedByInputs<T extends object | number | null>(compute: (inputs: Inputs) => T): (inputs: Inputs) => T {
  const known = recentByInputs<{ readonly answer: T }>();
  return (inputs) => {
    const before = known.get(inputs);
    if (before !== undefined) return before.answer;
    const answer = compute(inputs);
    known.set(inputs, { answer });
    return answer;
  };
}
