import { useId, useState } from 'react';
import type { DeckWords } from '../../i18n/deckWords.ts';
import type { Format } from '../../i18n/format.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { DeckDialog } from './DeckDialog.tsx';
import field from './DeckField.module.css';
import styles from './DeckGoTo.module.css';

interface DeckGoToProps {
  readonly words: DeckWords;
  readonly format: Format;
  readonly slides: number;
  /** To a slide, counted from 0. */
  readonly onGo: (at: number) => void;
  readonly onClose: () => void;
}

/** The number of a slide, typed. */
export function DeckGoTo({ words, format, slides, onGo, onClose }: DeckGoToProps) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const id = useId();
  const last = format.count(slides);
  const submit = (event?: { preventDefault: () => void }): void => {
    event?.preventDefault();
    const typed = text.normalize('NFKC').trim();
    const slide = /^\d{1,4}$/u.test(typed) ? Number(typed) : 0;
    if (slide >= 1 && slide <= slides) onGo(slide - 1);
    else setWrong(words.goTo.none(typed, last));
  };
  return (
    <DeckDialog title={words.goTo.title} close={words.help.close} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <label htmlFor={id}>{words.goTo.number(last)}</label>
        <input id={id} data-begin="" className={field.field} size={5} inputMode="numeric" autoComplete="off" value={text} aria-invalid={wrong !== null}
          aria-describedby={`${id}-note`} onChange={(event) => setText(event.target.value)} />
        <Button onClick={submit}>{words.goTo.go}</Button>
        <p id={`${id}-note`} className={styles.note} aria-live="polite">{wrong}</p>
      </form>
    </DeckDialog>
  );
}
