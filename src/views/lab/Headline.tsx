import { useSyncExternalStore } from 'react';
import { headlineOf } from '../../derive/headline.ts';
import { plainOf } from '../../i18n/rich.ts';
import type { RichText } from '../../i18n/rich.ts';
import { beforeReceipts } from '../../ui/parts/tonedOnly.ts';
import { Live } from '../../ui/text/Live.tsx';
import { Rich } from '../../ui/text/Rich.tsx';
import type { RichSentence } from '../../ui/text/Rich.tsx';
import { useChosen, useLab } from './labContext.ts';
import { headlineText } from './headlineText.ts';
import type { HeadlineReceipts } from './useHeadlineReceipts.ts';
import { useReceiptMaker } from './useReceiptMaker.ts';
import styles from './Headline.module.css';

/** The divergence in a sentence, with its condition and the other side's best case. Never waits for a figure. */
export function Headline({ receipts }: { readonly receipts: HeadlineReceipts }) {
  const { messages, all, format, scenes } = useLab();
  // The newest there is: the page is at rest when every figure carries the same.
  const { revision } = useSyncExternalStore(scenes.subscribe, scenes.get, scenes.get);
  const inputs = useChosen((state) => state.inputs);
  const facts = headlineOf(inputs);
  const { first, rest } = headlineText(messages, format, facts);
  const richOf = useReceiptMaker();
  // Until the receipts and their words have come the numbers stand there plainly.
  const open = (text: RichText): RichSentence =>
    (all === null || richOf === null ? beforeReceipts(text) : richOf(text, { inputs, messages: all, format }));
  const { receipt } = messages.lab;
  return (
    <div className={styles.headline} data-headline={facts.kind} data-revision={revision}>
      <p className={styles.kicker}>{messages.lab.kicker}</p>
      <Rich as="h1" id="headline" pieces={open(first)} messages={receipt} receipts={receipts} />
      <Rich size="lead" pieces={open(rest)} messages={receipt} receipts={receipts} />
      <Live text={`${plainOf(first)}${messages.headline.joint}${plainOf(rest)}`} />
    </div>
  );
}
