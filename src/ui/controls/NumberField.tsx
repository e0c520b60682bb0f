import type { NumberEntry } from './numberEntry.ts';
import styles from './NumberField.module.css';

export interface NumberFieldProps {
  readonly id: string;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly entry: NumberEntry;
  readonly size: number;
  readonly unit: string;
  readonly unitId: string;
}

/**
 * The typed half of a slider: a line to write on, and its unit. What `size` means differs between browsers by half; a
 * digit does not. Set from here and not in the markup, where the page's policy forbids it.
 */
export function NumberField({ id, labelledBy, describedBy, entry, size, unit, unitId }: NumberFieldProps) {
  return (
    <span className={styles.value}>
      <input
        type="text"
        id={id}
        className={styles.field}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        size={size}
        ref={(field) => { if (field !== null) field.style.inlineSize = `${size + 0.5}ch`; }}
        value={entry.text}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={entry.invalid}
        onChange={(event) => entry.type(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={entry.commit}
        onKeyDown={entry.onKeyDown}
      />
      <span className={styles.unit} id={unitId}>
        {unit}
      </span>
    </span>
  );
}
