import { sprawlGrowth } from '../../derive/sprawlGrowth.ts';
import type { SprawlGrowth, SprawlMeasure, SprawlRow } from '../../derive/sprawlGrowth.ts';
import type { SprawlingId } from '../../model/sprawl.ts';
import type { Scene } from '../scene.ts';
import { LEADER } from './EndLabels.tsx';
import { chartText, textWidth } from './chartText.ts';
import { placeEndLabels } from './endLabels.ts';
import type { PlacedLabel } from './endLabels.ts';
import { plotOf } from './plot.ts';
import type { Plot } from './plot.ts';
import { steadyTop, ticksBetween } from './ticks.ts';

/** What has a line of its own; `all` where the three are one. */
export type SprawlLine = SprawlingId | 'all';

export interface SprawlPlan {
  readonly plot: Plot;
  readonly growth: SprawlGrowth;
  readonly lines: readonly SprawlLine[];
  readonly ends: readonly PlacedLabel<SprawlLine>[];
  readonly endText: Readonly<Record<SprawlLine, readonly string[]>>;
  /** Words of the band of what nobody uses, null where there is no room for them; null where there is no band. */
  readonly idle: { readonly text: string | null; readonly x: number; readonly y: number } | null;
}

export interface SprawlChoice {
  readonly scene: Scene;
  readonly measure: SprawlMeasure;
  readonly width: number;
  readonly height: number;
}

const HALF_YEAR = 6;
const NARROW = 480;

const valueOf = (row: SprawlRow | undefined, line: SprawlLine): number => row?.[line === 'all' ? 'os' : line] ?? 0;

/** The words stand in the band at its right end where it is thick enough, else under it. */
function idleWords({ scene }: SprawlChoice, plot: Plot, growth: SprawlGrowth): SprawlPlan['idle'] {
  const last = growth.rows.at(-1);
  if (growth.shared || last === undefined || last.hardware === null || last.idle === null || last.idle <= 0) return null;
  const text = scene.messages.figures.sprawl.idle(growth.measure, last.idle, scene.format);
  const width = textWidth(text, plot.text.label);
  // Of many on a phone the summary and the table say it.
  if (width > plot.right - plot.left - 8) return { text: null, x: plot.right, y: plot.top };
  const from = growth.rows.find((row) => plot.x(row.month) >= plot.right - 10 - width) ?? last;
  const upper = plot.y(valueOf(from, 'hardware'));
  const lower = plot.y(last.hardware - last.idle);
  const inside = lower - upper >= plot.text.line + 4;
  return { text, x: plot.right - (inside ? 8 : 0), y: inside ? (upper + lower) / 2 : plot.y(valueOf(from, 'hardware') - (from.idle ?? 0)) + plot.text.line };
}

function endTexts({ scene, measure }: SprawlChoice, growth: SprawlGrowth): SprawlPlan['endText'] {
  const words = scene.messages.figures.sprawl;
  const last = growth.rows.at(-1);
  const linesFor = (line: SprawlLine): readonly string[] =>
    [line === 'all' ? words.same : words.names[line], words.amount(measure, valueOf(last, line), scene.format)];
  return { physical: linesFor('physical'), hardware: linesFor('hardware'), os: linesFor('os'), all: linesFor('all') };
}

/** Lays the chart of growth out; pure. */
export function sprawlPlan(choice: SprawlChoice): SprawlPlan {
  const { scene, measure, width, height } = choice;
  const { messages, format, stage } = scene;
  const words = messages.figures.sprawl;
  const growth = sprawlGrowth(scene.inputs, measure);
  const before = scene.ghost === null ? null : sprawlGrowth(scene.ghost, measure).top;
  const text = chartText(stage);
  const months = growth.rows.at(-1)?.month ?? 0;
  const yMax = steadyTop(growth.top, before, { whole: growth.stepped });
  const lines: readonly SprawlLine[] = growth.shared ? ['all'] : growth.placed;
  const endText = endTexts(choice, growth);
  const plot = plotOf({
    width, height, text, xMax: months, yMax, above: 4,
    xTicks: monthTicks(months, width).map((at) => ({ at, label: format.count(at) })),
    yTicks: ticksBetween(0, yMax, { whole: growth.stepped, steps: Math.max(2, height / 72) }).map((at) => ({ at, label: format.real(at) })),
    xTitle: words.xAxis, yTitle: words.yAxis[measure],
    gutter: LEADER + 2 + Math.max(...lines.flatMap((line) => endText[line]).map((each) => textWidth(each, text.label))),
  });
  const last = growth.rows.at(-1);
  const ends = lines.map((id) => ({ id, at: plot.y(valueOf(last, id)), height: text.line * 2 + 2 }));
  return {
    plot, growth, lines, endText, idle: idleWords(choice, plot, growth),
    // Not below the axis, where the number of the last month stands.
    ends: placeEndLabels(ends, plot.top - text.line, plot.bottom),
  };
}

function monthTicks(months: number, width: number): readonly number[] {
  const step = width < NARROW ? 2 * HALF_YEAR : HALF_YEAR;
  return Array.from({ length: Math.floor(months / step) + 1 }, (_, i) => i * step);
}
