import type { BoardChange, BoardRow, BoardStep } from '../../derive/boardFacts.ts';
import type { Metric } from '../../model/result.ts';
import { Button } from '../controls/Button.tsx';
import { DataTable } from '../figure/DataTable.tsx';
import { LazyDetails } from '../figure/LazyDetails.tsx';
import type { Scene } from '../scene.ts';
import { Badge } from '../text/Badge.tsx';
import { Rich } from '../text/Rich.tsx';
import type { BoardActions } from './boardActions.ts';
import styles from './BoardFigure.module.css';
import { BoardName } from './BoardName.tsx';
import { stepTable, toldWhy } from './boardTable.ts';
import { figureMessages } from './figureMessages.ts';
import { inputValueText } from './keptText.ts';
import { tonedOnly } from './tonedOnly.ts';
import type { Reorder } from './useReorder.ts';

export interface BoardItemProps {
  readonly scene: Scene;
  readonly row: BoardRow;
  /** How it differs from the state it is compared with; null for the first. */
  readonly step: BoardStep | null;
  readonly metric: Metric;
  readonly actions: BoardActions;
  /** Among the reader's own states; −1 for others. */
  readonly place: number;
  readonly count: number;
  readonly dragged: boolean;
  readonly handle: ReturnType<Reorder['handle']> | null;
}

/** One state of the board. */
export function BoardItem(props: BoardItemProps) {
  const { scene, row, step, metric, actions, place, handle } = props;
  const words = scene.messages.figures.board;
  return (
    <li className={styles.item} data-entry={row.id} data-kind={row.kind} data-dragged={props.dragged}>
      <div className={styles.head}>
        {handle !== null && (
          <button type="button" className={styles.grip} data-handle aria-label={words.grip(words.nameOf(row))} {...handle}>
            <svg viewBox="0 0 10 16" width={10} height={16} aria-hidden="true">
              {[3, 8, 13].flatMap((y) => [2, 8].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r={1.4} fill="currentColor" />))}
            </svg>
          </button>
        )}
        {row.kind === 'own'
          ? <BoardName name={row.name} label={words.rename(place + 1)} placeholder={words.unnamed} onRename={(name) => actions.onRename(row.id, name)} />
          : <p className={styles.fixed}>{row.kind === 'now' ? words.now : <bdi>{row.name === '' ? words.unnamed : row.name}</bdi>}</p>}
        {row.kind === 'sent' && <Badge text={words.sent} />}
        <Tools {...props} />
      </div>
      <div className={styles.body}>
        {step === null ? <p className={styles.soft}>{words.firstOne}</p> : <Difference scene={scene} step={step} metric={metric} />}
      </div>
    </li>
  );
}

function Tools({ scene, row, actions, place, count, handle }: BoardItemProps) {
  const words = scene.messages.figures.board;
  const name = words.nameOf(row);
  if (row.kind === 'now') {
    return (
      <span className={styles.tools}>
        {actions.full ? <span className={styles.soft}>{words.fullHint}</span> : <Button kind="quiet" onClick={actions.onKeep}>{words.keep}</Button>}
      </span>
    );
  }
  return (
    <span className={styles.tools}>
      {handle !== null && (
        <>
          <Button kind="icon" label={words.up(name)} disabled={place === 0} onClick={() => actions.onMove(row.id, place - 1)}>↑</Button>
          <Button kind="icon" label={words.down(name)} disabled={place === count - 1} onClick={() => actions.onMove(row.id, place + 1)}>↓</Button>
        </>
      )}
      <Button kind="quiet" label={words.loadOf(name)} onClick={() => actions.onLoad(row.id)}>{words.load}</Button>
      {row.kind === 'own' && <Button kind="quiet" label={words.removeOf(name)} onClick={() => actions.onRemove(row.id)}>{words.remove}</Button>}
    </span>
  );
}

interface DifferenceProps {
  readonly scene: Scene;
  readonly step: BoardStep;
  readonly metric: Metric;
}

function Difference({ scene, step, metric }: DifferenceProps) {
  const { messages } = scene;
  const words = messages.figures.board;
  const from = words.nameOf(step.from);
  const changed = changedText(scene, step);
  if (changed.length === 0) return <p className={styles.soft}>{words.unchanged(from)}</p>;
  const { currency } = step.to.inputs;
  const why = (id: 'hardware' | 'os') => tonedOnly(words.whyText(id, toldWhy(scene, step[id], metric, currency), metric));
  const receipt = figureMessages(messages).receipt;
  const isCounted = step.hardware !== null || step.os !== null;
  return (
    <>
      <p className={styles.soft}>{words.changedFrom(from)}</p>
      <ul className={styles.changes}>{changed.map((text) => <li key={text}>{text}</li>)}</ul>
      <Rich pieces={why('hardware')} messages={receipt} />
      <Rich pieces={why('os')} messages={receipt} />
      {isCounted && <LazyDetails summary={words.byLayer}>{() => <DataTable content={stepTable(scene, step, metric)} captionHidden />}</LazyDetails>}
    </>
  );
}

function changedText({ messages, format }: Scene, { from, to, era, fleet, changes }: BoardStep): readonly string[] {
  const { board } = messages.figures;
  const text = ({ key }: BoardChange): string => board.change(
    messages.inputs.items[key].short, inputValueText({ inputs: from.inputs, messages, format }, key), inputValueText({ inputs: to.inputs, messages, format }, key));
  const eras = era === null ? [] : [board.era(board.eraName(era.from), board.eraName(era.to))];
  return [...eras, ...(fleet === null ? [] : [messages.fleet.changed[fleet]]), ...changes.map(text)];
}
