import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { FrameQueue } from './frameQueue.ts';

/** A value and the number of the change that made it. */
export interface Stamped<T> {
  readonly value: T;
  readonly revision: number;
}

/**
 * The value that a figure should draw now: `latest` when it is the figure's turn, until then what it
 * shows. Give the result to a memoised figure; the component that calls this should do little else.
 * Only the revision says that something changed: `latest` may be made anew at every render.
 */
export function useQueuedValue<T>(
  queue: FrameQueue, id: string, latest: Stamped<T>, element: RefObject<Element | null>,
): Stamped<T> {
  const [shown, setShown] = useState(latest);
  const newest = useRef(latest);

  useLayoutEffect(
    () =>
      queue.register({
        id,
        element: () => element.current,
        update: () => setShown(newest.current),
      }),
    [queue, id, element],
  );

  useLayoutEffect(() => {
    newest.current = latest;
    if (latest.revision !== shown.revision) queue.mark(id);
  }, [queue, id, latest, shown]);

  return shown;
}
