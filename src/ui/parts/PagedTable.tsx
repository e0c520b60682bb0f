import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { DataTable } from '../figure/DataTable.tsx';
import type { TableContent, TableRow } from '../figure/table.ts';
import styles from './EstateFigure.module.css';

export interface PageWords {
  readonly next: string;
  readonly before: string;
  readonly at: (from: string, to: string, all: string) => string;
}

export interface PagedTableProps {
  readonly content: Omit<TableContent, 'rows'>;
  readonly count: number;
  /** A row is made when its page is shown: there may be a hundred thousand. */
  readonly row: (at: number) => TableRow;
  readonly words: PageWords;
  readonly write: (value: number) => string;
  /** Beside the turning of pages. */
  readonly controls?: ReactNode;
}

const PAGE = 100;

/** A table of which only a hundred rows are in the page. */
export function PagedTable({ content, count, row, words, write, controls }: PagedTableProps) {
  const [page, setPage] = useState(0);
  // A shorter list has come since.
  const from = page * PAGE < count ? page * PAGE : 0;
  const to = Math.min(count, from + PAGE);
  return (
    <>
      {controls}
      <DataTable content={{ ...content, rows: Array.from({ length: to - from }, (_, i) => row(from + i)) }} captionHidden />
      {count > PAGE && (
        <p className={styles.pages}>
          <Button kind="quiet" disabled={from === 0} onClick={() => setPage(page - 1)}>{words.before}</Button>
          <span role="status">{words.at(write(from + 1), write(to), write(count))}</span>
          <Button kind="quiet" disabled={to >= count} onClick={() => setPage(page + 1)}>{words.next}</Button>
        </p>
      )}
    </>
  );
}
