import { expect, it, vi } from 'vitest';
import { BOARD_KEY } from '../../src/io/board.ts';
import type { BoardStore } from '../../src/store/boardStore.ts';
import { startBoardTabs, type TabEvents } from '../../src/store/boardTabs.ts';

it('looks at the storage when another tab saved the board or the page comes back, and no more once stopped', () => {
  const listeners = new Map<string, (event: { readonly key?: string | null }) => void>();
  const page: TabEvents = {
    addEventListener: (type, listener) => { listeners.set(type, listener); }, removeEventListener: (type) => { listeners.delete(type); },
  };
  const sync = vi.fn<() => void>();
  // Nothing else of the store is used.
  const stop = startBoardTabs({ sync } as unknown as BoardStore, page);
  listeners.get('storage')?.({ key: 'something else' });
  expect(sync).not.toHaveBeenCalled();
  listeners.get('storage')?.({ key: BOARD_KEY });
  listeners.get('storage')?.({ key: null });
  listeners.get('pageshow')?.({});
  listeners.get('focus')?.({});
  expect(sync).toHaveBeenCalledTimes(4);
  stop();
  expect(listeners.size).toBe(0);
});
