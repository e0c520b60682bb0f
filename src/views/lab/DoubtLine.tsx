import { Suspense, lazy } from 'react';
import styles from './DoubtLine.module.css';

const HeadlineDoubt = lazy(async () => ({ default: (await import('./HeadlineDoubt.tsx')).HeadlineDoubt }));

/** The room below the headline for how sure it is; what fills it comes later and at rest. */
export function DoubtLine() {
  return <p className={styles.line} data-doubt-line><Suspense><HeadlineDoubt /></Suspense></p>;
}
