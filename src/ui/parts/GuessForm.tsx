import { useId } from 'react';
import { Button } from '../controls/Button.tsx';
import { Slider } from '../controls/Slider.tsx';
import type { Parsed } from '../controls/numberEntry.ts';
import type { Scene } from '../scene.ts';
import styles from './Guess.module.css';

export interface GuessFormProps {
  readonly scene: Scene;
  readonly label: string;
  readonly unit: string;
  /** Where the slider stands at first; a mark on it. */
  readonly start: number;
  readonly value: number;
  readonly max: number;
  /** A guess aloud, with its unit. */
  readonly say: (value: number) => string;
  readonly words: { readonly show: string; readonly skip: string };
  readonly onGuess: (value: number) => void;
  readonly onShow: () => void;
  readonly onSkip: () => void;
}

/** Up to so many, every number has room on a straight slider. */
const LINEAR = 100;

/** "1,200" → 1200. A guess is a whole number without units. */
function parsed(text: string, wrong: string): Parsed {
  const digits = text.replace(/[,\s]/gu, '');
  return /^\d{1,9}$/u.test(digits) ? { value: Number(digits) } : { error: wrong };
}

/** Guess first: a slider and a number for it, then the answer, or the answer at once. */
export function GuessForm({ scene, label, unit, start, value, max, say, words, onGuess, onShow, onSkip }: GuessFormProps) {
  const id = useId();
  const { errors, lab: { controls } } = scene.messages;
  return (
    <div className={styles.form} data-stage={scene.stage} data-screen-only="">
      <div className={styles.slider}>
        <Slider
          id={`${id}guess`} label={label} unitText={unit} min={1} max={max} scale={max > LINEAR ? 'log' : 'linear'} step={1} integer
          value={value} defaultValue={start} changed={value !== start} tone="hardware" format={say} fieldText={(n) => scene.format.count(n)}
          parse={(text) => parsed(text, errors.field.whole)} onChange={onGuess} onCommit={onGuess} onReset={() => onGuess(start)}
          messages={{
            decrease: controls.decrease(label), increase: controls.increase(label), reset: controls.reset(label, say(start)),
            changed: controls.changed, clamped: (limit, end) => errors.field[end === 'max' ? 'largest' : 'smallest'](limit),
          }}
        />
      </div>
      <div className={styles.buttons}>
        <Button onClick={onShow}>{words.show}</Button>
        <Button kind="quiet" onClick={onSkip}>{words.skip}</Button>
      </div>
    </div>
  );
}
