import { useEffect } from 'react';

/** Rest after which a pointer on the wall is only in the way. */
export const POINTER_IDLE_MS = 2500;

/** Hides the pointer while nobody moves it: `data-idle` on the root, which the style sheet follows. */
export function useIdlePointer(): void {
  useEffect(() => {
    const stop = new AbortController();
    const root = document.documentElement;
    let timer = 0;
    const wake = (): void => {
      delete root.dataset['idle'];
      clearTimeout(timer);
      timer = window.setTimeout(() => { root.dataset['idle'] = ''; }, POINTER_IDLE_MS);
    };
    for (const event of ['pointermove', 'pointerdown', 'wheel'] as const) window.addEventListener(event, wake, { signal: stop.signal, passive: true });
    wake();
    return () => {
      stop.abort();
      clearTimeout(timer);
      delete root.dataset['idle'];
    };
  }, []);
}
