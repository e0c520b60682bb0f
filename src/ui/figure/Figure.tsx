import { use, useId, useRef } from 'react';
import type { ErrorInfo, ReactNode } from 'react';
import type { Tone } from '../tone.ts';
import { DataTable } from './DataTable.tsx';
import { FigureBoundary } from './FigureBoundary.tsx';
import type { BoundaryMessages } from './FigureBoundary.tsx';
import { LazyDetails } from './LazyDetails.tsx';
import type { TableContent } from './table.ts';
import { TakeAway } from './TakeAway.tsx';
import { OpenReceipt, plainText, Rich, RichText } from '../text/Rich.tsx';
import type { RichSentence } from '../text/Rich.tsx';
import { useReceipts } from '../text/Receipt.tsx';
import type { ReceiptMessages } from '../text/receipt.ts';
import { WholeContext } from './whole.ts';
import styles from './Figure.module.css';

export interface FigureMessages extends BoundaryMessages {
  /** "The numbers as a table" */
  readonly table: string;
  readonly receipt: ReceiptMessages;
}

/** Heights of the drawing in CSS pixels; fixed, so that nothing jumps when it arrives. */
export type FigureHeight = 'strip' | 'low' | 'middle' | 'tall' | 'auto';

export interface FigureProps {
  readonly id: string;
  /** Stamp of the inputs this figure shows; equal everywhere when the page is at rest. */
  readonly revision: number;
  readonly headingLevel: 2 | 3 | 4;
  /** A sentence made from the numbers: what there is to see. */
  readonly title: RichSentence;
  /** One line above the title: what kind of figure it is. */
  readonly kicker?: ReactNode;
  readonly tone?: Tone;
  readonly controls?: ReactNode;
  readonly height: FigureHeight;
  /** The drawing. */
  readonly children: ReactNode;
  /** The same in words, for all readers. */
  readonly summary?: RichSentence | undefined;
  /** Called only when the table is open or the page is printed. */
  readonly table?: (() => TableContent) | undefined;
  readonly sources?: ReactNode;
  readonly messages: FigureMessages;
  readonly onError?: ((error: unknown, info: ErrorInfo) => void) | undefined;
}

/** The one frame around every figure: title, controls, drawing, words, table, sources. */
export function Figure(props: FigureProps) {
  const titleId = useId();
  const frame = useRef<HTMLElement>(null);
  const Heading = `h${props.headingLevel}` as const;
  const receipts = useReceipts();
  const isWhole = use(WholeContext);
  const { table, title, messages } = props;
  const boundary = { messages, revision: props.revision, onError: props.onError };
  return (
    <figure
      ref={frame} id={props.id} className={styles.figure} aria-labelledby={titleId}
      data-figure={props.id} data-revision={props.revision} data-tone={props.tone}
    >
      <header className={styles.header}>
        {props.kicker !== undefined && <p className={styles.kicker}>{props.kicker}</p>}
        <Heading id={titleId} className={styles.title}>
          <RichText pieces={title} holder={receipts} messages={messages.receipt} phrased />
        </Heading>
        <OpenReceipt pieces={title} holder={receipts} messages={messages.receipt} />
        {props.controls !== undefined && !isWhole && <div className={styles.controls}>{props.controls}</div>}
      </header>
      <div className={styles.drawing} data-height={props.height}>
        <FigureBoundary {...boundary}>{props.children}</FigureBoundary>
      </div>
      <figcaption className={styles.caption}>
        {props.summary !== undefined && <Rich pieces={props.summary} messages={messages.receipt} />}
        <div className={styles.more}>
          {table !== undefined && (
            <LazyDetails summary={messages.table}>
              {() => (
                <FigureBoundary {...boundary}>
                  <FigureTable table={table} />
                </FigureBoundary>
              )}
            </LazyDetails>
          )}
          <TakeAway id={props.id} title={plainText(title)} summary={plainText(props.summary ?? [])} frame={frame} table={table} />
        </div>
        {props.sources !== undefined && <p className={styles.sources}>{props.sources}</p>}
      </figcaption>
    </figure>
  );
}

function FigureTable({ table }: { readonly table: () => TableContent }) {
  return <DataTable content={table()} captionHidden />;
}
