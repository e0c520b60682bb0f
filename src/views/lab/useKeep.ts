import { useCallback, useEffect } from 'react';
import { useStore } from 'zustand';
import type { BoardStore } from '../../store/boardStore.ts';
import { snapshotName } from './boardText.ts';
import { useLab } from './labContext.ts';

/** Keeps what the page shows, under a name made of it. */
export function useKeep(board: BoardStore): () => void {
  const { store, all, format } = useLab();
  return useCallback(() => {
    store.commit();
    const state = store.getState();
    const taken = board.getState().board.snapshots.map(({ name }) => name);
    const name = all === null ? '' : snapshotName(state, taken, all, format);
    board.keep({ name, era: state.era, overrides: state.overrides, fleet: state.inputs.fleet });
  }, [store, board, all, format]);
}

/** Where a letter is text, or chooses from a list. */
const takesLetters = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable
    || target.matches('textarea, select, input:not([type=range], [type=radio], [type=checkbox])'));

/** K keeps the present state, unless the reader has switched that off. */
export function useKeepKey(board: BoardStore, keep: () => void): void {
  const on = useStore(board, (state) => state.keyOn);
  useEffect(() => {
    if (!on) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing || event.repeat);
      if (event.key.toLowerCase() !== 'k' || !plain || event.defaultPrevented || takesLetters(event.target)) return;
      event.preventDefault();
      keep();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [on, keep]);
}
