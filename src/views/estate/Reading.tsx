import { Button } from '../../ui/controls/Button.tsx';
import { useLab } from '../lab/labContext.ts';
import { useEstate, useEstateState } from './estateContext.ts';
import { StepTitle } from './StepTitle.tsx';
import styles from './Estate.module.css';

/** While files are being read: how far it has come, and the way to stop it. */
export function Reading() {
  const { estate, words: { reading } } = useEstate();
  const { format } = useLab();
  const share = useEstateState(({ phase }) => (phase.kind === 'reading' ? phase.share : 0));
  return (
    <section className={styles.step}>
      <StepTitle>{reading.title}</StepTitle>
      <progress className={styles.progress} aria-label={reading.progress} max={1} value={share} />
      <p aria-hidden="true">{format.percent(share, 0)}</p>
      <Button onClick={estate.forget}>{reading.cancel}</Button>
    </section>
  );
}
