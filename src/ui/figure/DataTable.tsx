import { Fragment, memo, useId } from 'react';
import type { TableColumn, TableContent, TableRow } from './table.ts';
import styles from './DataTable.module.css';

export interface DataTableProps {
  readonly content: TableContent;
  /** Under a figure the caption repeats its title: heard, not seen. */
  readonly captionHidden?: boolean;
}

/** A table that scrolls inside itself where it is wider than the page, by keyboard too. */
export const DataTable = memo(function DataTable({ content, captionHidden = false }: DataTableProps) {
  const captionId = useId();
  return (
    <div className={styles.scroller} role="region" aria-labelledby={captionId} tabIndex={0}>
      <table className={styles.table}>
        <caption id={captionId} data-hidden={captionHidden}>
          {content.caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">{content.corner}</th>
            {content.columns.map((column) => (
              <HeadCell key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {content.rows.map((row) => (
            <Row key={row.id} row={row} columns={content.columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
});

function HeadCell({ column }: { readonly column: TableColumn }) {
  return (
    <th scope="col" data-kind={column.kind ?? 'number'}>
      {column.header}
      {column.unit !== undefined && <Unit text={column.unit} />}
    </th>
  );
}

function Row({ row, columns }: { readonly row: TableRow; readonly columns: readonly TableColumn[] }) {
  return (
    <Fragment>
      <tr data-strong={row.strong === true}>
        <th scope="row">
          {row.header}
          {row.unit !== undefined && <Unit text={row.unit} />}
        </th>
        {columns.map((column, i) => (
          <td key={column.id} data-kind={column.kind ?? 'number'}>
            {row.cells[i]}
          </td>
        ))}
      </tr>
      {row.below !== undefined && row.below !== null && (
        <tr>
          <td className={styles.below} colSpan={columns.length + 1}>
            {row.below}
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function Unit({ text }: { readonly text: string }) {
  return <> <span className={styles.unit} data-unit="">{text}</span></>;
}
