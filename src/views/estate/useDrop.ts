import { useEffect, useState } from 'react';
import { droppedIn, holdsFiles } from './dropped.ts';
import type { Dropped } from './dropped.ts';

/**
 * Takes files dropped anywhere on the page: beside the place for them the browser would open them and leave.
 *
 * @returns whether files are being dragged over it
 */
export function useDrop(take: (dropped: Dropped) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const listen = (type: 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void): void =>
      window.addEventListener(type, listener, { signal: stop.signal });
    listen('dragover', (event) => {
      if (!holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      setOver(true);
    });
    // Into another element of the page is no leaving.
    listen('dragleave', (event) => { if (event.relatedTarget === null) setOver(false); });
    listen('drop', (event) => {
      setOver(false);
      if (event.dataTransfer === null || !holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      const dropped = droppedIn(event.dataTransfer);
      if (dropped !== null) take(dropped);
    });
    return () => stop.abort();
  }, [take]);
  return over;
}
