import { startTransition, useEffect, useMemo, useRef } from 'react';
import type { Turn } from '../turns.ts';

/**
 * A turn that makes React draw something, in slices, and is over when that is on the page.
 *
 * @param draw sets the state from which the drawing follows
 * @param drawn changes with what is drawn
 * @param prepare fetches what is drawn; the same function at every call
 * @param isDispensable nothing is drawn where that cannot be fetched
 */
export function useTurn(draw: () => void, drawn: unknown, prepare?: () => Promise<unknown>, isDispensable = false): Turn {
  const over = useRef<(() => void) | null>(null);
  const latest = useRef(draw);
  useEffect(() => { latest.current = draw; });
  // Also when the part goes away before its turn is over.
  useEffect(() => () => over.current?.(), [drawn]);
  return useMemo(() => {
    const take = (): Promise<void> => new Promise((resolve) => {
      over.current = resolve;
      startTransition(() => latest.current());
    });
    return { prepare, isDispensable, take };
  }, [prepare, isDispensable]);
}
