import { costCurves } from '../../derive/costCurves.ts';
import type { CostCurve, CostCurves, CostPoint } from '../../derive/costCurves.ts';
import type { Format } from '../../i18n/format.ts';
import { plainOf } from '../../i18n/rich.ts';
import { PairDiagram } from '../diagrams/PairDiagram.tsx';
import { drawingWidth } from '../diagrams/drawingWidth.ts';
import { Figure } from '../figure/Figure.tsx';
import type { TableContent } from '../figure/table.ts';
import { useWidth } from '../figure/useWidth.ts';
import type { Scene } from '../scene.ts';
import { figureMessages } from './figureMessages.ts';
import { pictureName } from './pictureName.ts';
import { tonedOnly } from './tonedOnly.ts';

export interface PairFigureProps {
  readonly scene: Scene;
  /** CSS pixels, where nobody can measure: exports and tests. */
  readonly width?: number;
  readonly headingLevel?: 2 | 3 | 4;
}

/** What the copies cost as there are more of them: memory and disk. */
export function PairFigure({ scene, width, headingLevel = 3 }: PairFigureProps) {
  const [slot, measured] = useWidth<HTMLDivElement>();
  const words = scene.messages.figures.pair;
  const facts = costCurves(scene.inputs, scene.ghost);
  const title = words.title(facts, scene.format);
  const summary = words.summary(facts, scene.format);
  return (
    <Figure
      id="pair" revision={scene.revision} headingLevel={headingLevel} title={tonedOnly(title)} height="auto"
      summary={summary === '' ? undefined : [summary]} sources={words.reading}
      table={() => pairTable(scene, facts, plainOf(title))} messages={figureMessages(scene.messages)}
    >
      <div ref={slot}>
        <PairDiagram scene={scene} facts={facts} width={drawingWidth(width, measured)} label={pictureName(scene, title, summary)} />
      </div>
    </Figure>
  );
}

/** Every so many samples one is a row. */
const EVERY = 5;

function rowsOf({ points, now }: CostCurve): readonly CostPoint[] {
  return points.filter((point, i) => i === 0 || i === points.length - 1 || point.at === now.at || i % EVERY === 0);
}

const printed = (format: Format, { resource }: CostCurve, value: number | null): string =>
  (resource === 'memory' ? format.memory(value) : format.disk(value));

export function pairTable({ messages, format }: Scene, { memory, disk }: CostCurves, caption: string): TableContent {
  const { table, names, now } = messages.figures.pair;
  const curves = [memory, disk];
  const cellsAt = (curve: CostCurve, at: number): readonly string[] => {
    const point = curve.points.find((one) => one.at === at);
    const [hardware, os] = [point?.hardware ?? null, point?.os ?? null];
    return [printed(format, curve, hardware), printed(format, curve, os), printed(format, curve, hardware === null || os === null ? null : hardware - os)];
  };
  return {
    caption, corner: table.corner,
    columns: curves.flatMap(({ resource }) => [
      { id: `${resource}-vm`, header: table.vm(names[resource]) }, { id: `${resource}-container`, header: table.container(names[resource]) },
      { id: `${resource}-gap`, header: table.difference(names[resource]) },
    ]),
    rows: rowsOf(memory).map(({ at }) => ({
      id: String(at), header: at === memory.now.at ? now(at, format) : format.count(at), strong: at === memory.now.at,
      cells: curves.flatMap((curve) => cellsAt(curve, at)),
    })),
  };
}
