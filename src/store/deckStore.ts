import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Deck, DeckStep, StepId } from '../derive/decks.ts';
import type { InputKey, Inputs, Overrides } from '../model/inputs.ts';
import { allowed } from './snapshot.ts';

/** What lies over the slide. */
export type DeckPanel = 'help' | 'overview' | 'goTo';

export interface DeckState {
  readonly deck: Deck;
  /** Index of the slide in `deck.steps`. */
  readonly at: number;
  /** What has been moved by hand on each slide; the script lies beneath and comes back with `script`. */
  readonly live: Readonly<Partial<Record<StepId, Overrides>>>;
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
  /** Moves an input on the present slide; back where the script has it, the slide counts as unchanged. */
  readonly change: <K extends InputKey>(key: K, value: Inputs[K], scripted: Inputs) => void;
  /** The present slide as the script has it. */
  readonly script: () => void;
  readonly toggleBlack: () => void;
  readonly togglePanel: (panel: DeckPanel) => void;
  /** Takes away what lies over the slide, panel or black; false if nothing did. */
  readonly uncover: () => boolean;
  /** Other slides; the present one stays if it is among them. */
  readonly choose: (deck: Deck) => void;
}

export type DeckStore = StoreApi<DeckState> & DeckChanges;

const NOTHING: Overrides = Object.freeze({});

/** The slide on the wall. A deck has at least one. */
export function stepOf({ deck, at }: Pick<DeckState, 'deck' | 'at'>): DeckStep {
  const step = deck.steps[at];
  if (step === undefined) throw new RangeError(`slide ${at} of ${deck.steps.length}`);
  return step;
}

export const liveOf = (state: DeckState): Overrides => state.live[stepOf(state).id] ?? NOTHING;
/** Whether the slide shows something else than the script says. */
export const changedFromScript = (state: DeckState): boolean => Object.keys(liveOf(state)).length > 0;

const without = (overrides: Overrides, key: InputKey): Overrides =>
  Object.freeze(Object.fromEntries(Object.entries(overrides).filter(([name]) => name !== key)));

const placeOf = (deck: Deck, id: StepId | null): number => Math.max(0, deck.steps.findIndex((step) => step.id === id));

/** Which slide is on the wall and what has been done to it. Never written into the reader's own inputs. */
export function createDeckStore(deck: Deck, first: StepId | null): DeckStore {
  const store = createStore<DeckState>()(() => ({ deck, at: placeOf(deck, first), live: {}, black: false, panel: null }));
  const { getState: get, setState: set } = store;
  const goTo = (at: number): void => {
    const place = Math.min(Math.max(Math.trunc(at), 0), get().deck.steps.length - 1);
    if (!Number.isNaN(place)) set({ at: place, black: false, panel: null });
  };
  const keepLive = (overrides: Overrides): void => set((state) => ({ live: { ...state.live, [stepOf(state).id]: overrides } }));
  const changes: DeckChanges = {
    next: () => goTo(get().at + 1),
    back: () => goTo(get().at - 1),
    goTo,
    goToStep(id) {
      const at = get().deck.steps.findIndex((step) => step.id === id);
      if (at >= 0) goTo(at);
    },
    change(key, value, scripted) {
      const fit = allowed(key, value);
      const before = liveOf(get());
      keepLive(fit === scripted[key] ? without(before, key) : Object.freeze({ ...before, [key]: fit }));
    },
    script: () => keepLive(NOTHING),
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
