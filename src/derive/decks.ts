import type { Overrides } from '../model/inputs.ts';
import { SCENE_IDS, STORY } from './story.ts';
import type { SceneId } from './story.ts';

/** What can stand on a slide: every scene of the story, and the what-if board. */
export const STEP_IDS = [...SCENE_IDS, 'board'] as const;
export type StepId = (typeof STEP_IDS)[number];

export const DECK_IDS = ['sales', 'architecture'] as const;
export type DeckId = (typeof DECK_IDS)[number];

/** A slide. Each step stands in a deck once: its id is its address. */
export interface DeckStep {
  readonly id: StepId;
  /** How long it should take. */
  readonly minutes: number;
  /** What the script lays over the reader's inputs on this slide. */
  readonly overlay: Overrides;
}

/** Which slides are shown and in which order. */
export interface Deck {
  /** null: put together by the reader. */
  readonly id: DeckId | null;
  readonly steps: readonly DeckStep[];
}

/** Minutes of a slide in a deck that the reader put together. */
const USUAL_MINUTES = 2;

const NOTHING: Overrides = Object.freeze({});
const overlayOf = (id: StepId): Overrides => (id === 'board' ? NOTHING : STORY[id].overlay);

const deck = (id: DeckId, plan: readonly (readonly [SceneId, number])[]): Deck => Object.freeze({
  id, steps: plan.map(([scene, minutes]) => Object.freeze({ id: scene, minutes, overlay: overlayOf(scene) })),
});

/** The two decks that ship: ten minutes for a sales meeting, thirty for architects. */
export const DECKS: Readonly<Record<DeckId, Deck>> = Object.freeze({
  sales: deck('sales', [
    ['server-sprawl', 1], ['consolidation', 1.5], ['os-sprawl', 1.5], ['divergence', 2], ['kernels', 1.5],
    ['then-now', 1], ['verdict', 1.5],
  ]),
  architecture: deck('architecture', [
    ['server-sprawl', 1.5], ['consolidation', 2], ['os-sprawl', 2.5], ['memory-disk', 2.5], ['crossing', 3],
    ['divergence', 3], ['bottleneck', 2.5], ['fairness', 3], ['kernels', 3], ['sprawl-again', 2], ['then-now', 2.5],
    ['verdict', 2.5],
  ]),
});

/** A deck of the reader's own: each id once, in the order given; an empty list is no deck. */
export function ownDeck(ids: readonly StepId[]): Deck | null {
  const once = ids.filter((id, at) => ids.indexOf(id) === at);
  if (once.length === 0) return null;
  return { id: null, steps: once.map((id) => ({ id, minutes: USUAL_MINUTES, overlay: overlayOf(id) })) };
}

/** Minutes that all slides take together. */
export const minutesOf = ({ steps }: Deck): number => steps.reduce((sum, { minutes }) => sum + minutes, 0);

/** What is set on a slide: the script of the step lies over the reader's own. */
export const overridesOfStep = (step: DeckStep, overrides: Overrides): Overrides => Object.freeze({ ...overrides, ...step.overlay });
