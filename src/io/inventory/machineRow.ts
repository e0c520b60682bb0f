import type { Machine, SetAsideReason } from '../../derive/estate/inventory.ts';
import { kernelFamilyOf } from '../../derive/estate/kernelFamily.ts';
import { gibOf, mib, ratio } from '../../model/units.ts';
import type { AmountField, Column, Field, Layout, TextField } from './columns.ts';
import { amountIn, numberIn, shareIn } from './numberCell.ts';
import type { CellNumber } from './numberCell.ts';
import { SharedTexts, ownText } from './ownText.ts';
import { cellAt } from './table.ts';
import type { Row } from './table.ts';

/** What the cells alone do not say. */
export interface CellRules {
  readonly decimal: '.' | ',';
  /** Units that the reader named for columns without one. */
  readonly units: Readonly<Partial<Record<AmountField, string>>>;
  /** The same for the use of CPUs. */
  readonly percent: boolean;
}

/** What other tables say of a machine, in MiB and shares; null: nothing. */
export interface Joined {
  readonly disk?: number | null;
  readonly utilization?: number | null;
  readonly overhead?: number | null;
  readonly activeMemory?: number | null;
}

export const textOf = (row: Row, layout: Layout, field: TextField): string => {
  for (const column of layout.get(field) ?? []) {
    const text = cellAt(row, column.index).trim();
    if (text !== '') return text;
  }
  return '';
};

const isTrue = (text: string): boolean => /^(?:true|yes|1|はい)$/iu.test(text);

type Power = 'on' | 'off' | 'suspended' | null;
/** vSphere, Hyper-V (2, 3, 6, 9 in JSON), Proxmox, Virtuozzo, and words that people write. */
const POWER: readonly (readonly [RegExp, Power])[] = [
  [/^(?:powered ?on|on|running|started|up|active|mounted|2|true|起動中?|稼働中?|実行中|オン)$/iu, 'on'],
  [/^(?:powered ?off|off|stopped|shut ?off|shutdown|down|inactive|unmounted|3|false|停止中?|オフ)$/iu, 'off'],
  [/^(?:suspended|paused|saved|saving|32768|32769|6|9|一時停止|保存(?:済み|完了)?)$/iu, 'suspended'],
];

export const powerOf = (text: string): Power | 'unknown' =>
  (text === '' ? null : (POWER.find(([pattern]) => pattern.test(text))?.[1] ?? 'unknown'));

/** Names of VMs that VMware's clusters make for themselves. */
const APPLIANCE = /^vCLS(?:[-\s(_]|$)/iu;

/** What people call the row below their table. */
const TOTALS = /^(?:(?:grand |sub)?totals?|sum|合計|総計|小計|計)[::]?$/iu;

interface Numbers {
  readonly vcpus: CellNumber;
  readonly memory: CellNumber;
  readonly disk: CellNumber;
  readonly utilization: CellNumber;
  readonly activeMemory: CellNumber;
  readonly overhead: CellNumber;
  readonly diskInUse: boolean;
  /** Equal machines in this row. */
  readonly count: CellNumber;
}

/** The sum of the columns of a field; null where all are empty. */
function amountOf(row: Row, columns: readonly Column[] | undefined, field: AmountField, rules: CellRules): CellNumber {
  let sum: number | null = null;
  for (const column of columns ?? []) {
    const amount = amountIn(cellAt(row, column.index), rules.decimal, column.unit ?? rules.units[field] ?? null);
    if (amount === 'notANumber' || amount === 'noUnit') return 'notANumber';
    if (amount !== null) sum = (sum ?? 0) + amount;
  }
  return sum;
}

function numbersOf(row: Row, layout: Layout, rules: CellRules, joined: Joined): Numbers {
  const amount = (field: AmountField): CellNumber => amountOf(row, layout.get(field), field, rules);
  const vcpus = layout.get('vcpus')?.[0];
  const use = layout.get('cpuUse')?.[0];
  const counted = layout.get('count')?.[0];
  const capacity = joined.disk ?? amount('disk');
  return {
    vcpus: vcpus === undefined ? null : numberIn(cellAt(row, vcpus.index), rules.decimal), memory: amount('memory'),
    disk: capacity ?? amount('diskUsed'), diskInUse: capacity === null,
    utilization: joined.utilization ?? (use === undefined ? null : shareIn(cellAt(row, use.index), rules.decimal, use.percent ?? rules.percent)),
    count: counted === undefined ? 1 : numberIn(cellAt(row, counted.index), rules.decimal),
    activeMemory: joined.activeMemory ?? amount('activeMemory'), overhead: joined.overhead ?? amount('overhead'),
  };
}

/** As many as sums can hold exactly. */
export const MOST_IN_A_ROW = 10_000_000;

function wrongIn(numbers: Numbers, running: boolean, asksVcpus: boolean): SetAsideReason | null {
  const { vcpus, memory, disk, count } = numbers;
  if ([vcpus, memory, disk, count].includes('notANumber')) return 'notANumber';
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > MOST_IN_A_ROW) return 'notANumber';
  if ([vcpus, memory, disk].some((value) => typeof value === 'number' && value < 0)) return 'negative';
  if (!running) return null;
  if (memory === null || memory === 0) return 'noMemory';
  return asksVcpus && (vcpus === null || vcpus === 0) ? 'noCpu' : null;
}

const numberOr = (value: CellNumber): number | null => (typeof value === 'number' && value >= 0 ? value : null);

/** Marks in the row that say it is no machine of the fleet. */
function markOf(row: Row, layout: Layout, name: string, power: Power | 'unknown'): SetAsideReason | null {
  if (row.broken === true) return 'broken';
  if (isTrue(textOf(row, layout, 'template'))) return 'template';
  if (isTrue(textOf(row, layout, 'placeholder'))) return 'placeholder';
  if (APPLIANCE.test(name)) return 'appliance';
  if (TOTALS.test(name)) return 'totals';
  const connection = textOf(row, layout, 'connection');
  if (connection !== '' && connection.toLowerCase() !== 'connected') return 'disconnected';
  return power === 'unknown' ? 'unknownState' : null;
}

const SYSTEMS = new SharedTexts();

export interface Read {
  readonly machine: Machine;
  readonly suspended: boolean;
  /** Its disk is what it uses, because the export has no capacity. */
  readonly diskInUse?: boolean;
}

/**
 * One row of a table as a machine, or the reason why it is none. Switched off or suspended, it needs no readable size:
 * it counts for its disk. `kind` tells containers from machines where a format has both.
 */
export function machineRow(row: Row, layout: Layout, rules: CellRules, joined: Joined = {}, kind: Machine['kind'] = 'machine'): Read | SetAsideReason {
  const name = textOf(row, layout, 'name');
  const power = powerOf(textOf(row, layout, 'power'));
  const mark = markOf(row, layout, name, power);
  if (mark !== null) return mark;
  const running = power === null || power === 'on';
  const numbers = numbersOf(row, layout, rules, joined);
  const wrong = wrongIn(numbers, running, layout.has('vcpus'));
  if (wrong !== null) return wrong;
  const os = SYSTEMS.of(textOf(row, layout, 'os'));
  const disk = numberOr(numbers.disk);
  const use = numberOr(numbers.utilization);
  const activeMemory = running ? numberOr(numbers.activeMemory) : null;
  const overhead = running ? numberOr(numbers.overhead) : null;
  return {
    suspended: power === 'suspended', diskInUse: numbers.diskInUse && disk !== null,
    machine: {
      name: ownText(name), line: row.line, kind, count: numberOr(numbers.count) ?? 1, running, os, family: kernelFamilyOf(os),
      vcpus: numberOr(numbers.vcpus), memory: mib(numberOr(numbers.memory) ?? 0), disk: disk === null ? null : gibOf(mib(disk)),
      utilization: use === null || !running ? null : ratio(Math.min(1, use)),
      activeMemory: activeMemory === null ? null : mib(activeMemory), overhead: overhead === null ? null : mib(overhead),
    },
  };
}

export const NUMBER_FIELDS: readonly Field[] = ['vcpus', 'memory', 'activeMemory', 'overhead', 'disk', 'diskUsed', 'cpuUse', 'count'];
