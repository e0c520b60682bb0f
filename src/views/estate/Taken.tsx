import { useMemo } from 'react';
import { headlineOf } from '../../derive/headline.ts';
import type { Era } from '../../model/era.ts';
import { sameFleet } from '../../model/fleet.ts';
import { mib } from '../../model/units.ts';
import { takenFleet } from '../../store/takenFleet.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { beforeReceipts } from '../../ui/parts/tonedOnly.ts';
import { Rich } from '../../ui/text/Rich.tsx';
import type { Estate } from '../../derive/estate.ts';
import { headlineText } from '../lab/headlineText.ts';
import { useChosen, useLab } from '../lab/labContext.ts';
import { ViewLink } from '../ViewLink.tsx';
import { useEstate, useEstateState } from './estateContext.ts';
import { StepTitle } from './StepTitle.tsx';
import { dropEstate, putInForce, takeAnew } from './takeEstate.ts';
import styles from './Estate.module.css';

/** The estate is in force: its answer, where else it can be seen, and how to be rid of it. */
export function Taken() {
  const { estate, words: { taken } } = useEstate();
  const { store, format } = useLab();
  const phase = useEstateState((state) => state.phase);
  const isTotals = useEstateState((state) => state.source === 'totals');
  const inForce = useInForce();
  if (phase.kind !== 'taken') return null;
  const { totals, running, inputs } = phase.estate;
  const count = format.count(running);
  return (
    <section className={styles.step}>
      <StepTitle key={String(inForce)}>{inForce ? taken.title(count) : taken.aside(count)}</StepTitle>
      {inForce && <Answer />}
      <p>
        {taken.sums({ vcpus: format.count(totals.vcpus), memory: format.memory(mib(totals.memoryMib)), disk: format.disk(totals.diskGib) })}
        {inputs.workloads < running && taken.gap + taken.capped(format.count(inputs.workloads))}{isTotals && taken.gap + taken.equal}{inForce && taken.gap + taken.answers}{taken.gap}{taken.private}
      </p>
      {inForce && <OtherEra taken={inputs.era} />}
      <div className={styles.actions} data-screen-only="">
        {inForce ? <Elsewhere /> : <TakeAgain estate={phase.estate} />}
        <Button kind="quiet" onClick={estate.check}>{taken.back}</Button>
        <Button kind="quiet" onClick={() => dropEstate(estate, store)}>{taken.forget}</Button>
      </div>
    </section>
  );
}

/** Whether it is this estate that all views answer for: undo, a preset, a link or the board may have put others in its place. */
function useInForce(): boolean {
  const estate = useEstateState(({ phase }) => (phase.kind === 'taken' ? phase.estate : null));
  const fleet = useChosen((state) => state.inputs.fleet);
  const own = useMemo(() => (estate === null || estate.inputs.fleet === null ? null : takenFleet(estate.inputs.fleet, estate.overrides)?.fleet ?? null), [estate]);
  return own !== null && sameFleet(own, fleet);
}

/** The estate was computed with what guest operating systems took in another era than the one that is now chosen. */
function OtherEra({ taken: before }: { readonly taken: Era }) {
  const { estate, words: { taken } } = useEstate();
  const { store, messages: { terms: { eras } } } = useLab();
  const era = useChosen((state) => state.era);
  return era === before ? null : <p>{taken.otherEra(eras[before].name)}{taken.gap}<Button onClick={() => void takeAnew(estate, store)}>{taken.anew(eras[era].name)}</Button></p>;
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
