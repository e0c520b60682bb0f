import { Button } from '../../ui/controls/Button.tsx';
import { mib } from '../../model/units.ts';
import { useLab } from '../lab/labContext.ts';
import { ViewLink } from '../ViewLink.tsx';
import { useEstate, useEstateState } from './estateContext.ts';
import { StepTitle } from './StepTitle.tsx';
import { dropEstate } from './takeEstate.ts';
import styles from './Estate.module.css';

/** The estate is in force: what it is, where it can be seen, and how to be rid of it. */
export function Taken() {
  const { estate, words: { taken } } = useEstate();
  const { store, format } = useLab();
  const phase = useEstateState((state) => state.phase);
  const isTotals = useEstateState((state) => state.source === 'totals');
  if (phase.kind !== 'taken') return null;
  const { totals, running } = phase.estate;
  return (
    <section className={styles.step}>
      <StepTitle>{taken.title(format.count(running))}</StepTitle>
      <p>
        {taken.sums({ vcpus: format.count(totals.vcpus), memory: format.memory(mib(totals.memoryMib)), disk: format.disk(totals.diskGib) })}
        {isTotals && ` ${taken.equal}`} {taken.answers}
      </p>
      <p>{taken.private}</p>
      <p className={styles.actions}>
        <ViewLink view="lab" className={styles.go}>{taken.lab}</ViewLink>
        <ViewLink view="story" scene="your-estate" className={styles.away}>{taken.story}</ViewLink>
        <Button kind="quiet" onClick={estate.check}>{taken.back}</Button>
        <Button kind="quiet" onClick={() => dropEstate(estate, store)}>{taken.forget}</Button>
      </p>
    </section>
  );
}
