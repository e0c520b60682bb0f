import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { doubtSteps, moves } from '../../derive/doubtRows.ts';
import type { Doubting, DoubtRow } from '../../derive/doubtRows.ts';
import type { Widest } from '../../i18n/ja/figures/sensitivity.ts';
import { metricText } from '../../i18n/metricText.ts';
import { plainOf } from '../../i18n/rich.ts';
import type { RichText } from '../../i18n/rich.ts';
import type { Inputs, NumberKey } from '../../model/inputs.ts';
import type { Metric } from '../../model/result.ts';
import { Figure } from '../figure/Figure.tsx';
import type { TableContent } from '../figure/table.ts';
import type { Scene } from '../scene.ts';
import { doubtText } from './doubtText.ts';
import { figureMessages } from './figureMessages.ts';
import { MetricChoice } from './MetricChoice.tsx';
import { SensitivityList } from './SensitivityList.tsx';
import styles from './SensitivityFigure.module.css';
import { tonedOnly } from './tonedOnly.ts';
import { useRested } from './useRested.ts';
import type { Rested } from './useRested.ts';
import { useThen } from './useThen.ts';

export interface SensitivityFigureProps {
  readonly scene: Scene;
  /** The difference in what; the figure keeps its own choice where nobody else does. */
  readonly metric?: Metric | undefined;
  readonly onMetric?: ((metric: Metric) => void) | undefined;
  /** Told to set an input to an end of its range. */
  readonly onMove?: ((key: NumberKey, value: number) => void) | undefined;
  /** A slider for an input, where somebody has one to give. */
  readonly control?: ((key: NumberKey) => ReactNode) | undefined;
  /** CSS pixels, where nobody can measure: exports and tests. */
  readonly width?: number;
  readonly headingLevel?: 2 | 3 | 4;
}

/** What each number is worth here, from the low to the high end of its range; worked out when the page rests. */
export function SensitivityFigure(props: SensitivityFigureProps) {
  const { scene, headingLevel = 3 } = props;
  const [own, setOwn] = useState<Metric>('hosts');
  const metric = props.metric ?? own;
  const rested = useRested(scene, useCallback((inputs: Inputs) => doubtSteps(inputs, metric), [metric]));
  const words = scene.messages.figures.sensitivity;
  const facts = rested?.value ?? null;
  const then = useThen(scene, rested?.inputs ?? scene.inputs);
  const title = facts === null ? [words.waiting] : titleOf(then, facts);
  const choose = (next: Metric): void => { setOwn(next); props.onMetric?.(next); };
  return (
    <Figure
      id="sensitivity" revision={scene.revision} headingLevel={headingLevel} title={tonedOnly(title)} height="auto" kicker={words.kicker}
      summary={facts === null ? undefined : [words.summary(facts, facts.rows.filter(moves).length, scene.format)]}
      sources={facts === null ? undefined : words.reading} messages={figureMessages(scene.messages)}
      table={facts === null ? undefined : () => sensitivityTable(then, facts, plainOf(title))}
      controls={scene.stage === 'slide' ? undefined : <MetricChoice scene={scene} metric={metric} label={words.choose} onMetric={choose} />}
    >
      <Content {...props} then={then} rested={rested} />
    </Figure>
  );
}

function Content({ then, rested, ...props }: SensitivityFigureProps & { readonly then: Scene; readonly rested: Rested<Doubting> | null }) {
  const words = then.messages.figures.sensitivity;
  if (rested === null) return <div className={styles.waiting} data-waiting="" aria-hidden="true" />;
  const { value, isCurrent } = rested;
  return (
    <div data-computed={isCurrent ? props.scene.revision : rested.revision} data-stale={!isCurrent} className={styles.content}>
      <p className={styles.stamp}>{!isCurrent ? words.stale : then.stage === 'slide' ? words.key : words.fresh}</p>
      {value.difference !== null && (
        <SensitivityList
          scene={then} facts={value} current={value.difference} width={props.width} onMove={props.onMove} control={props.control}
        />
      )}
    </div>
  );
}

/** Moves the difference most; those that nobody can compute have no say. */
function widestOf(scene: Scene, { rows, metric, difference }: Doubting): Widest | null {
  const row = rows.find((one) => moves(one) && !(one.kind === 'input' && one.isSet));
  if (row === undefined || row.low.difference === null || row.high.difference === null) return null;
  const { name, low, high } = doubtText(row, metric, difference, scene);
  return { name, low, high, from: row.low.difference, to: row.high.difference };
}

const titleOf = (scene: Scene, facts: Doubting): RichText =>
  scene.messages.figures.sensitivity.title(facts, widestOf(scene, facts), scene.format, scene.inputs.currency);

export function sensitivityTable(scene: Scene, { rows, metric, difference }: Doubting, caption: string): TableContent {
  const { format, inputs, messages } = scene;
  const words = messages.figures.sensitivity.table;
  const amount = (value: number | null): string => metricText(format, metric, value, inputs.currency);
  const row = (one: DoubtRow) => {
    const text = doubtText(one, metric, difference, scene);
    return { id: one.id, header: text.name, cells: [text.low, text.high, amount(one.low.difference), amount(one.high.difference)] };
  };
  return {
    caption, corner: words.corner,
    columns: [
      { id: 'low', header: words.low }, { id: 'high', header: words.high },
      { id: 'atLow', header: words.atLow }, { id: 'atHigh', header: words.atHigh },
    ],
    rows: rows.map(row),
  };
}
