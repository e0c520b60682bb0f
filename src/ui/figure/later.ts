import { createElement, lazy } from 'react';
import type { ComponentType, FunctionComponent } from 'react';
import { onAgain } from '../again.ts';

/** A part in a file of its own. `load` fetches it before it is drawn, so that it is drawn at once and alone. */
export type LaterPart<P> = FunctionComponent<P> & { readonly load: () => Promise<unknown> };

export function later<P extends object>(load: () => Promise<ComponentType<P>>): LaterPart<P> {
  let asked: Promise<{ readonly default: ComponentType<P> }> | null = null;
  const fetched = async (): Promise<{ readonly default: ComponentType<P> }> => {
    try {
      return { default: await load() };
    } catch (error) {
      // Offline, and then not any more.
      asked = null;
      onAgain(renew, true);
      throw error;
    }
  };
  const once = (): Promise<{ readonly default: ComponentType<P> }> => (asked ??= fetched());
  // What did not come React holds to be missing for good: another try is another part.
  let part: ComponentType<P> = lazy(once);
  const renew = (): void => { part = lazy(once); };
  return Object.assign((props: P) => createElement(part, props), { load: once });
}
