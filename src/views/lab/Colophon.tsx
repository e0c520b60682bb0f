import { MODEL_VERSION } from '../../model/version.ts';
import { useLab } from './labContext.ts';
import styles from './Colophon.module.css';

const CLAIMS = [1, 2, 3, 4, 5, 6, 7] as const;

/** The seven claims of the article with where each can be tried, and who made this page from what. */
export function Colophon() {
  const { all, format } = useLab();
  if (all === null) return null;
  const { claims, sections, colophon, claimLabel, claimWhere, claimVerdict } = all.lab;
  return (
    <footer className={styles.footer}>
      <section aria-labelledby="claims-title">
        <h2 id="claims-title">{sections.claims.title}</h2>
        <p className={styles.standfirst}>{sections.claims.standfirst}</p>
        <ol className={styles.claims}>
          {CLAIMS.map((number) => (
            <li key={number}>
              <h3 className={styles.claim}>
                <span className={styles.number}>{claimLabel(format.count(number))}</span> {claims[number].title}
              </h3>
              <dl className={styles.tests}>
                <dt>{claimVerdict}</dt>
                <dd>{claims[number].verdict}</dd>
                <dt>{claimWhere}</dt>
                <dd>{claims[number].where}</dd>
              </dl>
            </li>
          ))}
        </ol>
      </section>
      <section className={styles.about} aria-labelledby="about-title">
        <h2 id="about-title">{sections.colophon.title}</h2>
        {[colophon.origin, colophon.interest, colophon.method, colophon.limits, colophon.privacy].map((line) => <p key={line}>{line}</p>)}
        <p className={styles.small}>{colophon.licence} {colophon.version(MODEL_VERSION)}</p>
      </section>
    </footer>
  );
}
