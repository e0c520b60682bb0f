import { describe, expect, test } from 'vitest';
import { DECKS, ownDeck } from '../../../src/derive/decks.ts';
import type { DeckStep, StepId } from '../../../src/derive/decks.ts';
import { DEFAULT_STATE } from '../../../src/io/linkState.ts';
import { count, ratio } from '../../../src/model/units.ts';
import { createLabStore } from '../../../src/store/labStore.ts';
import { createSlides } from '../../../src/views/present/slides.ts';

const stepOf = (id: StepId): DeckStep => {
  const [step] = ownDeck([id])?.steps ?? [];
  if (step === undefined) throw new Error(`no step ${id}`);
  return step;
};
const kernels = stepOf('kernels');
const lab = () => createLabStore({ ...DEFAULT_STATE, overrides: { workloads: count(60), kernelFamilies: count(7) } });

describe('states of slides', () => {
  test('the script lies over the reader’s own numbers; what it says nothing of is his', () => {
    const { inputs } = createSlides(lab()).storeOf(kernels).getState();
    expect(inputs).toMatchObject({ workloads: 60, ...kernels.overlay });
    expect(kernels.overlay.kernelFamilies).toBe(2);
  });

  test('moving something is a change from the script, moving it back is none', () => {
    const slides = createSlides(lab());
    const store = slides.storeOf(kernels);
    expect(slides.changed(kernels)).toBe(false);
    store.set('kernelFamilies', count(4));
    expect(slides.changed(kernels)).toBe(true);
    store.set('kernelFamilies', count(2));
    expect(slides.changed(kernels)).toBe(false);
    store.set('kernelFamilies', count(9));
    slides.toScript(kernels);
    expect(slides.changed(kernels)).toBe(false);
    expect(store.getState().inputs.kernelFamilies).toBe(2);
  });

  test('each slide has a state of its own, and none of it reaches the reader’s', () => {
    const own = lab();
    const slides = createSlides(own);
    const before = own.getState().overrides;
    slides.storeOf(kernels).set('workloads', count(999));
    slides.storeOf(stepOf('divergence')).set('utilization', ratio(0.9));
    expect(slides.storeOf(stepOf('verdict')).getState().inputs.workloads).toBe(60);
    expect(own.getState().overrides).toBe(before);
  });

  test('other numbers of the reader’s begin every slide anew', () => {
    const own = lab();
    const slides = createSlides(own);
    slides.storeOf(kernels).set('workloads', count(999));
    own.setAll({ workloads: count(12) });
    slides.restart();
    expect(slides.storeOf(kernels).getState().inputs.workloads).toBe(12);
  });

  test('the board shows the reader’s own state: the script leaves it alone', () => {
    const own = lab();
    const slides = createSlides(own);
    const board = stepOf('board');
    expect(slides.storeOf(board)).toBe(own);
    slides.toScript(board);
    expect(own.getState().inputs.kernelFamilies).toBe(7);
  });

  test('in both decks every scene can be drawn from its script in every era', () => {
    for (const era of ['2007', '2014', '2026'] as const) {
      const slides = createSlides(createLabStore({ ...DEFAULT_STATE, era }));
      for (const step of [...DECKS.sales.steps, ...DECKS.architecture.steps]) {
        expect(slides.storeOf(step).getState().inputs.era).toBe(era);
        expect(slides.changed(step)).toBe(false);
      }
    }
  });
});
