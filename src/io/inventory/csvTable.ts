import { csvRows } from './csvRecords.ts';
import type { Table } from './table.ts';

/** `，` is what a Japanese keyboard gives. */
export const SEPARATORS = [',', ';', '\t', '|', '\uff0c'] as const;
export type Separator = (typeof SEPARATORS)[number];

const SAMPLE = 30;

/** How well a separator explains the first lines: cells of the widest header, if the rows after it are as wide. */
function fitOf(text: string, separator: string): number {
  const { rows } = csvRows(text, separator, SAMPLE);
  const widths = rows.filter((row) => row.broken !== true).map((row) => row.cells.length);
  const widest = Math.max(0, ...widths);
  if (widest < 2) return 0;
  return widest * (widths.filter((width) => width === widest).length / widths.length);
}

/** Excel's own line `sep=;`, and what Windows PowerShell writes before the header. */
const PREAMBLE = /^(?:sep=(.)|#TYPE [^\r\n]*)(?:\r\n|\r|\n)/iu;

export interface CsvText {
  readonly table: Omit<Table, 'name'>;
  readonly separator: string;
  /** NUL characters that were taken out. */
  readonly nuls: number;
}

/** A CSV whose separator is found by which one makes the most even table; one column if none does. `asked` is the reader's word. */
export function csvTable(raw: string, asked?: string): CsvText {
  const withoutMark = raw.startsWith('\ufeff') ? raw.slice(1) : raw;
  const clean = withoutMark.includes('\0') ? withoutMark.replaceAll('\0', '') : withoutMark;
  const preamble = PREAMBLE.exec(clean);
  // Lines before the header keep their numbers, as blanks.
  const text = preamble === null ? clean : '\n' + clean.slice(preamble[0].length);
  const found = SEPARATORS.map((one) => ({ one, fit: fitOf(text, one) })).reduce((best, next) => (next.fit > best.fit ? next : best));
  const separator = asked ?? preamble?.[1] ?? found.one;
  const table = csvRows(text, separator);
  return { table: { rows: table.rows, blank: table.blank - (preamble === null ? 0 : 1) }, separator, nuls: withoutMark.length - clean.length };
}
