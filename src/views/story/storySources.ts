import { inputsOfScene, SCENE_IDS, STORY } from '../../derive/story.ts';
import type { SceneId } from '../../derive/story.ts';
import { recentByInputs } from '../../model/cached.ts';
import type { Inputs, Overrides } from '../../model/inputs.ts';
import type { LabState, LabStore } from '../../store/labStore.ts';
import { createSceneSource } from '../lab/sceneSource.ts';
import type { SceneSource } from '../lab/sceneSource.ts';

/** By the inputs in force, and by what a scene lays under them: scenes with the same overlay share one result. */
const made = recentByInputs<Map<Overrides, Inputs>>();

/** What a scene shows of the inputs in force; the same object whenever they are the same. */
export function shownIn(id: SceneId, inputs: Inputs, { era, overrides }: Pick<LabState, 'era' | 'overrides'>): Inputs {
  const { overlay } = STORY[id];
  if (Object.keys(overlay).length === 0) return inputs;
  const byOverlay = made.get(inputs) ?? new Map<Overrides, Inputs>();
  made.set(inputs, byOverlay);
  const before = byOverlay.get(overlay);
  if (before !== undefined) return before;
  const shown = inputsOfScene(id, era, overrides, inputs.fleet);
  byOverlay.set(overlay, shown);
  return shown;
}

type Sources = Readonly<Record<SceneId, SceneSource>>;
const ofStore = new WeakMap<LabStore, Sources>();

/** What the figures of each scene are drawn from, made once for a store: all of them count changes alike. */
export function storySources(store: LabStore): Sources {
  const before = ofStore.get(store);
  if (before !== undefined) return before;
  const sources = Object.fromEntries(SCENE_IDS.map((id) =>
    [id, createSceneSource(store, (inputs, state) => shownIn(id, inputs, state))])) as Sources;
  ofStore.set(store, sources);
  return sources;
}
