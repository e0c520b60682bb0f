/** What one cell of a CSV can hold; null is an empty cell. */
export type CsvCell = string | number | null;

/**
 * Text that a spreadsheet would run as a formula: =, +, − or @ at the start of any line, half or full width, even
 * after blanks, and control characters in front. OWASP "CSV Injection", with LF since 2025-08 and blanks that some
 * programs skip.
 */
const FORMULA = /^[\s\u00a0\u3000\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]|[\r\n][\s\u00a0\u3000]*[=+\-@＝＋－＠]/u;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/u;

/** Bytes that tell Excel the file is UTF-8. For files only: in a pipe they would be part of the first header. */
export const CSV_BOM = '\ufeff';

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * One record of a CSV, RFC 4180, with its line end. Numbers stay numbers (point, no grouping); what is no number is
 * empty; text that could run as a formula gets a leading apostrophe.
 *
 * @example csvLine(['a,b', -5, null, '=1+1']) → "\"a,b\",-5,,'=1+1\r\n"
 */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(cellText).join(',')}\r\n`;

/** A whole CSV, without a byte order mark. */
export const csvOf = (rows: readonly (readonly CsvCell[])[]): string => rows.map(csvLine).join('');
