import { memo } from 'react';
import styles from './SelectField.module.css';

export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly disabled?: boolean;
  /** Options of one group stand together under its name. */
  readonly group?: string;
}

export interface SelectFieldProps<V extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: V;
  readonly options: readonly SelectOption<V>[];
  readonly onChange: (value: V) => void;
  readonly labelPlace?: 'above' | 'beside';
}

/** A native select on a line, for lists too long to lie open. */
function SelectFieldPart<V extends string>(props: SelectFieldProps<V>) {
  const { id, label, value, options, onChange, labelPlace = 'beside' } = props;
  const choose = (chosen: string): void => {
    const option = options.find((each) => each.value === chosen);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <div className={styles.field} data-label={labelPlace}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <span className={styles.frame}>
        <select id={id} className={styles.select} value={value} onChange={(event) => choose(event.currentTarget.value)}>
          {[...new Set(options.map(({ group }) => group))].map((group) => {
            const inGroup = options.filter((option) => option.group === group).map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled === true}>
                {option.label}
              </option>
            ));
            return group === undefined ? inGroup : <optgroup key={group} label={group}>{inGroup}</optgroup>;
          })}
        </select>
      </span>
    </div>
  );
}

export const SelectField = memo(SelectFieldPart) as typeof SelectFieldPart;
