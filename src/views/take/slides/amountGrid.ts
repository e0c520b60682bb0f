import { amountOf, commonUnit, inUnit } from '../../../io/tableCsv.ts';
import type { Amount } from '../../../io/tableCsv.ts';
import type { TableContent } from '../../../ui/figure/table.ts';
import { printedTable } from '../printedTable.ts';

/** A table of a figure by the ids of its rows and columns, each cell with the number that is printed in it. */
export interface AmountGrid {
  readonly corner: string;
  readonly columns: readonly Headed[];
  readonly rows: readonly Headed[];
  /** null: no number is printed there. */
  readonly amount: (row: string, column: string) => Amount | null;
  /** As it is printed. */
  readonly text: (row: string, column: string) => string;
}

export interface Headed { readonly id: string; readonly name: string }

export function gridOf(content: TableContent): AmountGrid {
  const printed = printedTable(content);
  const columns = content.columns.map(({ id }, at) => ({ id, name: printed.columns[at]?.header ?? '' }));
  const rows = content.rows.map(({ id }, at) => ({ id, name: printed.rows[at]?.header ?? '' }));
  const text = (row: string, column: string): string =>
    printed.rows[rows.findIndex((one) => one.id === row)]?.cells[columns.findIndex((one) => one.id === column)] ?? '';
  const unitOf = (row: string, column: string): string =>
    printed.columns[columns.findIndex((one) => one.id === column)]?.unit ?? printed.rows[rows.findIndex((one) => one.id === row)]?.unit ?? '';
  return {
    corner: printed.corner, columns, rows, text,
    amount: (row, column) => {
      const found = amountOf(text(row, column));
      return found === null || found.unit !== '' ? found : { value: found.value, unit: unitOf(row, column) };
    },
  };
}

const BYTES = ['KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const;

/** Bytes in the unit of the largest amount, so that an axis has short numbers; all else as printed. */
function shortUnit(unit: string, amounts: readonly Amount[]): string {
  const largest = Math.max(...amounts.map((one) => Math.abs(inUnit(one, unit))), 0);
  const at = BYTES.findIndex((one) => one === unit);
  return at < 0 || largest < 1 ? unit : (BYTES[Math.min(at + Math.floor(Math.log2(largest) / 10), BYTES.length - 1)] ?? unit);
}

/** Series of amounts as numbers in one unit; null where they have none in common. */
export function inOneUnit(series: readonly (readonly (Amount | null)[])[]): { readonly unit: string; readonly values: readonly (readonly (number | null)[])[] } | null {
  const amounts = series.flat().filter((one) => one !== null);
  const common = commonUnit(amounts);
  if (common === null) return null;
  const unit = shortUnit(common, amounts);
  return { unit, values: series.map((some) => some.map((one) => (one === null ? null : inUnit(one, unit)))) };
}
