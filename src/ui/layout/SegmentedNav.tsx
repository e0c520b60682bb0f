import styles from './SegmentedNav.module.css';

export interface SegmentedNavItem<V extends string> {
  readonly value: V;
  readonly label: string;
  /** Language of the label where it is not the page's: "日本語" on an English page. */
  readonly lang?: string | undefined;
}

export interface SegmentedNavProps<V extends string> {
  /** What is switched: heard, not seen. */
  readonly label: string;
  readonly items: readonly SegmentedNavItem<V>[];
  readonly current: V;
  readonly onSelect: (value: V) => void;
}

/** A row of words, one of them current: language, theme, era in the masthead. */
export function SegmentedNav<V extends string>({ label, items, current, onSelect }: SegmentedNavProps<V>) {
  return (
    <div role="group" aria-label={label} className={styles.nav}>
      {items.map((item) => (
        <button
          key={item.value}
          type="button"
          className={styles.item}
          lang={item.lang}
          aria-pressed={item.value === current}
          onClick={() => onSelect(item.value)}
        >
          {item.label}
        </button>
      ))}
    </div>
  );
}
