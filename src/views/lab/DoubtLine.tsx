import { Later } from '../../ui/figure/Later.tsx';
import { later } from '../../ui/figure/later.ts';
import styles from './DoubtLine.module.css';

const HeadlineDoubt = later(async () => (await import('./HeadlineDoubt.tsx')).HeadlineDoubt);

/** The room below the headline for how sure it is; what fills it comes later and at rest. */
export function DoubtLine() {
  return <p className={styles.line} data-doubt-line><Later><HeadlineDoubt /></Later></p>;
}
