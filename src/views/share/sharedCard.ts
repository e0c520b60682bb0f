import { FIGURE_IDS } from '../../derive/cards.ts';
import { SCENE_IDS } from '../../derive/story.ts';
import type { TakenFigure } from '../../ui/figure/take.ts';
import type { Card } from '../embed/cardOf.ts';
import { FIRST_CARD } from './pageCard.ts';

/** Of the reader's list there are no cards: no link carries it. */
export const hasCard = (id: string): boolean => !id.startsWith('estate-');

/** The card of a figure on the page: in the story that of its scene, in the lab its own. */
export function cardOfFigure({ id, frame }: Pick<TakenFigure, 'id' | 'frame'>): Card {
  const section = frame.current?.closest<HTMLElement>('[data-scene]')?.dataset['scene'];
  const scene = SCENE_IDS.find((one) => one === section);
  if (scene !== undefined) return { kind: 'scene', id: scene };
  const figure = FIGURE_IDS.find((one) => one === id);
  return figure === undefined ? FIRST_CARD : { kind: 'figure', id: figure };
}
