import { memo } from 'react';
import type { ReactNode } from 'react';
import styles from './ChoiceField.module.css';

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface ChoiceFieldProps<V extends string> {
  /** Unique on the page: also the name of the radio group. */
  readonly id: string;
  readonly label: string;
  readonly description?: ReactNode;
  readonly value: V;
  readonly choices: readonly Choice<V>[];
  readonly changed?: boolean;
  readonly onChange: (value: V) => void;
  /** The label beside the row, for a bar above a figure; above it, for a form. */
  readonly labelPlace?: 'above' | 'beside' | 'hidden';
}

/** A few words in a row, one of them chosen. Native radios lie over the words. */
function ChoiceFieldPart<V extends string>(props: ChoiceFieldProps<V>) {
  const { id, description, labelPlace = 'above' } = props;
  return (
    <fieldset
      className={styles.field}
      data-label={labelPlace}
      data-changed={props.changed === true}
      aria-describedby={description === undefined ? undefined : `${id}-description`}
    >
      <legend className={styles.legend}>{props.label}</legend>
      <div className={styles.row}>
        {props.choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="radio"
              className={styles.radio}
              name={id}
              value={choice.value}
              checked={choice.value === props.value}
              disabled={choice.disabled === true}
              onChange={() => props.onChange(choice.value)}
            />
            <span className={styles.text} data-text={choice.label}>
              {choice.label}
            </span>
          </label>
        ))}
      </div>
      {description !== undefined && (
        <p className={styles.description} id={`${id}-description`}>
          {description}
        </p>
      )}
    </fieldset>
  );
}

export const ChoiceField = memo(ChoiceFieldPart) as typeof ChoiceFieldPart;
