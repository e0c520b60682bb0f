import { useMemo } from 'react';
import { familyFactsOf } from '../../derive/estate/familyRows.ts';
import type { FamilyFacts } from '../../derive/estate/familyRows.ts';
import { estateInForce } from '../../derive/estate/inForce.ts';
import type { EstateFigureWords } from '../../i18n/ja/estateFigures.ts';
import { plainOf } from '../../i18n/rich.ts';
import { drawingWidth } from '../diagrams/drawingWidth.ts';
import { FamilyDiagram } from '../diagrams/FamilyDiagram.tsx';
import { Figure } from '../figure/Figure.tsx';
import type { TableContent } from '../figure/table.ts';
import { useWidth } from '../figure/useWidth.ts';
import type { Scene } from '../scene.ts';
import type { EstateFigureProps } from './EstateSpreadFigure.tsx';
import { figureMessages } from './figureMessages.ts';
import { pictureName } from './pictureName.ts';
import { tonedOnly } from './tonedOnly.ts';

/** By family: copies of an OS, what sharing its kernel would save, and who has nobody to share with. */
export function EstateFamilyFigure({ scene, words, estate, inventory, width, headingLevel = 3 }: EstateFigureProps) {
  const [slot, measured] = useWidth<HTMLDivElement>();
  const facts = useMemo(() => familyFactsOf(estateInForce(estate, inventory, scene.inputs), inventory), [estate, inventory, scene.inputs]);
  const title = words.family.title(scene.format, facts);
  const summary = words.family.summary(scene.format, facts);
  return (
    <Figure
      id="estate-families" revision={scene.revision} headingLevel={headingLevel} title={tonedOnly(title)} height="auto" kicker={words.family.kicker}
      summary={[summary]} sources={words.family.sources} messages={figureMessages(scene.messages)} table={() => familyTable(scene, words, facts, plainOf(title))}
    >
      <div ref={slot}>
        <FamilyDiagram scene={scene} words={words} facts={facts} width={drawingWidth(width, measured)} label={pictureName(scene, title, summary)} />
      </div>
    </Figure>
  );
}

function familyTable({ format }: Scene, { family: { table, carriers }, families }: EstateFigureWords, facts: FamilyFacts, caption: string): TableContent {
  return {
    caption, corner: table.corner,
    columns: [...(['machines', 'vcpus', 'memory', 'os', 'disk', 'osDisk', 'hosts'] as const).map((id) => ({ id, header: table[id] })), { id: 'carrier', header: table.carrier, kind: 'words' as const }],
    rows: facts.rows.map((row) => ({
      id: row.family, header: families[row.family],
      cells: [
        format.count(row.machines), format.count(row.vcpus), format.memory(row.memory), format.memory(row.osMemory), format.disk(row.disk), format.disk(row.osDisk),
        format.count(row.containerHosts), row.carrier === null ? format.notComputable.text : carriers[row.carrier],
      ],
    })),
  };
}
