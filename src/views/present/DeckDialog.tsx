import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import styles from './DeckDialog.module.css';

export interface DeckDialogProps {
  readonly title: string;
  readonly close: string;
  readonly onClose: () => void;
  /** As wide as the window lets it be. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Something laid over the slide: the browser keeps the focus in it and gives it back. */
export function DeckDialog({ title, close, onClose, wide = false, children }: DeckDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // The browser would begin at the cross, and Enter there closes; what one came for is marked by whoever knows it.
    element?.querySelector<HTMLElement>('[data-begin]')?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} data-wide={wide} aria-label={title} onClose={onClose}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <Button kind="icon" label={close} onClick={() => dialog.current?.close()}>×</Button>
      </div>
      {children}
    </dialog>
  );
}
