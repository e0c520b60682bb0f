import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { FrameQueue } from './frameQueue.ts';

/** A value and the number of the change that made it. */
export interface Stamped<T> {
  readonly value: T;
  readonly revision: number;
}

/** Where a value comes from that changes: the same object until it does. */
export interface Source<T> {
  readonly get: () => Stamped<T>;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * The value that a figure should draw now: the newest when it is the figure's turn, until then what it shows. A
 * change of the source marks the figure and renders nothing: with twenty figures, twenty components drawn for
 * nothing would be a third of what a move of the slider costs.
 */
export function useQueuedValue<T>(
  queue: FrameQueue, id: string, source: Source<T>, element: RefObject<Element | null>,
): Stamped<T> {
  const [shown, setShown] = useState(source.get);
  const drawn = useRef(shown);
  useLayoutEffect(() => { drawn.current = shown; }, [shown]);
  useLayoutEffect(() => {
    const leave = queue.register({ id, element: () => element.current, update: () => setShown(source.get()) });
    const mark = (): void => queue.mark(id);
    // Changed since it was drawn, or another source.
    if (drawn.current !== source.get()) mark();
    const end = source.subscribe(mark);
    return () => {
      end();
      leave();
    };
  }, [queue, id, source, element]);
  return shown;
}
