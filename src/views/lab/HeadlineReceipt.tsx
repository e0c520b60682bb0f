import { headlineOf } from '../../derive/headline.ts';
import { richOf } from '../../ui/parts/richOf.ts';
import { OpenReceipt } from '../../ui/text/Rich.tsx';
import type { ReceiptHolder } from '../../ui/text/Receipt.tsx';
import { headlineText } from './headlineText.ts';
import { useAllWords, useChosen, useLab } from './labContext.ts';

/** The receipt of the headline that is open, in the second column. */
export function HeadlineReceipt({ holder }: { readonly holder: ReceiptHolder }) {
  const { format } = useLab();
  const messages = useAllWords();
  const inputs = useChosen((state) => state.inputs);
  const { first, rest } = headlineText(messages, format, headlineOf(inputs));
  const pieces = richOf([...first, ...rest], { inputs, messages, format });
  return <OpenReceipt pieces={pieces} holder={holder} messages={messages.lab.receipt} takesFocus />;
}
