import { useContext, useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { IdleContext } from '../idle.ts';

/** Quiet after the page has loaded before the chart library is asked for unbidden. */
const QUIET_MS = 1000;

/** True once the reader turns to the drawing or the page has been quiet for a while: until then a picture does. */
export function useExplorable(ref: RefObject<Element | null>): boolean {
  const idle = useContext(IdleContext);
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (wanted) return undefined;
    const element = ref.current;
    const want = (): void => setWanted(true);
    let cancel = (): void => undefined;
    const wait = (): void => {
      cancel = idle.after(QUIET_MS)(() => {
        if (document.readyState === 'complete' && idle.isQuiet()) cancel = idle.whenIdle(want);
        else wait();
      });
    };
    wait();
    element?.addEventListener('pointerenter', want);
    element?.addEventListener('focusin', want);
    return () => {
      cancel();
      element?.removeEventListener('pointerenter', want);
      element?.removeEventListener('focusin', want);
    };
  }, [wanted, ref, idle]);
  return wanted;
}
