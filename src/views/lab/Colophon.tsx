import { MODEL_VERSION } from '../../model/version.ts';
import { useLab } from './labContext.ts';
import styles from './Colophon.module.css';

/** Who made this page, from what, and what it leaves out. */
export function Colophon() {
  const { all } = useLab();
  if (all === null) return null;
  const { sections, colophon } = all.lab;
  return (
    <footer className={styles.footer}>
      <section className={styles.about} aria-labelledby="about-title">
        <h2 id="about-title">{sections.colophon.title}</h2>
        {[colophon.origin, colophon.method, colophon.limits, colophon.privacy].map((line) => <p key={line}>{line}</p>)}
        <p className={styles.small}>{colophon.licence} {colophon.version(MODEL_VERSION)}</p>
      </section>
    </footer>
  );
}
