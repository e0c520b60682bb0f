import { expect, it } from 'vitest';
import { SCENE_IDS, STORY } from '../../../src/derive/story.ts';
import { DEFAULT_STATE } from '../../../src/io/linkState.ts';
import { count, ratio } from '../../../src/model/units.ts';
import { createLabStore } from '../../../src/store/labStore.ts';
import { shownIn, storySources } from '../../../src/views/story/storySources.ts';

it('fills in beneath what the reader set, and never over it', () => {
  const store = createLabStore(DEFAULT_STATE);
  expect(storySources(store).bottleneck.get().value.inputs.utilization).toBe(STORY.bottleneck.overlay.utilization);
  store.set('utilization', ratio(0.25));
  for (const id of SCENE_IDS) expect(storySources(store)[id].get().value.inputs.utilization, id).toBe(0.25);
});

it('takes even the era’s default for set by hand where a scene lays another value under it', () => {
  const store = createLabStore(DEFAULT_STATE);
  store.change('utilization', ratio(0.1), true);
  store.commit();
  expect(storySources(store).bottleneck.get().value.inputs.utilization).toBe(0.1);
  store.reset('utilization');
  expect(storySources(store).bottleneck.get().value.inputs.utilization).toBe(STORY.bottleneck.overlay.utilization);
});

it('gives the same object for the same inputs, and one to all scenes that lay the same under them', () => {
  const store = createLabStore(DEFAULT_STATE);
  const state = store.getState();
  expect(shownIn('divergence', state.inputs, state)).toBe(shownIn('divergence', state.inputs, state));
  expect(shownIn('divergence', state.inputs, state)).toBe(shownIn('consolidation', state.inputs, state));
  expect(shownIn('verdict', state.inputs, state)).toBe(state.inputs);
  expect(storySources(store)).toBe(storySources(store));
});

it('counts every change alike in all scenes, and shows the state before a drag', () => {
  const store = createLabStore(DEFAULT_STATE);
  const sources = storySources(store);
  const before = sources.kernels.get().value.inputs;
  store.change('workloads', count(900));
  store.change('workloads', count(910));
  expect(sources.kernels.get().value.ghost).toBe(before);
  expect(new Set(SCENE_IDS.map((id) => sources[id].get().revision)).size).toBe(1);
  store.cancel();
  expect(sources.kernels.get().value).toEqual({ inputs: before, ghost: null });
  expect(sources.kernels.get().value.inputs).toBe(before);
});
