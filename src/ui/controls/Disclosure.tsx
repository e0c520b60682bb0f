import type { ReactNode } from 'react';
import styles from './Disclosure.module.css';

export interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  /** Left out: the browser keeps it. */
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  /** A group of inputs is set larger than a table's toggle. */
  readonly size?: 'small' | 'large';
}

/** Native details with a plus that becomes a minus. */
export function Disclosure({ summary, children, open, onToggle, size = 'small' }: DisclosureProps) {
  return (
    <details
      className={styles.details}
      data-size={size}
      open={open}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        <span>{summary}</span>
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
