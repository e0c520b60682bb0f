import type { ReactNode } from 'react';
import { resultsTableOf } from '../../derive/resultsTable.ts';
import type { ResultsCell, ResultsRow } from '../../derive/resultsTable.ts';
import { plainOf } from '../../i18n/rich.ts';
import { DEPLOYMENTS } from '../../model/result.ts';
import type { DeploymentId } from '../../model/result.ts';
import { DataTable } from '../figure/DataTable.tsx';
import { Figure } from '../figure/Figure.tsx';
import { useWidth } from '../figure/useWidth.ts';
import type { TableColumn, TableContent } from '../figure/table.ts';
import { VisuallyHidden } from '../layout/VisuallyHidden.tsx';
import type { Scene } from '../scene.ts';
import { ReceiptButton, useReceipts } from '../text/Receipt.tsx';
import { ReceiptPanel } from '../text/ReceiptPanel.tsx';
import type { ReceiptHolder } from '../text/Receipt.tsx';
import { figureMessages } from './figureMessages.ts';
import { receiptContentOf } from './receiptContent.ts';
import { differenceText, rowText } from './resultsText.ts';
import type { RowText } from './resultsText.ts';
import { tonedOnly } from './tonedOnly.ts';
import styles from './ResultsFigure.module.css';

export interface ResultsFigureProps {
  readonly scene: Scene;
  readonly headingLevel?: 2 | 3 | 4;
  /** CSS pixels, where nobody can measure: exports and tests. */
  readonly width?: number;
}

type ColumnId = DeploymentId | 'difference' | 'ratio';

/** Below this many pixels the table scrolls, and the two that are compared come first. */
const NARROW = 560;
const WIDE_ORDER: readonly ColumnId[] = [...DEPLOYMENTS, 'difference', 'ratio'];
const NARROW_ORDER: readonly ColumnId[] = ['hardware', 'os', 'difference', 'ratio', 'physical', 'nested', 'microvm'];

/** All kinds by all that is counted; every number opens its working in the row below. */
export function ResultsFigure({ scene, headingLevel = 3, width }: ResultsFigureProps) {
  const [slot, measured] = useWidth<HTMLDivElement>();
  const narrow = (width ?? measured ?? NARROW) < NARROW;
  const order = narrow ? NARROW_ORDER : WIDE_ORDER;
  const receipts = useReceipts();
  const table = resultsTableOf(scene.inputs);
  const words = scene.messages.figures.results;
  const title = words.title(table, scene.format);
  const content: TableContent = {
    caption: plainOf(title), corner: words.corner, columns: order.map((id) => columnOf(id, scene, table.linuxOnly)),
    rows: table.rows.map((row) => {
      const text = rowText(row, scene);
      return {
        id: row.subject, header: words.rows[row.subject], unit: text.unit,
        cells: order.map((id) => cellOf(id, row, text, scene, receipts)), below: openReceipt(row, scene, receipts),
      };
    }),
  };
  return (
    <Figure
      id="results" revision={scene.revision} headingLevel={headingLevel} title={tonedOnly(title)} height="auto"
      kicker={scene.messages.lab.sections.results.title} summary={[words.summary(table)]} messages={figureMessages(scene.messages)}
    >
      <div ref={slot} className={styles.results} data-narrow={narrow}>
        <DataTable content={content} captionHidden />
      </div>
    </Figure>
  );
}

function columnOf(id: ColumnId, { messages, inputs }: Scene, linuxOnly: boolean): TableColumn {
  const { absent, linuxOnly: condition, ...words } = messages.figures.results;
  if (id === 'difference' || id === 'ratio') return { id, header: words[id].header, unit: words[id].note };
  const header = <span className={styles.head} data-tone={id}>{messages.terms.deployments[id].short}</span>;
  if (id !== 'microvm') return { id, header };
  return { id, header, unit: inputs.era !== '2026' ? absent : linuxOnly ? condition : undefined };
}

function cellOf(id: ColumnId, row: ResultsRow, text: RowText, scene: Scene, receipts: ReceiptHolder): ReactNode {
  if (id === 'difference') return differenceText(row, text, scene);
  if (id === 'ratio') return scene.format.factor(row.ratio);
  return <Cell id={id} row={row} text={text} scene={scene} receipts={receipts} />;
}

interface CellProps {
  readonly id: DeploymentId;
  readonly row: ResultsRow;
  readonly text: RowText;
  readonly scene: Scene;
  readonly receipts: ReceiptHolder;
}

function Cell({ id, row, text, scene, receipts }: CellProps) {
  const { messages, format } = scene;
  const cell = row.cells[id];
  if (cell.kind === 'absent') {
    return <>{format.notComputable.text} <VisuallyHidden>{messages.figures.results.absent}</VisuallyHidden></>;
  }
  const best = cell.kind === 'value' && cell.best;
  return (
    <ReceiptButton id={`${row.subject}.${id}`} holder={receipts} messages={messages.lab.receipt}>
      <span className={styles.value} data-best={best} data-kind={cell.kind}>{cellText(cell, text, scene)}</span>
      {best && <> <VisuallyHidden>{messages.figures.results.best}</VisuallyHidden></>}
    </ReceiptButton>
  );
}

function cellText(cell: Exclude<ResultsCell, { readonly kind: 'absent' }>, text: RowText, { messages }: Scene): string {
  return cell.kind === 'value' ? text.value(cell.value) : messages.figures.results.notPlaceable(cell.reason);
}

/** The account of the number of this row that is open, if one is; as wide as the figure, wherever the table is scrolled to. */
function openReceipt(row: ResultsRow, scene: Scene, receipts: ReceiptHolder): ReactNode {
  const { openId } = receipts;
  if (openId === null || !openId.startsWith(`${row.subject}.`)) return null;
  const content = receiptContentOf(openId, scene);
  if (content === null) return null;
  return (
    <div className={styles.receipt}>
      <ReceiptPanel content={content} holder={receipts} messages={scene.messages.lab.receipt} />
    </div>
  );
}
