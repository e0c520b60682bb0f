import { headlineOf } from '../../derive/headline.ts';
import { mib } from '../../model/units.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { beforeReceipts } from '../../ui/parts/tonedOnly.ts';
import { Rich } from '../../ui/text/Rich.tsx';
import type { Estate } from '../../derive/estate.ts';
import { headlineText } from '../lab/headlineText.ts';
import { useChosen, useLab } from '../lab/labContext.ts';
import { ViewLink } from '../ViewLink.tsx';
import { useEstate, useEstateState } from './estateContext.ts';
import { StepTitle } from './StepTitle.tsx';
import { dropEstate, putInForce } from './takeEstate.ts';
import styles from './Estate.module.css';

/** The estate is in force: its answer, where else it can be seen, and how to be rid of it. */
export function Taken() {
  const { estate, words: { taken } } = useEstate();
  const { store, format } = useLab();
  const phase = useEstateState((state) => state.phase);
  const isTotals = useEstateState((state) => state.source === 'totals');
  const inForce = useChosen((state) => state.inputs.fleet !== null);
  if (phase.kind !== 'taken') return null;
  const { totals, running, inputs } = phase.estate;
  const count = format.count(running);
  return (
    <section className={styles.step}>
      <StepTitle>{inForce ? taken.title(count) : taken.aside(count)}</StepTitle>
      {inForce && <Answer />}
      <p>
        {taken.sums({ vcpus: format.count(totals.vcpus), memory: format.memory(mib(totals.memoryMib)), disk: format.disk(totals.diskGib) })}
        {inputs.workloads < running && taken.gap + taken.capped(format.count(inputs.workloads))}{isTotals && taken.gap + taken.equal}{inForce && taken.gap + taken.answers}{taken.gap}{taken.private}
      </p>
      <div className={styles.actions}>
        {inForce ? <Elsewhere /> : <TakeAgain estate={phase.estate} />}
        <Button kind="quiet" onClick={estate.check}>{taken.back}</Button>
        <Button kind="quiet" onClick={() => dropEstate(estate, store)}>{taken.forget}</Button>
      </div>
    </section>
  );
}

function Answer() {
  const { messages, format } = useLab();
  const inputs = useChosen((state) => state.inputs);
  return <Rich as="p" size="lead" pieces={beforeReceipts(headlineText(messages, format, headlineOf(inputs)).first)} messages={messages.lab.receipt} />;
}

function Elsewhere() {
  const { words: { taken } } = useEstate();
  return (
    <>
      <ViewLink view="lab" className={styles.go}>{taken.lab}</ViewLink>
      <ViewLink view="story" scene="your-estate">{taken.story}</ViewLink>
    </>
  );
}

/** After Undo, a preset or a link: the estate is still here, but other numbers are in force. */
function TakeAgain({ estate }: { readonly estate: Estate }) {
  const { words: { taken } } = useEstate();
  const { store } = useLab();
  return <button type="button" className={styles.go} onClick={() => putInForce(estate, store)}>{taken.again}</button>;
}
