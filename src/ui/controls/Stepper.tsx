import { memo, useRef } from 'react';
import { VisuallyHidden } from '../layout/VisuallyHidden.tsx';
import quantity from './Quantity.module.css';
import styles from './Stepper.module.css';

export interface StepperProps {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly defaultValue: number;
  readonly changed: boolean;
  /** As it is printed: "2". */
  readonly text: (value: number) => string;
  /** With unit, for listeners. */
  readonly format: (value: number) => string;
  readonly onChange: (value: number) => void;
  readonly onReset: () => void;
  /** Names of the buttons, each with what it changes, and what is said of a value that is not the default. */
  readonly messages: { readonly decrease: string; readonly increase: string; readonly reset: string; readonly changed: string };
}

const KEYS: Readonly<Record<string, 1 | -1>> = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 };

/** A small whole number with few values: −, the number, +. Each press is one step. Memoised: give stable callbacks. */
export const Stepper = memo(function Stepper(props: StepperProps) {
  const { id, label, value, min, max, messages } = props;
  const number = useRef<HTMLSpanElement>(null);
  const go = (to: number): void => {
    const next = Math.min(max, Math.max(min, to));
    if (next !== value) props.onChange(next);
  };
  const reset = (): void => {
    // The button is about to vanish under the focus.
    number.current?.focus();
    props.onReset();
  };
  const afterKey = (key: string): number | null =>
    (key === 'Home' ? min : key === 'End' ? max : KEYS[key] === undefined ? null : value + KEYS[key]);
  return (
    <div className={styles.stepper} data-tone="ink" data-changed={props.changed}>
      <span className={`${quantity.label} ${styles.label}`} id={`${id}-label`}>{label}</span>
      <div className={styles.row}>
        <button type="button" className={quantity.nudge} aria-label={messages.decrease} aria-disabled={value <= min} onClick={() => go(value - 1)}>−</button>
        <span
          ref={number} id={id} role="spinbutton" tabIndex={0} className={styles.value} aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-changed`} aria-valuenow={value} aria-valuemin={min} aria-valuemax={max} aria-valuetext={props.format(value)}
          onKeyDown={(event) => {
            const next = event.ctrlKey || event.metaKey || event.altKey ? null : afterKey(event.key);
            if (next === null) return;
            event.preventDefault();
            go(next);
          }}
        >
          {props.text(value)}
        </span>
        <button type="button" className={quantity.nudge} aria-label={messages.increase} aria-disabled={value >= max} onClick={() => go(value + 1)}>+</button>
      </div>
      <button type="button" className={`${quantity.reset} ${styles.reset}`} aria-label={messages.reset} data-shown={props.changed} onClick={reset}>
        <span aria-hidden="true">↺ {props.text(props.defaultValue)}</span>
      </button>
      <VisuallyHidden><span id={`${id}-changed`}>{props.changed ? messages.changed : ''}</span></VisuallyHidden>
    </div>
  );
});
