import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Deck, DeckStep, StepId } from '../derive/decks.ts';

/** What lies over the slide. */
export type DeckPanel = 'help' | 'overview' | 'goTo';

export interface DeckState {
  readonly deck: Deck;
  /** Index of the slide in `deck.steps`. */
  readonly at: number;
  /** A black screen: everybody looks at the speaker. */
  readonly black: boolean;
  readonly panel: DeckPanel | null;
}

export interface DeckChanges {
  readonly next: () => void;
  readonly back: () => void;
  /** To a slide by its place; outside of the deck it is the nearest one. */
  readonly goTo: (at: number) => void;
  /** To a slide by its id; an id that is not in the deck changes nothing. */
  readonly goToStep: (id: StepId) => void;
  readonly toggleBlack: () => void;
  readonly togglePanel: (panel: DeckPanel) => void;
  /** Takes away what lies over the slide, panel or black; false if nothing did. */
  readonly uncover: () => boolean;
  /** Other slides; the present one stays if it is among them. */
  readonly choose: (deck: Deck) => void;
}

export type DeckStore = StoreApi<DeckState> & DeckChanges;

/** The slide on the wall. A deck has at least one. */
export function stepOf({ deck, at }: Pick<DeckState, 'deck' | 'at'>): DeckStep {
  const step = deck.steps[at];
  if (step === undefined) throw new RangeError(`slide ${at} of ${deck.steps.length}`);
  return step;
}

const placeOf = (deck: Deck, id: StepId | null): number => Math.max(0, deck.steps.findIndex((step) => step.id === id));

/** Which slide is on the wall, and what lies over it. */
export function createDeckStore(deck: Deck, first: StepId | null): DeckStore {
  const store = createStore<DeckState>()(() => ({ deck, at: placeOf(deck, first), black: false, panel: null }));
  const { getState: get, setState: set } = store;
  const goTo = (at: number): void => {
    const place = Math.min(Math.max(Math.trunc(at), 0), get().deck.steps.length - 1);
    if (!Number.isNaN(place)) set({ at: place, black: false, panel: null });
  };
  const changes: DeckChanges = {
    next: () => goTo(get().at + 1),
    back: () => goTo(get().at - 1),
    goTo,
    goToStep(id) {
      const at = get().deck.steps.findIndex((step) => step.id === id);
      if (at >= 0) goTo(at);
    },
    toggleBlack: () => set((state) => ({ black: !state.black, panel: null })),
    togglePanel: (panel) => set((state) => ({ panel: state.panel === panel ? null : panel, black: false })),
    uncover() {
      const { black, panel } = get();
      if (!black && panel === null) return false;
      set({ black: false, panel: null });
      return true;
    },
    choose: (next) => set((state) => ({ deck: next, at: placeOf(next, stepOf(state).id) })),
  };
  return Object.assign(store, changes);
}
