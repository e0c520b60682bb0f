import { useId, useState } from 'react';
import { SPRAWL_MEASURES, monthsOf, sprawlFacts, sprawlGrowth } from '../../derive/sprawlGrowth.ts';
import type { SprawlMeasure } from '../../derive/sprawlGrowth.ts';
import { plainOf } from '../../i18n/rich.ts';
import { SPRAWLING } from '../../model/sprawl.ts';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { Explored } from '../figure/Explored.tsx';
import { Figure } from '../figure/Figure.tsx';
import type { TableContent } from '../figure/table.ts';
import { later } from '../figure/later.ts';
import { useWidth } from '../figure/useWidth.ts';
import { SprawlPicture } from '../plain/SprawlPicture.tsx';
import type { Scene } from '../scene.ts';
import { figureMessages } from './figureMessages.ts';
import { pictureName } from './pictureName.ts';
import { tonedOnly } from './tonedOnly.ts';

const SprawlChart = later(async () => (await import('../charts/SprawlChart.tsx')).SprawlChart);

export interface SprawlFigureProps {
  readonly scene: Scene;
  /** Which of the three is shown; the figure keeps its own choice where nobody else does. */
  readonly measure?: SprawlMeasure | undefined;
  readonly onMeasure?: ((measure: SprawlMeasure) => void) | undefined;
  /** Drawn at this width instead of the width there is. */
  readonly width?: number | undefined;
  readonly headingLevel?: 2 | 3 | 4;
}

/** Heights of the drawing, as the frame's style sheet has it. */
const MIDDLE = 360;
/** Until it is known how wide the drawing may be. */
const UNMEASURED = 720;

/** What there is to look after while the fleet grows: kernels, images, hours. */
export function SprawlFigure(props: SprawlFigureProps) {
  const { scene, width, headingLevel = 3 } = props;
  const [slot, measured] = useWidth<HTMLDivElement>();
  const [own, setOwn] = useState<SprawlMeasure>('kernels');
  const id = useId();
  const { messages, format } = scene;
  const words = messages.figures.sprawl;
  const measure = props.measure ?? own;
  const facts = sprawlFacts(scene.inputs);
  const title = words.title(facts, measure, format);
  const summary = words.summary(facts, format);
  const choose = (next: SprawlMeasure): void => {
    setOwn(next);
    props.onMeasure?.(next);
  };
  const drawing = { scene, measure, width: width ?? measured ?? UNMEASURED, height: scene.room ?? MIDDLE, name: pictureName(scene, title, summary) };
  const controls = (
    <ChoiceField
      id={`${id}-measure`} label={words.choose} labelPlace="beside" value={measure} onChange={choose}
      choices={SPRAWL_MEASURES.map((value) => ({ value, label: words.measures[value] }))}
    />
  );
  return (
    <Figure
      id="sprawl" revision={scene.revision} headingLevel={headingLevel} title={tonedOnly(title)} height="middle"
      controls={controls} summary={[summary]} table={() => sprawlTable(scene, measure, plainOf(title))} messages={figureMessages(messages)}
    >
      <div ref={slot}>
        <Explored
          moving={scene.ghost !== null} revision={scene.revision} picture={<SprawlPicture {...drawing} />}
          chart={<SprawlChart {...drawing} />} load={SprawlChart.load}
        />
      </div>
    </Figure>
  );
}

const HALF_YEAR = 6;

/** What there is to look after, every half year. */
export function sprawlTable({ inputs, messages, format }: Scene, measure: SprawlMeasure, caption: string): TableContent {
  const words = messages.figures.sprawl;
  const months = monthsOf(inputs);
  return {
    caption, corner: words.table.corner,
    columns: [
      { id: 'workloads', header: words.table.workloads }, { id: 'idle', header: words.table.idle },
      ...SPRAWLING.map((id) => ({ id, header: messages.terms.deployments[id].name })),
    ],
    rows: sprawlGrowth(inputs, measure).rows.filter(({ month }) => month % HALF_YEAR === 0).map((row, i) => ({
      id: String(row.month), header: row.month === 0 ? words.table.start : format.duration(row.month),
      cells: [
        format.count(row.workloads), format.count(months[i * HALF_YEAR]?.idle), ...SPRAWLING.map((id) => {
          const value = row[id];
          return value === null ? format.notComputable.text : words.amount(measure, value, format);
        }),
      ],
    })),
  };
}
