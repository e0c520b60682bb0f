import { headlineOf } from '../../derive/headline.ts';
import { plainOf } from '../../i18n/rich.ts';
import { richOf } from '../../ui/parts/richOf.ts';
import { Live } from '../../ui/text/Live.tsx';
import { Rich } from '../../ui/text/Rich.tsx';
import { useChosen, useLab } from './labContext.ts';
import styles from './Headline.module.css';

/** The divergence in a sentence, with its condition and the other side's best case. Never waits for a figure. */
export function Headline() {
  const { messages, format } = useLab();
  const inputs = useChosen((state) => state.inputs);
  const facts = headlineOf(inputs);
  const sentence = messages.headline.sentence(format, facts);
  const { gap, bestCase, joint } = messages.headline;
  const rest = [...gap(format, facts), joint, ...bestCase(format, facts)];
  const scene = { inputs, messages, format };
  const receipt = messages.receipts.panel;
  return (
    <div className={styles.headline} data-headline={facts.kind}>
      <p className={styles.kicker}>{messages.lab.kicker}</p>
      <Rich as="h1" id="headline" pieces={richOf(sentence, scene)} messages={receipt} />
      <Rich size="lead" pieces={richOf(rest, scene)} messages={receipt} />
      <Live text={`${plainOf(sentence)}${joint}${plainOf(rest)}`} />
    </div>
  );
}
