import { describe, expect, test } from 'vitest';
import { DECK_IDS, DECKS, minutesOf, overridesOfStep, ownDeck, STEP_IDS } from '../../src/derive/decks.ts';
import { SCENE_IDS, STORY } from '../../src/derive/story.ts';
import { count } from '../../src/model/units.ts';

describe('decks', () => {
  test('sales takes ten minutes and architecture thirty', () => {
    expect(minutesOf(DECKS.sales)).toBe(10);
    expect(minutesOf(DECKS.architecture)).toBe(30);
  });

  test.each(DECK_IDS)('%s keeps the order of the argument, shows each scene once, and ends with the verdict', (id) => {
    const places = DECKS[id].steps.map((step) => STEP_IDS.indexOf(step.id));
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    expect(DECKS[id].steps.at(-1)?.id).toBe('verdict');
  });

  test('both decks ask whether the kernels are the same: the claim that decides', () => {
    for (const id of DECK_IDS) expect(DECKS[id].steps.map((step) => step.id)).toContain('kernels');
  });

  test('a slide lays the overlay of its scene over the inputs, and the board none', () => {
    const own = ownDeck([...SCENE_IDS, 'board']);
    for (const step of own?.steps ?? []) expect(step.overlay).toEqual(step.id === 'board' ? {} : STORY[step.id].overlay);
    expect(own?.steps).toHaveLength(SCENE_IDS.length + 1);
  });

  test('an own deck keeps the reader’s order and drops what comes twice; of nothing there is no deck', () => {
    expect(ownDeck(['kernels', 'board', 'kernels', 'verdict'])?.steps.map((step) => step.id)).toEqual(['kernels', 'board', 'verdict']);
    expect(ownDeck([])).toBeNull();
  });

  test('the script of a slide lies over the reader’s numbers', () => {
    const step = { id: 'kernels', minutes: 1, overlay: { kernelFamilies: count(2) } } as const;
    expect(overridesOfStep(step, { kernelFamilies: count(5), workloads: count(9) })).toEqual({ kernelFamilies: 2, workloads: 9 });
  });
});
