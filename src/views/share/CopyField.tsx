import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx';
import styles from './Share.module.css';

export interface CopyFieldProps {
  readonly label: string;
  /** The label is heard only: a heading above says it. */
  readonly labelHidden?: boolean;
  readonly text: string;
  readonly copy: string;
  readonly words: { readonly copied: string; readonly refused: string };
}

/** As many lines as it takes in a column of a phone, roughly; more are scrolled to. */
const rowsOf = (text: string): number => Math.min(5, Math.ceil(text.length / 48));

/** How long a copy is spoken of. */
const SPEAKS_FOR = 4000;

/** A text to take away: by a button, or where the browser does not let one copy, by hand. */
export function CopyField({ label, labelHidden = false, text, copy, words }: CopyFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [last, setLast] = useState<{ readonly text: string; readonly said: 'copied' | 'refused' } | null>(null);
  // Of another text nothing has been said yet.
  const said = last?.text === text ? last.said : null;
  useEffect(() => {
    if (said !== 'copied') return undefined;
    const timer = setTimeout(() => setLast(null), SPEAKS_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  const take = async (): Promise<void> => {
    // Without a secure context there is no clipboard at all; with one it may still refuse.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const copied = clipboard !== undefined && await clipboard.writeText(text).then(() => true, () => false);
    if (!copied) {
      field.current?.focus();
      field.current?.select();
    }
    setLast({ text, said: copied ? 'copied' : 'refused' });
  };
  return (
    <div className={styles.copy}>
      <label htmlFor={id}>{labelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}</label>
      <textarea ref={field} id={id} className={styles.text} readOnly rows={rowsOf(text)} spellCheck={false} value={text}
        onFocus={(event) => event.currentTarget.select()} />
      <div className={styles.line}>
        <Button onClick={() => void take()}>{copy}</Button>
        <span role="status">{said === null ? '' : words[said]}</span>
      </div>
    </div>
  );
}
