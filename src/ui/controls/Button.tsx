import type { ReactNode } from 'react';
import styles from './Button.module.css';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** Text: a word in a hairline frame. Quiet: underlined words. Icon: one sign, named by `label`. */
  readonly kind?: 'text' | 'quiet' | 'icon';
  /** Needed where the visible content is a sign; must contain the visible words where there are any. */
  readonly label?: string | undefined;
  readonly disabled?: boolean;
  readonly pressed?: boolean | undefined;
}

export function Button({ children, onClick, kind = 'text', label, disabled = false, pressed }: ButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      data-kind={kind}
      aria-label={label}
      aria-pressed={pressed}
      title={kind === 'icon' ? label : undefined}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
