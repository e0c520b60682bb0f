// https://www.robware.net/rvtools — manual, "Excel and CSV export"; DB column names: sbroenne/RVToolsMerge, docs/ColumnMappings.md
import type { ActualHost } from '../../derive/estate/inventory.ts';
import type { Answers } from '../../derive/estate/reading.ts';
import { gib } from '../../model/units.ts';
import { Collector } from './collect.ts';
import { headedBy, layoutOf, mappedColumns } from './columns.ts';
import type { Layout, Names } from './columns.ts';
import { asking, collected, laidOut } from './format.ts';
import type { Laid, Outcome, TableFormat } from './format.ts';
import { importRows } from './importTable.ts';
import { TabIndex, sharedNames } from './joinTabs.ts';
import { textOf } from './machineRow.ts';
import type { Joined } from './machineRow.ts';
import { numberIn } from './numberCell.ts';
import { eachRow } from './pace.ts';
import type { RowSteps } from './pace.ts';
import { HOST_TAB, hostsIn, sheetOf, speedsIn, storageIn } from './rvtoolsHosts.ts';
import { cellAt } from './table.ts';
import type { Row, SourceTable } from './table.ts';

const VM: Names = {
  name: { names: ['vm', 'vmname'] }, id: { names: ['vmid', 'objectid'] }, uuid: { names: ['vmuuid', 'uuid', 'instanceuuid'] },
  server: { names: ['visdkserver'] },
};

/** Memory and disk are MiB, whether the header says MB (before 4.1.2) or MiB. */
const TABS = {
  vInfo: {
    required: ['vm/vmname', 'cpus', 'memory'],
    names: {
      ...VM,
      power: { names: ['powerstate'] }, template: { names: ['template'] }, placeholder: { names: ['srmplaceholder'] },
      connection: { names: ['connectionstate'] },
      // Only to find the clock of a VM whose own is not in vCPU.
      host: { names: ['host'] },
      vcpus: { names: ['cpus'] }, memory: { names: ['memory'], unit: 'MiB' }, activeMemory: { names: ['activememory'], unit: 'MiB' },
      disk: { names: ['totaldiskcapacity', 'provisioned'], unit: 'MiB' }, diskUsed: { names: ['inuse'], unit: 'MiB' },
      cpuUse: { names: ['cpuusage%'] },
      os: { names: ['osaccordingtothevmwaretools', 'ostools', 'osaccordingtotheconfigurationfile', 'os'], all: true },
    },
  },
  vCPU: { required: ['vm/vmname', 'overall/overallcpuusage'], names: { ...VM, cpuMax: { names: ['max', 'maxcpuusage'] }, cpuUse: { names: ['overall', 'overallcpuusage'], percent: true } } },
  vMemory: {
    required: ['vm/vmname', 'size/sizemib', 'consumed/overhead/active'],
    names: { ...VM, overhead: { names: ['consumedoverhead', 'consumedoverheadmemory'], unit: 'MiB' }, activeMemory: { names: ['active'], unit: 'MiB' } },
  },
  vDisk: { required: ['vm/vmname', 'disk/diskkey/name', 'capacity/capacitymib'], names: { ...VM, part: { names: ['diskkey', 'key', 'disk', 'name'] }, disk: { names: ['capacity'], unit: 'MiB' } } },
} as const satisfies Record<string, { required: readonly string[]; names: Names }>;
type Tab = keyof typeof TABS;

/** vPartition has a capacity per disk too, and what the guest uses of it; vInfo has everything of vCPU but MHz. */
const NOT_A_DISK = ['consumed', 'consumedmib'];

/** Sheets are called vInfo or tabvInfo; a CSV has no name and is known by its headers. */
function tabOf(table: SourceTable): Tab | null {
  const sheet = sheetOf(table);
  const named = (Object.keys(TABS) as Tab[]).find((tab) => sheet === tab || sheet === `tab${tab}`);
  if (named !== undefined) return headedBy(table, TABS[named].required, named) === null ? null : named;
  if (HOST_TAB.test(sheet) || /^(?:tab)?v[A-Z]/u.test(sheet)) return null;
  const fits = (tab: Tab): boolean => headedBy(table, TABS[tab].required, tab) !== null;
  if (fits('vInfo') && headedBy(table, ['powerstate', 'host/cluster/visdkserver/provisioned/inuse'], 'vInfo') !== null) return 'vInfo';
  if (fits('vCPU')) return 'vCPU';
  if (fits('vMemory')) return 'vMemory';
  return fits('vDisk') && NOT_A_DISK.every((key) => headedBy(table, [key], 'vPartition') === null) ? 'vDisk' : null;
}

function laidTabs(tables: readonly SourceTable[], tab: Tab, answers: Answers): readonly Laid[] {
  return tables.filter((table) => tabOf(table) === tab).flatMap((source): Laid[] => {
    const headed = headedBy(source, TABS[tab].required, tab);
    return headed === null ? [] : [laidOut(source, headed, layoutOf(headed.headers, TABS[tab].names, tab), answers)];
  });
}

type Amount = 'cpuMax' | 'cpuUse' | 'overhead' | 'activeMemory' | 'disk';

/** A column of a tab by VM, as it stands: MHz or MiB. */
function* indexOf(tabs: readonly Laid[], field: Amount): RowSteps<TabIndex> {
  const index = new TabIndex();
  for (const { headed, layout, ruled } of tabs) {
    const column = layout.get(field)?.[0];
    if (column === undefined) continue;
    yield* eachRow(headed.rows, (row) => {
      const value = row.broken === true ? null : numberIn(cellAt(row, column.index), ruled.rules.decimal);
      if (typeof value === 'number') index.add(row, layout, value, textOf(row, layout, 'part') || (field === 'disk' ? `line ${row.line}` : ''));
    });
  }
  return index;
}

interface Indexes { readonly overall: TabIndex; readonly max: TabIndex; readonly overhead: TabIndex; readonly active: TabIndex; readonly disk: TabIndex }

/** Use of the vCPUs: MHz in use by MHz at most, or by vCPUs times the clock of the host. A snapshot, not a mean. */
function utilizationOf(row: Row, layout: Layout, at: Indexes, shared: ReadonlySet<string>, speeds: ReadonlyMap<string, number>): number | null {
  const overall = at.overall.of(row, layout, shared);
  if (overall === null) return null;
  const max = at.max.of(row, layout, shared);
  if (max !== null && max > 0) return overall / max;
  const speed = speeds.get(textOf(row, layout, 'host'));
  const column = layout.get('vcpus')?.[0];
  const vcpus = column === undefined ? null : numberIn(cellAt(row, column.index), '.');
  return speed === undefined || typeof vcpus !== 'number' || vcpus <= 0 ? null : overall / (vcpus * speed);
}

const NOTHING: Joined = {};

function joinedFor(main: Laid, at: Indexes, speeds: ReadonlyMap<string, number>): (row: Row) => Joined {
  const { layout } = main;
  if (Object.values(at).every((index: TabIndex) => index.isEmpty)) return () => NOTHING;
  const shared = sharedNames(main.headed.rows, layout);
  return (row) => {
    const active = at.active.of(row, layout, shared);
    return {
      disk: at.disk.of(row, layout, shared), utilization: utilizationOf(row, layout, at, shared, speeds),
      overhead: at.overhead.of(row, layout, shared), ...(active === null ? {} : { activeMemory: active }),
    };
  };
}

function* read(tables: readonly SourceTable[], answers: Answers): RowSteps<Outcome> {
  const main = laidTabs(tables, 'vInfo', answers);
  const [cpu, memory, disk] = [laidTabs(tables, 'vCPU', answers), laidTabs(tables, 'vMemory', answers), laidTabs(tables, 'vDisk', answers)];
  const open = asking([...main, ...cpu, ...memory, ...disk]);
  if (open !== null) return open;
  const at: Indexes = {
    overall: yield* indexOf(cpu, 'cpuUse'), max: yield* indexOf(cpu, 'cpuMax'), overhead: yield* indexOf(memory, 'overhead'),
    active: yield* indexOf(memory, 'activeMemory'), disk: yield* indexOf(disk, 'disk'),
  };
  const into = new Collector();
  const speeds = speedsIn(tables);
  for (const one of main) yield* importRows(into, one.headed, one.layout, one.ruled.rules, { joined: joinedFor(one, at, speeds) });
  for (const one of [...cpu, ...memory, ...disk]) into.map(mappedColumns(one.source.name, one.layout));
  if (at.disk.isEmpty && main.some((one) => /provisioned/iu.test(one.layout.get('disk')?.[0]?.header ?? ''))) into.note('diskWithSwap', 1);
  const hosts: readonly ActualHost[] = hostsIn(tables);
  const storage = storageIn(tables);
  return collected(into.finish('rvtools', hosts, storage === null ? null : gib(storage)));
}

export const rvtools: TableFormat = { id: 'rvtools', reads: (table) => tabOf(table) === 'vInfo', read };
/** Tabs that are read; an export has some twenty more. */
export const RVTOOLS_SHEETS = /^(?:tab)?v(?:Info|CPU|Memory|Disk|Host|Datastore)$/u;
