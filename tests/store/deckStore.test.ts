import { describe, expect, test } from 'vitest';
import { DECKS, inputsOfStep, ownDeck } from '../../src/derive/decks.ts';
import type { Deck, StepId } from '../../src/derive/decks.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { count, ratio } from '../../src/model/units.ts';
import { changedFromScript, createDeckStore, liveOf, stepOf } from '../../src/store/deckStore.ts';

function three(first: StepId | null = null) {
  const deck = ownDeck(['server-sprawl', 'kernels', 'verdict']);
  if (deck === null) throw new Error('no deck');
  return createDeckStore(deck, first);
}
const shown = (store: ReturnType<typeof three>): StepId => stepOf(store.getState()).id;
const scripted = resolveInputs('2026', {});

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

describe('changed from the script', () => {
  test('a move belongs to its slide alone, and is there again on the way back', () => {
    const store = three();
    store.change('workloads', count(77), scripted);
    expect(changedFromScript(store.getState())).toBe(true);
    store.next();
    expect(changedFromScript(store.getState())).toBe(false);
    store.back();
    expect(liveOf(store.getState())).toEqual({ workloads: 77 });
  });

  test('moved back to where the script has it, the slide counts as unchanged', () => {
    const store = three();
    store.change('workloads', count(77), scripted);
    store.change('workloads', scripted.workloads, scripted);
    expect(changedFromScript(store.getState())).toBe(false);
  });

  test('one call brings the script back, for this slide only', () => {
    const store = three();
    store.change('utilization', ratio(0.5), scripted);
    store.next();
    store.change('workloads', count(5), scripted);
    store.script();
    expect(changedFromScript(store.getState())).toBe(false);
    store.back();
    expect(liveOf(store.getState())).toEqual({ utilization: 0.5 });
  });

  test('a value beyond the range is fitted; no number is an error', () => {
    const store = three();
    store.change('utilization', ratio(7), scripted);
    expect(liveOf(store.getState())).toEqual({ utilization: 1 });
    expect(() => store.change('workloads', count(Number.NaN), scripted)).toThrow(RangeError);
  });

  test('the script lies over the reader’s numbers, and what is moved live over the script', () => {
    const step = { id: 'kernels', minutes: 1, overlay: { kernelFamilies: count(2) } } as const;
    const own = { kernelFamilies: count(5), workloads: count(9) };
    expect(inputsOfStep(step, '2026', own, {})).toMatchObject({ kernelFamilies: 2, workloads: 9 });
    expect(inputsOfStep(step, '2026', own, { kernelFamilies: count(3) })).toMatchObject({ kernelFamilies: 3, workloads: 9 });
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
