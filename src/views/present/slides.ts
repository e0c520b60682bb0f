import { overridesOfStep } from '../../derive/decks.ts';
import type { DeckStep, StepId } from '../../derive/decks.ts';
import { STORY } from '../../derive/story.ts';
import { LINK_VERSION } from '../../io/linkState.ts';
import type { LinkState } from '../../io/linkState.ts';
import { resolveInputs } from '../../model/inputTable.ts';
import { createLabStore, linkOf } from '../../store/labStore.ts';
import type { LabStore } from '../../store/labStore.ts';

/** What the slides are drawn from: each has a state of its own, so that nothing moved on one is lost or leaks. */
export interface Slides {
  readonly storeOf: (step: DeckStep) => LabStore;
  /** Whether the slide shows something else than the script says. */
  readonly changed: (step: DeckStep) => boolean;
  /** As the script has it; can be undone like any change. */
  readonly toScript: (step: DeckStep) => void;
  /** The reader's own numbers have changed: every slide begins anew from them. */
  readonly restart: () => void;
}

/** The script over the reader's own state; metric and axis are those of the scene. */
function scripted(lab: LabStore, step: DeckStep): LinkState {
  const { era, overrides, fleet, view } = linkOf(lab.getState());
  const shown = step.id === 'board' ? view : { ...view, metric: STORY[step.id].metric, axis: STORY[step.id].axis };
  return { version: LINK_VERSION, era, overrides: overridesOfStep(step, overrides), fleet, view: shown, board: [] };
}

/**
 * The states of the slides over the reader's own, `lab`. Slides write into theirs, never into his: a talk leaves his
 * page as it was.
 */
export function createSlides(lab: LabStore): Slides {
  const stores = new Map<StepId, LabStore>();
  const storeOf = (step: DeckStep): LabStore => {
    // The board shows what was kept, and beside it the reader's own state.
    if (step.id === 'board') return lab;
    const before = stores.get(step.id);
    if (before !== undefined) return before;
    const made = createLabStore(scripted(lab, step));
    stores.set(step.id, made);
    return made;
  };
  return {
    storeOf,
    changed(step) {
      const { era, overrides, fleet } = scripted(lab, step);
      const script: Readonly<Record<string, unknown>> = { ...resolveInputs(era, overrides, fleet) };
      return Object.entries(storeOf(step).getState().inputs).some(([key, value]) => script[key] !== value);
    },
    toScript: (step) => { if (step.id !== 'board') storeOf(step).replaceFromUrl(scripted(lab, step), []); },
    restart: () => stores.clear(),
  };
}

