import type { ReactNode } from 'react';
import styles from './VisuallyHidden.module.css';

/** For those who listen; takes no room. */
export function VisuallyHidden({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <span {...(id === undefined ? {} : { id })} className={styles.hidden}>
      {children}
    </span>
  );
}
