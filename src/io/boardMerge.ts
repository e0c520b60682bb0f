import type { Board, KeptSnapshot, RemovedSnapshot } from './boardSnapshot.ts';

/** Deletions remembered; the oldest are forgotten first. */
const REMEMBERED = 200;

/** Of two states of one snapshot: the later; of two equally late by name, so that all tabs choose the same one. */
function later(one: KeptSnapshot, other: KeptSnapshot): KeptSnapshot {
  if (one.edit !== other.edit) return one.edit > other.edit ? one : other;
  return one.name >= other.name ? one : other;
}

function removedIn(boards: readonly Board[]): ReadonlyMap<string, number> {
  const removed = new Map<string, number>();
  for (const { id, edit } of boards.flatMap((board) => board.removed)) removed.set(id, Math.max(edit, removed.get(id) ?? 0));
  return removed;
}

const orderOf = (board: Board): string => board.snapshots.map(({ id }) => id).join(' ');

/** The board whose order counts, first: the one moved last; of two equals by their ids, the same in all tabs. */
function byOrder(one: Board, other: Board): readonly [Board, Board] {
  if (one.moves !== other.moves) return one.moves > other.moves ? [one, other] : [other, one];
  if (one.snapshots.length !== other.snapshots.length) return one.snapshots.length > other.snapshots.length ? [one, other] : [other, one];
  return orderOf(one) <= orderOf(other) ? [one, other] : [other, one];
}

/**
 * Two boards as one: every snapshot of either, unless it was deleted in one of them and not changed since. It does
 * not matter which is given first, how often, or in which order several are brought together: tabs that have seen
 * the same saves show the same snapshots. Nobody has to be asked, and no save can lose another one's.
 */
export function mergedBoards(one: Board, other: Board): Board {
  const removed = removedIn([one, other]);
  const [first, second] = byOrder(one, other);
  const found = new Map<string, KeptSnapshot>();
  for (const snapshot of [...first.snapshots, ...second.snapshots]) {
    const known = found.get(snapshot.id);
    found.set(snapshot.id, known === undefined ? snapshot : later(known, snapshot));
  }
  const snapshots = [...found.values()].filter(({ id, edit }) => edit > (removed.get(id) ?? -1));
  const ids: readonly RemovedSnapshot[] = [...removed].map(([id, edit]) => ({ id, edit }));
  return { snapshots, removed: ids.slice(-REMEMBERED), moves: Math.max(one.moves, other.moves) };
}

/** Whether two boards say the same, so that nothing need be saved or drawn anew. */
export function sameBoard(one: Board, other: Board): boolean {
  const deletions = (board: Board): string => board.removed.map(({ id, edit }) => `${id} ${edit}`).toSorted().join();
  return one.moves === other.moves && one.snapshots.length === other.snapshots.length && deletions(one) === deletions(other)
    && one.snapshots.every((snapshot, i) => {
      const twin = other.snapshots[i];
      return twin !== undefined && twin.id === snapshot.id && twin.edit === snapshot.edit && twin.name === snapshot.name;
    });
}
