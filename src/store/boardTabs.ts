import { BOARD_KEY } from '../io/board.ts';
import type { BoardStore } from './boardStore.ts';

/** What is used of `window`; `window` itself fits. */
export interface TabEvents {
  addEventListener(type: 'storage' | 'pageshow' | 'focus', listener: (event: { readonly key?: string | null }) => void): void;
  removeEventListener(type: 'storage' | 'pageshow' | 'focus', listener: (event: { readonly key?: string | null }) => void): void;
}

const TYPES = ['storage', 'pageshow', 'focus'] as const;

/**
 * Brings in what other tabs save while they save it, and on coming back to a page that slept through it.
 *
 * @returns stops it
 */
export function startBoardTabs(board: BoardStore, page: TabEvents): () => void {
  const listen = ({ key }: { readonly key?: string | null }): void => {
    if (key === undefined || key === null || key === BOARD_KEY) board.sync();
  };
  for (const type of TYPES) page.addEventListener(type, listen);
  return () => {
    for (const type of TYPES) page.removeEventListener(type, listen);
  };
}
