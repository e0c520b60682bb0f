import { Fragment, createElement } from 'react';
import type { ReactNode } from 'react';
import { breaksBetween, clingsTo, clungParts, phrasesOf } from '../../i18n/phrases.ts';
import type { Tone } from '../tone.ts';
import type { ReceiptContent, ReceiptMessages } from './receipt.ts';
import { ReceiptButton, useReceipts } from './Receipt.tsx';
import type { ReceiptHolder } from './Receipt.tsx';
import type { ReceiptPanelProps } from './ReceiptPanel.tsx';
import styles from './Rich.module.css';

/** What opens a number: its account, and the panel it is set in, which the first view does without. */
export interface SpanReceipt {
  readonly id: string;
  readonly content: () => ReceiptContent;
  readonly Panel: (props: ReceiptPanelProps) => ReactNode;
}

/** A word or number inside a sentence that carries a colour, an account of itself, or both. */
export interface RichSpan {
  readonly text: string;
  readonly tone?: Tone | undefined;
  readonly strong?: boolean;
  /** Its receipt is still to come: breaks lines as the button will, so that nothing moves then. */
  readonly awaitsReceipt?: boolean;
  readonly receipt?: SpanReceipt | undefined;
}

export type RichPiece = string | RichSpan;
export type RichSentence = readonly RichPiece[];

export interface RichProps {
  readonly pieces: RichSentence;
  readonly as?: 'p' | 'h1' | 'h2' | 'h3' | 'h4';
  readonly id?: string;
  readonly size?: 'text' | 'lead';
  readonly messages: ReceiptMessages;
  /** Where several sentences share one: at most one of their receipts is open. */
  readonly receipts?: { readonly holder: ReceiptHolder; readonly place: 'below' | 'elsewhere' };
}

/**
 * A sentence made from numbers; an open receipt lies below it, outside the paragraph, unless it has another place. One
 * that sentences share lies over the foot of a phone: what they speak of comes next on the page, and stays where it is.
 */
export function Rich({ pieces, as: Element = 'p', id, size = 'text', messages, receipts }: RichProps) {
  const own = useReceipts();
  const holder = receipts?.holder ?? own;
  return (
    <>
      <Element {...(id === undefined ? {} : { id })} className={styles.sentence} data-size={size}>
        <RichText pieces={pieces} holder={holder} messages={messages} phrased={Element !== 'p'} />
      </Element>
      {receipts === undefined && <OpenReceipt pieces={pieces} holder={holder} messages={messages} />}
      {receipts?.place === 'below' && (
        <div className={styles.sheet}><OpenReceipt pieces={pieces} holder={holder} messages={messages} takesFocus /></div>
      )}
    </>
  );
}

export interface RichTextProps {
  readonly pieces: RichSentence;
  readonly holder: ReceiptHolder;
  readonly messages: ReceiptMessages;
  /** A heading: lines break between phrases only. */
  readonly phrased?: boolean;
}

export interface OpenReceiptProps extends RichTextProps {
  readonly takesFocus?: boolean;
}

/** The panel of the number that is open, if it is one of this sentence's. */
export function OpenReceipt({ pieces, holder, messages, takesFocus = false }: OpenReceiptProps) {
  const open = pieces.map(receiptOf).find((receipt) => receipt !== undefined && receipt.id === holder.openId);
  if (open === undefined) return null;
  return <open.Panel content={open.content()} holder={holder} messages={messages} takesFocus={takesFocus} />;
}

/** The inside of a sentence, for places that put the panel elsewhere: a heading, a cell. */
export function RichText({ pieces, holder, messages, phrased = false }: RichTextProps) {
  const shown = (text: string): ReactNode => (phrased ? <Phrased text={text} /> : text);
  const nodes = pieces.flatMap((piece, i) => {
    const before = pieces[i - 1];
    const node = spanOf(piece, shown, holder, messages);
    if (!phrased || before === undefined) return [node];
    if (breaksBetween(textOf(before), textOf(piece))) return [createElement('wbr'), node];
    return clingsTo(textOf(before), textOf(piece)) ? [joint(), node] : [node];
  });
  // A sentence's pieces have no identity but their place: spread as children they need no keys.
  return createElement(Fragment, null, ...nodes);
}

/** Keeps a line from breaking, without being part of the text. */
const joint = (): ReactNode => createElement('span', { className: styles.joint });

const withBetween = <T, B>(parts: readonly T[], between: () => B): readonly (T | B)[] =>
  parts.flatMap((part, i): readonly (T | B)[] => (i === 0 ? [part] : [between(), part]));

/** Text with a place to break a line after each Japanese phrase. */
export function Phrased({ text }: { readonly text: string }) {
  const phrases = phrasesOf(text).map((phrase) => withBetween(clungParts(phrase), joint));
  return phrases.length < 2 && phrases[0]?.length === 1 ? text : createElement(Fragment, null, ...withBetween(phrases, () => createElement('wbr')).flat());
}

function spanOf(piece: RichPiece, shown: (text: string) => ReactNode, holder: ReceiptHolder, messages: ReceiptMessages): ReactNode {
  if (typeof piece === 'string') return shown(piece);
  const words = (
    <span className={styles.span} data-tone={piece.tone} data-strong={piece.strong === true} data-awaits={piece.awaitsReceipt}>
      {shown(piece.text)}
    </span>
  );
  if (piece.receipt === undefined) return words;
  return (
    <ReceiptButton id={piece.receipt.id} holder={holder} messages={messages}>
      {words}
    </ReceiptButton>
  );
}

const textOf = (piece: RichPiece): string => (typeof piece === 'string' ? piece : piece.text);

const receiptOf = (piece: RichPiece): RichSpan['receipt'] => (typeof piece === 'string' ? undefined : piece.receipt);

/** The sentence as plain text: for accessible names, titles and exports. */
export const plainText = (pieces: RichSentence): string =>
  pieces.map(textOf).join('');
