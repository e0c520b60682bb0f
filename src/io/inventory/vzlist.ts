// https://wiki.openvz.org/Man/vzlist.8 — vzlist -a -o ctid,numproc,physpages,diskspace,cpulimit,status
import type { SetAsideReason } from '../../derive/estate/inventory.ts';
import { gib, mib } from '../../model/units.ts';
import { Collector } from './collect.ts';
import type { Collected } from './collect.ts';
import { powerOf } from './machineRow.ts';
import type { Read } from './machineRow.ts';

export const isVzlist = (text: string): boolean => /^\s*(?:CTID|VEID|UUID)\s+[A-Z]/u.test(text);

const PAGES_PER_MIB = 256;
const KIB_PER_GIB = 2 ** 20;

const NAMES = { memory: ['PHYSPAGES'], disk: ['DISKSPACE', 'DQBLOCKS'], limit: ['CPULIM', 'CPULIMIT'], cpus: ['CPUS'], status: ['STATUS'], id: ['CTID', 'VEID', 'UUID'] } as const;

type Cells = (names: readonly string[]) => string;

/** `-` is what vzlist prints for nothing. A limit of 0 % is none. */
function containerOf(cell: Cells, line: number): Read | SetAsideReason {
  const number = (names: readonly string[]): number | null => { const text = cell(names); return text === '' || text === '-' ? null : Number(text); };
  const power = powerOf(cell(NAMES.status));
  if (power === 'unknown') return 'unknownState';
  const running = power === null || power === 'on';
  const [pages, blocks, limit, cpus] = [number(NAMES.memory), number(NAMES.disk), number(NAMES.limit), number(NAMES.cpus)];
  if ([pages, blocks, limit, cpus].some((value) => Number.isNaN(value))) return 'notANumber';
  if ([pages, blocks].some((value) => value !== null && value < 0)) return 'negative';
  if (running && (pages ?? 0) === 0) return 'noMemory';
  return {
    suspended: power === 'suspended',
    machine: {
      name: cell(NAMES.id), line, kind: 'container', count: 1, running, vcpus: cpus ?? (limit !== null && limit > 0 ? limit / 100 : null),
      memory: mib((pages ?? 0) / PAGES_PER_MIB), disk: blocks === null ? null : gib(blocks / KIB_PER_GIB),
      os: 'linux', family: 'linux', utilization: null, activeMemory: null, overhead: null,
    },
  };
}

/** Memory in pages of 4 KiB, disk in blocks of 1 KiB, CPU limit in percent of one CPU. Columns are parted by blanks. */
export function vzlist(text: string, table: string, into = new Collector()): Collected {
  const lines = text.split(/\r\n|\r|\n/u);
  const head = lines.findIndex((line) => line.trim() !== '');
  const headers = (lines[head] ?? '').trim().split(/\s+/u);
  lines.forEach((raw, i) => {
    if (i <= head || raw.trim() === '') return;
    const cells = raw.trim().split(/\s+/u);
    const cell: Cells = (names) => cells[headers.findIndex((header) => names.includes(header))] ?? '';
    const read = cells.length < headers.length ? 'broken' : containerOf(cell, i + 1);
    into.add(table, i + 1, read, { scope: '', id: cell(NAMES.id) });
  });
  into.map([
    { table, column: 'PHYSPAGES', field: 'memory', unit: 'pages' }, { table, column: 'DISKSPACE', field: 'disk', unit: 'KiB' },
  ]);
  return into.finish('vzlist');
}
