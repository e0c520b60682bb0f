import { assert as assertAll } from 'fast-check';
import type { IRawProperty, Parameters } from 'fast-check';

// fast-check as the mutation run sees it (see vitest.mutation.config.ts): everything but `assert` is the same.
export * from 'fast-check';

const USUAL = 100;
const DIVISOR = 30;
const LEAST = 3;

/**
 * A thirtieth of the runs, at least three, from a seed that stays: a mistake planted in the model is met by every
 * property, and a failure need not be made small.
 */
export function assert<Ts>(property: IRawProperty<Ts, false>, params: Parameters<Ts> = {}): void {
  const numRuns = Math.max(LEAST, Math.round((params.numRuns ?? USUAL) / DIVISOR));
  assertAll(property, { seed: 1, ...params, numRuns, endOnFailure: true });
}
