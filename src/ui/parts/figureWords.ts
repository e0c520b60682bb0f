import type { Messages } from '../../i18n/messages.ts';
import type { RichText } from '../../i18n/rich.ts';
import type { FigureMessages } from '../figure/Figure.tsx';
import type { RichSentence } from '../text/Rich.tsx';

/** What the frame of every figure says. */
export const figureWords = (messages: Messages): FigureMessages => ({
  failed: messages.errors.figure.failedTable, retry: messages.errors.figure.retry, table: messages.lab.controls.table,
  receipt: {
    explain: messages.lab.buttons.showReceipt, close: messages.lab.buttons.close, sources: messages.lab.buttons.sources,
    halve: messages.receipts.headings.halve,
  },
});

/** A title whose sides carry their colour. */
export const tonedTitle = (text: RichText): RichSentence =>
  text.map((piece) => (typeof piece === 'string' ? piece : { text: piece.text, tone: piece.tone }));
