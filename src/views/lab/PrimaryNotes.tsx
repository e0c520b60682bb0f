import { PRIMARY } from '../../derive/primary.ts';
import { InputSource } from './InputSource.tsx';
import { useAllWords } from './labContext.ts';
import styles from './InputPanel.module.css';

/** What the four sliders at the top mean and where their defaults come from: up there is no room for it. */
export function PrimaryNotes() {
  const messages = useAllWords();
  return (
    <dl className={styles.notes}>
      {PRIMARY.map((input) => (
        <div key={input}>
          <dt>{messages.inputs.items[input].name}</dt>
          <dd>{messages.inputs.explain[input]} <InputSource input={input} /></dd>
        </div>
      ))}
    </dl>
  );
}
