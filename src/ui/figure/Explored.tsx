import { memo, Suspense, useContext, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { IdleContext } from '../idle.ts';
import { turnsOf } from '../turns.ts';
import { useTurn } from './useTurn.ts';
import styles from './Explored.module.css';

export interface ExploredProps {
  /** True while a slider is being dragged. */
  readonly moving: boolean;
  /** The number of the inputs that picture and chart are drawn from. */
  readonly revision: number;
  /** The drawing without the chart library, of the scene as it is now. */
  readonly picture: ReactNode;
  /** The same to explore. */
  readonly chart: ReactNode;
  /** Fetches the chart; the same function at every call. */
  readonly load: () => Promise<unknown>;
}

/**
 * A drawing that answers to the pointer once the reader turns to it, or is near it and the page has come to rest. Until
 * then, and again from every change of the inputs on, its picture is shown: it costs a fifth, and nobody can point at
 * a chart while dragging something else. The chart stays as it was, out of sight, until its turn comes.
 */
export function Explored({ moving, revision, picture, chart, load }: ExploredProps) {
  const place = useRef<HTMLDivElement>(null);
  const idle = useContext(IdleContext);
  const [drawn, setDrawn] = useState<number | null>(null);
  const [isPointed, setPointed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const isHeld = isPointed || isFocused;
  const turn = useTurn(() => setDrawn(revision), drawn, load, true);
  // Whoever points at it or stands on it would lose the place if it went out of sight.
  if (isHeld && !moving && drawn !== null && drawn !== revision) setDrawn(revision);
  const isThere = drawn !== null;
  const isBehind = drawn !== revision;
  useEffect(() => {
    if (!isBehind || moving) return undefined;
    const turns = turnsOf(idle);
    if (isHeld) return turns.hurry(turn);
    return isThere ? turns.ask(turn) : whenNear(place.current, () => turns.ask(turn));
  }, [isBehind, moving, isHeld, isThere, revision, idle, turn]);
  const isPicture = moving || isBehind;
  return (
    <div
      ref={place} className={styles.place} data-moving={isThere && isPicture}
      onPointerEnter={() => setPointed(true)} onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}
    >
      {isPicture && <div className={isThere ? styles.picture : undefined}>{picture}</div>}
      {isThere && <div className={styles.chart}><Suspense><Kept still={isPicture}>{chart}</Kept></Suspense></div>}
    </div>
  );
}

const Kept = memo(
  function Kept({ children }: { readonly still: boolean; readonly children: ReactNode }) { return children; },
  (_, next) => next.still,
);

/** Calls once the element is less than a viewport away; returns the way to call it off, and what came of it. */
function whenNear(element: Element | null, near: () => () => void): () => void {
  if (element === null || typeof IntersectionObserver === 'undefined') return near();
  let leave = (): void => undefined;
  const observer = new IntersectionObserver((seen) => {
    if (!seen.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    leave = near();
  }, { rootMargin: '100% 0px' });
  observer.observe(element);
  return () => {
    observer.disconnect();
    leave();
  };
}
