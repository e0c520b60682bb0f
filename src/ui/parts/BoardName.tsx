import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import styles from './BoardFigure.module.css';

export interface BoardNameProps {
  readonly name: string;
  readonly label: string;
  readonly placeholder: string;
  readonly onRename: (name: string) => void;
}

/** Longer than any name that is kept; the rest is cut when it is. */
const MOST = 120;

/** A name that is a field: Enter or leaving it keeps what was written, Esc does not, nor does leaving it empty. */
export function BoardName({ name, label, placeholder, onRename }: BoardNameProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (): void => {
    if (draft !== null && draft.trim() !== '' && draft !== name) onRename(draft);
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // The Enter that ends a composition is not ours.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape') setDraft(null);
  };
  return (
    <input
      className={styles.name} type="text" dir="auto" value={draft ?? name} aria-label={label} placeholder={placeholder} maxLength={MOST}
      autoComplete="off" spellCheck={false} onChange={(event) => setDraft(event.currentTarget.value)} onBlur={commit} onKeyDown={onKeyDown}
    />
  );
}
