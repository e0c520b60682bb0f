import { LIMITS } from './limits.ts';
import { Refused } from './refused.ts';
import type { Row, Table } from './table.ts';

const LF = 10;
const CR = 13;
const BLANK = 32;
const QUOTE = 34;
const DELETE = 127;

/** Where a line ends and the next begins: LF, CR LF or CR alone. */
function afterLine(text: string, at: number): number {
  return text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
}

/** Where the cells of a text end, all of them in one list that grows. Four bytes a cell where a string would take forty. */
class Ends {
  size = 0;
  private list = new Uint32Array(1024);

  push(end: number): void {
    if (this.size === this.list.length) {
      const longer = new Uint32Array(this.list.length * 2);
      longer.set(this.list);
      this.list = longer;
    }
    this.list[this.size] = end;
    this.size += 1;
  }

  at(index: number): number {
    return this.list[index] as number;
  }
}

/** A cell in quotes, from its opening quote on: without them, and with those inside it written once. */
function unquoted(cell: string): string {
  const inner = cell.slice(1, cell.lastIndexOf('"'));
  return inner.includes('"') ? inner.replaceAll('""', '"') : inner;
}

/** A record by the places of its cells: one that nobody asks for never becomes a string. */
class CsvRow implements Row {
  readonly line: number;
  readonly width: number;
  private readonly source: Source;
  private readonly start: number;
  private readonly first: number;

  constructor(source: Source, line: number, start: number, first: number) {
    this.source = source;
    this.line = line;
    this.start = start;
    this.first = first;
    this.width = source.ends.size - first;
  }

  cell(column: number): string {
    if (column >= this.width) return '';
    const { text, ends } = this.source;
    const from = column === 0 ? this.start : ends.at(this.first + column - 1) + 1;
    const cell = text.slice(from, ends.at(this.first + column));
    return cell.charCodeAt(0) === QUOTE ? unquoted(cell) : cell;
  }

  get cells(): readonly string[] {
    return Array.from({ length: this.width }, (_, column) => this.cell(column));
  }
}

interface Source { readonly text: string; readonly ends: Ends }

/** Reads one record after the other. By codes and not by characters: these loops see every character of the file. */
class Reader implements Source {
  readonly text: string;
  readonly ends = new Ends();
  /** Where the record ends that was read last. */
  end = 0;
  quoted = false;
  /** Something stands in it for certain: a visible character of ASCII outside of quotes. */
  solid = false;
  private readonly stop: number;

  constructor(text: string, separator: string) {
    this.text = text;
    this.stop = separator.charCodeAt(0);
  }

  private plainEnd(start: number): number {
    const { text, stop } = this;
    let end = start;
    for (; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      if (code === stop || code === LF || code === CR) break;
      if (code > BLANK && code < DELETE) this.solid = true;
    }
    return end;
  }

  private endsCell(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return at >= this.text.length || code === this.stop || code === LF || code === CR;
  }

  /** −1 where the quote is never closed, or closes in the middle of text. */
  private quotedEnd(start: number): number {
    const { text } = this;
    this.quoted = true;
    for (let from = start + 1; ;) {
      const quote = text.indexOf('"', from);
      if (quote < 0) return -1;
      if (text.charCodeAt(quote + 1) !== QUOTE) {
        let end = quote + 1;
        while (text.charCodeAt(end) === BLANK) end += 1;
        return this.endsCell(end) ? end : -1;
      }
      from = quote + 2;
    }
  }

  /** One record; false with a quote at fault, and then it is the one line that it begins on. */
  read(start: number): boolean {
    const { text, ends, stop } = this;
    const first = ends.size;
    this.quoted = false;
    this.solid = false;
    for (let at = start; ;) {
      const end = text.charCodeAt(at) === QUOTE ? this.quotedEnd(at) : this.plainEnd(at);
      if (end < 0) {
        ends.size = first;
        this.end = start;
        while (this.end < text.length && text.charCodeAt(this.end) !== LF && text.charCodeAt(this.end) !== CR) this.end += 1;
        this.quoted = false;
        return false;
      }
      ends.push(end);
      if (ends.size - first > LIMITS.columns) throw new Refused('tooManyColumns', ends.size - first, LIMITS.columns);
      if (end >= text.length || text.charCodeAt(end) !== stop) {
        this.end = end;
        return true;
      }
      at = end + 1;
    }
  }
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to;) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR) {
      lines += 1;
      at = afterLine(text, at);
    } else at += 1;
  }
  return lines;
}

const isBlank = (row: CsvRow): boolean => {
  for (let column = 0; column < row.width; column += 1) if (row.cell(column).trim() !== '') return false;
  return true;
};

/**
 * The records of a CSV (RFC 4180), in linear time. Cells may hold separators, quotes and line ends; lines end with LF,
 * CR LF or CR. A quote that never ends, or ends in the middle of a cell, breaks its own line and no other. Blank
 * records are counted and left out.
 *
 * @example csvRows('a;"b\nc"\n', ';', 9) → rows: [{ line: 1, cells: ['a', 'b\nc'] }], blank: 0
 */
export function csvRows(text: string, separator: string, most: number = Infinity): Omit<Table, 'name'> {
  const reader = new Reader(text, separator);
  const rows: Row[] = [];
  let blank = 0;
  let line = 1;
  for (let at = 0; at < text.length && rows.length < most;) {
    const first = reader.ends.size;
    const whole = reader.read(at);
    const { end, quoted, solid } = reader;
    const row: Row = whole ? new CsvRow(reader, line, at, first) : { line, cells: [text.slice(at, end)], broken: true };
    if (whole && !solid && isBlank(row as CsvRow)) {
      reader.ends.size = first;
      blank += 1;
    } else rows.push(row);
    if (rows.length > LIMITS.rows) throw new Refused('tooManyRows', rows.length, LIMITS.rows);
    line += 1 + (quoted ? linesIn(text, at, end) : 0);
    at = afterLine(text, end);
  }
  return { rows, blank };
}
