import { describe, expect, test } from 'vitest';
import { DECKS, ownDeck } from '../../src/derive/decks.ts';
import type { Deck, StepId } from '../../src/derive/decks.ts';
import { createDeckStore, stepOf } from '../../src/store/deckStore.ts';

function three(first: StepId | null = null) {
  const deck = ownDeck(['server-sprawl', 'kernels', 'verdict']);
  if (deck === null) throw new Error('no deck');
  return createDeckStore(deck, first);
}
const shown = (store: ReturnType<typeof three>): StepId => stepOf(store.getState()).id;

describe('turning slides', () => {
  test('next, back, and no further than the ends', () => {
    const store = three();
    store.back();
    expect(shown(store)).toBe('server-sprawl');
    store.next();
    expect(shown(store)).toBe('kernels');
    store.next();
    store.next();
    expect(shown(store)).toBe('verdict');
    store.back();
    expect(shown(store)).toBe('kernels');
  });

  test('begins at the slide the link names; at the first if it names none of the deck', () => {
    expect(shown(three('verdict'))).toBe('verdict');
    expect(shown(three('crossing'))).toBe('server-sprawl');
  });

  test('goes to a place, fitted to the deck, and to an id; what is not there changes nothing', () => {
    const store = three();
    store.goTo(99);
    expect(shown(store)).toBe('verdict');
    store.goTo(-3);
    expect(shown(store)).toBe('server-sprawl');
    store.goTo(Number.NaN);
    expect(shown(store)).toBe('server-sprawl');
    store.goToStep('kernels');
    expect(shown(store)).toBe('kernels');
    store.goToStep('board');
    expect(shown(store)).toBe('kernels');
  });
});

describe('what lies over the slide', () => {
  test('black comes and goes; turning the page ends it', () => {
    const store = three();
    store.toggleBlack();
    expect(store.getState().black).toBe(true);
    store.toggleBlack();
    store.toggleBlack();
    store.next();
    expect(store.getState().black).toBe(false);
  });

  test('one panel at a time; the same key closes it', () => {
    const store = three();
    store.togglePanel('help');
    store.togglePanel('overview');
    expect(store.getState().panel).toBe('overview');
    store.togglePanel('overview');
    expect(store.getState().panel).toBeNull();
  });

  test('uncover says whether there was anything: then Escape does not leave', () => {
    const store = three();
    expect(store.uncover()).toBe(false);
    store.togglePanel('goTo');
    expect(store.uncover()).toBe(true);
    store.toggleBlack();
    expect(store.uncover()).toBe(true);
    expect(store.uncover()).toBe(false);
  });
});

test('with another deck the slide stays if it is in it', () => {
  const store = three('verdict');
  const other: Deck = DECKS.sales;
  store.choose(other);
  expect(shown(store)).toBe('verdict');
  store.choose({ id: null, steps: other.steps.slice(0, 2) });
  expect(shown(store)).toBe('server-sprawl');
});
