import { axisFormat } from '../../i18n/axisFormat.ts';
import { memo, useState } from 'react';
import type { ReactNode } from 'react';
import { moves } from '../../derive/doubtRows.ts';
import type { Doubting, DoubtRow } from '../../derive/doubtRows.ts';
import { metricText } from '../../i18n/metricText.ts';
import type { NumberKey } from '../../model/inputs.ts';
import { Button } from '../controls/Button.tsx';
import { drawingWidth } from '../diagrams/drawingWidth.ts';
import { TornadoAxis, TornadoBar } from '../diagrams/TornadoBar.tsx';
import { tornadoBar, tornadoScale } from '../diagrams/tornadoLayout.ts';
import { useWidth } from '../figure/useWidth.ts';
import type { Scene } from '../scene.ts';
import { doubtText } from './doubtText.ts';
import { SensitivityRow } from './SensitivityRow.tsx';
import ranges from './RangeRows.module.css';
import styles from './SensitivityFigure.module.css';

export interface SensitivityListProps {
  readonly scene: Scene;
  readonly facts: Doubting;
  readonly current: number;
  readonly width: number | undefined;
  readonly onMove: ((key: NumberKey, value: number) => void) | undefined;
  readonly control: ((key: NumberKey) => ReactNode) | undefined;
}

export const FIRST_ROWS = 12;
/** What can be read from the last row of a room. */
const SLIDE_ROWS = 6;
/** As the style sheet has them: from this width on names stand beside their bars. */
const BESIDE = 640;
const NAMES = 280;
const GAP = 16;
const COUNTED = ['hosts', 'kernels', 'licences'];

/** The row that is open, and the order of that moment: nothing moves away under the reader's hand. */
interface Open { readonly id: string; readonly order: readonly string[] }

function inOrder(rows: readonly DoubtRow[], open: Open | null): readonly DoubtRow[] {
  if (open === null) return rows;
  const place = (row: DoubtRow): number => {
    const at = open.order.indexOf(row.id);
    return at < 0 ? open.order.length : at;
  };
  return rows.toSorted((one, other) => place(one) - place(other));
}

/** The widest ranges as bars on one scale, each with its account. */
export const SensitivityList = memo(function SensitivityList({ scene, facts, current, width, onMove, control }: SensitivityListProps) {
  const [slot, measured] = useWidth<HTMLDivElement>();
  const [open, setOpen] = useState<Open | null>(null);
  const [isAll, setAll] = useState(false);
  const { format, inputs, messages } = scene;
  const words = messages.figures.sensitivity;
  const { metric } = facts;
  const rows = inOrder(facts.rows, open);
  const worth = rows.filter((row) => moves(row) || row.id === open?.id);
  const shown = isAll ? rows : worth.slice(0, scene.stage === 'slide' ? SLIDE_ROWS : FIRST_ROWS);
  const whole = drawingWidth(width, measured);
  const top = Math.max(...facts.rows.flatMap((row) => [Math.abs(row.low.difference ?? 0), Math.abs(row.high.difference ?? 0)]), Math.abs(current));
  const axis = axisFormat(format, metric, top, inputs.currency);
  const scale = tornadoScale({
    rows: shown, current, width: whole >= BESIDE ? whole - NAMES - GAP : whole, font: scene.stage === 'slide' ? 18 : 12,
    ticks: { divisor: axis.divisor, whole: COUNTED.includes(metric) }, text: axis.format,
  });
  const toggle = (id: string): void => setOpen(open?.id === id ? null : { id, order: rows.map((row) => row.id) });
  return (
    <div ref={slot} className={styles.chart} data-beside={whole >= BESIDE}>
      <div className={ranges.axis}>
        <p className={styles.soft}>{words.axis(metric, axis.unitLabel)}</p>
        <TornadoAxis theme={scene.theme} scale={scale} axis={axis} current={current} now={words.now(metricText(format, metric, current, inputs.currency))} />
      </div>
      <ol className={ranges.list}>
        {shown.map((row) => (
          <SensitivityRow
            key={row.id} scene={scene} row={row} text={doubtText(row, metric, current, scene)} open={open?.id === row.id}
            onToggle={() => toggle(row.id)} onMove={onMove} control={control}
          >
            <TornadoBar theme={scene.theme} scale={scale} plan={tornadoBar(row, current, scale, axis.format)} current={current} />
          </SensitivityRow>
        ))}
      </ol>
      {rows.length > shown.length && scene.stage !== 'slide' && <Button kind="quiet" onClick={() => setAll(true)}>{words.all(format.count(rows.length - shown.length))}</Button>}
      {isAll && <Button kind="quiet" onClick={() => setAll(false)}>{words.fewer}</Button>}
    </div>
  );
});
