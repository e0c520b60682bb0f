import type { RichText } from '../../i18n/rich.ts';
import type { RichSentence } from '../text/Rich.tsx';

/** A sentence whose sides carry their colours, without receipts: for titles, and before their words have come. */
export const tonedOnly = (text: RichText): RichSentence =>
  text.map((piece) => (typeof piece === 'string' ? piece : { text: piece.text, tone: piece.tone }));
