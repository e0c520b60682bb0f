import type { NamedInputs } from '../../io/boardSnapshot.ts';
import { newTo } from '../../store/boardStore.ts';
import type { LabStore } from '../../store/labStore.ts';
import { boardOf } from './boardOf.ts';

/** All states that the board shows now: the reader's own, and those of the link beside them. A frame has no board of its own. */
export function boardShown(store: LabStore): readonly NamedInputs[] {
  const { view: { view }, sentBoard } = store.getState();
  if (view === 'embed') return sentBoard;
  const { board } = boardOf(store).getState();
  return [...board.snapshots, ...newTo(board, sentBoard)];
}
