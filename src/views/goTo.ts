import type { StepId } from '../derive/decks.ts';
import type { LinkState, ViewName } from '../io/linkState.ts';

/** Goes to a view, and in it to a scene if one is named. */
export type GoTo = (view: ViewName, scene?: StepId | null) => void;

/** Goes to what a link means, in place: its numbers and its view, as one step to undo. */
export type Follow = (link: LinkState) => void;
