import { useEffect, useReducer, useState } from 'react';
import { useStore } from 'zustand';
import { DECKS, ownDeck, STEP_IDS } from '../../derive/decks.ts';
import type { Deck, DeckStep } from '../../derive/decks.ts';
import { DEFAULT_DECK, deckOfText, deckText } from '../../io/deckText.ts';
import { createDeckStore, stepOf } from '../../store/deckStore.ts';
import type { DeckState, DeckStore } from '../../store/deckStore.ts';
import type { LabStore } from '../../store/labStore.ts';
import { createSlides } from './slides.ts';
import type { Slides } from './slides.ts';

export interface Talk {
  readonly deck: DeckStore;
  readonly state: DeckState;
  readonly slides: Slides;
  readonly step: DeckStep;
  /** The state that the present slide is drawn from. */
  readonly store: LabStore;
  readonly changed: boolean;
  readonly heading: string;
}

const WHOLE_STORY = ownDeck(STEP_IDS) ?? DECKS.architecture;

const namedDeck = (text: string): Deck => deckOfText(text) ?? DECKS[DEFAULT_DECK];

/** The deck to begin with; where the one of the address lacks the slide that is asked for, the first that has it. */
function firstDeck(lab: LabStore): Deck {
  const { deck, scene } = lab.getState().view;
  const named = namedDeck(deck);
  const has = (one: Deck): boolean => scene === null || one.steps.some((step) => step.id === scene);
  return [named, DECKS.architecture, WHOLE_STORY].find(has) ?? named;
}

/** The talk of the address: which slide is on the wall, from which numbers; the address follows it. */
export function useTalk(lab: LabStore): Talk {
  const [deck] = useState(() => createDeckStore(firstDeck(lab), lab.getState().view.scene));
  const [slides] = useState(() => createSlides(lab));
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const state = useStore(deck);
  const { titles } = useStore(lab, ({ view }) => view);
  const step = stepOf(state);
  const written = deckText(state.deck);
  useEffect(() => { lab.setView({ scene: step.id, deck: written }); }, [lab, step.id, written]);
  useEffect(() => lab.subscribe((now, before) => {
    // Back, Forward or an edited address.
    if (now.view.deck !== before.view.deck && now.view.deck !== deckText(deck.getState().deck)) deck.choose(namedDeck(now.view.deck));
    if (now.view.scene !== before.view.scene && now.view.scene !== null) deck.goToStep(now.view.scene);
    if (now.committed.overrides === before.committed.overrides && now.inputs.fleet === before.inputs.fleet && now.era === before.era) return;
    slides.restart();
    redraw();
  }), [lab, deck, slides]);
  const store = slides.storeOf(step);
  // Drawn again whenever the slide's inputs move.
  useStore(store, ({ inputs }) => inputs);
  const changed = slides.changed(step);
  return { deck, state, slides, step, store, changed, heading: titles[state.at + 1] ?? '' };
}
