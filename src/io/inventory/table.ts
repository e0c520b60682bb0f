/** One record of a table. `broken`: it could not be read as it stands (a quote that never ends, a damaged cell). */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  readonly broken?: true;
  /** One of them, where they are not all made ahead. */
  cell?(column: number): string;
}

/** A sheet, a CSV or a list: headers are data and never keys of an object. */
export interface Table {
  readonly name: string;
  readonly rows: readonly Row[];
  /** Rows in which nothing stands. */
  readonly blank: number;
}

export function cellAt(row: Row, column: number | undefined): string {
  if (column === undefined) return '';
  return row.cell === undefined ? (row.cells[column] ?? '') : row.cell(column);
}

/** A table with the file it came from; `separator` is null where there was none to choose (workbooks, lists). */
export interface SourceTable extends Table {
  readonly file: string;
  readonly separator: string | null;
}
