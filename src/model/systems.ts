import type { Fleet } from './fleet.ts';

/** What these families of a fleet are, in their order, to be spread into it; nothing unless all of them are known. */
export function systemsIn(systems: Fleet['systems'], kernels: readonly number[]): Pick<Fleet, 'systems'> {
  const kept = kernels.flatMap((kernel) => systems?.[kernel] ?? []);
  return systems === undefined || kept.length < kernels.length ? {} : { systems: Object.freeze(kept) };
}

/** What all families of a fleet are, to be spread into another of the same families. */
export const systemsOf = ({ systems }: Fleet): Pick<Fleet, 'systems'> => (systems === undefined ? {} : { systems });
