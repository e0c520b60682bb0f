import { useEffect, useRef } from 'react';
import { deckCommandOf } from './deckKeys.ts';
import type { DeckCommand } from './deckKeys.ts';

/**
 * Keys and clickers, for as long as the slides are there. A slider moved with the pointer gives the focus back, or
 * the clicker would go on moving it; one reached with the keyboard keeps it.
 */
export function useDeckKeys(run: (command: DeckCommand) => void): void {
  const newest = useRef(run);
  useEffect(() => { newest.current = run; });
  useEffect(() => {
    const stop = new AbortController();
    window.addEventListener('keydown', (event) => {
      const command = deckCommandOf(event);
      if (command === null) return;
      // Space and the arrows would scroll as well.
      event.preventDefault();
      newest.current(command);
    }, { signal: stop.signal });
    window.addEventListener('pointerup', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'range') target.blur();
    }, { signal: stop.signal });
    return () => stop.abort();
  }, []);
}
