import { CSV_BOM, csvOf } from './csv.ts';
import type { CsvCell } from './csv.ts';

/** A table as the page prints it: words, and numbers in the reader's language. */
export interface PrintedTable {
  readonly corner: string;
  readonly columns: readonly { readonly header: string; readonly unit?: string | undefined; readonly isWords?: boolean }[];
  readonly rows: readonly { readonly header: string; readonly unit?: string | undefined; readonly cells: readonly string[] }[];
}

/** A printed number taken apart: '−1.5 GiB' → −1.5 and 'GiB'. */
export interface Amount {
  readonly value: number;
  /** Without the number: '' where none is printed. */
  readonly unit: string;
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2069\ufeff]/gu;
const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
const AMOUNT = new RegExp(String.raw`^([+−-]?)([^\d+−-]*)([+−-]?)(?:(${NUMBER})兆)?(?:(${NUMBER})億)?(?:(${NUMBER})万)?(${NUMBER})?( billion| million| thousand)?([^\d]*)$`, 'u');
const MYRIADS = [1e12, 1e8, 1e4, 1] as const;
const WORDS: Readonly<Record<string, number>> = { ' billion': 1e9, ' million': 1e6, ' thousand': 1e3 };
const BINARY = ['KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const;

const plain = (text: string): string => text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
const numberOf = (digits: string): number => Number(digits.replaceAll(',', ''));
/** 1.2 × 1e8 without the noise of the binary fraction. */
const exact = (value: number): number => Number(value.toPrecision(15));

interface Parts extends Amount { readonly before: string; readonly after: string }

function partsOf(text: string): Parts | null {
  const found = AMOUNT.exec(plain(text));
  if (found === null) return null;
  const [, outer = '', before = '', inner = '', ...rest] = found;
  const digits = rest.slice(0, 4);
  if (digits.every((one) => one === undefined) || (outer !== '' && inner !== '')) return null;
  const [word = '', after = ''] = rest.slice(4);
  const size = digits.reduce((sum, one, i) => (one === undefined ? sum : sum + numberOf(one) * (MYRIADS[i] ?? 1)), 0);
  const value = exact(size * (WORDS[word] ?? 1)) * (/[−-]/u.test(outer + inner) ? -1 : 1);
  return { value, unit: `${before.trim()}${after.trim()}`, before: before.trim(), after: after.trim() };
}

/** The one number of a printed text with its unit; null where there is none, or more than one. */
export function amountOf(text: string): Amount | null {
  const parts = partsOf(text);
  // Words on both sides are a sentence about the number; a price per something is not: "$0.13/kWh".
  const isSentence = parts !== null && parts.before !== '' && parts.after !== '' && !(/^[$€¥£]$/u.test(parts.before) && parts.after.startsWith('/'));
  return parts === null || isSentence ? null : { value: parts.value, unit: parts.unit };
}

/** As English writes what is counted. */
const pluralOf = (unit: string): string => (unit.endsWith('y') ? `${unit.slice(0, -1)}ies` : `${unit}s`);

/** The common unit of some amounts, the smallest where they are bytes; null where they have none in common. */
export function commonUnit(amounts: readonly Amount[]): string | null {
  // Nothing is nothing in any unit.
  const units = [...new Set(amounts.filter(({ value, unit }) => value !== 0 || unit !== '').map(({ unit }) => unit))];
  // "1 host" and "3 hosts" are counted in the same.
  const plural = units.find((unit) => units.every((other) => other === unit || (other !== '' && pluralOf(other) === unit)));
  if (units.length <= 1 || plural !== undefined) return plural ?? units[0] ?? '';
  const sizes = units.map((unit) => BINARY.findIndex((known) => known === unit));
  return sizes.includes(-1) ? null : (BINARY[Math.min(...sizes)] ?? null);
}

/** An amount in another unit of its kind; in one of another kind it stays as it is. */
export function inUnit({ value, unit }: Amount, wanted: string): number {
  const [from, to] = [unit, wanted].map((name) => BINARY.findIndex((known) => known === name));
  return from === undefined || to === undefined || from < 0 || to < 0 ? value : value * 1024 ** (from - to);
}

const headOf = (header: string, unit: string | undefined): string => (unit === undefined || unit === '' ? plain(header) : `${plain(header)} (${plain(unit)})`);

interface Cell { readonly text: string; readonly amount: Amount | null }
const NOTHING = /^[—–-]?$/u;
const cellIn = ({ text, amount }: Cell, unit: string | null): CsvCell => {
  if (NOTHING.test(text)) return null;
  return amount === null || unit === null ? text : inUnit(amount, unit);
};
const NO_CELL: Cell = { text: '', amount: null };
const amountsOf = (cells: readonly Cell[]): readonly Amount[] => cells.flatMap(({ amount }) => (amount === null ? [] : [amount]));

/** Names of rows that are places on an axis: numbers, with the one the reader stands on marked by a word. */
function axisOf(headers: readonly string[]): { readonly unit: string; readonly values: readonly number[] } | null {
  const known = headers.map(partsOf).flatMap((one) => (one === null ? [] : [{ value: one.value, unit: one.after === '' ? one.before : one.after }]));
  if (headers.length < 2 || known.length < headers.length) return null;
  const unit = commonUnit(known) ?? known.map((one) => one.unit).toSorted((a, b) => a.length - b.length)[0] ?? '';
  const others = known.filter((one) => commonUnit([one, { value: 1, unit }]) === null);
  return others.length > 1 || others.some((one) => !one.unit.includes(unit)) ? null : { unit, values: known.map((one) => inUnit(one, unit)) };
}

/**
 * A printed table as records: numbers as numbers, one unit to a column and its name in the head; where the columns
 * have no unit in common but the rows have, in the names of the rows. Bytes are given in the smallest unit printed.
 */
export function tableRecords({ corner, columns, rows }: PrintedTable): readonly (readonly CsvCell[])[] {
  const cells = rows.map((row) => columns.map((column, at): Cell => {
    const text = plain(row.cells[at] ?? '');
    return { text, amount: column.isWords === true ? null : amountOf(text) };
  }));
  const byColumn = columns.map((_, at) => commonUnit(amountsOf(cells.map((row) => row[at] ?? NO_CELL))));
  const isByColumn = byColumn.every((unit) => unit !== null) && rows.every((row) => row.unit === undefined);
  // A column that has one unit of its own keeps it where the others go by row.
  const own = byColumn.map((unit) => (isByColumn || (unit ?? '') !== '' ? unit : null));
  const byRow = cells.map((row) => commonUnit(amountsOf(row.filter((_, at) => own[at] === null))));
  const axis = axisOf(rows.map((row) => row.header));
  const head = columns.map((column, at) => headOf(column.header, column.unit ?? own[at] ?? undefined));
  return [
    [headOf(corner, axis?.unit), ...head],
    ...rows.map((row, i): readonly CsvCell[] => {
      const unit = isByColumn ? undefined : row.unit ?? byRow[i] ?? undefined;
      const name = axis === null ? headOf(row.header, unit) : (axis.values[i] ?? null);
      return [name, ...(cells[i] ?? []).map((cell, at) => cellIn(cell, own[at] ?? byRow[i] ?? null))];
    }),
  ];
}

/** A printed table as the text of a file that Excel opens as UTF-8; see `tableRecords` and `csvLine`. */
export const tableCsv = (table: PrintedTable): string => `${CSV_BOM}${csvOf(tableRecords(table))}`;
