import type { Machine } from '../../derive/estate/inventory.ts';
import type { Answers, Question } from '../../derive/estate/reading.ts';
import type { Collector, Identity } from './collect.ts';
import { mappedColumns } from './columns.ts';
import type { AmountField, Column, Headed, Layout } from './columns.ts';
import { NUMBER_FIELDS, machineRow, textOf } from './machineRow.ts';
import type { CellRules, Joined } from './machineRow.ts';
import { eachRow } from './pace.ts';
import type { RowSteps } from './pace.ts';
import { SIZE_UNITS, amountIn, decimalSigns } from './numberCell.ts';
import { cellAt } from './table.ts';
import type { Row, SourceTable } from './table.ts';

export interface Ruled { readonly rules: CellRules; readonly questions: readonly Question[] }

function* cellsOf(rows: readonly Row[], columns: readonly Column[]): Generator<string> {
  for (const row of rows) for (const column of columns) yield cellAt(row, column.index);
}

/**
 * The decimal sign of a table: what its numbers prove; a point where the separator is a comma, since Windows uses the
 * comma for one of the two only; null where 1,024 or 1.024 could be either.
 */
function decimalOf(rows: readonly Row[], layout: Layout, source: Pick<SourceTable, 'file' | 'separator'>, answers: Answers): { sign: '.' | ','; samples: readonly string[] } {
  if (answers.decimal !== undefined) return { sign: answers.decimal, samples: [] };
  if (source.separator === null) return { sign: '.', samples: [] };
  const signs = decimalSigns(cellsOf(rows, NUMBER_FIELDS.flatMap((field) => layout.get(field) ?? [])));
  if (signs.comma !== signs.point) return { sign: signs.comma ? ',' : '.', samples: [] };
  if (source.separator === ',' && !signs.comma) return { sign: '.', samples: [] };
  return { sign: '.', samples: signs.comma ? ['1,5 / 1.5'] : signs.either };
}

const ASKED: readonly (readonly [AmountField, 'memoryUnit' | 'diskUnit'])[] = [['memory', 'memoryUnit'], ['disk', 'diskUnit'], ['diskUsed', 'diskUnit']];

/** Columns without a unit whose cells have none either. A number alone never tells MiB from GiB. */
function unitQuestions(rows: readonly Row[], layout: Layout, file: string, rules: CellRules): readonly Question[] {
  return ASKED.flatMap(([field, kind]): Question[] => {
    const bare = (layout.get(field) ?? []).filter((column) => column.unit === null && rules.units[field] === undefined);
    const cells = [...cellsOf(rows, bare)].filter((cell) => amountIn(cell, rules.decimal, null) === 'noUnit');
    if (cells.length === 0) return [];
    return [{ kind, file, column: bare[0]?.header ?? null, choices: SIZE_UNITS, samples: [...new Set(cells)].slice(0, 3) }];
  });
}

/** 12 or 0.12 of a CPU: without a sign either could be meant. */
function shareQuestion(rows: readonly Row[], layout: Layout, file: string, answers: Answers): readonly Question[] {
  const bare = (layout.get('cpuUse') ?? []).filter((column) => column.percent === null);
  if (bare.length === 0 || answers.cpuUnit !== undefined) return [];
  const cells = [...cellsOf(rows, bare)].filter((cell) => /[1-9]/u.test(cell) && !/[%％]\s*$/u.test(cell));
  return cells.length === 0 ? [] : [{ kind: 'cpuUnit', file, column: bare[0]?.header ?? null, choices: ['%', 'ratio'], samples: [...new Set(cells)].slice(0, 3) }];
}

/** How the cells of a table are to be read, and what only the reader can say about it. */
export function rulesOf({ rows }: Headed, layout: Layout, source: Pick<SourceTable, 'file' | 'separator'>, answers: Answers): Ruled {
  const { sign, samples } = decimalOf(rows, layout, source, answers);
  const units: CellRules['units'] = {
    ...(answers.memoryUnit === undefined ? {} : { memory: answers.memoryUnit, activeMemory: answers.memoryUnit, overhead: answers.memoryUnit }),
    ...(answers.diskUnit === undefined ? {} : { disk: answers.diskUnit, diskUsed: answers.diskUnit }),
  };
  const rules: CellRules = { decimal: sign, units, percent: answers.cpuUnit === '%' };
  const decimal: readonly Question[] = samples.length === 0 ? []
    : [{ kind: 'decimal', file: source.file, column: null, choices: ['.', ','], samples }];
  return { rules, questions: [...decimal, ...unitQuestions(rows, layout, source.file, rules), ...shareQuestion(rows, layout, source.file, answers)] };
}

/** What tells one machine from another: its id in its vCenter. Null where the export has no ids. */
export function identityOf(row: Row, layout: Layout): Identity | null {
  const id = textOf(row, layout, 'id') || textOf(row, layout, 'uuid');
  return id === '' ? null : { scope: textOf(row, layout, 'server'), id };
}

/** Every row of a table goes into the collector, once. */
export function* importRows(into: Collector, { table, rows }: Headed, layout: Layout, rules: CellRules,
  more: { readonly joined?: (row: Row) => Joined; readonly kind?: (row: Row) => Machine['kind'] } = {}): RowSteps<void> {
  into.map(mappedColumns(table.name, layout, (field) => rules.units[field as AmountField] ?? null));
  into.note('blankRows', table.blank, table.name);
  into.readWith(table.name, rules.decimal);
  yield* eachRow(rows, (row) => into.add(table.name, row.line, machineRow(row, layout, rules, more.joined?.(row), more.kind?.(row)), identityOf(row, layout)));
}
