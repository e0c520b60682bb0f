import { THEN_NOW_MEASURES, thenNowOf } from '../../derive/thenNow.ts';
import type { EraCompared, ThenNow } from '../../derive/thenNow.ts';
import { plainOf } from '../../i18n/rich.ts';
import { drawingWidth } from '../diagrams/drawingWidth.ts';
import { ThenNowDiagram } from '../diagrams/ThenNowDiagram.tsx';
import { Figure } from '../figure/Figure.tsx';
import type { TableContent } from '../figure/table.ts';
import { useWidth } from '../figure/useWidth.ts';
import type { Scene } from '../scene.ts';
import { figureMessages } from './figureMessages.ts';
import { keptText } from './keptText.ts';
import { pictureName } from './pictureName.ts';
import { tonedOnly } from './tonedOnly.ts';

export interface ThenNowFigureProps {
  readonly scene: Scene;
  /** CSS pixels, where nobody can measure: exports and tests. */
  readonly width?: number;
  readonly headingLevel?: 2 | 3 | 4;
}

/** The same comparison in 2007, 2014 and 2026, on one scale. */
export function ThenNowFigure({ scene, width, headingLevel = 3 }: ThenNowFigureProps) {
  const [slot, measured] = useWidth<HTMLDivElement>();
  const words = scene.messages.figures.thenNow;
  const facts = thenNowOf(scene.inputs);
  const title = words.title(facts, scene.format);
  const summary = words.summary(facts, scene.format);
  return (
    <Figure
      id="then-now" revision={scene.revision} headingLevel={headingLevel} title={tonedOnly(title)} height="auto" kicker={words.kicker}
      summary={[`${words.kept(keptText(scene, facts.kept), scene.format, scene.inputs.fleet !== null)}${scene.messages.headline.joint}`, summary]} sources={words.reading}
      messages={figureMessages(scene.messages)} table={() => thenNowTable(scene, facts, plainOf(title))}
    >
      <div ref={slot}>
        <ThenNowDiagram scene={scene} facts={facts} width={drawingWidth(width, measured)} label={pictureName(scene, title, summary)} />
      </div>
    </Figure>
  );
}

export function thenNowTable({ messages, format }: Scene, { eras }: ThenNow, caption: string): TableContent {
  const words = messages.figures.thenNow;
  const { table } = words;
  const row = (id: string, header: string, cell: (one: EraCompared) => string) => ({ id, header, cells: eras.map(cell) });
  return {
    caption, corner: table.corner,
    columns: eras.map((one) => ({ id: one.era, header: messages.terms.eras[one.era].name })),
    rows: [
      row('workloads', table.workloads, (one) => format.count(one.workloads)),
      ...THEN_NOW_MEASURES.flatMap((measure) => (['hardware', 'os'] as const).map((id) =>
        row(`${measure}-${id}`, table.row(words.measures[measure], words.sides[id]), (one) => words.value(measure, one[id], format)))),
      row('memory', table.memory, (one) => format.signed(format.percent, one.extraMemory, 0)),
      row('vmm', table.perVm, (one) => format.memory(one.vmmPerVm)),
    ],
  };
}
