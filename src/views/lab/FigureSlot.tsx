import { Suspense, startTransition, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { FirstScene, Scene } from '../../ui/scene.ts';
import { FigureBoundary } from '../../ui/figure/FigureBoundary.tsx';
import { IdleContext } from '../../ui/idle.ts';
import { useQueuedValue } from '../../ui/useQueued.ts';
import { useLab } from './labContext.ts';
import { turnsOf } from './turns.ts';
import styles from './FigureSlot.module.css';

export interface FirstSlotProps {
  readonly id: string;
  readonly children: (scene: FirstScene) => ReactNode;
}

/** A figure that is there with the first view. */
export function FirstSlot({ id, children }: FirstSlotProps) {
  const element = useRef<HTMLDivElement>(null);
  const scene = useQueuedScene(id, element);
  const figure = useMemo(() => children(scene), [children, scene]);
  return (
    <div ref={element} className={styles.slot} data-slot={id}>
      <SlotBoundary revision={scene.revision}>{figure}</SlotBoundary>
    </div>
  );
}

export interface FigureSlotProps {
  readonly id: string;
  /** Rough height of the figure, so that nothing jumps when it arrives. */
  readonly size: 'low' | 'middle' | 'tall';
  readonly children: (scene: Scene) => ReactNode;
}

/** Where a figure further down lives: loads it when it comes near and hands it its scene when it is its turn. */
export function FigureSlot({ id, size, children }: FigureSlotProps) {
  const element = useRef<HTMLDivElement>(null);
  const scene = useQueuedScene(id, element);
  const wanted = useWanted(element);
  const { all } = useLab();
  const full = useMemo(() => (all === null ? null : { ...scene, messages: all }), [scene, all]);
  // The same element is not drawn anew: a move of the slider costs a figure nothing until it is its turn.
  const figure = useMemo(() => (wanted && full !== null ? children(full) : null), [wanted, full, children]);
  const waiting = <div className={styles.waiting} data-size={size} aria-hidden="true" />;
  return (
    <div ref={element} className={styles.slot} data-slot={id}>
      {figure === null ? waiting : (
        <SlotBoundary revision={scene.revision}><Suspense fallback={waiting}>{figure}</Suspense></SlotBoundary>
      )}
    </div>
  );
}

/** A figure that cannot be fetched, offline or after a redeploy, or fails before it has a frame: the others live on. */
export function SlotBoundary({ revision, children }: { readonly revision: number; readonly children: ReactNode }) {
  const { failed, retry } = useLab().messages.errors.figure;
  return <FigureBoundary messages={{ failed, retry }} revision={revision}>{children}</FigureBoundary>;
}

/** The scene that a figure draws now: the newest when it is its turn. */
export function useQueuedScene(id: string, element: RefObject<Element | null>): FirstScene {
  const { scenes, queue, messages, format, theme, stage = 'page', room } = useLab();
  const latest = useSyncExternalStore(scenes.subscribe, scenes.get, scenes.get);
  const { value, revision } = useQueuedValue(queue, id, latest, element);
  return useMemo(
    () => ({ ...value, revision, stage, room, theme, messages, format }),
    [value, revision, stage, room, theme, messages, format],
  );
}

/**
 * True once the slot has come near the viewport, its turn has come, or it is being printed. What comes of it is
 * drawn in slices: the page answers all the while.
 *
 * @param unasked false: only what comes near is wanted
 */
export function useWanted(element: RefObject<Element | null>, unasked = true): boolean {
  const [wanted, setWanted] = useState(false);
  const idle = useContext(IdleContext);
  useEffect(() => {
    if (wanted) return undefined;
    const want = (): void => startTransition(() => setWanted(true));
    const observer = new IntersectionObserver(
      (seen) => { if (seen.some((entry) => entry.isIntersecting)) want(); }, { rootMargin: '100% 0px' });
    if (element.current !== null) observer.observe(element.current);
    const leave = unasked ? turnsOf(idle).ask(want) : undefined;
    // Paper does not wait.
    const print = (): void => setWanted(true);
    window.addEventListener('beforeprint', print);
    return () => {
      observer.disconnect();
      leave?.();
      window.removeEventListener('beforeprint', print);
    };
  }, [wanted, element, unasked, idle]);
  return wanted;
}
