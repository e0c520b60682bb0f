import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { SlotScene } from '../../ui/scene.ts';
import { FigureBoundary } from '../../ui/figure/FigureBoundary.tsx';
import { RoomWidthContext } from '../../ui/figure/roomWidth.ts';
import { useQueuedValue } from '../../ui/useQueued.ts';
import { useLab } from './labContext.ts';
import styles from './FigureSlot.module.css';

export interface FirstSlotProps {
  readonly id: string;
  readonly children: (scene: SlotScene) => ReactNode;
}

/** A figure that is there with the first view. */
export function FirstSlot({ id, children }: FirstSlotProps) {
  const element = useRef<HTMLDivElement>(null);
  const scene = useQueuedScene(id, element);
  const figure = useMemo(() => children(scene), [children, scene]);
  const width = useRoom(element);
  return (
    <div ref={element} className={styles.slot} data-slot={id}>
      <SlotBoundary revision={scene.revision}><RoomWidthContext value={width}>{figure}</RoomWidthContext></SlotBoundary>
    </div>
  );
}

/** How wide the place is, once it has been laid out: mostly before the figure in it has come. */
function useRoom(element: RefObject<Element | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    if (element.current === null || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver((seen) => {
      setWidth(widthOf(seen));
      observer.disconnect();
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** How wide what was seen is, px; null where it has not been laid out. */
export const widthOf = (seen: readonly IntersectionObserverEntry[]): number | null => Math.floor(seen.at(-1)?.boundingClientRect.width ?? 0) || null;

/** A figure that cannot be fetched, offline or after a redeploy, or fails before it has a frame: the others live on. */
export function SlotBoundary({ revision, children }: { readonly revision: number; readonly children: ReactNode }) {
  const { failed, retry } = useLab().messages.errors.figure;
  return <FigureBoundary messages={{ failed, retry }} revision={revision}>{children}</FigureBoundary>;
}

/** The scene that a figure draws now: the newest when it is its turn. */
export function useQueuedScene(id: string, element: RefObject<Element | null>): SlotScene {
  const { scenes, queue, messages, format, theme, stage = 'page', room } = useLab();
  const { value, revision } = useQueuedValue(queue, id, scenes, element);
  return useMemo(
    () => ({ ...value, revision, stage, room, theme, messages, format }),
    [value, revision, stage, room, theme, messages, format],
  );
}
