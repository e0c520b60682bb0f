import type { Board, KeptSnapshot } from '../io/boardSnapshot.ts';

/** The board with snapshots added at its end. */
export const withSnapshots = (board: Board, added: readonly KeptSnapshot[]): Board =>
  ({ ...board, snapshots: [...board.snapshots, ...added] });

/** Under another name; the same board if that is no name or no change. */
export function renamedIn(board: Board, id: string, name: string): Board {
  const known = board.snapshots.find((one) => one.id === id);
  if (known === undefined || name === '' || known.name === name) return board;
  return { ...board, snapshots: board.snapshots.map((one) => (one === known ? { ...one, name, edit: one.edit + 1 } : one)) };
}

const inserted = <T>(list: readonly T[], at: number, one: T): readonly T[] => [...list.slice(0, at), one, ...list.slice(at)];

/** In another order; the same board if nothing moves. */
export function movedTo(board: Board, id: string, to: number): Board {
  const from = board.snapshots.findIndex((one) => one.id === id);
  const moved = board.snapshots[from];
  const at = Math.max(0, Math.min(board.snapshots.length - 1, to));
  if (moved === undefined || at === from) return board;
  const others = board.snapshots.filter((one) => one !== moved);
  return { ...board, snapshots: inserted(others, at, moved), moves: board.moves + 1 };
}

/** Without a snapshot, and knowing of it: a tab that still has it does not bring it back. */
export const removedFrom = (board: Board, { id, edit }: KeptSnapshot): Board => ({
  ...board, snapshots: board.snapshots.filter((one) => one.id !== id),
  removed: [...board.removed.filter((one) => one.id !== id), { id, edit }],
});

/** A deleted snapshot back where it stood: an edit later than its deletion. */
export function withRestored(board: Board, snapshot: KeptSnapshot, at: number): Board {
  if (board.snapshots.some((one) => one.id === snapshot.id)) return board;
  return { ...board, snapshots: inserted(board.snapshots, at, { ...snapshot, edit: snapshot.edit + 1 }), moves: board.moves + 1 };
}
