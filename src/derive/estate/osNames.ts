import type { Inventory, Machine } from './inventory.ts';
import type { KernelFamily } from '../../model/kernelFamilies.ts';

/** Families that the reader gave to systems, by the system's name as the export writes it. */
export type OsFamilies = ReadonlyMap<string, KernelFamily>;

/** One name of a system in an export. '' is: none given. */
export interface OsName {
  readonly os: string;
  readonly machines: number;
  /** What its name says. */
  readonly found: KernelFamily;
  readonly family: KernelFamily;
}

/** The systems of the running machines: those that say nothing first, then by number of machines. */
export function osNamesOf(machines: readonly Machine[], given: OsFamilies): readonly OsName[] {
  const counts = new Map<string, { machines: number; readonly found: KernelFamily }>();
  for (const { os, family, count, running } of machines) {
    if (!running) continue;
    const known = counts.get(os);
    if (known === undefined) counts.set(os, { machines: count, found: family });
    else known.machines += count;
  }
  const names = [...counts].map(([os, it]): OsName => ({ os, ...it, family: given.get(os) ?? it.found }));
  const isOpen = (it: OsName): number => (it.found === 'unknown' ? 0 : 1);
  return names.toSorted((a, b) => isOpen(a) - isOpen(b) || b.machines - a.machines || (a.os < b.os ? -1 : 1));
}

/** The same machines in the families that the reader gave. */
export function withFamilies(inventory: Inventory, given: OsFamilies): Inventory {
  if (given.size === 0) return inventory;
  const machines = inventory.machines.map((one) => {
    const family = given.get(one.os);
    return family === undefined || family === one.family ? one : { ...one, family };
  });
  return { ...inventory, machines };
}

/** Running machines whose use of CPUs the export does not say. */
export const withoutUse = (machines: readonly Machine[]): number =>
  machines.reduce((sum, one) => sum + (one.running && one.utilization === null ? one.count : 0), 0);

export const runningIn = (machines: readonly Machine[]): number =>
  machines.reduce((sum, one) => sum + (one.running ? one.count : 0), 0);
