import { axisFormat } from '../../i18n/axisFormat.ts';
import { addingUp } from '../../derive/whySteps.ts';
import type { WhyFacts } from '../../derive/whySteps.ts';
import type { AxisFormat } from '../../i18n/axisFormat.ts';
import type { Metric } from '../../model/result.ts';
import type { TableContent } from '../figure/table.ts';
import type { Scene } from '../scene.ts';
import { pictureName } from './pictureName.ts';

/** The table is written in the unit of a hundredth of the largest part: fine enough for the small ones. Money is an estimate: three digits. */
const fineness = (metric: Metric): number => (metric === 'cost' ? 1 : 100);

/** What one step of the last printed place is worth: three places of GiB → 0.001 × 1024. */
function grainOf(axis: AxisFormat, sample: number): number {
  const decimals = /[.,](\d+)$/.exec(axis.format(sample))?.[1]?.length ?? 0;
  return axis.divisor * 10 ** -decimals;
}

/** Every term with both sides and what it changes, in one unit, printed so that the last column adds up. */
export function whyTable(scene: Scene, facts: Extract<WhyFacts, { kind: 'steps' }>, caption: string): TableContent {
  const { format, inputs, messages } = scene;
  const words = messages.figures.why;
  const { metric, rows } = facts;
  const largest = Math.max(...rows.map((row) => Math.abs(row.difference)), 0);
  const axis = axisFormat(format, metric, largest / fineness(metric), inputs.currency);
  // A third of a unit has as many decimals as the format will print.
  const grain = grainOf(axis, axis.divisor / 3);
  const shown = addingUp(rows.map((row) => -row.difference), grain);
  const change = (value: number): string => `${value > grain / 2 ? '+' : ''}${axis.format(value)}`;
  return {
    caption: pictureName(scene, caption, words.table.note), corner: words.table.corner,
    columns: [
      { id: 'hardware', header: words.ends.hardware, unit: axis.unitLabel }, { id: 'os', header: words.ends.os, unit: axis.unitLabel },
      { id: 'change', header: words.table.change, unit: axis.unitLabel },
    ],
    rows: [
      ...rows.map((row, i) => ({
        id: row.term, header: words.named(row.term), cells: [axis.format(row.a), axis.format(row.b), change(shown[i] ?? 0)],
      })),
      {
        id: 'total', header: words.table.total, strong: true,
        cells: [axis.format(facts.hardware), axis.format(facts.os), change(shown.reduce((sum, value) => sum + value, 0))],
      },
    ],
  };
}
