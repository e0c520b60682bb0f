import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NamedInputs } from '../io/boardSnapshot.ts';
import type { LinkIssue, PageNote, StorageIssue } from '../io/issue.ts';
import { LINK_VERSION, type LinkState, type ViewState } from '../io/linkState.ts';
import type { Era } from '../model/era.ts';
import { sameFleet, type GivenFleet } from '../model/fleet.ts';
import type { InputKey, Inputs, Overrides } from '../model/inputs.ts';
import { withoutFleet } from './fleetSteps.ts';
import { afterLink, stillTrue, withNote, type Notice } from './notice.ts';
import { pricesIn } from './price.ts';
import { keysOf, sameChoice, snapshotOf, tidied, underOf, withInputs, without, withValue, type Snapshot } from './snapshot.ts';

/** Steps that can be taken back; the oldest are forgotten first. */
export const HISTORY_LENGTH = 200;

export interface LabState {
  readonly era: Era;
  /** What the reader set by hand. */
  readonly overrides: Overrides;
  /** The inputs in force: one frozen object until an input changes, so that results are cached by it. */
  readonly inputs: Inputs;
  readonly preset: string | null;
  readonly view: ViewState;
  /** The board that came with the link, until the reader has taken it over or put it aside. */
  readonly sentBoard: readonly NamedInputs[];
  /** The state last committed; differs from the present one only during a drag. */
  readonly committed: Snapshot;
  /** The inputs before the drag, for the ghost line. Equals `inputs` when nothing is being dragged. */
  readonly ghost: Inputs;
  readonly dragging: boolean;
  /** Counts committed changes, undo and redo among them. */
  readonly revision: number;
  readonly notices: readonly Notice[];
  readonly past: readonly Snapshot[];
  readonly future: readonly Snapshot[];
}

/** Every change there is. All keep the state whole: values are fitted to their range, NaN throws. */
export interface LabChanges {
  /**
   * Moves an input during a drag; no history until `commit`. `pinned`: set by hand even where it is the era's
   * default, for a scene that lays another value under it.
   */
  readonly change: <K extends InputKey>(key: K, value: Inputs[K], pinned?: boolean) => void;
  /** Ends a drag: one step of history if anything changed since the last one. */
  readonly commit: () => void;
  /** Esc during a drag: back to the state before it. */
  readonly cancel: () => void;
  readonly set: <K extends InputKey>(key: K, value: Inputs[K]) => void;
  readonly reset: (key: InputKey) => void;
  /** Several values at once, as one step; the others stay. */
  readonly setAll: (overrides: Overrides) => void;
  /** All inputs back to their defaults; era, fleet and view stay. */
  readonly resetAll: () => void;
  /** Other defaults and constants; what the reader set by hand stays, and a notice says so. */
  readonly chooseEra: (era: Era) => void;
  /**
   * A given fleet in force, its means in place of the era's defaults, and these inputs set by hand: one step of history.
   * As compact as a link carries it: see `takenFleet`.
   */
  readonly takeFleet: (fleet: GivenFleet, overrides: Overrides, era?: Era) => void;
  /** Equal workloads again: the sliders stay where they are and describe what they show. */
  readonly dropFleet: () => void;
  /** Other inputs all at once, without a given fleet; `id` names the preset they are, null where they are none. */
  readonly applyPreset: (overrides: Overrides, era: Era, id: string | null) => void;
  /** A state of the board, with its fleet. */
  readonly applyState: (state: Pick<LinkState, 'overrides' | 'era' | 'fleet'>) => void;
  /** Puts the board of the link aside: the address no longer carries it. */
  readonly dropSentBoard: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Metric and axis can be undone; language and theme are preferences and cannot. */
  readonly setView: (change: Partial<ViewState>) => void;
  readonly dismissNotice: (id: string) => void;
  readonly notify: (about: PageNote | StorageIssue) => void;
  /** The state of a link. Can be undone; language and theme that the link does not name stay as they are. */
  readonly replaceFromUrl: (link: LinkState, issues: readonly LinkIssue[]) => void;
}

export type LabStore = StoreApi<LabState> & LabChanges;

export const canUndo = (state: LabState): boolean => state.past.length > 0 || state.dragging;
export const canRedo = (state: LabState): boolean => state.future.length > 0;
/** What the address shall say: the committed inputs, so that it stands still during a drag. */
export const linkOf = ({ committed, view, sentBoard }: LabState): LinkState =>
  ({ version: LINK_VERSION, era: committed.era, overrides: committed.overrides, fleet: committed.inputs.fleet, view, board: sentBoard });

const NO_BOARD: readonly NamedInputs[] = Object.freeze([]);

function viewWith(view: ViewState, change: Partial<ViewState>): ViewState {
  const next = { ...view, ...change };
  const same = (Object.keys(next) as (keyof ViewState)[]).every((key) => next[key] === view[key]);
  return same ? view : Object.freeze(next);
}

const present = ({ inputs, era, overrides, preset, committed }: LabState): Snapshot =>
  ({ ...committed, inputs, era, overrides, preset });

/** A fleet as it was known before, or itself: what is the same keeps its identity, and results their cache. */
function knownFleet({ committed, past, future }: LabState, fleet: GivenFleet | null): GivenFleet | null {
  const known = [committed, ...past.toReversed(), ...future].find(({ inputs }) => inputs.fleet !== null && sameFleet(inputs.fleet, fleet));
  return known?.inputs.fleet ?? fleet;
}

type Replacing = Pick<LinkState, 'overrides' | 'era' | 'fleet'>;

function replaced(state: LabState, now: Snapshot, { overrides, era, fleet }: Replacing, preset: string | null): Snapshot {
  const under = { era, fleet: knownFleet(state, fleet) };
  return withInputs(now, under, tidied(overrides, under), preset);
}

/** The state that shows a snapshot. */
const showing = (state: LabState, { era, overrides, inputs, preset, metric, axis }: Snapshot): Partial<LabState> => ({
  era, overrides, inputs, preset,
  view: viewWith(state.view, { metric, axis }),
  notices: stillTrue(state.notices, era, inputs.fleet !== null),
  dragging: false,
});

/** The state after a step of history to `next`; no step if it shows the same thing. */
function stepped(state: LabState, next: Snapshot): Partial<LabState> {
  if (sameChoice(state.committed, next)) {
    const same = { ...state.committed, preset: next.preset ?? state.committed.preset };
    return { ...showing(state, same), committed: same };
  }
  return {
    ...showing(state, next),
    committed: next,
    ghost: next.inputs,
    past: [...state.past, state.committed].slice(-HISTORY_LENGTH),
    future: [],
    revision: state.revision + 1,
  };
}

function initialState(link: LinkState, notices: readonly Notice[]): LabState {
  const committed = snapshotOf(link, link.view);
  const { era, overrides, inputs, preset } = committed;
  return {
    era, overrides, inputs, preset, view: Object.freeze({ ...link.view }), committed, ghost: inputs,
    dragging: false, revision: 0, notices, past: [], future: [], sentBoard: link.board,
  };
}

/** What another era leaves as it was: what was set by hand, and a given fleet; null where there is neither. */
function eraNote({ era, overrides, inputs: { fleet } }: LabState): PageNote | null {
  const keys = keysOf(overrides);
  if (fleet !== null) return { kind: 'eraKept', era, keys, fleet: true };
  return keys.length === 0 ? null : { kind: 'eraKept', era, keys };
}

/** Walks one step along the history, `from` the list it takes from. */
function walked(state: LabState, direction: 'undo' | 'redo'): Partial<LabState> {
  const target = direction === 'undo' ? state.past.at(-1) : state.future[0];
  if (target === undefined) return {};
  const past = direction === 'undo' ? state.past.slice(0, -1) : [...state.past, state.committed];
  const future = direction === 'undo' ? [state.committed, ...state.future] : state.future.slice(1);
  return {
    ...showing(state, target), committed: target, ghost: target.inputs, past, future, revision: state.revision + 1,
  };
}

/** The state of a link. In one: the numbers of a link and its view are never seen apart. */
function linked(state: LabState, link: LinkState, noticesOf: (before: readonly Notice[]) => readonly Notice[]): LabState {
  const { metric, axis, lang, theme, ...shown } = link.view;
  const under = { era: link.era, fleet: knownFleet(state, link.fleet) };
  const moved = { ...state, ...stepped(state, { ...withInputs(state.committed, under, link.overrides, null), metric, axis }) };
  const named = { ...shown, lang: lang ?? moved.view.lang, theme: theme === 'auto' ? moved.view.theme : theme };
  return { ...moved, view: viewWith(moved.view, named), notices: noticesOf(moved.notices), sentBoard: link.board };
}

/**
 * The one place where the reader's choices live. A slider moved is one call of `change`; everything drawn
 * follows from `inputs`.
 *
 * @param issues what was wrong with the link that `initial` was read from; shown as notices
 */
export function createLabStore(initial: LinkState, issues: readonly LinkIssue[] = []): LabStore {
  let lastId = 0;
  const nextId = (): string => `notice-${(lastId += 1)}`;
  const store = createStore<LabState>()(() => initialState(initial, afterLink([], issues, nextId)));
  const { getState: get, setState: set } = store;

  const commit = (): void => {
    const state = get();
    if (state.dragging) set(stepped(state, present(state)));
  };
  /** Any change that is not a drag first ends the drag under way, so that nothing of it is lost. */
  const step = (next: (committed: Snapshot) => Snapshot): void => {
    commit();
    set(stepped(get(), next(get().committed)));
  };
  /** Other inputs all at once; that a given fleet went with them is said. */
  const replace = (by: Replacing, preset: string | null): void => {
    const before = get().committed.inputs.fleet;
    step((now) => replaced(get(), now, by, preset));
    if (before !== null && by.fleet === null) note({ kind: 'fleetLeft' });
  };
  const change: LabChanges['change'] = (key, value, pinned = false) => {
    const state = get();
    const overrides = withValue(state.overrides, underOf(state), key, value, pinned);
    const moved = withInputs(present(state), underOf(state), overrides, null);
    if (moved.inputs === state.inputs) return;
    // Dragged back to where it began: the old object, and with it the cached result.
    const { inputs } = withInputs(state.committed, underOf(moved), moved.overrides, null);
    set({ overrides, inputs, preset: null, dragging: true });
  };
  const note = (about: PageNote | StorageIssue): void =>
    set((state) => ({ notices: withNote(state.notices, about, nextId) }));

  const changes: LabChanges = {
    change,
    commit,
    cancel: () => set((state) => (state.dragging ? showing(state, state.committed) : {})),
    set(key, value) {
      const before = get().committed;
      change(key, value);
      commit();
      const keys = key === 'currency' ? pricesIn(get().overrides) : [];
      if (keys.length > 0 && get().committed !== before) note({ kind: 'pricesConverted', keys });
    },
    reset: (key) => step((now) => withInputs(now, underOf(now), without(now.overrides, now.era, key), null)),
    setAll: (overrides) => step((now) => withInputs(now, underOf(now), tidied({ ...now.overrides, ...overrides }, underOf(now)), null)),
    resetAll: () => step((now) => withInputs(now, underOf(now), Object.freeze({}), null)),
    chooseEra(era) {
      if (get().era === era) return;
      step((now) => withInputs(now, { ...underOf(now), era }, now.overrides, null));
      const kept = eraNote(get());
      if (kept !== null) note(kept);
    },
    applyPreset: (overrides, era, id) => replace({ overrides, era, fleet: null }, id),
    applyState: (state) => replace(state, null),
    takeFleet: (fleet, overrides, era = get().era) => step((now) => withInputs(now, { era, fleet }, tidied(overrides, { era, fleet }), null)),
    dropFleet() {
      if (get().inputs.fleet === null) return;
      step(withoutFleet);
      note({ kind: 'fleetDropped' });
    },
    dropSentBoard: () => set({ sentBoard: NO_BOARD }),
    undo() {
      commit();
      set(walked(get(), 'undo'));
    },
    redo() {
      commit();
      set(walked(get(), 'redo'));
    },
    setView(partial) {
      const { metric, axis } = { ...get().view, ...partial };
      if (metric !== get().view.metric || axis !== get().view.axis) step((now) => ({ ...now, metric, axis }));
      const view = viewWith(get().view, partial);
      if (view !== get().view) set({ view });
    },
    dismissNotice: (id) => set((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) })),
    notify: note,
    replaceFromUrl(link, found) {
      commit();
      set((state) => linked(state, link, (notices) => afterLink(notices, found, nextId)));
    },
  };
  return Object.assign(store, changes);
}
