import { useState } from 'react';
import { hostSharesOf } from '../../derive/hostShares.ts';
import type { ShareMeasure } from '../../derive/hostShares.ts';
import { plainOf } from '../../i18n/rich.ts';
import { DEPLOYMENTS } from '../../model/result.ts';
import type { DeploymentId } from '../../model/result.ts';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { drawingWidth } from '../diagrams/drawingWidth.ts';
import { HostShareDiagram } from '../diagrams/HostShareDiagram.tsx';
import { Figure } from '../figure/Figure.tsx';
import { useWidth } from '../figure/useWidth.ts';
import type { Scene } from '../scene.ts';
import { figureMessages } from './figureMessages.ts';
import { pictureName } from './pictureName.ts';
import { tonedOnly } from './tonedOnly.ts';
import { hostShareTable } from './hostShareTable.ts';

export type ShareSides = 'two' | 'all';

export interface HostShareFigureProps {
  readonly scene: Scene;
  /** CSS pixels, where nobody can measure: exports and tests. */
  readonly width?: number;
  readonly headingLevel?: 2 | 3 | 4;
  /** What is chosen to begin with. */
  readonly measure?: ShareMeasure;
  readonly sides?: ShareSides;
  /** Told of a choice; the choice itself is kept here, it changes no result. */
  readonly onMeasure?: ((measure: ShareMeasure) => void) | undefined;
  readonly onSides?: ((sides: ShareSides) => void) | undefined;
}

const BOTH: readonly DeploymentId[] = ['hardware', 'os'];

/** Who ate the host: all hosts of both sides on one scale, the same applications in them. */
export function HostShareFigure(props: HostShareFigureProps) {
  const { scene, headingLevel = 3 } = props;
  const [slot, measured] = useWidth<HTMLDivElement>();
  const [measure, setMeasure] = useState<ShareMeasure>(props.measure ?? 'memory');
  const [sides, setSides] = useState<ShareSides>(props.sides ?? 'two');
  const words = scene.messages.figures.hostShare;
  const bars = hostSharesOf(scene.inputs, sides === 'two' ? BOTH : DEPLOYMENTS, measure);
  const [hardware, os] = hostSharesOf(scene.inputs, BOTH, measure);
  if (hardware === undefined || os === undefined) throw new Error(`both sides exist in every era, not in ${scene.inputs.era}`);
  const facts = { hardware, os, measure, workloads: scene.inputs.workloads };
  const title = words.title(facts, scene.format);
  const summary = words.summary(facts, scene.format);
  return (
    <Figure
      id="host-share" revision={scene.revision} headingLevel={headingLevel} title={tonedOnly(title)} height="auto"
      kicker={scene.messages.lab.sections.host.title} summary={summary === '' ? undefined : [summary]}
      sources={sides === 'all' ? words.installed : undefined} messages={figureMessages(scene.messages)}
      table={() => hostShareTable(scene, bars, measure, plainOf(title))}
      controls={scene.stage === 'slide' ? undefined : (
        <ShareChoices
          scene={scene} measure={measure} sides={sides}
          onMeasure={(value) => { setMeasure(value); props.onMeasure?.(value); }}
          onSides={(value) => { setSides(value); props.onSides?.(value); }}
        />
      )}
    >
      <div ref={slot}>
        <HostShareDiagram scene={scene} bars={bars} measure={measure} width={drawingWidth(props.width, measured)} label={pictureName(scene, title, summary)} />
      </div>
    </Figure>
  );
}

interface ChoicesProps {
  readonly scene: Scene;
  readonly measure: ShareMeasure;
  readonly sides: ShareSides;
  readonly onMeasure: (measure: ShareMeasure) => void;
  readonly onSides: (sides: ShareSides) => void;
}

function ShareChoices({ scene, measure, sides, onMeasure, onSides }: ChoicesProps) {
  const { choose, measures } = scene.messages.figures.hostShare;
  return (
    <>
      <ChoiceField
        id="host-share-measure" label={choose.measure} labelPlace="hidden" value={measure} onChange={onMeasure}
        choices={[{ value: 'memory', label: measures.memory }, { value: 'disk', label: measures.disk }]}
      />
      <ChoiceField
        id="host-share-sides" label={choose.sides} labelPlace="hidden" value={sides} onChange={onSides}
        choices={[{ value: 'two', label: choose.two }, { value: 'all', label: choose.all }]}
      />
    </>
  );
}
