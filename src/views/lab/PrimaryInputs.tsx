import { useEffect } from 'react';
import { DECIDING, PRIMARY } from '../../derive/primary.ts';
import { NumberInput } from './NumberInput.tsx';
import { loadFieldParser } from './fieldParser.ts';
import { useLab } from './labContext.ts';
import { StepperInput } from './StepperInput.tsx';
import styles from './PrimaryInputs.module.css';

/** The four that are always in sight, and what decides: they stay at the top while the reader goes through the figures. */
export function PrimaryInputs() {
  const { messages } = useLab();
  // Out of reach after a redeploy: asked for again when something has been typed.
  useEffect(() => { loadFieldParser().catch(() => undefined); }, []);
  return (
    <section className={styles.bar} aria-label={messages.lab.landmarks.primary}>
      <div className={styles.row}>
        {PRIMARY.map((input) => <NumberInput key={input} input={input} compact />)}
        <StepperInput input={DECIDING} />
      </div>
    </section>
  );
}
