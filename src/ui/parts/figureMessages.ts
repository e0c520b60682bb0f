import type { FirstMessages } from '../../i18n/messages.ts';
import type { FigureMessages } from '../figure/Figure.tsx';

/** What the frame of every figure says. */
export const figureMessages = (messages: FirstMessages): FigureMessages => ({
  failed: messages.errors.figure.failedTable, retry: messages.errors.figure.retry, table: messages.lab.controls.table,
  receipt: messages.lab.receipt,
});
