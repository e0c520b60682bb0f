import type { InventoryFile } from './readInventory.ts';

/** What somebody knows who has no export. */
export interface Totals {
  readonly machines: number;
  readonly vcpus: number;
  readonly memoryGib: number;
  readonly diskGib: number;
  /** Share of the machines that runs Windows, the others run Linux. */
  readonly windows: number;
  /** Mean use of the vCPUs; null: not known. */
  readonly utilization: number | null;
}

/**
 * Totals as a table of equal machines, one row for each family, that is read like any other. Sums stay those of the
 * totals.
 */
export function totalsTable({ machines, vcpus, memoryGib, diskGib, windows, utilization }: Totals): InventoryFile {
  const n = Math.max(1, Math.round(machines));
  const withWindows = Math.round(n * windows);
  const kinds = ([['Windows', withWindows], ['Linux', n - withWindows]] as const).filter(([, count]) => count > 0);
  const rows = kinds.map(([os, count]) =>
    [count, os, vcpus / n, (memoryGib / n) * 1024, diskGib / n, utilization === null ? '' : utilization * 100].join(','));
  const text = `Count,OS,vCPUs,Memory MiB,Disk GiB,CPU usage %\n${rows.join('\n')}\n`;
  return { name: 'totals.csv', bytes: new TextEncoder().encode(text) };
}
