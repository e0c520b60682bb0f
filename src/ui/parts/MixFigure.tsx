import { mixFactsOf } from '../../derive/mixHosts.ts';
import type { MixFacts, MixRival } from '../../derive/mixHosts.ts';
import { plainOf } from '../../i18n/rich.ts';
import { drawingWidth } from '../diagrams/drawingWidth.ts';
import { MixDiagram } from '../diagrams/MixDiagram.tsx';
import { perBlockOf } from '../diagrams/mixLayout.ts';
import { Figure } from '../figure/Figure.tsx';
import type { TableContent } from '../figure/table.ts';
import { useWidth } from '../figure/useWidth.ts';
import type { Scene } from '../scene.ts';
import { figureMessages } from './figureMessages.ts';
import { pictureName } from './pictureName.ts';
import { tonedOnly } from './tonedOnly.ts';

export interface MixFigureProps {
  readonly scene: Scene;
  /** CSS pixels, where nobody can measure: exports and tests. */
  readonly width?: number;
  readonly headingLevel?: 2 | 3 | 4;
}

/** The best way to give each kernel family to VMs or to containers: hosts, their contents, and the rivals. */
export function MixFigure({ scene, width, headingLevel = 3 }: MixFigureProps) {
  const [slot, measured] = useWidth<HTMLDivElement>();
  const words = scene.messages.figures.mix;
  const facts = mixFactsOf(scene.inputs);
  const title = words.title(scene.format, facts);
  const summary = words.summary(scene.format, facts);
  const notes = facts.best === null ? [words.rule] : [words.block(scene.format, perBlockOf(facts.groups)), words.reading, words.rule];
  return (
    <Figure
      id="mix" revision={scene.revision} headingLevel={headingLevel} title={tonedOnly(title)} height="auto"
      kicker={words.kicker} summary={summary === '' ? undefined : [summary]} messages={figureMessages(scene.messages)}
      sources={notes.join(scene.format.lang === 'ja' ? '' : ' ')}
      table={facts.best === null ? undefined : () => mixTable(scene, facts, plainOf(title))}
    >
      <div ref={slot}>
        {facts.best !== null && (
          <MixDiagram scene={scene} facts={facts} width={drawingWidth(width, measured)} label={pictureName(scene, title, summary)} />
        )}
      </div>
    </Figure>
  );
}

function mixTable(scene: Scene, facts: MixFacts, caption: string): TableContent {
  const { format, messages } = scene;
  const { table, rivals, cannot, families } = messages.figures.mix;
  const given = (carrier: 'vm' | 'container'): string =>
    (facts.by[carrier].families.length === 0 ? table.nothing : families(format, facts.by[carrier].families, facts.systems));
  const all = families(format, Array.from({ length: facts.families }, (_, family) => family), facts.systems);
  const contents: Readonly<Record<MixRival | 'best', readonly [string, string]>> = {
    best: [given('vm'), given('container')], allVms: [all, table.nothing], allContainers: [table.nothing, all],
    nested: [all, all], microvm: [all, table.nothing],
  };
  const rows = [{ id: 'best' as const, total: facts.best }, ...facts.rivals];
  return {
    caption, corner: table.corner,
    columns: [
      { id: 'hosts', header: table.hosts }, { id: 'memory', header: table.memory },
      { id: 'vm', header: table.vms, kind: 'words' }, { id: 'container', header: table.containers, kind: 'words' },
    ],
    rows: rows.map(({ id, total }) => ({
      id, header: rivals[id], strong: id === 'best',
      cells: total === null ? [cannot, '', ...contents[id]] : [format.count(total.hosts), format.memory(total.memory), ...contents[id]],
    })),
  };
}
