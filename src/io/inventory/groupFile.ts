// Our own format: what `groupFileOf` makes of an estate, docs/integrator.md
import { KERNEL_FAMILIES } from '../../model/kernelFamilies.ts';
import type { ActualHost, SetAsideReason } from '../../derive/estate/inventory.ts';
import type { GroupFile, GroupRow } from '../../derive/estate/groupRows.ts';
import { cores, gib, mib, ratio } from '../../model/units.ts';
import { MODEL_VERSION } from '../../model/version.ts';
import type { CsvCell } from '../csv.ts';
import { csvOf } from '../csv.ts';
import { jsonText } from '../jsonText.ts';
import { Collector } from './collect.ts';
import type { Collected } from './collect.ts';
import { at, listAt, numberAt, textAt } from './jsonValue.ts';
import type { Json } from './jsonValue.ts';
import { MOST_IN_A_ROW } from './machineRow.ts';
import type { Read } from './machineRow.ts';

const KIND = 'two-kinds-of-virtual/estate';
const VERSION = 1;

/** The groups of an estate as a file that this page reads again. */
export const groupJson = ({ groups, hosts, storageGib }: GroupFile): string =>
  `${jsonText({ kind: KIND, version: VERSION, modelVersion: MODEL_VERSION, storageGib, hosts, groups })}\n`;

const HEADER = ['count', 'state', 'kind', 'os', 'vcpus', 'memory_mib', 'disk_gib', 'cpu_utilization_percentage', 'active_memory_mib', 'overhead_mib'] as const;

/** The same groups as a table; it, too, can be read again, hosts and containers aside. */
export function groupCsv({ groups }: GroupFile): string {
  const withNames = groups.some((one) => one.names !== undefined);
  const rows = groups.map((one): readonly CsvCell[] => [
    one.count, one.running ? 'on' : 'off', one.kind, one.family, one.vcpus, one.memoryMib, one.diskGib, one.utilization === null ? null : one.utilization * 100, one.activeMemoryMib, one.overheadMib,
    ...(withNames ? [(one.names ?? []).join('\n')] : []),
  ]);
  return csvOf([withNames ? [...HEADER, 'names'] : HEADER, ...rows]);
}

export const isGroupFile = (value: Json): boolean => textAt(value, 'kind') === KIND;

const positive = (value: number | null): number | null => (value === null || value < 0 ? null : value);

function machineOf(row: Json, line: number): Read | SetAsideReason {
  const count = numberAt(row, 'count');
  const memory = numberAt(row, 'memoryMib');
  const running = at(row, 'running') !== false;
  if (count === null || !Number.isInteger(count) || count < 1 || count > MOST_IN_A_ROW) return 'notANumber';
  if (running && (memory === null || memory === 0)) return 'noMemory';
  const numbers = ['memoryMib', 'vcpus', 'diskGib', 'utilization', 'activeMemoryMib', 'overheadMib'].map((key) => numberAt(row, key));
  if (numbers.some((value) => value !== null && value < 0)) return 'negative';
  const amount = (key: keyof GroupRow): number | null => positive(numberAt(row, key));
  const family = KERNEL_FAMILIES.find((one) => one === textAt(row, 'family')) ?? 'unknown';
  const [vcpus, disk, use, active, overhead] = [amount('vcpus'), amount('diskGib'), amount('utilization'), amount('activeMemoryMib'), amount('overheadMib')];
  return {
    suspended: false,
    machine: {
      name: '', line, kind: textAt(row, 'kind') === 'container' ? 'container' : 'machine', count, running, os: family, family,
      vcpus, memory: mib(memory ?? 0), disk: disk === null ? null : gib(disk), utilization: use === null ? null : ratio(Math.min(1, use)),
      activeMemory: active === null ? null : mib(active), overhead: overhead === null ? null : mib(overhead),
    },
  };
}

function hostOf(row: Json): ActualHost {
  const share = (key: string): ActualHost['cpuUse'] => {
    const value = positive(numberAt(row, key));
    return value === null ? null : ratio(Math.min(1, value));
  };
  const [own, memory] = [positive(numberAt(row, 'cores')), positive(numberAt(row, 'memoryMib'))];
  return {
    cluster: textAt(row, 'cluster'), cores: own === null ? null : cores(own), memory: memory === null ? null : mib(memory),
    cpuUse: share('cpuUse'), memoryUse: share('memoryUse'),
  };
}

/** A file of groups, as `groupJson` writes it: a group is a row that stands for several machines. */
export function groupFile(value: Json, file: string): Collected {
  const into = new Collector();
  listAt(value, 'groups').forEach((row, i) => into.add(file, i + 1, machineOf(row, i + 1)));
  const storage = positive(numberAt(value, 'storageGib'));
  return into.finish('groups', listAt(value, 'hosts').map(hostOf), storage === null ? null : gib(storage));
}
