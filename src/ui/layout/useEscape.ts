import { useEffect } from 'react';
import type { RefObject } from 'react';

export interface EscapeOptions {
  /** It lies over the page: it folds, too, where the focus goes on to what is below it. */
  readonly over?: boolean;
}

/** What one button unfolds: Escape anywhere in it folds it again, and the focus is on the button. */
export function useEscape(place: RefObject<HTMLElement | null>, isOpen: boolean, fold: () => void, { over = false }: EscapeOptions = {}): void {
  useEffect(() => {
    const element = place.current;
    if (element === null || !isOpen) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.stopPropagation();
      fold();
      element.querySelector<HTMLElement>('button, summary')?.focus();
    };
    const onLeave = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget instanceof Node && !element.contains(relatedTarget)) fold();
    };
    element.addEventListener('keydown', onKey);
    if (over) element.addEventListener('focusout', onLeave);
    return () => {
      element.removeEventListener('keydown', onKey);
      element.removeEventListener('focusout', onLeave);
    };
  });
}
