import { useState } from 'react';
import { PRIMARY } from '../../derive/primary.ts';
import type { DeckWords } from '../../i18n/deckWords.ts';
import { encodeHash } from '../../io/encodeHash.ts';
import { parseField } from '../../io/fieldText.ts';
import { linkOf } from '../../store/labStore.ts';
import type { NumberKey, Overrides } from '../../model/inputs.ts';
import { SPEC } from '../../model/inputTable.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { fieldError } from '../lab/fieldError.ts';
import { useAllWords, useLab } from '../lab/labContext.ts';
import input from './DeckField.module.css';
import styles from './PresenterPage.module.css';

interface NumbersPadProps {
  readonly words: DeckWords['presenter']['pad'];
  /** The numbers, as a hash with nothing but inputs. */
  readonly onApply: (hash: string) => void;
}

type Typed = Readonly<Partial<Record<NumberKey, string>>>;

/** Numbers of the audience: typed here in private, on the wall only when applied. */
export function NumbersPad({ words, onApply }: NumbersPadProps) {
  const { store, format } = useLab();
  const messages = useAllWords();
  const [typed, setTyped] = useState<Typed>({});
  const [note, setNote] = useState<{ readonly text: string; readonly bad: boolean } | null>(null);
  const { era, inputs } = store.getState();
  const apply = (event?: { preventDefault: () => void }): void => {
    event?.preventDefault();
    const read = PRIMARY.flatMap((key) => {
      const text = typed[key]?.trim() ?? '';
      return text === '' ? [] : [{ key, field: parseField(SPEC[key], text, inputs[key], { bareMeansPercent: SPEC[key].unit === 'ratio', currency: inputs.currency }) }];
    });
    const bad = read.find(({ field }) => !field.accepted);
    if (bad !== undefined) {
      const why = bad.field.accepted ? null : fieldError(bad.field.issue, messages, format, inputs.currency);
      setNote({ text: `${words.bad(messages.inputs.items[bad.key].short)}${why === null ? '' : ` ${why}`}`, bad: true });
      return;
    }
    // Keys are inputs, values have just been read as theirs.
    const overrides = Object.fromEntries(read.map(({ key, field }) => [key, field.value])) as Overrides;
    const state = linkOf(store.getState());
    onApply(encodeHash({ ...state, era, overrides, board: [] }));
    setNote({ text: words.applied, bad: false });
  };
  return (
    <section className={styles.pad} aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className={styles.line}>{words.line}</p>
      <form onSubmit={apply} className={styles.form}>
        {PRIMARY.map((key) => (
          <label key={key}>
            <span>{messages.inputs.items[key].short} <small>{format.byUnit.parts(inputs[key], SPEC[key].unit, inputs.currency).unit}</small></span>
            <input className={input.field} inputMode="decimal" autoComplete="off" value={typed[key] ?? ''} onChange={(event) => setTyped({ ...typed, [key]: event.target.value })} />
          </label>
        ))}
        <div className={styles.turn}>
          <Button onClick={apply}>{words.apply}</Button>
          <Button kind="quiet" onClick={() => { setTyped({}); setNote(null); }}>{words.clear}</Button>
        </div>
      </form>
      <p className={styles.said} data-bad={note?.bad} role="status">{note?.text}</p>
    </section>
  );
}
