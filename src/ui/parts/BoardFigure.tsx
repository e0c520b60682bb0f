import { use, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { boardFactsOf } from '../../derive/boardFacts.ts';
import type { BoardAgainst, BoardFacts, BoardState } from '../../derive/boardFacts.ts';
import { plainOf } from '../../i18n/rich.ts';
import type { Metric } from '../../model/result.ts';
import { Button } from '../controls/Button.tsx';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { BoardDiagram } from '../diagrams/BoardDiagram.tsx';
import { drawingWidth } from '../diagrams/drawingWidth.ts';
import { Figure } from '../figure/Figure.tsx';
import { TakeContext } from '../figure/take.ts';
import { useWidth } from '../figure/useWidth.ts';
import type { Scene } from '../scene.ts';
import type { BoardActions, BoardMessage } from './boardActions.ts';
import styles from './BoardFigure.module.css';
import { BoardList } from './BoardList.tsx';
import { boardTable } from './boardTable.ts';
import { figureMessages } from './figureMessages.ts';
import { MetricChoice } from './MetricChoice.tsx';
import { pictureName } from './pictureName.ts';
import { tonedOnly } from './tonedOnly.ts';

export interface BoardFigureProps {
  readonly scene: Scene;
  /** In order; what the page shows, `scene.inputs`, comes after them. */
  readonly states: readonly BoardState[];
  /** What "why" is asked about; the figure keeps its own choice where nobody else does. */
  readonly metric?: Metric | undefined;
  readonly onMetric?: ((metric: Metric) => void) | undefined;
  readonly actions?: BoardActions | undefined;
  readonly messages?: readonly BoardMessage[] | undefined;
  /** Below the list: links and files. */
  readonly share?: ReactNode;
  /** CSS pixels, where nobody can measure: exports and tests. */
  readonly width?: number;
  readonly headingLevel?: 2 | 3 | 4;
}

/** States of the inputs side by side: what they need, what was changed between them, and why they differ. */
export function BoardFigure(props: BoardFigureProps) {
  const { scene, states, actions, headingLevel = 3 } = props;
  const [slot, measured] = useWidth<HTMLDivElement>();
  const [own, setOwn] = useState<Metric>('hosts');
  const [against, setAgainst] = useState<BoardAgainst>('previous');
  const metric = props.metric ?? own;
  const { messages, format, inputs } = scene;
  const words = messages.figures.board;
  const all = useMemo((): readonly BoardState[] => [...states, { id: 'now', name: '', kind: 'now', inputs }], [states, inputs]);
  const facts = useMemo(() => boardFactsOf(all, metric, against), [all, metric, against]);
  const title = words.title(facts, format);
  const summary = words.summary(facts, format);
  const isEmpty = states.length === 0;
  // There is nothing in an empty board to take away.
  const take = use(TakeContext);
  const isPicture = actions === undefined || scene.stage === 'slide';
  const choose = (next: Metric): void => { setOwn(next); props.onMetric?.(next); };
  return (
    <TakeContext value={isEmpty ? null : take}>
      <Figure
        id="board" revision={scene.revision} headingLevel={headingLevel} title={tonedOnly(title)} height="auto" kicker={words.kicker}
        summary={isEmpty ? [words.empty] : summary === '' ? undefined : [summary]} messages={figureMessages(messages)}
        sources={isEmpty ? undefined : readingOf(scene, facts)} table={isEmpty ? undefined : () => boardTable(scene, facts, plainOf(title))}
      >
        <div ref={slot} className={styles.content} data-empty={isEmpty ? '' : undefined}>
          {!isPicture && <Messages messages={props.messages ?? []} />}
          {isEmpty && !isPicture && <p><Button onClick={actions.onKeep}>{words.keep}</Button></p>}
          {!isEmpty && <Drawing scene={scene} facts={facts} width={drawingWidth(props.width, measured)} label={pictureName(scene, title, summary)} />}
          {!isEmpty && !isPicture && (
            <>
              <div className={styles.choices}>
                <p className={styles.heading}>{words.differences}</p>
                <MetricChoice scene={scene} metric={metric} label={words.choose} onMetric={choose} />
                {all.length > 2 && <AgainstChoice scene={scene} against={against} onAgainst={setAgainst} />}
              </div>
              <BoardList scene={scene} facts={facts} metric={metric} actions={actions} />
            </>
          )}
          {!isPicture && <div data-screen-only="">{props.share}</div>}
        </div>
      </Figure>
    </TakeContext>
  );
}

interface AgainstProps {
  readonly scene: Scene;
  readonly against: BoardAgainst;
  readonly onAgainst: (against: BoardAgainst) => void;
}

function AgainstChoice({ scene, against, onAgainst }: AgainstProps) {
  const words = scene.messages.figures.board.against;
  return (
    <ChoiceField
      id="board-against" label={words.label} labelPlace="beside" value={against} onChange={onAgainst}
      choices={[{ value: 'previous', label: words.previous }, { value: 'first', label: words.first }]}
    />
  );
}

interface DrawingProps {
  readonly scene: Scene;
  readonly facts: BoardFacts;
  readonly width: number;
  readonly label: string;
}

function Drawing({ scene, facts, width, label }: DrawingProps) {
  const { ghost } = scene;
  // The state before a drag does not change while it lasts.
  const before = useMemo(() => (ghost === null ? null
    : boardFactsOf([{ id: 'before', name: '', kind: 'now', inputs: ghost }], 'hosts', 'previous').rows[0] ?? null), [ghost]);
  return <BoardDiagram scene={scene} facts={facts} before={before} width={width} label={label} />;
}

function readingOf({ messages, format, ghost }: Scene, facts: BoardFacts): string {
  const words = messages.figures.board;
  const sharing = facts.rows.some(({ hardware }) => hardware.layers.shares.some(({ part }) => part === 'sharedPages'));
  const said = [words.reading, ...(facts.most.hosts <= 40 ? [words.boxes] : []), ...(sharing ? [words.shares] : []), ...(ghost === null ? [] : [words.ghost])];
  return said.join(format.lang === 'ja' ? '' : ' ');
}

/** Always in the page, so that what is added later is announced. */
function Messages({ messages }: { readonly messages: readonly BoardMessage[] }) {
  return (
    <div role="status" className={styles.messages} data-board-messages>
      {messages.map((message) => (
        <p key={message.id} className={styles.message} data-message={message.id}>
          <span className={styles.text}>{message.text}</span>
          {message.actions.map((action) => <Button key={action.id} kind="quiet" onClick={action.onClick}>{action.label}</Button>)}
        </p>
      ))}
    </div>
  );
}
