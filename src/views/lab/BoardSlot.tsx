import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { BoardState } from '../../derive/boardFacts.ts';
import type { NamedInputs } from '../../io/boardSnapshot.ts';
import type { Inputs } from '../../model/inputs.ts';
import { resolveInputs } from '../../model/inputTable.ts';
import { isFull, newTo } from '../../store/boardStore.ts';
import type { BoardStore } from '../../store/boardStore.ts';
import type { LabStore } from '../../store/labStore.ts';
import type { BoardActions } from '../../ui/parts/boardActions.ts';
import { boardMessages } from './boardMessages.ts';
import { useBoard } from './boardOf.ts';
import { BoardShare } from './BoardShare.tsx';
import { later } from '../../ui/figure/later.ts';
import { FigureSlot } from './FigureSlot.tsx';
import { useChosen, useLab } from './labContext.ts';
import { useKeep } from './useKeep.ts';

const BoardFigure = later(async () => (await import('../../ui/parts/BoardFigure.tsx')).BoardFigure);

/** The reader's what-if board, that of the link beside it. */
export function BoardSlot() {
  const { store, all } = useLab();
  const board = useBoard();
  const state = useStore(board);
  const metric = useChosen(({ view }) => view.metric);
  const sentBoard = useChosen((now) => now.sentBoard);
  const { snapshots } = state.board;
  const sent = useMemo(() => newTo(state.board, sentBoard), [state.board, sentBoard]);
  const states = useMemo(() => [
    ...snapshots.map((one): BoardState => ({ id: one.id, name: one.name, kind: 'own', inputs: inputsOf(one) })),
    ...sent.map((one, i): BoardState => ({ id: `sent-${i + 1}`, name: one.name, kind: 'sent', inputs: inputsOf(one) })),
  ], [snapshots, sent]);
  const shown = useMemo(() => [...snapshots, ...sent], [snapshots, sent]);
  const onKeep = useKeep(board);
  const actions: BoardActions = { ...editsOf(board), onKeep, full: isFull(state), onLoad: loaderOf(board, store, states, shown) };
  const messages = all === null ? [] : boardMessages(state, sent, board, store, all);
  return (
    <FigureSlot id="board" size="middle" load={BoardFigure.load}>
      {(scene) => (
        <BoardFigure
          scene={scene} states={states} metric={metric} onMetric={(next) => store.setView({ metric: next })}
          actions={actions} messages={messages} share={<BoardShare board={board} shown={shown} />}
        />
      )}
    </FigureSlot>
  );
}

const known = new WeakMap<NamedInputs, Inputs>();

/** The same object for the same snapshot: results are cached by it. */
export function inputsOf(one: NamedInputs): Inputs {
  const before = known.get(one);
  if (before !== undefined) return before;
  const inputs = resolveInputs(one.era, one.overrides, one.fleet);
  known.set(one, inputs);
  return inputs;
}

const editsOf = ({ rename, move, remove }: BoardStore): Pick<BoardActions, 'onRename' | 'onMove' | 'onRemove'> =>
  ({ onRename: rename, onMove: move, onRemove: remove });

/** Brings a state back into the lab: one step that can be undone. */
const loaderOf = (board: BoardStore, store: LabStore, states: readonly BoardState[], shown: readonly NamedInputs[]) => (id: string): void => {
  const one = shown[states.findIndex((state) => state.id === id)];
  if (one === undefined) return;
  store.applyState(one);
  board.tell({ kind: 'loaded', name: one.name });
};
