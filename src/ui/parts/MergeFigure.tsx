import { useLayoutEffect, useRef, useState } from 'react';
import { guessResult, mergeFacts } from '../../derive/merge.ts';
import type { MergeFacts } from '../../derive/merge.ts';
import { rackFacts } from '../../derive/rack.ts';
import { plainOf } from '../../i18n/rich.ts';
import { Button } from '../controls/Button.tsx';
import { GuessBars } from '../diagrams/GuessBars.tsx';
import { MergeDiagram } from '../diagrams/MergeDiagram.tsx';
import { drawingWidth } from '../diagrams/drawingWidth.ts';
import { Figure } from '../figure/Figure.tsx';
import { usePrinting } from '../figure/usePrinting.ts';
import { useWidth } from '../figure/useWidth.ts';
import type { Scene } from '../scene.ts';
import { GuessForm } from './GuessForm.tsx';
import styles from './Guess.module.css';
import { figureMessages } from './figureMessages.ts';
import { mergeTable } from './mergeTable.ts';
import { pictureName } from './pictureName.ts';
import { tonedOnly } from './tonedOnly.ts';

/** Whether a figure asks for a guess before it tells. */
export type Telling = 'asking' | 'told';

export interface MergeFigureProps {
  readonly scene: Scene;
  /** How it begins; without a word it asks, but for the small frame of a card. */
  readonly begins?: Telling;
  /** Told once, when the reader sees the answer: his guess, or null where he skipped it. */
  readonly onTold?: ((guess: number | null) => void) | undefined;
  /** CSS pixels, where nobody can measure: exports and tests. */
  readonly width?: number;
  readonly headingLevel?: 2 | 3 | 4;
}

/** A guess belongs to the question it answered: other servers or another answer, and nothing is said of it. */
interface Guess { readonly value: number; readonly servers: number; readonly hosts: number }

interface MergeState {
  readonly telling: Telling;
  readonly isMerged: boolean;
  readonly guess: Guess | null;
  /** Nothing is said of a state that nobody asked for. */
  readonly isMoved: boolean;
}

/** Physical servers merge into hosts: first a guess of how many hosts remain, then the merging, and back. */
export function MergeFigure(props: MergeFigureProps) {
  const { scene, headingLevel = 3, onTold } = props;
  const [slot, measured] = useWidth<HTMLDivElement>();
  const width = drawingWidth(props.width, measured);
  const begins = props.begins ?? (scene.stage === 'card' ? 'told' : 'asking');
  const [state, setState] = useState<MergeState>({ telling: begins, isMerged: begins === 'told', guess: null, isMoved: false });
  const isPrinting = usePrinting();
  const words = scene.messages.figures.merge;
  const facts = mergeFacts(scene.inputs);
  const isAsking = state.telling === 'asking' && !isPrinting;
  const title = isAsking ? words.question(facts, scene.format) : words.title(facts, scene.format);
  const summary = isAsking ? '' : words.summary(facts, scene.format);
  const tell = (value: number | null): void => {
    const guess = value === null ? null : { value, servers: facts.servers, hosts: facts.hosts };
    setState({ telling: 'told', isMerged: true, guess, isMoved: true });
    onTold?.(value);
  };
  const isAfter = (state.isMerged || isPrinting) && facts.hosts > 0;
  return (
    <Figure
      id="merge" revision={scene.revision} headingLevel={headingLevel} title={tonedOnly(title)} height="auto"
      summary={summary === '' ? undefined : [summary]} sources={[words.reading[isAfter ? 'after' : 'before'], ...(scene.inputs.fleet === null ? [] : [words.mean])].join(scene.messages.headline.joint)}
      table={isAsking ? undefined : () => mergeTable(scene, facts, plainOf(title))} messages={figureMessages(scene.messages)}
      controls={isAsking ? <Asking scene={scene} facts={facts} onTell={tell} /> : (
        <Told
          scene={scene} isMerged={state.isMerged} isNew={state.isMoved && state.isMerged}
          onMerge={(isMerged) => setState({ ...state, isMerged, isMoved: true })}
          onAgain={() => setState({ telling: 'asking', isMerged: false, guess: null, isMoved: false })}
        />
      )}
    >
      <div ref={slot}>
        <MergeDiagram
          scene={scene} facts={facts} used={rackFacts(scene.inputs).used} state={isAfter ? 'after' : 'before'} width={width}
          label={pictureName(scene, title, summary)}
        />
        <p className={styles.status} data-stage={scene.stage} role="status">{statusOf(scene, facts, state)}</p>
        <Compared scene={scene} facts={facts} guess={isAsking ? null : state.guess} width={width} />
      </div>
    </Figure>
  );
}

const resultOfGuess = (guess: Guess | null, facts: MergeFacts) =>
  (guess === null || guess.servers !== facts.servers || guess.hosts !== facts.hosts ? null : guessResult(guess.value, facts.hosts));

function statusOf({ messages, format }: Scene, facts: MergeFacts, { isMerged, isMoved, guess }: MergeState): string {
  const words = messages.figures.merge;
  if (!isMoved || facts.lacks !== null) return '';
  if (!isMerged) return words.parted(facts, format);
  const result = resultOfGuess(guess, facts);
  return result === null ? words.merged(facts, format) : words.result(result, format);
}

interface AskingProps { readonly scene: Scene; readonly facts: MergeFacts; readonly onTell: (guess: number | null) => void }

function Asking({ scene, facts, onTell }: AskingProps) {
  const words = scene.messages.figures.merge;
  const start = Math.max(1, Math.round(facts.servers / 2));
  const [chosen, setChosen] = useState<number | null>(null);
  const guess = Math.min(chosen ?? start, facts.servers);
  return (
    <GuessForm
      scene={scene} label={words.guess} unit={words.unit} start={start} value={guess} max={Math.max(2, facts.servers)}
      say={(value) => scene.format.counted.aria(value, 'host')} words={words} onGuess={setChosen}
      onShow={() => onTell(guess)} onSkip={() => onTell(null)}
    />
  );
}

interface ToldProps {
  readonly scene: Scene;
  readonly isMerged: boolean;
  /** The answer has just been shown: its button takes the focus that the form had. */
  readonly isNew: boolean;
  readonly onMerge: (isMerged: boolean) => void;
  readonly onAgain: () => void;
}

function Told({ scene, isMerged, isNew, onMerge, onAgain }: ToldProps) {
  const words = scene.messages.figures.merge;
  const row = useRef<HTMLDivElement>(null);
  const takesFocus = useRef(isNew);
  useLayoutEffect(() => {
    if (takesFocus.current) row.current?.querySelector('button')?.focus({ preventScroll: true });
    takesFocus.current = false;
  }, []);
  return (
    <div ref={row} className={styles.told} data-stage={scene.stage} data-screen-only="">
      <Button onClick={() => onMerge(!isMerged)}>{isMerged ? words.back : words.consolidate}</Button>
      <Button kind="quiet" onClick={onAgain}>{words.again}</Button>
    </div>
  );
}

interface ComparedProps { readonly scene: Scene; readonly facts: MergeFacts; readonly guess: Guess | null; readonly width: number }

function Compared({ scene, facts, guess, width }: ComparedProps) {
  const words = scene.messages.figures.merge;
  const result = resultOfGuess(guess, facts);
  if (result === null) return null;
  return (
    <GuessBars
      scene={scene} result={result} width={width} words={words.bars} label={words.result(result, scene.format)}
      say={(value) => scene.format.counted(value, 'host')}
    />
  );
}
