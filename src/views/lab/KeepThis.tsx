import { useMemo } from 'react';
import { useStore } from 'zustand';
import { newTo } from '../../store/boardStore.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useBoard } from './boardOf.ts';
import { noteText } from './boardText.ts';
import { goToFigure } from './goToFigure.ts';
import { useChosen, useLab } from './labContext.ts';
import { useKeep, useKeepKey } from './useKeep.ts';
import styles from './KeepThis.module.css';

/** Below the first figure: one press keeps what it shows for the what-if board. */
export function KeepThis() {
  const { all } = useLab();
  const board = useBoard();
  const { note, keyOn, board: own } = useStore(board);
  const sent = useChosen((state) => state.sentBoard);
  // A link to a board leads to the head of the page, too.
  const there = useMemo(() => own.snapshots.length + newTo(own, sent).length, [own, sent]);
  const keep = useKeep(board);
  useKeepKey(board, keep);
  if (all === null) return null;
  const words = all.figures.board;
  const told = note !== null && (note.kind === 'kept' || note.kind === 'alreadyKept' || note.kind === 'full') ? noteText(note, all) : '';
  return (
    <>
      <Button onClick={keep}>{words.keep}</Button>
      {keyOn && told === '' && <span className={styles.hint}>{words.keepHint}</span>}
      <span role="status" className={styles.told}>{told}</span>
      {there > 0 && <Button kind="quiet" onClick={() => goToFigure('board')}>{words.seeBoard(there)}</Button>}
    </>
  );
}
