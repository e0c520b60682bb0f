import { perMark, rackFacts } from '../../derive/rack.ts';
import type { RackFacts } from '../../derive/rack.ts';
import { plainOf } from '../../i18n/rich.ts';
import { RackDiagram } from '../diagrams/RackDiagram.tsx';
import { drawingWidth } from '../diagrams/drawingWidth.ts';
import { MOST_BOXES } from '../diagrams/rackLayout.ts';
import { Figure } from '../figure/Figure.tsx';
import type { TableContent } from '../figure/table.ts';
import { useWidth } from '../figure/useWidth.ts';
import type { Scene } from '../scene.ts';
import { figureMessages } from './figureMessages.ts';
import { pictureName } from './pictureName.ts';
import { tonedOnly } from './tonedOnly.ts';

export interface RackFigureProps {
  readonly scene: Scene;
  /** CSS pixels, where nobody can measure: exports and tests. */
  readonly width?: number;
  readonly headingLevel?: 2 | 3 | 4;
}

/** One application to a server: the racks, and how little of each server is used. */
export function RackFigure({ scene, width, headingLevel = 3 }: RackFigureProps) {
  const [slot, measured] = useWidth<HTMLDivElement>();
  const words = scene.messages.figures.rack;
  const facts = rackFacts(scene.inputs);
  const title = words.title(facts, scene.format);
  const summary = words.summary(facts, scene.format);
  return (
    <Figure
      id="rack" revision={scene.revision} headingLevel={headingLevel} title={tonedOnly(title)} height="auto"
      summary={[summary]} sources={words.reading(perMark(facts.servers, MOST_BOXES), scene.format)}
      table={() => rackTable(scene, facts, plainOf(title))} messages={figureMessages(scene.messages)}
    >
      <div ref={slot}>
        <RackDiagram scene={scene} facts={facts} width={drawingWidth(width, measured)} label={pictureName(scene, title, summary)} />
      </div>
    </Figure>
  );
}

export function rackTable({ messages, format }: Scene, facts: RackFacts, caption: string): TableContent {
  const { table } = messages.figures.rack;
  const { memory, memoryOfAll } = facts;
  return {
    caption, corner: table.corner,
    columns: [{ id: 'one', header: table.one }, { id: 'all', header: table.all(facts.servers, format) }],
    rows: [
      { id: 'cores', header: table.cores, cells: [format.cores(facts.coresEach), format.cores(facts.cores)] },
      { id: 'used', header: table.used, strong: true, cells: [format.cores(facts.usedEach), format.cores(facts.usedCores)] },
      { id: 'idle', header: table.idle, cells: [format.cores(facts.coresEach - facts.usedEach), format.cores(facts.cores - facts.usedCores)] },
      { id: 'application', header: table.application, cells: [format.memory(memory.application), format.memory(memoryOfAll.application)] },
      { id: 'os', header: table.os, cells: [format.memory(memory.os), format.memory(memoryOfAll.os)] },
      { id: 'systems', header: table.systems, cells: [format.count(1), format.count(facts.servers)] },
    ],
  };
}
