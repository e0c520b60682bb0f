import { Suspense, memo, useId, useMemo, useState } from 'react';
import type { OpeningMessages } from '../../i18n/messages.ts';
import { divergenceFacts } from '../../derive/divergenceFacts.ts';
import { INPUT_TABLE } from '../../model/inputTable.ts';
import type { NumberKey } from '../../model/inputs.ts';
import { METRICS } from '../../model/result.ts';
import type { Metric } from '../../model/result.ts';
import { SelectField } from '../controls/SelectField.tsx';
import { Switch } from '../controls/Switch.tsx';
import { Explored } from '../figure/Explored.tsx';
import { Figure } from '../figure/Figure.tsx';
import { later } from '../figure/later.ts';
import { useWidth } from '../figure/useWidth.ts';
import type { Underlay } from '../charts/divergencePlan.ts';
import { DivergencePicture } from '../plain/DivergencePicture.tsx';
import type { FirstScene } from '../scene.ts';
import type { DrawnDoubt } from './DivergenceDoubt.tsx';
import styles from './DivergenceFigure.module.css';
import { figureMessages } from './figureMessages.ts';
import { divergenceSummary, divergenceTable } from './divergenceWords.ts';

const DivergenceChart = later(async () => (await import('../charts/DivergenceChart.tsx')).DivergenceChart);
// The band is not there until somebody asks for it, and then worked out at rest.
const DivergenceDoubt = later(async () => (await import('./DivergenceDoubt.tsx')).DivergenceDoubt);

export interface DivergenceFigureProps {
  readonly scene: FirstScene;
  readonly metric: Metric;
  readonly along: NumberKey;
  readonly onMetric?: ((metric: Metric) => void) | undefined;
  readonly onAlong?: ((along: NumberKey) => void) | undefined;
  /** A click on the axis: the value of the input that was meant. */
  readonly onChoose?: ((value: number) => void) | undefined;
  readonly headingLevel?: 2 | 3 | 4;
  /** A picture without interaction and without Recharts. */
  readonly plain?: boolean;
  /** Drawn at this width instead of the width there is. */
  readonly width?: number;
}

/** Heights of the drawing, as the frame's style sheet has them. */
const TALL = 460;
const TALL_IN_NARROW = 400;
const NARROW = 480;
/** Until it is known how wide the drawing may be. */
const UNMEASURED = 720;

const AXES: readonly NumberKey[] = INPUT_TABLE.flatMap((spec) => (spec.kind === 'number' ? [spec.key] : []));

/** Where the two kinds of virtualization part: any metric along any input. */
export function DivergenceFigure(props: DivergenceFigureProps) {
  const { scene, metric, along, onChoose } = props;
  const [ref, measured] = useWidth<HTMLDivElement>();
  const width = props.width ?? measured ?? UNMEASURED;
  const height = scene.room ?? (width < NARROW ? TALL_IN_NARROW : TALL);
  const facts = divergenceFacts(scene.inputs, metric, along);
  const title = scene.messages.figures.divergence.title(scene.format, facts, scene.inputs.currency);
  const { drawn, isDoubted, onDoubted, onDrawn } = useDoubt(props);
  const drawing = { scene, metric, along, width, height, name: title, underlay: drawn === null ? undefined : underlayOf(scene, drawn) };
  const picture = <DivergencePicture {...drawing} />;
  const choices = { metric, along, onMetric: props.onMetric, onAlong: props.onAlong };
  return (
    <Figure
      id="divergence" revision={scene.revision} headingLevel={props.headingLevel ?? 2} title={[title]} height="tall"
      controls={<Choices messages={scene.messages} {...choices} isDoubted={isDoubted} onDoubted={scene.stage === 'page' ? onDoubted : undefined} />}
      summary={[divergenceSummary(scene, facts), drawn === null || !drawn.isCurrent ? '' : drawn.summary(scene)]}
      table={() => divergenceTable(scene, facts)} messages={figureMessages(scene.messages)}
    >
      <div ref={ref} className={styles.chart}>
        {props.plain === true ? picture : (
          <Explored
            moving={scene.ghost !== null} revision={scene.revision} picture={picture}
            chart={<DivergenceChart {...drawing} onChoose={onChoose} />} load={DivergenceChart.load}
          />
        )}
        {isDoubted && scene.ghost === null && <p className={styles.working} role="status">{drawn?.isCurrent === true ? '' : scene.messages.figures.divergence.doubt.working}</p>}
        {isDoubted && <Suspense><DivergenceDoubt scene={scene} metric={metric} along={along} onDoubt={onDrawn} /></Suspense>}
      </div>
    </Figure>
  );
}

/** The band that belongs to what the figure shows, or did before the drag that is going on. */
function useDoubt({ scene, metric, along }: DivergenceFigureProps) {
  const [isDoubted, onDoubted] = useState(false);
  const [last, onDrawn] = useState<DrawnDoubt | null>(null);
  const isOfThis = last !== null && last.doubt.metric === metric && last.doubt.along === along;
  const isCurrent = last !== null && scene.ghost === null && last.doubt.inputs === scene.inputs;
  return { isDoubted, onDoubted, onDrawn, drawn: isDoubted && isOfThis ? { ...last, isCurrent } : null };
}

/** While the inputs are others than the band's, its axis stays and the band itself is gone. */
function underlayOf(scene: FirstScene, { isCurrent, reach, draw }: DrawnDoubt & { readonly isCurrent: boolean }): Underlay {
  return { reach, draw: (plan) => (isCurrent ? draw(plan, scene.theme, scene.messages.figures.divergence.doubt.label) : null) };
}

type ChoicesProps = Pick<DivergenceFigureProps, 'metric' | 'along' | 'onMetric' | 'onAlong'> & {
  readonly messages: OpeningMessages;
  readonly isDoubted: boolean;
  readonly onDoubted: ((on: boolean) => void) | undefined;
};

/** Two lists in words. Kept from drawing anew with every move of a slider: together they have fifty entries. */
const Choices = memo(function Choices({ messages, metric, along, onMetric, onAlong, isDoubted, onDoubted }: ChoicesProps) {
  const id = useId();
  const words = messages.figures.divergence;
  const metrics = useMemo(() => METRICS.map((value) => ({ value, label: messages.terms.metrics[value].name })), [messages]);
  const axes = useMemo(() => AXES.map((value) => ({ value, label: messages.inputs.items[value].name })), [messages]);
  return (
    <>
      {onMetric !== undefined && (
        <SelectField id={`${id}-metric`} label={words.show} value={metric} onChange={onMetric} options={metrics} />
      )}
      {onAlong !== undefined && (
        <SelectField id={`${id}-along`} label={words.along} value={along} onChange={onAlong} options={axes} />
      )}
      {onDoubted !== undefined && <Switch id={`${id}-doubt`} label={words.doubt.show} on={isDoubted} onChange={onDoubted} />}
    </>
  );
});
