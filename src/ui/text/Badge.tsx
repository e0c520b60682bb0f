import styles from './Badge.module.css';

/** A word beside a name that says what is special about it. */
export function Badge({ text }: { readonly text: string }) {
  return <span className={styles.badge}>{text}</span>;
}
