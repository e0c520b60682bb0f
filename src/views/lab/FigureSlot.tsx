import { Suspense, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { Scene } from '../../ui/scene.ts';
import { RoomWidthContext } from '../../ui/figure/roomWidth.ts';
import { useTurn } from '../../ui/figure/useTurn.ts';
import { IdleContext } from '../../ui/idle.ts';
import { turnsOf } from '../../ui/turns.ts';
import { SlotBoundary, useQueuedScene, widthOf } from './FirstSlot.tsx';
import { useLab } from './labContext.ts';
import styles from './FigureSlot.module.css';

export interface FigureSlotProps {
  readonly id: string;
  /** Rough height of the figure, so that nothing jumps when it arrives. */
  readonly size: 'low' | 'middle' | 'tall';
  /** Fetches what is drawn, ahead of the slot's turn; the same function at every call. */
  readonly load?: (() => Promise<unknown>) | undefined;
  readonly children: (scene: Scene) => ReactNode;
}

/** Where a figure further down lives: loads it when it comes near and hands it its scene when it is its turn. */
export function FigureSlot({ id, size, load, children }: FigureSlotProps) {
  const element = useRef<HTMLDivElement>(null);
  const scene = useQueuedScene(id, element);
  const { wanted, width } = useWanted(element, { load });
  const { all } = useLab();
  const full = useMemo(() => (all === null ? null : { ...scene, messages: all }), [scene, all]);
  // The same element is not drawn anew: a move of the slider costs a figure nothing until it is its turn.
  const figure = useMemo(() => (wanted && full !== null ? children(full) : null), [wanted, full, children]);
  const waiting = <div className={styles.waiting} data-size={size} aria-hidden="true" />;
  return (
    <div ref={element} className={styles.slot} data-slot={id}>
      {figure === null ? waiting : (
        <SlotBoundary revision={scene.revision}>
          <RoomWidthContext value={width}><Suspense fallback={waiting}>{figure}</Suspense></RoomWidthContext>
        </SlotBoundary>
      )}
    </div>
  );
}

export interface Wanted {
  readonly wanted: boolean;
  /** Of the slot, when it became wanted, px; null where it has not been laid out yet. */
  readonly width: number | null;
}

export interface WantedOptions {
  /** False: only what comes near is wanted. */
  readonly unasked?: boolean;
  /** Fetches what is drawn; the same function at every call. */
  readonly load?: (() => Promise<unknown>) | undefined;
}

const NOT_YET: Wanted = { wanted: false, width: null };

/**
 * Wanted once the slot has come near the viewport, its turn has come, or it is being printed. What comes of it is
 * drawn in slices, one slot after the other: the page answers all the while.
 */
export function useWanted(element: RefObject<Element | null>, { unasked = true, load }: WantedOptions = {}): Wanted {
  const [state, setState] = useState(NOT_YET);
  const idle = useContext(IdleContext);
  const width = useRef<number | null>(null);
  const want = (): void => setState({ wanted: true, width: width.current });
  const turn = useTurn(want, state, load);
  const { wanted } = state;
  useEffect(() => {
    if (wanted) return undefined;
    const turns = turnsOf(idle);
    let leave = unasked ? turns.ask(turn) : undefined;
    const observer = new IntersectionObserver((seen) => {
      width.current = widthOf(seen);
      if (!seen.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      leave?.();
      leave = turns.hurry(turn);
    }, { rootMargin: '100% 0px' });
    if (element.current !== null) observer.observe(element.current);
    // Paper does not wait.
    const print = (): void => setState({ wanted: true, width: null });
    window.addEventListener('beforeprint', print);
    return () => {
      observer.disconnect();
      leave?.();
      window.removeEventListener('beforeprint', print);
    };
  }, [wanted, element, unasked, idle, turn]);
  return state;
}
