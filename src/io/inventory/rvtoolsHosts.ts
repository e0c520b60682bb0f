// https://www.robware.net/rvtools — manual, tabs vHost and vDatastore
import type { ActualHost } from '../../derive/estate/inventory.ts';
import { cores, gibOf, mib, ratio } from '../../model/units.ts';
import { headedBy, keyOf } from './columns.ts';
import type { Headed } from './columns.ts';
import { decimalSigns, numberIn, shareIn } from './numberCell.ts';
import { cellAt } from './table.ts';
import type { Row, SourceTable } from './table.ts';

export const HOST_TAB = /^(?:tab)?v(?:Host|Datastore)$/u;
/** What a sheet is called; the name of a text file says nothing. */
export const sheetOf = ({ name, separator }: SourceTable): string => (separator === null ? name : '');

const HOST = ['host/name', '#cores/numcpucores'];
const STORE = ['name/datastorename', 'capacity/capacitymib', 'free/freemib/freespace'];

interface Cells { readonly text: (row: Row, ...names: string[]) => string; readonly decimal: '.' | ','; readonly rows: readonly Row[] }

/** Rows of a tab whose cells are asked for by the names of their headers. */
function cellsOf({ headers, rows }: Headed, prefix: string, separator: string | null): Cells {
  const start = prefix.toLowerCase();
  const at = new Map<string, number>();
  headers.forEach((header, index) => {
    const key = keyOf(header);
    const plain = key.startsWith(start) && key !== start ? key.slice(start.length) : key;
    if (!at.has(plain)) at.set(plain, index);
  });
  const signs = decimalSigns(rows.flatMap((row) => row.cells));
  return {
    rows: rows.filter((row) => row.broken !== true),
    text: (row, ...names) => { const name = names.find((one) => at.has(one)); return name === undefined ? '' : cellAt(row, at.get(name)).trim(); },
    decimal: separator !== null && separator !== ',' && signs.comma && !signs.point ? ',' : '.',
  };
}

function tabCells(tables: readonly SourceTable[], tab: 'vHost' | 'vDatastore', required: readonly string[]): readonly Cells[] {
  const isTab = (name: string): boolean => name === tab || name === `tab${tab}`;
  return tables.filter((table) => isTab(sheetOf(table)) || !/^(?:tab)?v[A-Z]/u.test(sheetOf(table))).flatMap((table) => {
    const headed = headedBy(table, required, tab);
    const isVm = headed !== null && headed.headers.some((header) => ['vm', 'vmname'].includes(keyOf(header)));
    return headed === null || isVm ? [] : [cellsOf(headed, tab, table.separator)];
  });
}

const known = (value: number | 'notANumber' | null): number | null => (typeof value === 'number' && value > 0 ? value : null);

function hostOf({ text, decimal }: Cells, row: Row): ActualHost {
  const number = (...names: string[]): number | null => known(numberIn(text(row, ...names), decimal));
  const share = (...names: string[]): number | null => known(shareIn(text(row, ...names), decimal, true));
  const sockets = number('#cpu', 'numcpu');
  const perSocket = number('corespercpu');
  const all = number('#cores', 'numcpucores') ?? (sockets === null || perSocket === null ? null : sockets * perSocket);
  const memory = number('#memory', 'memorysize');
  const [cpuUse, memoryUse] = [share('cpuusage%', 'overallcpuusage'), share('memoryusage%', 'overallmemoryusage')];
  return {
    cluster: text(row, 'cluster'), cores: all === null ? null : cores(all), memory: memory === null ? null : mib(memory),
    cpuUse: cpuUse === null ? null : ratio(cpuUse), memoryUse: memoryUse === null ? null : ratio(memoryUse),
  };
}

/** Rows with a name, each name once in its vCenter: an export that is given twice has its hosts once. */
function named(all: readonly Cells[], ...names: string[]): readonly (readonly [Cells, Row])[] {
  const seen = new Map<string, readonly [Cells, Row]>();
  for (const cells of all) {
    for (const row of cells.rows) {
      const name = cells.text(row, ...names);
      const key = `${cells.text(row, 'visdkserver')}\n${name}`;
      if (name !== '' && !seen.has(key)) seen.set(key, [cells, row]);
    }
  }
  return [...seen.values()];
}

/** The hosts of vHost. A row without a name is none. */
export const hostsIn = (tables: readonly SourceTable[]): readonly ActualHost[] =>
  named(tabCells(tables, 'vHost', HOST), 'host', 'name').map(([cells, row]) => hostOf(cells, row));

/** Clock in MHz by name of host. */
export function speedsIn(tables: readonly SourceTable[]): ReadonlyMap<string, number> {
  const pairs = tabCells(tables, 'vHost', HOST).flatMap((cells) => cells.rows.map((row) =>
    [cells.text(row, 'host', 'name'), known(numberIn(cells.text(row, 'speed', 'cpumhz'), cells.decimal))] as const));
  return new Map(pairs.flatMap(([host, speed]) => (host === '' || speed === null ? [] : [[host, speed] as const])));
}

/** Capacity of all datastores in GiB, null without the tab. */
export function storageIn(tables: readonly SourceTable[]): number | null {
  const all = named(tabCells(tables, 'vDatastore', STORE), 'name', 'datastorename')
    .map(([cells, row]) => known(numberIn(cells.text(row, 'capacity', 'capacitymib'), cells.decimal)) ?? 0);
  return all.length === 0 ? null : gibOf(mib(all.reduce((sum, one) => sum + one, 0)));
}
