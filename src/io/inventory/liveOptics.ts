// https://support.liveoptics.com — "VMware collection", the xlsx of a project: sheets VMs, ESX Hosts, ESX Performance
import type { ActualHost } from '../../derive/estate/inventory.ts';
import { cores, mib, ratio } from '../../model/units.ts';
import { Collector } from './collect.ts';
import { headedBy, keyOf, layoutOf, unitOfHeader } from './columns.ts';
import type { Headed, Names } from './columns.ts';
import { asking, collected, laidOut } from './format.ts';
import type { Laid, TableFormat } from './format.ts';
import { importRows } from './importTable.ts';
import { amountIn, numberIn, shareIn } from './numberCell.ts';
import { cellAt } from './table.ts';
import type { Row, SourceTable } from './table.ts';

const REQUIRED = ['vmname/mobid', 'virtualcpu', 'provisionedmemory'];

/** Amounts in MiB; headers of older exports say MB and mean the same. An anonymised one has MOB IDs and no names. */
const NAMES: Names = {
  name: { names: ['vmname', 'mobid'] }, id: { names: ['mobid', 'instanceuuid'] }, server: { names: ['vcenter', 'vcenterserver'] },
  power: { names: ['powerstate'] }, template: { names: ['template'] }, vcpus: { names: ['virtualcpu'] },
  memory: { names: ['provisionedmemory'], unit: 'MiB' }, activeMemory: { names: ['usedmemoryactive'], unit: 'MiB' },
  disk: { names: ['virtualdisksize', 'guestvmdiskcapacity'], unit: 'MiB' },
  diskUsed: { names: ['virtualdiskused', 'guestvmdiskused'], unit: 'MiB' },
  os: { names: ['vmos', 'guestos'] },
};

type Cell = (row: Row, key: string) => readonly [text: string, unit: string | null];

function cellBy({ headers }: Headed): Cell {
  const keys = headers.map(keyOf);
  return (row, key) => {
    const at = keys.indexOf(key);
    return at < 0 ? ['', null] : [cellAt(row, at), unitOfHeader(headers[at] ?? '')[1]];
  };
}

const known = (value: number | string | null): number | null => (typeof value === 'number' && value > 0 ? value : null);

/** Mean use by name of host, from the sheet of its own. */
function meanUse(tables: readonly SourceTable[], key: string): ReadonlyMap<string, number> {
  const headed = tables.map((table) => headedBy(table, ['host', key])).find((one) => one !== null) ?? null;
  if (headed === null) return new Map();
  const cell = cellBy(headed);
  return new Map(headed.rows.flatMap((row) => {
    const use = known(shareIn(cell(row, key)[0], '.', true));
    return use === null ? [] : [[cell(row, 'host')[0], use] as const];
  }));
}

function hostsIn(tables: readonly SourceTable[]): readonly ActualHost[] {
  const headed = tables.map((table) => headedBy(table, ['hostname', 'cpucores', 'memory'])).find((one) => one !== null) ?? null;
  if (headed === null) return [];
  const cell = cellBy(headed);
  const [cpu, memory] = [meanUse(tables, 'averagecpu%'), meanUse(tables, 'averagememory%')];
  return headed.rows.filter((row) => cell(row, 'hostname')[0].trim() !== '').map((row): ActualHost => {
    const name = cell(row, 'hostname')[0];
    const all = known(numberIn(cell(row, 'cpucores')[0], '.'));
    const size = known(amountIn(cell(row, 'memory')[0], '.', cell(row, 'memory')[1] ?? 'KiB'));
    const share = (uses: ReadonlyMap<string, number>): ActualHost['cpuUse'] => { const use = uses.get(name); return use === undefined ? null : ratio(use); };
    return {
      cluster: cell(row, 'cluster')[0].trim(), cores: all === null ? null : cores(all), memory: size === null ? null : mib(size),
      cpuUse: share(cpu), memoryUse: share(memory),
    };
  });
}

export const liveOptics: TableFormat = {
  id: 'liveOptics',
  reads: (table) => headedBy(table, REQUIRED) !== null,
  *read(tables, answers) {
    const laid = tables.flatMap((source): Laid[] => {
      const headed = headedBy(source, REQUIRED);
      return headed === null ? [] : [laidOut(source, headed, layoutOf(headed.headers, NAMES), answers)];
    });
    const open = asking(laid);
    if (open !== null) return open;
    const into = new Collector();
    for (const { headed, layout, ruled } of laid) yield* importRows(into, headed, layout, ruled.rules);
    return collected(into.finish('liveOptics', hostsIn(tables)));
  },
};

export const LIVE_OPTICS_SHEETS = /^(?:VMs|ESX Hosts|ESX Performance)$/u;
