import { useState } from 'react';
import { divergenceFacts } from '../../derive/divergenceFacts.ts';
import { predictPoints, predictResult } from '../../derive/predictHosts.ts';
import type { PredictPoints } from '../../derive/predictHosts.ts';
import { plainOf } from '../../i18n/rich.ts';
import type { NumberKey } from '../../model/inputs.ts';
import type { Metric } from '../../model/result.ts';
import { divergencePlan } from '../charts/divergencePlan.ts';
import { Button } from '../controls/Button.tsx';
import { PredictDiagram } from '../diagrams/PredictDiagram.tsx';
import { drawingWidth } from '../diagrams/drawingWidth.ts';
import { Figure } from '../figure/Figure.tsx';
import type { TableContent } from '../figure/table.ts';
import { usePrinting } from '../figure/usePrinting.ts';
import { useWidth } from '../figure/useWidth.ts';
import type { Scene } from '../scene.ts';
import { DivergenceFigure } from './DivergenceFigure.tsx';
import type { DivergenceFigureProps } from './DivergenceFigure.tsx';
import styles from './Guess.module.css';
import { figureMessages } from './figureMessages.ts';
import { pictureName } from './pictureName.ts';
import { tonedOnly } from './tonedOnly.ts';

type Phase = 'asking' | 'told' | 'figure';

export interface PredictDivergenceProps extends Omit<DivergenceFigureProps, 'scene' | 'metric' | 'along'> {
  readonly scene: Scene;
  /** What the ordinary figure shows once the guess is over. */
  readonly metric?: Metric;
  readonly along?: NumberKey;
  /** How it begins: by asking for the line, or as the ordinary figure. Without a word it asks, but for a card. */
  readonly begins?: 'asking' | 'figure';
  /** Told once, when the reader sees the answer: his line, or null where he skipped it. */
  readonly onTold?: ((guess: readonly number[] | null) => void) | undefined;
}

/** A line belongs to the question it was drawn for. */
interface Guess { readonly question: string; readonly values: readonly number[] }

const questionOf = ({ at, hardware }: PredictPoints): string => `${at.join()};${hardware.join()}`;

/** First the reader draws where containers will lie, then sees the model's line, then the divergence figure. */
export function PredictDivergence(props: PredictDivergenceProps) {
  const { scene, metric = 'hosts', along = 'workloads', begins, onTold, ...figure } = props;
  const [phase, setPhase] = useState<Phase>(begins ?? (scene.stage === 'card' ? 'figure' : 'asking'));
  const [guess, setGuess] = useState<Guess | null>(null);
  const isPrinting = usePrinting();
  const points = phase === 'figure' || isPrinting ? null : predictPoints(scene.inputs, scene.ghost);
  // Other inputs: what was drawn is void, and what was told of it.
  const isOld = points === null || (phase === 'told' && guess?.question !== questionOf(points));
  if (isOld) return <DivergenceFigure {...figure} scene={scene} metric={metric} along={along} />;
  const values = guess?.question === questionOf(points) ? guess.values : points.hardware;
  const tell = (line: readonly number[] | null): void => {
    setPhase(line === null ? 'figure' : 'told');
    if (line !== null) setGuess({ question: questionOf(points), values: line });
    onTold?.(line);
  };
  return (
    <Question
      {...props} points={points} values={values} isTold={phase === 'told'} onTell={tell} onPhase={setPhase}
      onGuess={(index, value) => setGuess({ question: questionOf(points), values: values.map((one, i) => (i === index ? value : one)) })}
    />
  );
}

interface QuestionProps extends Pick<PredictDivergenceProps, 'scene' | 'width' | 'headingLevel'> {
  readonly points: PredictPoints;
  readonly values: readonly number[];
  readonly isTold: boolean;
  readonly onGuess: (index: number, value: number) => void;
  readonly onTell: (guess: readonly number[] | null) => void;
  readonly onPhase: (phase: Phase) => void;
}

/** Heights of the drawing, as the frame's style sheet has them. */
const TALL = 460;
const TALL_IN_NARROW = 400;
const NARROW = 480;
/** Told, there must be room for a title of two lines, the answer in words and the slider. */
const ON_SLIDE = { asking: 530, told: 360 } as const;

function Question(props: QuestionProps) {
  const { scene, points, values, isTold, headingLevel = 2 } = props;
  const [slot, measured] = useWidth<HTMLDivElement>();
  const width = drawingWidth(props.width, measured);
  const words = scene.messages.figures.predict;
  const onSlide = ON_SLIDE[isTold ? 'told' : 'asking'];
  const plan = divergencePlan({ scene, metric: 'hosts', along: 'workloads', width, height: scene.stage === 'slide' ? onSlide : width < NARROW ? TALL_IN_NARROW : TALL });
  const title = isTold
    ? [scene.messages.figures.divergence.title(scene.format, divergenceFacts(scene.inputs, 'hosts', 'workloads'), scene.inputs.currency)]
    : words.question();
  const result = isTold ? words.result(predictResult(scene.inputs, points, values), scene.format) : '';
  return (
    <Figure
      id="divergence" revision={scene.revision} headingLevel={headingLevel} title={tonedOnly(title)} height="auto"
      controls={<Choices {...props} />} sources={isTold ? words.told : words.hint} messages={figureMessages(scene.messages)}
      table={isTold ? () => predictTable(scene, points, values, plainOf(title)) : undefined}
    >
      <div ref={slot}>
        <PredictDiagram
          scene={scene} plan={plan} points={points} guess={values} isTold={isTold} onGuess={props.onGuess}
          label={isTold ? pictureName(scene, title, result) : words.line}
        />
        <p className={styles.status} data-stage={scene.stage} role="status">{result}</p>
      </div>
    </Figure>
  );
}

function Choices({ scene, values, isTold, onTell, onPhase }: QuestionProps) {
  const words = scene.messages.figures.predict;
  return (
    <div className={styles.told} data-stage={scene.stage} data-screen-only="">
      {isTold ? (
        <>
          <Button onClick={() => onPhase('figure')}>{words.next}</Button>
          <Button kind="quiet" onClick={() => onPhase('asking')}>{words.again}</Button>
        </>
      ) : (
        <>
          <Button onClick={() => onTell(values)}>{words.show}</Button>
          <Button kind="quiet" onClick={() => onTell(null)}>{words.skip}</Button>
        </>
      )}
    </div>
  );
}

function predictTable({ messages, format }: Scene, points: PredictPoints, guess: readonly number[], caption: string): TableContent {
  const { table } = messages.figures.predict;
  return {
    caption, corner: table.corner,
    columns: [{ id: 'hardware', header: table.hardware }, { id: 'os', header: table.os }, { id: 'guess', header: table.guess }],
    rows: points.at.map((at, i) => ({
      id: String(at), header: format.count(at), cells: [points.hardware[i], points.os[i], guess[i]].map((value) => format.count(value)),
    })),
  };
}
