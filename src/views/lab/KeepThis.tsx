import { useStore } from 'zustand';
import { Button } from '../../ui/controls/Button.tsx';
import { useBoard } from './boardOf.ts';
import { noteText } from './boardText.ts';
import { goToFigure } from './goToFigure.ts';
import { useLab } from './labContext.ts';
import { useKeep, useKeepKey } from './useKeep.ts';
import styles from './KeepThis.module.css';

/** Below the first figure: one press keeps what it shows for the what-if board. */
export function KeepThis() {
  const { all } = useLab();
  const board = useBoard();
  const { note, keyOn, board: { snapshots } } = useStore(board);
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
      {snapshots.length > 0 && <Button kind="quiet" onClick={() => goToFigure('board')}>{words.seeBoard(snapshots.length)}</Button>}
    </>
  );
}
