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

export interface HeadlineProps {
  readonly receipts: HeadlineReceipts;
  /** Without the paragraph below the sentence: where that stands elsewhere. */
  readonly short?: boolean;
}

/** The divergence in a sentence, with its condition and the other side's best case. Never waits for a figure. */
export function Headline({ receipts, short = false }: HeadlineProps) {
  const { messages, scenes } = useLab();
  // The newest there is: the page is at rest when every figure carries the same.
  const { revision } = useSyncExternalStore(scenes.subscribe, scenes.get, scenes.get);
  const { kind, first, rest, open } = useHeadlineText();
  return (
    <div className={styles.headline} data-headline={kind} data-revision={revision}>
      <p className={styles.kicker}>{messages.lab.kicker}</p>
      <Rich as="h1" id="headline" pieces={open(first)} messages={messages.lab.receipt} receipts={receipts} />
      {!short && <HeadlineRest receipts={receipts} />}
      <Live text={`${plainOf(first)}${messages.headline.joint}${plainOf(rest)}`} />
    </div>
  );
}

/** What else there is to say: the differences that hosts do not show, from where, and the other side's best case. */
export function HeadlineRest({ receipts }: Pick<HeadlineProps, 'receipts'>) {
  const { rest, open } = useHeadlineText();
  return <Rich size="lead" pieces={open(rest)} messages={useLab().messages.lab.receipt} receipts={receipts} />;
}

function useHeadlineText() {
  const { messages, all, format } = useLab();
  const inputs = useChosen((state) => state.inputs);
  const richOf = useReceiptMaker();
  const facts = headlineOf(inputs);
  // Until the receipts and their words have come the numbers stand there plainly.
  const open = (text: RichText): RichSentence =>
    (all === null || richOf === null ? beforeReceipts(text) : richOf(text, { inputs, messages: all, format }));
  return { kind: facts.kind, ...headlineText(messages, format, facts), open };
}
