import { memo, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Tone } from '../tone.ts';
import { VisuallyHidden } from '../layout/VisuallyHidden.tsx';
import { NumberField } from './NumberField.tsx';
import { SliderRail } from './SliderRail.tsx';
import { useNumberEntry } from './numberEntry.ts';
import type { Parsed } from './numberEntry.ts';
import { useRangeGesture } from './rangeGesture.ts';
import { POSITIONS, clamped, positionOf, steppedFrom } from './scale.ts';
import type { SliderRange } from './scale.ts';
import quantity from './Quantity.module.css';
import styles from './Slider.module.css';

export interface SliderMessages {
  /** Names of the buttons; each says which slider it is for. `reset` contains the default's number. */
  readonly decrease: string;
  readonly increase: string;
  readonly reset: string;
  readonly changed: string;
  /** "Default 800", at its mark while the slider is in use. */
  readonly standard?: string;
  /** "The largest value is 100,000." or "The smallest value is 1." */
  readonly clamped: (limit: string, end: 'min' | 'max') => string;
}

export interface SliderProps extends SliderRange {
  /** What may be typed, where that is more than the slider reaches. */
  readonly limits?: { readonly min: number; readonly max: number };
  /** Unique on the page; parts derive theirs from it. */
  readonly id: string;
  readonly label: string;
  readonly description?: ReactNode;
  readonly unitText: string;
  readonly value: number;
  readonly defaultValue: number;
  readonly changed: boolean;
  /** Other values worth landing on. */
  readonly ticks?: readonly number[];
  /** Small where the page is: label, field and rail, without the buttons beside it. */
  readonly compact?: boolean;
  readonly tone?: Tone;
  /** With unit, for listeners: "512 mebibytes". */
  readonly format: (value: number) => string;
  /** Without unit, as the field shows it: "512". */
  readonly fieldText: (value: number) => string;
  readonly parse: (text: string) => Parsed | Promise<Parsed>;
  /** At every move. */
  readonly onChange: (value: number) => void;
  /** Once, when the gesture is over. */
  readonly onCommit: (value: number) => void;
  readonly onReset: () => void;
  readonly messages: SliderMessages;
}

const NO_TICKS: readonly number[] = [];

/** A quantity: range, number field, − and +, reset. Give stable callbacks, it is memoised. */
export const Slider = memo(function Slider(props: SliderProps) {
  const { id, value, defaultValue, ticks = NO_TICKS, tone = 'ink', compact = false, messages } = props;
  const marks = [defaultValue, ...ticks];
  const entry = useNumberEntry(entryOptions(props));
  const change = (next: number): void => {
    entry.forget();
    props.onChange(next);
  };
  const gesture = useRangeGesture({ range: props, value, marks, onChange: change, onCommit: props.onCommit });
  const limited = { ...props, ...props.limits };
  const nudge = (direction: 1 | -1): void => {
    // Beyond the slider's end the buttons go on to what may be typed.
    const beyond = direction > 0 ? value >= props.max : value <= props.min;
    const next = steppedFrom(beyond ? limited : props, value, direction, 'coarse');
    if (next === value) return;
    change(next);
    props.onCommit(next);
  };
  const rangeInput = useRef<HTMLInputElement>(null);
  const reset = (): void => {
    entry.forget();
    // The button is about to vanish under the focus.
    rangeInput.current?.focus();
    props.onReset();
  };
  const described = `${id}-description${entry.note === null ? '' : ` ${id}-note`}`;
  return (
    <div className={styles.slider} data-tone={tone} data-changed={props.changed} data-compact={compact}>
      <label className={`${quantity.label} ${styles.label}`} id={`${id}-label`} htmlFor={id}>
        {props.label}
      </label>
      <NumberField
        id={`${id}-field`} labelledBy={`${id}-label`} describedBy={`${id}-unit ${described}`}
        entry={entry} size={fieldSize(props)} unit={props.unitText} unitId={`${id}-unit`}
      />
      <div className={styles.row}>
        <button type="button" className={`${quantity.nudge} ${styles.nudge}`} aria-label={messages.decrease}
          aria-disabled={value <= limited.min} onClick={() => nudge(-1)}>−</button>
        <div className={styles.track}>
          <SliderRail range={props} value={value} defaultValue={defaultValue} ticks={ticks} standard={messages.standard} />
          <input
            ref={rangeInput} type="range" id={id} className={styles.range} min={0} max={POSITIONS} step={1}
            value={Math.round(positionOf(props, value))} aria-valuetext={props.format(value)}
            aria-describedby={described} {...gesture}
          />
        </div>
        <button type="button" className={`${quantity.nudge} ${styles.nudge}`} aria-label={messages.increase}
          aria-disabled={value >= limited.max} onClick={() => nudge(1)}>+</button>
      </div>
      <div className={styles.below}>
        <button type="button" className={`${quantity.reset} ${styles.reset}`} aria-label={messages.reset}
          data-shown={props.changed} onClick={reset}>
          <span aria-hidden="true">↺<span className={styles.to}> {props.fieldText(defaultValue)}</span></span>
        </button>
        <p className={styles.description} id={`${id}-description`}>
          {props.description}
          {props.changed && ' '}
          {props.changed && <VisuallyHidden>{messages.changed}</VisuallyHidden>}
        </p>
      </div>
      <p className={styles.note} id={`${id}-note`} aria-live="polite" data-invalid={entry.invalid}>
        {entry.note}
      </p>
    </div>
  );
});

function entryOptions(props: SliderProps): Parameters<typeof useNumberEntry>[0] {
  return {
    value: props.value,
    text: props.fieldText(props.value),
    parse: props.parse,
    admit: (typed) => {
      const whole = props.integer ? Math.round(typed) : typed;
      const value = clamped({ ...props, ...props.limits }, whole);
      if (value === whole) return { value, note: null };
      return { value, note: props.messages.clamped(props.fieldText(value), value < whole ? 'max' : 'min') };
    },
    accept: (value) => {
      props.onChange(value);
      props.onCommit(value);
    },
  };
}

/** Wide enough for every value, so that the field never changes its width. */
function fieldSize({ min, max, value, fieldText }: SliderProps): number {
  return Math.max(3, ...[min, max, value].map((each) => fieldText(each).length));
}
