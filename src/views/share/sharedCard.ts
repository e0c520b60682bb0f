import { FIGURE_IDS } from '../../derive/cards.ts';
import { SCENE_IDS } from '../../derive/story.ts';
import type { SceneId } from '../../derive/story.ts';
import type { ViewName } from '../../io/linkState.ts';
import type { TakenFigure } from '../../ui/figure/take.ts';
import type { Card } from '../embed/cardOf.ts';

const FIRST: Card = { kind: 'figure', id: 'divergence' };

/** The card of a figure on the page: in the story that of its scene, in the lab its own. */
export function cardOfFigure({ id, frame }: Pick<TakenFigure, 'id' | 'frame'>): Card {
  const section = frame.current?.closest<HTMLElement>('[data-scene]')?.dataset['scene'];
  const scene = SCENE_IDS.find((one) => one === section);
  if (scene !== undefined) return { kind: 'scene', id: scene };
  const figure = FIGURE_IDS.find((one) => one === id);
  return figure === undefined ? FIRST : { kind: 'figure', id: figure };
}

/** What the reader is most likely to mean who shares the whole page. */
export const cardOfPage = (view: ViewName, scene: SceneId | null): Card => (view === 'story' ? { kind: 'scene', id: scene ?? 'divergence' } : FIRST);
