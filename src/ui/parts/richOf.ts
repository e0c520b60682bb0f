import type { RichText, RichWord } from '../../i18n/rich.ts';
import { ReceiptPanel } from '../text/ReceiptPanel.tsx';
import type { ReceiptContent } from '../text/receipt.ts';
import type { RichPiece, RichSentence } from '../text/Rich.tsx';
import { receiptContentOf } from './receiptContent.ts';
import type { ReceiptScene } from './receiptContent.ts';

/** A number that says it has an account and has none is our mistake, not the reader's. */
function contentOf(id: string, scene: ReceiptScene): ReceiptContent {
  const content = receiptContentOf(id, scene);
  if (content === null) throw new Error(`no receipt ${id} in ${scene.inputs.era}`);
  return content;
}

function pieceOf(word: RichWord, scene: ReceiptScene): RichPiece {
  const { text, tone, receipt: id } = word;
  return id === undefined ? { text, tone } : { text, tone, receipt: { id, content: () => contentOf(id, scene), Panel: ReceiptPanel } };
}

/** A sentence from i18n as the page sets it: sides in their colours, numbers opening their receipts. */
export const richOf = (text: RichText, scene: ReceiptScene): RichSentence =>
  text.map((piece) => (typeof piece === 'string' ? piece : pieceOf(piece, scene)));
