import { useEffect, useRef } from 'react';
import { decodeHash } from '../../io/urlState.ts';
import type { LabStore } from '../../store/labStore.ts';
import { heightMessages, listenToParent } from './frameMessages.ts';

/** A frame follows its address and, if the page around it speaks, its messages; it never writes its own address. */
export function useFrameAddress(store: LabStore): void {
  useEffect(() => {
    const take = (hash: string): boolean => {
      const { state, issues } = decodeHash(hash);
      if (state.view.view !== 'embed') return false;
      store.replaceFromUrl(state, issues);
      return true;
    };
    // Another view may keep things and ask for them: it begins anew.
    const moved = (): void => { if (!take(window.location.hash)) window.location.reload(); };
    window.addEventListener('hashchange', moved);
    const stop = listenToParent(window, (hash) => { take(hash); });
    return () => {
      window.removeEventListener('hashchange', moved);
      stop();
    };
  }, [store]);
}

/**
 * Tells the page around the frame how tall it would have to be. Most wikis do not listen; where one does, the frame is
 * only ever asked to grow, so that the two do not chase each other.
 *
 * @param short px that the figure lacks at full size; null until it is known
 */
export function useFrameHeight(id: string, short: number | null): void {
  const asked = useRef(0);
  useEffect(() => {
    if (short === null || window.parent === window) return;
    const height = window.innerHeight + Math.max(0, short);
    if (height <= asked.current) return;
    asked.current = height;
    for (const message of heightMessages(height, window.innerWidth, id)) window.parent.postMessage(message, '*');
  }, [id, short]);
}
