import { useMemo } from 'react';
import type { Estate } from '../../derive/estate.ts';
import { areContainers } from '../../derive/estate/inventory.ts';
import type { Inventory } from '../../derive/estate/inventory.ts';
import { stripsOf } from '../../derive/estate/strips.ts';
import type { Strip } from '../../derive/estate/strips.ts';
import type { EstateFigureWords } from '../../i18n/ja/estateFigures.ts';
import { plainOf } from '../../i18n/rich.ts';
import { drawingWidth } from '../diagrams/drawingWidth.ts';
import { SpreadDiagram } from '../diagrams/SpreadDiagram.tsx';
import { Figure } from '../figure/Figure.tsx';
import type { TableContent } from '../figure/table.ts';
import { useWidth } from '../figure/useWidth.ts';
import type { Scene } from '../scene.ts';
import { figureMessages } from './figureMessages.ts';
import { pictureName } from './pictureName.ts';
import { tonedOnly } from './tonedOnly.ts';

/** What every figure of an estate is handed. */
export interface EstateFigureProps {
  readonly scene: Scene;
  readonly words: EstateFigureWords;
  readonly estate: Estate;
  readonly inventory: Inventory;
  /** CSS pixels, where nobody can measure: exports and tests. */
  readonly width?: number;
  readonly headingLevel?: 2 | 3 | 4;
}

/** The fleet as it is: how memory, vCPUs, disk and use are spread over its machines, and what a mean would hide. */
export function EstateSpreadFigure({ scene, words, estate, inventory, width, headingLevel = 3 }: EstateFigureProps) {
  const [slot, measured] = useWidth<HTMLDivElement>();
  const strips = useMemo(() => stripsOf(inventory.machines), [inventory]);
  const title = words.spread.title(scene.format, strips);
  const summary = words.spread.summary(scene.format, strips, areContainers(inventory.machines) ? null : estate.guestOsShare);
  return (
    <Figure
      id="estate-spread" revision={scene.revision} headingLevel={headingLevel} title={tonedOnly(title)} height="auto" kicker={words.spread.kicker}
      summary={summary === '' ? undefined : [summary]} sources={words.spread.sources} messages={figureMessages(scene.messages)}
      table={() => spreadTable(scene, words.spread, strips, plainOf(title))}
    >
      <div ref={slot}>
        <SpreadDiagram scene={scene} words={words.spread} strips={strips} width={drawingWidth(width, measured)} label={pictureName(scene, title, summary)} />
      </div>
    </Figure>
  );
}

function spreadTable({ format }: Scene, { table, names, amount }: EstateFigureWords['spread'], strips: readonly Strip[], caption: string): TableContent {
  return {
    caption, corner: table.corner,
    columns: (['machines', 'p10', 'median', 'mean', 'p90', 'most', 'below'] as const).map((id) => ({ id, header: table[id] })),
    rows: strips.map((strip) => ({
      id: strip.id, header: names[strip.id],
      cells: [
        format.count(strip.machines), ...[strip.p10, strip.median, strip.mean, strip.p90, strip.most].map((value) => amount(format, strip.id, value)),
        format.percent(strip.belowMean, 0),
      ],
    })),
  };
}
