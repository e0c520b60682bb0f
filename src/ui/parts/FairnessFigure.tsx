import { useMemo } from 'react';
import { byEffect, fairnessSteps } from '../../derive/fairness.ts';
import type { Fairness, FairnessRow, SwitchKey, SwitchValue } from '../../derive/fairness.ts';
import { plainOf } from '../../i18n/rich.ts';
import { drawingWidth } from '../diagrams/drawingWidth.ts';
import { GapBars } from '../diagrams/GapBars.tsx';
import { rangeOfGaps } from '../diagrams/gapLayout.ts';
import type { GapLine } from '../diagrams/gapLayout.ts';
import { Figure } from '../figure/Figure.tsx';
import type { TableContent } from '../figure/table.ts';
import { useWidth } from '../figure/useWidth.ts';
import type { Scene } from '../scene.ts';
import { FairnessRowPart } from './FairnessRow.tsx';
import { linesOf } from './fairnessText.ts';
import { figureMessages } from './figureMessages.ts';
import styles from './FairnessFigure.module.css';
import { tonedOnly } from './tonedOnly.ts';
import { useRested } from './useRested.ts';
import { useThen } from './useThen.ts';

export interface FairnessFigureProps {
  readonly scene: Scene;
  /** Told to set an input; without it the rows are a picture. */
  readonly onSwitch?: ((key: SwitchKey, value: SwitchValue) => void) | undefined;
  /** CSS pixels, where nobody can measure: exports and tests. */
  readonly width?: number;
  readonly headingLevel?: 2 | 3 | 4;
}

/** The objections of both camps as switches, each with what it does to the gap. */
export function FairnessFigure({ scene, onSwitch, width, headingLevel = 3 }: FairnessFigureProps) {
  const rested = useRested(scene, fairnessSteps);
  const words = scene.messages.figures.fairness;
  const facts = rested?.value ?? null;
  const then = useThen(scene, rested?.inputs ?? scene.inputs);
  const title = facts === null ? [words.waiting] : words.title(facts, scene.format);
  return (
    <Figure
      id="fairness" revision={scene.revision} headingLevel={headingLevel} title={tonedOnly(title)} height="auto" kicker={words.kicker}
      summary={[words.summary]} sources={words.reading} messages={figureMessages(scene.messages)}
      table={facts === null ? undefined : () => fairnessTable(then, facts, plainOf(title))}
    >
      {rested === null || facts === null ? <div className={styles.waiting} data-waiting="" aria-hidden="true" /> : (
        <div data-computed={rested.isCurrent ? scene.revision : rested.revision} data-stale={!rested.isCurrent}>
          <p className={styles.stamp}>{!rested.isCurrent ? words.stale : scene.stage === 'slide' ? words.key : words.fresh}</p>
          <Rows scene={scene} then={then} facts={facts} width={width} onSwitch={onSwitch} />
        </div>
      )}
    </Figure>
  );
}

interface RowsProps {
  readonly scene: Scene;
  readonly then: Scene;
  readonly facts: Fairness;
  readonly width: number | undefined;
  readonly onSwitch: FairnessFigureProps['onSwitch'];
}

/** As the style sheet has them: from this width on words stand beside the bars. */
const BESIDE = 760;
const WORDS = 0.42;
const GAP = 32;

const ON_SLIDE = 3;
const tells = (row: FairnessRow): boolean => (row.kind === 'switch' ? !row.isIdle : row.total !== null);

/** The same as long as nothing new was computed: a drag leaves the bars alone. */
function barsOf(facts: Fairness, then: Scene) {
  // A wall has room for what changes something.
  const said = then.stage === 'slide' ? byEffect(facts.rows.filter(tells)).slice(0, ON_SLIDE) : facts.rows;
  const rows = said.map((row) => ({ row, lines: linesOf(row, facts.current, then) }));
  const all = rows.flatMap(({ lines }) => lines);
  return { rows, all, ranges: { hosts: rangeOfGaps(all.map((one) => one.hosts.value)), memory: rangeOfGaps(all.map((one) => one.memory.value)) } };
}

function Rows({ scene, then, facts, width, onSwitch }: RowsProps) {
  const [slot, measured] = useWidth<HTMLOListElement>();
  const words = scene.messages.figures.fairness;
  const whole = drawingWidth(width, measured);
  const isBeside = whole >= BESIDE;
  const { rows, all, ranges } = useMemo(() => barsOf(facts, then), [facts, then]);
  const spoken = (lines: readonly GapLine[]): string =>
    lines.map((one) => words.spoken(one.name, one.hosts.text, one.memory.text)).join('; ');
  return (
    <ol ref={slot} className={styles.list} data-beside={isBeside}>
      {rows.map(({ row, lines }) => (
        <FairnessRowPart key={row.id} scene={scene} then={then} row={row} onSwitch={onSwitch}>
          {lines.length > 0 && (
            <GapBars
              theme={scene.theme} lines={lines} all={all} ranges={ranges} label={spoken(lines)} font={scene.stage === 'slide' ? 18 : 12}
              width={isBeside ? Math.floor((whole - GAP) * (1 - WORDS)) : whole}
            />
          )}
        </FairnessRowPart>
      ))}
    </ol>
  );
}

export function fairnessTable(scene: Scene, facts: Fairness, caption: string): TableContent {
  const words = scene.messages.figures.fairness;
  return {
    caption, corner: words.table.corner,
    columns: [
      { id: 'option', header: words.table.option, kind: 'words' },
      { id: 'hosts', header: words.table.hosts }, { id: 'memory', header: words.table.memory },
    ],
    rows: facts.rows.flatMap((row) => linesOf(row, facts.current, scene).map((one) => ({
      id: `${row.id}-${one.id}`, header: words.titles[row.id], cells: [one.name, one.hosts.text, one.memory.text], strong: one.isChosen,
    }))),
  };
}
