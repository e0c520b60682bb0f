import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';

/** A part in a file of its own. `load` fetches it before it is drawn, so that it is drawn at once and alone. */
export type LaterPart<P> = LazyExoticComponent<ComponentType<P>> & { readonly load: () => Promise<unknown> };

export function later<P>(load: () => Promise<ComponentType<P>>): LaterPart<P> {
  let asked: Promise<{ readonly default: ComponentType<P> }> | null = null;
  const fetched = async (): Promise<{ readonly default: ComponentType<P> }> => {
    try {
      return { default: await load() };
    } catch (error) {
      // Offline, and then not any more.
      asked = null;
      throw error;
    }
  };
  const once = (): Promise<{ readonly default: ComponentType<P> }> => (asked ??= fetched());
  return Object.assign(lazy(once), { load: once });
}
