import { axisFormat } from '../../i18n/axisFormat.ts';
import { useMemo, useState } from 'react';
import { whyFactsOf } from '../../derive/whySteps.ts';
import type { WhyFacts } from '../../derive/whySteps.ts';
import { metricText } from '../../i18n/metricText.ts';
import { signedPart } from '../../i18n/partText.ts';
import { plainOf } from '../../i18n/rich.ts';
import type { Metric } from '../../model/result.ts';
import { drawingWidth } from '../diagrams/drawingWidth.ts';
import { WaterfallDiagram } from '../diagrams/WaterfallDiagram.tsx';
import type { WaterfallRow } from '../diagrams/waterfallLayout.ts';
import { Figure } from '../figure/Figure.tsx';
import { useWidth } from '../figure/useWidth.ts';
import type { Scene } from '../scene.ts';
import { figureMessages } from './figureMessages.ts';
import { MetricChoice } from './MetricChoice.tsx';
import { pictureName } from './pictureName.ts';
import { tonedOnly } from './tonedOnly.ts';
import { whyTable } from './whyTable.ts';

export interface WhyFigureProps {
  readonly scene: Scene;
  /** What is explained; the figure keeps its own choice where nobody else does. */
  readonly metric?: Metric | undefined;
  readonly onMetric?: ((metric: Metric) => void) | undefined;
  /** CSS pixels, where nobody can measure: exports and tests. */
  readonly width?: number;
  readonly headingLevel?: 2 | 3 | 4;
}

const WHOLE: readonly Metric[] = ['hosts', 'kernels', 'licences'];

/** Why the two differ: from the VMs' value to the containers' in steps that leave no rest. */
export function WhyFigure(props: WhyFigureProps) {
  const { scene, headingLevel = 3 } = props;
  const [slot, measured] = useWidth<HTMLDivElement>();
  const [own, setOwn] = useState<Metric>('hosts');
  const metric = props.metric ?? own;
  const { messages, format, inputs } = scene;
  const words = messages.figures.why;
  const facts = whyFactsOf(inputs, metric);
  const title = words.title(facts, format, inputs.currency);
  const summary = words.summary(facts, format, inputs.currency);
  const choose = (next: Metric): void => { setOwn(next); props.onMetric?.(next); };
  return (
    <Figure
      id="why" revision={scene.revision} headingLevel={headingLevel} title={tonedOnly(title)} height="auto"
      kicker={words.kicker} summary={summary === '' ? undefined : [summary]}
      sources={facts.kind === 'steps' ? words.reading : undefined} messages={figureMessages(messages)}
      table={facts.kind === 'steps' ? () => whyTable(scene, facts, plainOf(title)) : undefined}
      controls={scene.stage === 'slide' ? undefined : <MetricChoice scene={scene} metric={metric} label={words.choose} onMetric={choose} />}
    >
      <div ref={slot}>
        {facts.kind === 'steps'
          ? <Drawing scene={scene} facts={facts} width={drawingWidth(props.width, measured)} label={pictureName(scene, title, summary)} />
          : <p>{words.empty}</p>}
      </div>
    </Figure>
  );
}

interface DrawingProps {
  readonly scene: Scene;
  readonly facts: Extract<WhyFacts, { kind: 'steps' }>;
  readonly width: number;
  readonly label: string;
}

function Drawing({ scene, facts, width, label }: DrawingProps) {
  const { format, inputs, messages } = scene;
  const { metric } = facts;
  const { ghost } = scene;
  // The state before a drag does not change while it lasts.
  const before = useMemo(() => (ghost === null ? null : whyFactsOf(ghost, metric)), [ghost, metric]);
  const rows = rowsOf(scene, facts, before?.kind === 'steps' ? before : null);
  const top = Math.max(...rows.flatMap((row) => [row.from, row.to, row.before ?? 0]));
  const axis = axisFormat(format, metric, top, inputs.currency);
  return (
    <WaterfallDiagram
      scene={scene} rows={rows} axis={axis} axisTitle={messages.figures.why.axis(metric, axis.unitLabel)} whole={WHOLE.includes(metric)}
      width={width} label={label}
    />
  );
}

function rowsOf({ format, inputs, messages }: Scene, facts: DrawingProps['facts'], before: DrawingProps['facts'] | null): readonly WaterfallRow[] {
  const { metric } = facts;
  const words = messages.figures.why;
  const total = (id: 'hardware' | 'os'): WaterfallRow => ({
    id, kind: id, name: words.ends[id], value: metricText(format, metric, facts[id], inputs.currency), from: 0, to: facts[id],
    before: before === null ? null : before[id],
  });
  const steps = facts.steps.map((step): WaterfallRow => ({
    id: step.term, kind: step.change < 0 ? 'less' : 'more', name: words.names[step.term],
    value: signedPart(format, metric, step.change, inputs.currency), from: step.from, to: step.to, before: null,
  }));
  return [total('hardware'), ...steps, total('os')];
}
