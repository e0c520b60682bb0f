import type { ClaimVerdict } from '../../derive/claimVerdict.ts';
import styles from './ClaimsFigure.module.css';

/** A verdict in a word, behind a sign that is told by its shape. */
export function ClaimMark({ verdict, text }: { readonly verdict: ClaimVerdict; readonly text: string }) {
  return (
    <span className={styles.mark} data-verdict={verdict}>
      <svg className={styles.sign} viewBox="0 0 16 16" width={14} height={14} aria-hidden="true" focusable="false">
        <Sign verdict={verdict} />
      </svg>
      {text}
    </span>
  );
}

/** Full, half, empty, crossed out; a dash where there is nothing to judge. */
function Sign({ verdict }: { readonly verdict: ClaimVerdict }) {
  const ring = <circle cx={8} cy={8} r={6.5} fill="none" stroke="currentColor" strokeWidth={1.6} />;
  switch (verdict) {
    case 'holds': return <circle cx={8} cy={8} r={7.3} fill="currentColor" />;
    case 'part': return <>{ring}<path d="M8 1.5a6.5 6.5 0 0 0 0 13z" fill="currentColor" /></>;
    case 'noLonger': return ring;
    case 'unsupported': return <path d="M3 3l10 10M13 3L3 13" fill="none" stroke="currentColor" strokeWidth={2} />;
    case 'unknown': return <path d="M3 8H13" fill="none" stroke="currentColor" strokeWidth={2} />;
  }
}
