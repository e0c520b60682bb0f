import { Suspense, lazy, memo, useId, useMemo, useSyncExternalStore } from 'react';
import type { FirstMessages } from '../../i18n/messages.ts';
import { divergenceFacts } from '../../derive/divergenceFacts.ts';
import { INPUT_TABLE } from '../../model/inputTable.ts';
import type { NumberKey } from '../../model/inputs.ts';
import { METRICS } from '../../model/result.ts';
import type { Metric } from '../../model/result.ts';
import { SelectField } from '../controls/SelectField.tsx';
import { Figure } from '../figure/Figure.tsx';
import { useWidth } from '../figure/useWidth.ts';
import { DivergencePicture } from '../plain/DivergencePicture.tsx';
import type { FirstScene } from '../scene.ts';
import styles from './DivergenceFigure.module.css';
import { figureMessages } from './figureMessages.ts';
import { divergenceSummary, divergenceTable } from './divergenceWords.ts';

const DivergenceChart = lazy(async () => ({ default: (await import('../charts/DivergenceChart.tsx')).DivergenceChart }));

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

const never = (): (() => void) => () => undefined;
/** False while the page is prerendered and hydrated: a chart must never be part of that. */
const useMounted = (): boolean => useSyncExternalStore(never, () => true, () => false);

/** Where the two kinds of virtualization part: any metric along any input. */
export function DivergenceFigure(props: DivergenceFigureProps) {
  const { scene, metric, along, onChoose } = props;
  const [ref, measured] = useWidth<HTMLDivElement>();
  const mounted = useMounted();
  const width = props.width ?? measured ?? UNMEASURED;
  const height = width < NARROW ? TALL_IN_NARROW : TALL;
  const facts = divergenceFacts(scene.inputs, metric, along);
  const title = scene.messages.figures.divergence.title(scene.format, facts, scene.inputs.currency);
  const drawing = { scene, metric, along, width, height, name: title };
  const picture = <DivergencePicture {...drawing} />;
  const known = props.width !== undefined || measured !== null;
  return (
    <Figure
      id="divergence" revision={scene.revision} headingLevel={props.headingLevel ?? 2} title={[title]} height="tall"
      controls={<Choices messages={scene.messages} metric={metric} along={along} onMetric={props.onMetric} onAlong={props.onAlong} />} summary={[divergenceSummary(scene, facts)]}
      table={() => divergenceTable(scene, facts)} messages={figureMessages(scene.messages)}
    >
      <div ref={ref} className={styles.chart}>
        {props.plain === true || !mounted || !known ? picture : (
          <Suspense fallback={picture}>
            <DivergenceChart {...drawing} onChoose={onChoose} />
          </Suspense>
        )}
      </div>
    </Figure>
  );
}

type ChoicesProps = Pick<DivergenceFigureProps, 'metric' | 'along' | 'onMetric' | 'onAlong'> & { readonly messages: FirstMessages };

/** Two lists in words. Kept from drawing anew with every move of a slider: together they have fifty entries. */
const Choices = memo(function Choices({ messages, metric, along, onMetric, onAlong }: ChoicesProps) {
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
    </>
  );
});
