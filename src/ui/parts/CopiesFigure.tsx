import { useState } from 'react';
import { osCopiesOf } from '../../derive/osCopies.ts';
import type { OsCopies } from '../../derive/osCopies.ts';
import { plainOf } from '../../i18n/rich.ts';
import { Button } from '../controls/Button.tsx';
import { CopiesDiagram, copiesPlaces } from '../diagrams/CopiesDiagram.tsx';
import type { CopiesState } from '../diagrams/CopiesDiagram.tsx';
import { copiesLayout } from '../diagrams/copiesLayout.ts';
import { drawingWidth } from '../diagrams/drawingWidth.ts';
import { Figure } from '../figure/Figure.tsx';
import type { TableContent } from '../figure/table.ts';
import { usePrinting } from '../figure/usePrinting.ts';
import { useWidth } from '../figure/useWidth.ts';
import type { Scene } from '../scene.ts';
import styles from './Guess.module.css';
import { figureMessages } from './figureMessages.ts';
import { pictureName } from './pictureName.ts';
import { tonedOnly } from './tonedOnly.ts';

export interface CopiesFigureProps {
  readonly scene: Scene;
  /** How it begins: as VMs, until the reader shares the kernel, or with both sides drawn. */
  readonly begins?: CopiesState;
  /** CSS pixels, where nobody can measure: exports and tests. */
  readonly width?: number;
  readonly headingLevel?: 2 | 3 | 4;
}

/** The copies of the operating system on one host, and what is left of them when the kernel is shared. */
export function CopiesFigure(props: CopiesFigureProps) {
  const { scene, headingLevel = 3 } = props;
  const [slot, measured] = useWidth<HTMLDivElement>();
  const width = drawingWidth(props.width, measured);
  const [chosen, setChosen] = useState<CopiesState | null>(null);
  const isPrinting = usePrinting();
  const state = isPrinting ? 'shared' : chosen ?? props.begins ?? (scene.stage === 'card' ? 'shared' : 'apart');
  const words = scene.messages.figures.copies;
  const facts = osCopiesOf(scene.inputs);
  const title = words.title(facts, scene.format);
  const summary = words.summary(facts, scene.format);
  const isShared = state === 'shared';
  return (
    <Figure
      id="copies" revision={scene.revision} headingLevel={headingLevel} title={tonedOnly(title)} height="auto"
      summary={summary === '' ? undefined : [summary]} messages={figureMessages(scene.messages)}
      table={facts === null ? undefined : () => copiesTable(scene, facts, plainOf(title))}
      sources={facts === null ? undefined : readingOf(scene, facts, width)}
      controls={facts === null ? undefined : (
        <div className={styles.told} data-stage={scene.stage} data-screen-only="">
          <Button onClick={() => setChosen(isShared ? 'apart' : 'shared')}>{isShared ? words.back : words.share}</Button>
        </div>
      )}
    >
      <div ref={slot}>
        {facts !== null && <CopiesDiagram scene={scene} facts={facts} state={state} width={width} label={pictureName(scene, title, summary)} />}
        <p className={styles.status} data-stage={scene.stage} role="status">
          {chosen === null || facts === null ? '' : words[isShared ? 'shared' : 'parted'](facts, scene.format)}
        </p>
      </div>
    </Figure>
  );
}

/** How to read the drawing; its marks are named only where they are in it. */
function readingOf(scene: Scene, facts: OsCopies, width: number): string {
  const words = scene.messages.figures.copies;
  const { isThinned, vms, containers } = copiesLayout(facts, copiesPlaces(width, scene.stage === 'slide' ? 1.5 : 1));
  const isThick = [...vms.bands, ...containers.bands].some(({ thick }) => thick);
  return [words.reading(isThinned), ...(scene.inputs.fleet === null ? [] : [words.mean]), ...(isThick ? [words.thick] : [])].join(scene.messages.headline.joint);
}

export function copiesTable({ messages, format }: Scene, facts: OsCopies, caption: string): TableContent {
  const { table, sides } = messages.figures.copies;
  const { vms, containers } = facts;
  const row = (id: 'application' | 'os' | 'besides' | 'hypervisor' | 'total') => ({
    id, header: table[id], strong: id === 'total',
    cells: [format.memory(vms[id]), format.memory(containers[id]), format.memory(vms[id] - containers[id])],
  });
  return {
    caption, corner: table.corner,
    columns: [{ id: 'vms', header: sides.vms }, { id: 'containers', header: sides.containers }, { id: 'difference', header: table.difference }],
    rows: [
      row('application'), row('besides'), row('os'), row('hypervisor'), row('total'),
      { id: 'systems', header: table.systems, cells: [format.count(facts.copies), format.count(facts.kernels), format.count(facts.copies - facts.kernels)] },
    ],
  };
}
