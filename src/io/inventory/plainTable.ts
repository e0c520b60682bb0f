// https://www.rfc-editor.org/rfc/rfc4180 — any table of machines; its headers are matched by the names below.
import type { Answers } from '../../derive/estate/reading.ts';
import { Collector } from './collect.ts';
import { keyOf, layoutOf, withChosen, withUnits } from './columns.ts';
import type { Headed, Layout, Names } from './columns.ts';
import { asking, collected, laidOut } from './format.ts';
import type { Laid, Outcome, TableFormat } from './format.ts';
import { importRows } from './importTable.ts';
import type { SourceTable, Table } from './table.ts';

const NAMES: Names = {
  name: { names: ['name', 'vm', 'vmname', 'virtualmachine', 'server', 'servername', 'hostname', 'machine', 'machinename', 'instance', '名前', '名称', '仮想マシン', '仮想マシン名', 'vm名', 'サーバー名', 'サーバ名', 'ホスト名', 'マシン名', '機器名'] },
  id: { names: ['vmid', 'mobid', 'moref', 'instanceid', 'uuid', 'vmuuid'] },
  server: { names: ['visdkserver', 'vcenter', 'vcenterserver'] },
  power: { names: ['power', 'powerstate', 'state', 'status', '状態', '電源', '電源状態', '稼働状況', '稼働状態', 'ステータス'] },
  template: { names: ['template', 'istemplate', 'テンプレート'] },
  count: { names: ['count', 'vmcount', 'quantity', 'qty', '#vms', 'numberofvms', '台数', '数量', 'vm数', '仮想マシン数'] },
  vcpus: { names: ['vcpu', 'vcpus', 'cpu', 'cpus', 'cpucount', 'numcpu', 'numcpus', '#cpu', '#vcpu', '#vcpus', 'cores', 'cpucores', 'virtualcpu', 'virtualcpus', 'processors', 'processorcount', 'numberofcpus', 'cpu数', 'vcpu数', 'コア数', '仮想cpu', '仮想cpu数', 'cpuコア数'] },
  memory: { names: ['memory', 'mem', 'ram', 'memorysize', 'memsize', 'provisionedmemory', 'configuredmemory', 'allocatedmemory', 'memoryallocated', 'totalmemory', 'vram', 'ramsize', 'memorytotal', 'memcapacity', 'memorycapacity', 'メモリ', 'メモリー', 'メモリサイズ', 'メモリ容量', '割り当てメモリ', '割当メモリ', '搭載メモリ'] },
  activeMemory: { names: ['activememory', 'memoryactive', 'usedmemory', 'memoryused', 'メモリ使用量', '使用メモリ'] },
  overhead: { names: ['consumedoverhead', 'memoryoverhead', 'overhead'] },
  disk: { names: ['disk', 'disksize', 'disktotal', 'totaldisk', 'totaldiskcapacity', 'diskcapacity', 'storage', 'storagesize', 'hdd', 'provisionedspace', 'provisionedstorage', 'provisioned', 'capacity', 'diskspace', 'ディスク', 'ディスク容量', 'ディスクサイズ', 'ストレージ', 'ストレージ容量', '割り当てディスク', 'hdd容量'] },
  diskUsed: { names: ['diskused', 'useddisk', 'usedspace', 'inuse', 'storageinuse', 'usedstorage', 'storageused', 'ディスク使用量', 'ストレージ使用量', '使用容量'] },
  cpuUse: { names: ['cpuusage', 'cpuusage%', 'cpu%', 'cpuutilization', 'cpuutilization%', 'avgcpu', 'avgcpu%', 'averagecpu', 'averagecpu%', 'utilization', 'utilization%', 'cpuuse', 'cpuutilizationpercentage', 'cpu使用率', 'cpu使用率%', '平均cpu使用率', '平均cpu使用率%'] },
  os: { names: ['os', 'osname', 'guestos', 'operatingsystem', 'vmos', 'guestfullname', 'guestosfullname', 'osversion', 'guest', 'ゲストos', 'osの種類', 'os種別', 'os名'] },
};

const KNOWN: ReadonlySet<string> = new Set(Object.values(NAMES).flatMap((field) => field.names));
const HEADER_WITHIN = 20;

/** The row among the first ones that has most headers we know; the first row if none has two. */
function headedByMost(table: Table): Headed {
  const first = table.rows.slice(0, HEADER_WITHIN);
  const known = first.map((row) => row.cells.filter((cell) => KNOWN.has(keyOf(cell))).length);
  const most = Math.max(0, ...known);
  const at = most < 2 ? 0 : known.indexOf(most);
  return { table, headers: table.rows[at]?.cells ?? [], rows: table.rows.slice(at + 1) };
}

function laid(source: SourceTable, answers: Answers): Laid {
  const headed = headedByMost(source);
  const layout: Layout = withUnits(withChosen(layoutOf(headed.headers, NAMES), headed.headers, answers.mapping), answers.units);
  return laidOut(source, headed, layout, answers);
}

/** A table without a column of memory is no inventory until the reader says which one it is. */
function withoutMemory(all: readonly Laid[]): Outcome | null {
  if (all.some((one) => one.layout.has('memory'))) return null;
  const headers = all.flatMap((one) => one.headed.headers.filter((header) => header.trim() !== ''));
  const file = all[0]?.source.file ?? '';
  return { kind: 'asks', questions: [{ kind: 'memoryColumn', file, column: null, choices: headers, samples: [] }], headers };
}

/** Any table whose headers tell what they are, or for which the reader does (`answers.mapping`: field → header). */
export const plainTable: TableFormat = {
  id: 'table',
  reads: (table) => (table.rows[0]?.cells.length ?? 0) > 1,
  *read(tables, answers) {
    const all = tables.map((source) => laid(source, answers));
    const open = withoutMemory(all) ?? asking(all.filter((one) => one.layout.has('memory')));
    if (open !== null) return open;
    const into = new Collector();
    for (const { headed, layout, ruled, source } of all) {
      if (layout.has('memory')) yield* importRows(into, headed, layout, ruled.rules);
      else into.note('unusedSheets', 1, source.name);
    }
    return collected({ ...into.finish('table'), headers: [...new Set(all.flatMap((one) => one.headed.headers))] });
  },
};
