import { CARD_CONTROLS, isFigure } from '../../derive/cards.ts';
import type { CardControl, FigureId } from '../../derive/cards.ts';
import { SCENE_IDS, STORY } from '../../derive/story.ts';
import type { SceneId } from '../../derive/story.ts';
import type { ViewState } from '../../io/linkState.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { LabState } from '../../store/labStore.ts';
import { shownIn } from '../story/storySources.ts';

/** What stands in the frame: a figure of the lab, or a scene with its own inputs laid under the reader's. */
export type Card = { readonly kind: 'figure'; readonly id: FigureId } | { readonly kind: 'scene'; readonly id: SceneId };

const sceneCard = (named: string | null): Card | null => {
  const id = SCENE_IDS.find((one) => one === named);
  return id === undefined ? null : { kind: 'scene', id };
};

/** What an address means by its `figure` and `scene`. */
export function cardOf({ figure, scene }: Pick<ViewState, 'figure' | 'scene'>): Card {
  if (figure !== null) return isFigure(figure) ? { kind: 'figure', id: figure } : { kind: 'scene', id: figure };
  return sceneCard(scene) ?? { kind: 'figure', id: 'divergence' };
}

/** The inputs that a card draws from. */
export const inputsOfCard = (card: Card, state: LabState): Inputs =>
  (card.kind === 'scene' ? shownIn(card.id, state.inputs, state) : state.inputs);

/** What is changed on a card when there is room for one thing. */
export function controlOf(card: Card): CardControl {
  if (card.kind === 'figure') return CARD_CONTROLS[card.id];
  return card.id === 'then-now' ? 'era' : STORY[card.id].control;
}
