import { useId, useState } from 'react';
import { crossingOf } from '../../derive/crossing.ts';
import type { Crossing } from '../../derive/crossing.ts';
import { plainOf } from '../../i18n/rich.ts';
import type { ContainerIoPath, Inputs, VmIoPath } from '../../model/inputs.ts';
import { Button } from '../controls/Button.tsx';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { CrossingDiagram } from '../diagrams/CrossingDiagram.tsx';
import { Figure } from '../figure/Figure.tsx';
import type { TableContent } from '../figure/table.ts';
import { useWidth } from '../figure/useWidth.ts';
import type { Scene } from '../scene.ts';
import { figureMessages } from './figureMessages.ts';
import { pictureName } from './pictureName.ts';
import { tonedOnly } from './tonedOnly.ts';
import styles from './CrossingFigure.module.css';

export interface CrossingFigureProps {
  readonly scene: Scene;
  readonly onVmPath?: ((path: VmIoPath) => void) | undefined;
  readonly onContainerPath?: ((path: ContainerIoPath) => void) | undefined;
  /** Drawn at this width instead of the width there is. */
  readonly width?: number | undefined;
  readonly headingLevel?: 2 | 3 | 4;
}

/** Until it is known how wide the drawing may be. */
const UNMEASURED = 720;
const VM_PATHS: readonly VmIoPath[] = ['emulated', 'paravirtual', 'passthrough'];
const CONTAINER_PATHS: readonly ContainerIoPath[] = ['host', 'bridged'];

/** A request's way through the layers: two operating systems, or one. */
export function CrossingFigure(props: CrossingFigureProps) {
  const { scene, width, headingLevel = 3 } = props;
  const [slot, measured] = useWidth<HTMLDivElement>();
  const [run, setRun] = useState(0);
  // The answer that is back belongs to the inputs it was sent under.
  const [answered, setAnswered] = useState<Inputs | null>(null);
  const words = scene.messages.figures.crossing;
  const facts = crossingOf(scene.inputs);
  const title = words.title(facts, scene.format);
  const summary = words.summary(facts, scene.format);
  const arrived = answered === scene.inputs;
  const send = (): void => {
    setAnswered(null);
    setRun(run + 1);
  };
  return (
    <Figure
      id="crossing" revision={scene.revision} headingLevel={headingLevel} title={tonedOnly(title)} height="auto"
      controls={<Choices {...props} onSend={send} />} summary={[summary]} sources={words.reading}
      table={() => crossingTable(scene, facts, plainOf(title))} messages={figureMessages(scene.messages)}
    >
      <div ref={slot}>
        <CrossingDiagram
          scene={scene} facts={facts} width={width ?? measured ?? UNMEASURED} label={pictureName(scene, title, summary)}
          run={run} arrived={arrived} onArrived={() => setAnswered(scene.inputs)}
        />
      </div>
      <p className={styles.answer} data-stage={scene.stage} role="status">{arrived ? words.arrived(facts, scene.format) : words.hint}</p>
    </Figure>
  );
}

function Choices({ scene, onVmPath, onContainerPath, onSend }: CrossingFigureProps & { readonly onSend: () => void }) {
  const id = useId();
  const { items, options } = scene.messages.inputs;
  const labelPlace = scene.stage === 'slide' ? 'beside' : 'above';
  return (
    <>
      {onVmPath !== undefined && (
        <ChoiceField
          id={`${id}-vm`} label={items.vmIoPath.short} value={scene.inputs.vmIoPath} labelPlace={labelPlace} onChange={onVmPath}
          choices={VM_PATHS.map((value) => ({ value, label: options.vmIoPath[value].name }))}
        />
      )}
      {onContainerPath !== undefined && (
        <ChoiceField
          id={`${id}-container`} label={items.containerIoPath.short} value={scene.inputs.containerIoPath} labelPlace={labelPlace} onChange={onContainerPath}
          choices={CONTAINER_PATHS.map((value) => ({ value, label: options.containerIoPath[value].name }))}
        />
      )}
      <Button onClick={onSend}>{scene.messages.figures.crossing.send}</Button>
    </>
  );
}

export function crossingTable({ messages, format }: Scene, { hardware, os }: Crossing, caption: string): TableContent {
  const { table } = messages.figures.crossing;
  const sides = [hardware, os];
  const { ioShare } = hardware.cost;
  const [computing, io] = [format.percent(1 - ioShare, 0), format.percent(ioShare, 0)];
  const product = (share: string, factor: number, result: number): string => table.product(share, format.factor(factor), format.real(result));
  return {
    caption, corner: table.corner,
    columns: sides.map(({ id }) => ({ id, header: messages.terms.deployments[id].name })),
    rows: [
      { id: 'cpu', header: table.cpu(computing), cells: sides.map(({ cost }) => product(computing, cost.cpuFactor, cost.cpu)) },
      { id: 'io', header: table.io(io), cells: sides.map(({ cost }) => product(io, cost.ioFactor, cost.io)) },
      { id: 'total', header: table.total, strong: true, cells: sides.map(({ cost }) => format.factor(cost.factor)) },
      { id: 'systems', header: table.systems, cells: sides.map(({ systems }) => format.count(systems)) },
      { id: 'overhead', header: table.overhead, cells: sides.map(({ overhead }) => format.cores(overhead)) },
    ],
  };
}
