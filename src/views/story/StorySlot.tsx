import { Suspense, useCallback, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import type { SceneId } from '../../derive/story.ts';
import { RoomWidthContext } from '../../ui/figure/roomWidth.ts';
import type { Scene } from '../../ui/scene.ts';
import { useWanted } from '../lab/FigureSlot.tsx';
import { SlotBoundary, useQueuedScene } from '../lab/FirstSlot.tsx';
import { useLab } from '../lab/labContext.ts';
import { writtenPicture } from './written.ts';
import styles from './Story.module.css';

export interface StorySlotProps {
  readonly id: SceneId;
  readonly size: 'low' | 'middle' | 'tall';
  /** Shows what the figure offers to choose. */
  readonly choices: boolean;
  readonly children: (scene: Scene) => ReactNode;
}

/** Where the figure of a scene lives: the picture of the page stands in until the figure that answers has come near. */
export function StorySlot({ id, size, choices, children }: StorySlotProps) {
  const element = useRef<HTMLDivElement>(null);
  const scene = useQueuedScene(`${id}-figure`, element);
  const { wanted, width } = useWanted(element, { unasked: false });
  const { all } = useLab();
  const full = useMemo(() => (all === null ? null : { ...scene, messages: all }), [scene, all]);
  // The same element is not drawn anew: a move of the slider costs a figure nothing until it is its turn.
  const figure = useMemo(() => (wanted && full !== null ? children(full) : null), [wanted, full, children]);
  const waiting = <Picture id={id} size={size} />;
  return (
    <div ref={element} className={styles.slot} data-slot={id} data-choices={choices ? 'own' : 'none'}>
      {figure === null ? waiting : (
        <SlotBoundary revision={scene.revision}>
          <RoomWidthContext value={width}><Suspense fallback={waiting}>{figure}</Suspense></RoomWidthContext>
        </SlotBoundary>
      )}
    </div>
  );
}

function Picture({ id, size }: Pick<StorySlotProps, 'id' | 'size'>) {
  const { lang } = useLab().messages;
  const hold = useCallback((place: HTMLDivElement | null) => {
    const picture = writtenPicture(id, lang);
    if (place !== null && picture !== null && place.firstChild === null) place.append(picture.cloneNode(true));
  }, [id, lang]);
  return <div ref={hold} className={styles.waiting} data-size={size} />;
}
