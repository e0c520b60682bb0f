import { useEffect } from 'react';
import { useLab } from './labContext.ts';

const editable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable ||
    target.matches('textarea, input:not([type=range], [type=radio], [type=checkbox])'));

/** Ctrl/⌘ Z and Shift Z (or Y) undo and redo, except in a text field, which has an undo of its own. */
export function useHistoryKeys(): void {
  const { store } = useLab();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing || editable(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) store.redo();
      else store.undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [store]);
}
