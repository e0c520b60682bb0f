import type { BoardFacts } from '../../derive/boardFacts.ts';
import type { Metric } from '../../model/result.ts';
import type { Scene } from '../scene.ts';
import type { BoardActions } from './boardActions.ts';
import styles from './BoardFigure.module.css';
import { BoardItem } from './BoardItem.tsx';
import { useReorder } from './useReorder.ts';

export interface BoardListProps {
  readonly scene: Scene;
  readonly facts: BoardFacts;
  readonly metric: Metric;
  readonly actions: BoardActions;
}

/** The states in order: their names, what was changed, why they differ, and what can be done with each. */
export function BoardList({ scene, facts, metric, actions }: BoardListProps) {
  const own = facts.rows.filter((row) => row.kind === 'own');
  const ids = own.map((row) => row.id);
  const [list, reorder] = useReorder(ids, actions.onMove);
  const rows = [
    ...reorder.order.flatMap((id) => own.find((row) => row.id === id) ?? []),
    ...facts.rows.filter((row) => row.kind !== 'own'),
  ];
  return (
    <ol ref={list} className={styles.list} aria-label={scene.messages.figures.board.list} data-dragging={reorder.dragged !== null}>
      {rows.map((row) => {
        const place = ids.indexOf(row.id);
        return (
          <BoardItem
            key={row.id} scene={scene} row={row} metric={metric} actions={actions} place={place} count={ids.length}
            step={facts.steps.find((step) => step.to === row) ?? null} dragged={reorder.dragged === row.id}
            handle={place < 0 || ids.length < 2 ? null : reorder.handle(row.id)}
          />
        );
      })}
    </ol>
  );
}
