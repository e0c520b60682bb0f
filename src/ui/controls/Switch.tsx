import { memo } from 'react';
import type { ReactNode } from 'react';
import styles from './Switch.module.css';

export interface SwitchProps {
  readonly id: string;
  readonly label: string;
  readonly description?: ReactNode;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
}

export const Switch = memo(function Switch(props: SwitchProps) {
  const { id, label, description, on, disabled = false, onChange } = props;
  return (
    <div className={styles.field}>
      <label className={styles.label}>
        <input
          type="checkbox"
          role="switch"
          id={id}
          className={styles.box}
          checked={on}
          aria-checked={on}
          disabled={disabled}
          aria-describedby={description === undefined ? undefined : `${id}-description`}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {label}
      </label>
      {description !== undefined && (
        <p className={styles.description} id={`${id}-description`}>
          {description}
        </p>
      )}
    </div>
  );
});
