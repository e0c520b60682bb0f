import type { ReactNode } from 'react';

/** A table as parts draw it. Numbers come formatted, in the reader's language. */
export interface TableContent {
  readonly caption: ReactNode;
  /** Head of the column of row names. */
  readonly corner: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface TableColumn {
  readonly id: string;
  readonly header: ReactNode;
  readonly unit?: string | undefined;
  /** Numbers end on one line, words start on one. Default: number. */
  readonly kind?: 'number' | 'words';
}

export interface TableRow {
  readonly id: string;
  readonly header: ReactNode;
  readonly unit?: string | undefined;
  /** One for each column. */
  readonly cells: readonly ReactNode[];
  /** Below the row, over the whole width: an open receipt. */
  readonly below?: ReactNode;
  /** A total, or the row the reader stands on. */
  readonly strong?: boolean;
}
