import * as fastCheck from 'fast-check';
import type { IAsyncProperty, IRawProperty, Parameters } from 'fast-check';

// fast-check as `npm run fuzz` sees it (see vitest.fuzz.config.ts): everything but `assert` is the same.
export * from 'fast-check';

/** Seeds are there so that `npm test` is the same each time. Here every run has another; a failure prints its own. */
export function assert<Ts>(property: IAsyncProperty<Ts> | IRawProperty<Ts>, params: Parameters<Ts> = {}): Promise<void> | void {
  const { seed: _, ...others } = params;
  return fastCheck.assert(property as IRawProperty<Ts>, others);
}

const all = { ...fastCheck, assert };
export { all as default };
