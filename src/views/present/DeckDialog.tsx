import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import styles from './DeckDialog.module.css';

export interface DeckDialogProps {
  readonly title: string;
  readonly close: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something laid over the slide: the browser keeps the focus in it and gives it back. */
export function DeckDialog({ title, close, onClose, children }: DeckDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={title} onClose={onClose}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <Button kind="icon" label={close} onClick={() => dialog.current?.close()}>×</Button>
      </header>
      {children}
    </dialog>
  );
}
