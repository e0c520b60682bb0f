import type { RichText } from '../../i18n/rich.ts';
import type { RichSentence } from '../text/Rich.tsx';

/** A sentence whose sides carry their colours, without receipts: for titles. */
export const tonedOnly = (text: RichText): RichSentence =>
  text.map((piece) => (typeof piece === 'string' ? piece : { text: piece.text, tone: piece.tone }));

/** The same before its receipts and their words have come: its lines break as they will then. */
export const beforeReceipts = (text: RichText): RichSentence =>
  text.map((piece) => {
    if (typeof piece === 'string') return piece;
    const { text: words, tone, receipt } = piece;
    return receipt === undefined ? { text: words, tone } : { text: words, tone, awaitsReceipt: true };
  });
