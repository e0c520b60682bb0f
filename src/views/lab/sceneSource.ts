import type { Inputs } from '../../model/inputs.ts';
import type { LabState, LabStore } from '../../store/labStore.ts';
import type { Source, Stamped } from '../../ui/useQueued.ts';

/** What figures are drawn from: the inputs and, during a drag, those before it. */
export interface Drawn {
  readonly inputs: Inputs;
  readonly ghost: Inputs | null;
}

/** The store as figures see it: every change of what is drawn gets the next number. */
export type SceneSource = Source<Drawn>;

const asChosen = (inputs: Inputs): Inputs => inputs;

/** @param shown what is drawn of the inputs in force; has to give the same object for the same inputs */
export function createSceneSource(store: LabStore, shown: (inputs: Inputs, state: LabState) => Inputs = asChosen): SceneSource {
  const drawnIn = (state: LabState): Drawn => ({
    inputs: shown(state.inputs, state),
    ghost: state.dragging ? shown(state.ghost, { ...state, ...state.committed }) : null,
  });
  let latest: Stamped<Drawn> = { value: drawnIn(store.getState()), revision: 0 };
  const listeners = new Set<() => void>();
  store.subscribe((state) => {
    const next = drawnIn(state);
    if (next.inputs === latest.value.inputs && next.ghost === latest.value.ghost) return;
    latest = { value: next, revision: latest.revision + 1 };
    for (const listener of listeners) listener();
  });
  return {
    get: () => latest,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
