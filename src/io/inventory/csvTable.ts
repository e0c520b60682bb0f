import { LIMITS } from './limits.ts';
import { Refused } from './refused.ts';
import type { Row, Table } from './table.ts';

/** `，` is what a Japanese keyboard gives. */
export const SEPARATORS = [',', ';', '\t', '|', '\uff0c'] as const;
export type Separator = (typeof SEPARATORS)[number];

interface Cell { readonly text: string; readonly end: number }

/** Where a line ends and the next begins: LF, CR LF or CR alone. */
function afterLine(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}

const endsCell = (char: string | undefined, separator: string): boolean =>
  char === undefined || char === separator || char === '\n' || char === '\r';

/** A cell in quotes from its opening quote; null where the quote is never closed, or closes in the middle of text. */
function quotedCell(text: string, start: number, separator: string): Cell | null {
  let from = start + 1;
  let read = '';
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    if (text[quote + 1] !== '"') {
      let end = quote + 1;
      while (text[end] === ' ') end += 1;
      return endsCell(text[end], separator) ? { text: read + text.slice(from, quote), end } : null;
    }
    read += text.slice(from, quote + 1);
    from = quote + 2;
  }
}

const LF = 10;
const CR = 13;

/** By codes and not by characters: this loop sees every character of the file. */
function plainEnd(text: string, start: number, separator: string): number {
  const stop = separator.charCodeAt(0);
  let end = start;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === stop || code === LF || code === CR) break;
  }
  return end;
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to;) {
    if (text[at] === '\n' || text[at] === '\r') {
      lines += 1;
      at = afterLine(text, at);
    } else at += 1;
  }
  return lines;
}

interface Record { readonly cells: readonly string[]; readonly end: number; readonly broken: boolean; readonly quoted: boolean }

/** One record; with a quote at fault, the one line it begins on. */
function recordAt(text: string, start: number, separator: string): Record {
  const cells: string[] = [];
  let at = start;
  let quoted = false;
  for (;;) {
    const opens = text[at] === '"';
    const cell = opens ? quotedCell(text, at, separator) : null;
    if (opens && cell === null) return brokenAt(text, start);
    quoted ||= opens;
    const end = cell === null ? plainEnd(text, at, separator) : cell.end;
    cells.push(cell === null ? text.slice(at, end) : cell.text);
    if (cells.length > LIMITS.columns) throw new Refused('tooManyColumns', cells.length, LIMITS.columns);
    if (text[end] !== separator) return { cells, end, broken: false, quoted };
    at = end + 1;
  }
}

function brokenAt(text: string, start: number): Record {
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { cells: [text.slice(start, end)], end, broken: true, quoted: false };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/**
 * The records of a CSV (RFC 4180), in linear time. Cells may hold separators, quotes and line ends; lines end with LF,
 * CR LF or CR. A quote that never ends, or ends in the middle of a cell, breaks its own line and no other. Blank
 * records are counted and left out.
 *
 * @example csvRows('a;"b\nc"\n', ';', 9) → rows: [{ line: 1, cells: ['a', 'b\nc'] }], blank: 0
 */
export function csvRows(text: string, separator: string, most: number = Infinity): Omit<Table, 'name'> {
  const rows: Row[] = [];
  let blank = 0;
  let line = 1;
  for (let at = 0; at < text.length && rows.length < most;) {
    const { cells, end, broken, quoted } = recordAt(text, at, separator);
    if (broken) rows.push({ line, cells, broken: true });
    else if (isBlank(cells)) blank += 1;
    else rows.push({ line, cells });
    if (rows.length > LIMITS.rows) throw new Refused('tooManyRows', rows.length, LIMITS.rows);
    line += 1 + (quoted ? linesIn(text, at, end) : 0);
    at = afterLine(text, end);
  }
  return { rows, blank };
}

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

/** A CSV whose separator is found by which one makes the most even table; one column if none does. */
export function csvTable(raw: string): CsvText {
  const withoutMark = raw.startsWith('\ufeff') ? raw.slice(1) : raw;
  const clean = withoutMark.includes('\0') ? withoutMark.replaceAll('\0', '') : withoutMark;
  const preamble = PREAMBLE.exec(clean);
  // Lines before the header keep their numbers, as blanks.
  const text = preamble === null ? clean : '\n' + clean.slice(preamble[0].length);
  const found = SEPARATORS.map((one) => ({ one, fit: fitOf(text, one) })).reduce((best, next) => (next.fit > best.fit ? next : best));
  const separator = preamble?.[1] ?? found.one;
  const table = csvRows(text, separator);
  return { table: { rows: table.rows, blank: table.blank - (preamble === null ? 0 : 1) }, separator, nuls: withoutMark.length - clean.length };
}
