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

/**
 * The order that counts, first: of the board moved last; of two equals by what is left of them, the same in all tabs. By
 * what is left: what was deleted in one must not decide, for it is gone when the two meet again.
 */
function byOrder(one: Board, other: Board, left: ReadonlyMap<string, KeptSnapshot>): readonly string[] {
  const idsOf = (board: Board): readonly string[] => board.snapshots.flatMap(({ id }) => (left.has(id) ? [id] : []));
  const [ids, others] = [idsOf(one), idsOf(other)];
  const isFirst = one.moves !== other.moves ? one.moves > other.moves
    : ids.length !== others.length ? ids.length > others.length
      : ids.join(' ') <= others.join(' ');
  return isFirst ? [...ids, ...others] : [...others, ...ids];
}

/**
 * Two boards as one: every snapshot of either, unless it was deleted in one of them and not changed since. It does
 * not matter which is given first, how often, or in which order several are brought together: tabs that have seen
 * the same saves show the same snapshots. Nobody has to be asked, and no save can lose another one's.
 */
export function mergedBoards(one: Board, other: Board): Board {
  const removed = removedIn([one, other]);
  const found = new Map<string, KeptSnapshot>();
  for (const snapshot of [...one.snapshots, ...other.snapshots]) {
    const known = found.get(snapshot.id);
    found.set(snapshot.id, known === undefined ? snapshot : later(known, snapshot));
  }
  const left = new Map([...found].filter(([id, { edit }]) => edit > (removed.get(id) ?? -1)));
  const order = new Set(byOrder(one, other, left));
  const snapshots = [...order].flatMap((id) => left.get(id) ?? []);
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
