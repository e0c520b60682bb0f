import { useCallback, useId, useState } from 'react';
import { DOUBT_FIGURES, doubtBandSteps } from '../../derive/doubt.ts';
import type { DoubtBand, DoubtFigureId, Told } from '../../derive/doubt.ts';
import { plainOf } from '../../i18n/rich.ts';
import type { Inputs } from '../../model/inputs.ts';
import { Switch } from '../controls/Switch.tsx';
import { Figure } from '../figure/Figure.tsx';
import type { TableContent } from '../figure/table.ts';
import type { Scene } from '../scene.ts';
import styles from './DoubtFigure.module.css';
import { DoubtRows } from './DoubtRows.tsx';
import { figureMessages } from './figureMessages.ts';
import { tonedOnly } from './tonedOnly.ts';
import { useRested } from './useRested.ts';
import type { Rested } from './useRested.ts';

export interface DoubtFigureProps {
  readonly scene: Scene;
  /** CSS pixels, where nobody can measure: exports and tests. */
  readonly width?: number;
  readonly headingLevel?: 2 | 3 | 4;
}

/** How far the headline figures may honestly lie from what they are; worked out when the page rests. */
export function DoubtFigure({ scene, width, headingLevel = 3 }: DoubtFigureProps) {
  const [isAll, setAll] = useState(false);
  const id = useId();
  const rested = useRested(scene, useCallback((inputs: Inputs) => doubtBandSteps(inputs, isAll), [isAll]));
  const words = scene.messages.figures.doubt;
  const { format } = scene;
  const facts = rested?.value ?? null;
  // What is shown speaks of the inputs it was computed for.
  const then = rested === null ? scene : { ...scene, inputs: rested.inputs };
  const title = facts === null ? [words.waiting] : words.title(format, facts);
  return (
    <Figure
      id="doubt" revision={scene.revision} headingLevel={headingLevel} title={tonedOnly(title)} kicker={words.kicker} height="auto"
      controls={scene.stage === 'slide' ? undefined : <Switch id={`${id}-all`} label={words.all} on={isAll} onChange={setAll} />}
      summary={facts === null ? undefined : [words.summary(format, facts)]}
      table={facts === null ? undefined : () => doubtTable(then, facts, plainOf(title))}
      sources={facts === null ? undefined : <>{words.reading} {words.method(format, facts)}</>}
      messages={figureMessages(scene.messages)}
    >
      <Content scene={then} revision={scene.revision} rested={rested} width={width} />
    </Figure>
  );
}

interface ContentProps {
  readonly scene: Scene;
  /** Of what the page shows; the band may still be of an earlier one. */
  readonly revision: number;
  readonly rested: Rested<DoubtBand> | null;
  readonly width: number | undefined;
}

function Content({ scene, revision, rested, width }: ContentProps) {
  const words = scene.messages.figures.doubt;
  if (rested === null) return <div className={styles.waiting} data-waiting="" aria-hidden="true" />;
  const { value, isCurrent } = rested;
  return (
    <div className={styles.content} data-computed={isCurrent ? revision : rested.revision} data-stale={!isCurrent}>
      <p className={styles.stamp}>{isCurrent ? words.fresh : words.stale}</p>
      <DoubtRows scene={scene} facts={value} width={width} />
    </div>
  );
}

function doubtTable({ format, messages }: Scene, facts: DoubtBand, caption: string): TableContent {
  const words = messages.figures.doubt;
  const cell = (id: DoubtFigureId, told: Told | undefined): string =>
    (told === undefined ? format.notComputable.text : words.value(format, id, told));
  return {
    caption, corner: words.table.corner,
    columns: [
      { id: 'now', header: words.table.now }, { id: 'low', header: words.table.low }, { id: 'middle', header: words.table.middle },
      { id: 'high', header: words.table.high }, { id: 'wideners', header: words.table.wideners, kind: 'words' },
    ],
    rows: DOUBT_FIGURES.map((id) => {
      const { now, spread, wideners } = facts.strips[id];
      const values = [now, spread?.low, spread?.middle, spread?.high].map((told) => cell(id, told));
      return { id, header: words.named(facts, id), cells: [...values, words.wideners(wideners)] };
    }),
  };
}
