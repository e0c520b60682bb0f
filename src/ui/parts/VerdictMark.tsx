import type { Verdict } from '../../derive/published.ts';
import styles from './VerdictMark.module.css';

const SIGNS: Readonly<Record<Verdict, string>> = { hit: '●', miss: '◇', notModelled: '–' };

/** A verdict in words, behind the sign that it has in the pictures. */
export function VerdictMark({ verdict, text }: { readonly verdict: Verdict; readonly text: string }) {
  return (
    <span className={styles.verdict} data-verdict={verdict}>
      <span className={styles.sign} aria-hidden="true">{SIGNS[verdict]}</span>
      {text}
    </span>
  );
}
