import { createStore, type StoreApi } from 'zustand/vanilla';
import { textOfInputs } from '../io/board.ts';
import { salvaged, type BoardFile, type BoardFileFault } from '../io/boardFile.ts';
import { mergedBoards, sameBoard } from '../io/boardMerge.ts';
import { BOARD_FULL, boardName, EMPTY_BOARD, sameInputs, type Board, type KeptSnapshot, type NamedInputs } from '../io/boardSnapshot.ts';
import type { StorageIssue } from '../io/issue.ts';
import type { KeptRecord, LoadedRecord } from '../io/storage.ts';
import { movedTo, removedFrom, renamedIn, withRestored, withSnapshots } from './boardSteps.ts';

/** More than this is not taken over from links and files at once; what two tabs add up to is. */
export const BOARD_MOST = 12;

/** What the page did last, for the reader to be told. */
export type BoardNote =
  | { readonly kind: 'kept'; readonly name: string; readonly count: number }
  | { readonly kind: 'alreadyKept'; readonly name: string }
  | { readonly kind: 'full' }
  | { readonly kind: 'removed'; readonly name: string }
  | { readonly kind: 'restored'; readonly name: string }
  /** The page shows it. */
  | { readonly kind: 'loaded'; readonly name: string }
  | { readonly kind: 'tookOver'; readonly count: number; readonly damaged: boolean }
  | { readonly kind: 'nothingNew' }
  | { readonly kind: 'tooMany'; readonly count: number; readonly most: number }
  | { readonly kind: 'fileFault'; readonly fault: BoardFileFault }
  /** Snapshots came in from another tab. */
  | { readonly kind: 'otherTab'; readonly count: number };

export interface BoardState {
  readonly board: Board;
  /** The snapshot deleted last and where it stood, to be brought back. */
  readonly removed: { readonly snapshot: KeptSnapshot; readonly at: number } | null;
  readonly note: BoardNote | null;
  /** Why the board is only in memory; null while it is saved. */
  readonly unsaved: StorageIssue | null;
  /** Bytes that were found damaged, for the reader to take along. */
  readonly damaged: { readonly raw: string; readonly rescued: number } | null;
  /** Whether the key K keeps a snapshot. */
  readonly keyOn: boolean;
}

export interface BoardChanges {
  /** Keeps inputs under a name; not if the board is full or has them already. Says in `note` which. */
  readonly keep: (named: NamedInputs) => void;
  readonly rename: (id: string, name: string) => void;
  /** To a place among the others, 0 first. */
  readonly move: (id: string, to: number) => void;
  readonly remove: (id: string) => void;
  readonly undoRemove: () => void;
  /** Adds what is not there yet: the board of a link. Nothing of ours is touched. */
  readonly takeOver: (list: readonly NamedInputs[]) => void;
  readonly takeFile: (file: BoardFile) => void;
  /** Brings in what other tabs have saved since, and saves what they have lost. */
  readonly sync: () => void;
  readonly switchKey: (on: boolean) => void;
  readonly tell: (note: BoardNote | null) => void;
  readonly dismissDamaged: () => void;
}

export type BoardStore = StoreApi<BoardState> & BoardChanges;

export interface BoardPlace {
  readonly kept: KeptRecord<Board>;
  readonly key: KeptRecord<boolean>;
  /** An id that no other snapshot anywhere has. */
  readonly newId: () => string;
}

/** Another tab can save between our look and our save; it does not do so for ever. */
const ATTEMPTS = 8;

export const isFull = ({ board }: BoardState): boolean => board.snapshots.length >= BOARD_FULL;

/** Keeps the store and the record in step; everything else is a change of the board. */
function keeper({ kept, newId }: BoardPlace, { getState: get, setState: set }: StoreApi<BoardState>) {
  const takeDamaged = ({ raw }: Extract<StorageIssue, { kind: 'storedDamaged' }>): void => {
    if (get().damaged?.raw === raw) return;
    const rescued = salvaged(raw);
    const board = mergedBoards(get().board, { ...EMPTY_BOARD, snapshots: rescued });
    set({ board, damaged: { raw, rescued: rescued.length } });
  };
  const look = (): LoadedRecord<Board> => {
    const loaded = kept.load();
    if (loaded.issue?.kind === 'storedDamaged') takeDamaged(loaded.issue);
    if (loaded.value !== null) set({ board: mergedBoards(get().board, loaded.value) });
    return loaded;
  };
  const save = (): void => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const { rev, issue } = look();
      const saved = kept.save(get().board, issue === null ? rev : undefined);
      if (saved.saved) return set({ unsaved: null });
      if (!saved.stale) return set({ unsaved: saved.issue });
    }
    return set({ unsaved: { kind: 'storageRefused' } });
  };
  const sync = (): void => {
    const before = get().board;
    const { value } = look();
    const { board } = get();
    const known = new Set(before.snapshots.map(({ id }) => id));
    const count = board.snapshots.filter(({ id }) => !known.has(id)).length;
    if (count > 0) set({ note: { kind: 'otherTab', count } });
    // Two tabs that saved in the same moment: the one that was written over writes again.
    if (value !== null && !sameBoard(board, value)) save();
  };
  const begin = (): void => {
    const { issue } = look();
    if (issue !== null && issue.kind !== 'storedDamaged') set({ unsaved: issue });
    if (get().damaged !== null && get().board.snapshots.length > 0) save();
  };
  const seeds = (list: readonly NamedInputs[]): readonly KeptSnapshot[] =>
    list.map((one) => ({ id: newId(), edit: 0, name: boardName(one.name), era: one.era, overrides: one.overrides, fleet: one.fleet, text: textOfInputs(one) }));
  return { save, sync, begin, seeds };
}

/** Those of a list whose inputs a board does not have yet. */
export const newTo = <T extends NamedInputs>({ snapshots }: Board, list: readonly T[]): readonly T[] =>
  list.filter((one) => !snapshots.some((known) => sameInputs(known, one)));

/**
 * The reader's what-if board. Every change is saved at once, over nothing but what it knows; what cannot be saved
 * stays in memory and `unsaved` says why.
 */
export function createBoardStore(place: BoardPlace): BoardStore {
  const store = createStore<BoardState>()(() => ({
    board: EMPTY_BOARD, removed: null, note: null, unsaved: null, damaged: null, keyOn: place.key.load().value ?? true,
  }));
  const { getState: get, setState: set } = store;
  const { save, sync, begin, seeds } = keeper(place, store);
  const step = (board: Board, more: Partial<BoardState> = {}): void => {
    if (board === get().board) return;
    set({ board, ...more });
    save();
  };
  const takeOver = (list: readonly KeptSnapshot[], damaged: boolean): void => {
    const { board } = get();
    const added = newTo(board, list);
    const count = board.snapshots.length + added.length;
    if (added.length === 0) return set({ note: { kind: 'nothingNew' } });
    if (count > BOARD_MOST) return set({ note: { kind: 'tooMany', count, most: BOARD_MOST } });
    return step(withSnapshots(board, added), { note: { kind: 'tookOver', count: added.length, damaged } });
  };
  begin();
  const changes: BoardChanges = {
    keep(named) {
      sync();
      const { board } = get();
      const twin = board.snapshots.find((one) => sameInputs(one, named));
      if (twin !== undefined) return set({ note: { kind: 'alreadyKept', name: twin.name } });
      if (isFull(get())) return set({ note: { kind: 'full' } });
      const [one] = seeds([named]);
      if (one === undefined) return undefined;
      return step(withSnapshots(board, [one]), { note: { kind: 'kept', name: one.name, count: board.snapshots.length + 1 } });
    },
    rename: (id, name) => step(renamedIn(get().board, id, boardName(name))),
    move: (id, to) => step(movedTo(get().board, id, to)),
    remove(id) {
      const { board } = get();
      const at = board.snapshots.findIndex((one) => one.id === id);
      const snapshot = board.snapshots[at];
      if (snapshot === undefined) return;
      step(removedFrom(board, snapshot), { removed: { snapshot, at }, note: { kind: 'removed', name: snapshot.name } });
    },
    undoRemove() {
      const { removed, board } = get();
      if (removed === null) return;
      step(withRestored(board, removed.snapshot, removed.at), { removed: null, note: { kind: 'restored', name: removed.snapshot.name } });
    },
    takeOver: (list) => takeOver(seeds(list), false),
    takeFile(file) {
      if (!file.ok) return set({ note: { kind: 'fileFault', fault: file.fault } });
      // A snapshot deleted here would, under its old id, stay deleted.
      return takeOver(file.snapshots.map((one) => ({ ...one, id: place.newId(), edit: 0 })), file.damaged);
    },
    sync,
    switchKey(on) {
      set({ keyOn: on });
      place.key.save(on);
    },
    tell: (note) => set({ note }),
    dismissDamaged: () => set({ damaged: null }),
  };
  return Object.assign(store, changes);
}
