import { useId, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { VisuallyHidden } from '../layout/VisuallyHidden.tsx';
import type { ReceiptMessages } from './receipt.ts';
import styles from './Receipt.module.css';

/** Which receipt of a paragraph or a table is open, and the way back from it. */
export interface ReceiptHolder {
  readonly openId: string | null;
  readonly panelId: string;
  readonly toggle: (id: string, button: HTMLButtonElement) => void;
  readonly close: () => void;
  readonly opener: RefObject<HTMLButtonElement | null>;
}

/** At most one receipt is open per holder; closing gives the focus back to the number. */
export function useReceipts(): ReceiptHolder {
  const [openId, setOpenId] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement | null>(null);
  const panelId = useId();
  return {
    openId,
    panelId,
    opener,
    toggle: (id, button) => {
      opener.current = button;
      setOpenId((now) => (now === id ? null : id));
    },
    close: () => {
      setOpenId(null);
      // A reader who has gone on to something else stays there.
      const at = document.activeElement;
      if (at === null || at === document.body || document.getElementById(panelId)?.contains(at) === true) opener.current?.focus();
    },
  };
}

export interface ReceiptButtonProps {
  readonly id: string;
  readonly holder: ReceiptHolder;
  readonly messages: ReceiptMessages;
  readonly children: ReactNode;
}

/** A number that can account for itself: dotted below, opens its receipt. */
export function ReceiptButton({ id, holder, messages, children }: ReceiptButtonProps) {
  const open = holder.openId === id;
  return (
    <button
      type="button"
      className={styles.number}
      aria-expanded={open}
      aria-controls={open ? holder.panelId : undefined}
      onClick={(event) => holder.toggle(id, event.currentTarget)}
      onKeyDown={(event) => {
        if (open) closeOnEscape(event.nativeEvent, holder);
      }}
    >
      {children} <VisuallyHidden>{messages.explain}</VisuallyHidden>
    </button>
  );
}

/** Escape closes the receipt that is open, and nothing else. */
export function closeOnEscape(event: KeyboardEvent, holder: ReceiptHolder): void {
  if (event.key !== 'Escape' || event.isComposing) return;
  event.stopPropagation();
  holder.close();
}
