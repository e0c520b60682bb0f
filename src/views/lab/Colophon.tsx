import { MODEL_VERSION } from '../../model/version.ts';
import { useLab } from './labContext.ts';
import { PrintButton } from './PrintButton.tsx';
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
        <p>{colophon.origin}</p>
        <p>{colophon.method}</p>
        <h3 className={styles.limits}>{colophon.limits.title}</h3>
        <ul className={styles.list}>
          {colophon.limits.items.map((line) => <li key={line}>{line}</li>)}
        </ul>
        <p>{colophon.limits.end}</p>
        <p>{colophon.privacy}</p>
        <PrintButton />
        <p className={styles.small}>{colophon.licence} {colophon.version(MODEL_VERSION)}</p>
      </section>
    </footer>
  );
}
