import { axisFormat } from '../../i18n/axisFormat.ts';
import type { CostCurve, CostPoint } from '../../derive/costCurves.ts';
import { chartText, textWidth } from '../charts/chartText.ts';
import { LEADER } from '../charts/EndLabels.tsx';
import { plotOf } from '../charts/plot.ts';
import type { Plot, PlotTick } from '../charts/plot.ts';
import { roundAbove, ticksBetween } from '../charts/ticks.ts';
import { scaleOfMetric } from '../../i18n/axisText.ts';
import type { Scene } from '../scene.ts';

export interface PairPlot {
  readonly plot: Plot;
  readonly now: PlotTick;
}

export interface PairChoice {
  readonly scene: Scene;
  readonly curve: CostCurve;
  readonly max: number;
  readonly width: number;
  readonly height: number;
}

const HEADROOM = 1.02;

/** Where everything of one of the two small charts goes. */
export function pairPlot({ scene, curve, max, width, height }: PairChoice): PairPlot {
  const { format, messages, inputs, stage } = scene;
  const words = messages.figures.pair;
  const text = chartText(stage);
  const { divisor } = scaleOfMetric(format.lang, curve.resource, curve.top, inputs.currency);
  const top = roundAbove(HEADROOM * curve.top, { divisor });
  const axis = axisFormat(format, curve.resource, curve.top, inputs.currency);
  const gutter = LEADER + Math.max(...Object.values(words.lines).map((name) => textWidth(name, text.label))) + 2;
  const now = { at: curve.now.at, label: words.now(curve.now.at, format) };
  const plot = plotOf({
    width, height, text, gutter, xMax: max, yMax: top, above: text.strong * 1.3,
    yTicks: ticksBetween(0, top, { divisor, steps: 4 }).map((at) => ({ at, label: axis.format(at) })),
    xTicks: ticksBetween(0, max, { whole: true, steps: 4 }).map((at) => ({ at, label: format.count(at) })),
    yTitle: messages.terms.metrics[curve.resource].axis(axis.unitLabel),
    xTitle: messages.figures.divergence.xAxis(messages.inputs.items.workloads.name, ''),
  });
  const half = (tick: PlotTick): number => textWidth(tick.label, text.tick) / 2;
  const isFree = (tick: PlotTick): boolean => Math.abs(plot.x(tick.at) - plot.x(now.at)) > half(tick) + half(now) + 8;
  return { now, plot: { ...plot, xTicks: spaced(plot, half).filter(isFree) } };
}

/** Every tick, or every second or third where their numbers would run into each other. */
function spaced({ x, xTicks }: Plot, half: (tick: PlotTick) => number): readonly PlotTick[] {
  const [first, second] = xTicks;
  if (first === undefined || second === undefined) return xTicks;
  const every = Math.ceil((2 * Math.max(...xTicks.map(half)) + 8) / (x(second.at) - x(first.at)));
  return xTicks.filter((_, i) => i % every === 0);
}

type Side = 'hardware' | 'os';

const written = (points: readonly (readonly [x: number, y: number])[]): string =>
  points.map(([x, y]) => `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`).join('L');

const placed = (points: readonly CostPoint[], side: Side): readonly (readonly [at: number, value: number])[] =>
  points.flatMap((point) => { const value = point[side]; return value === null ? [] : [[point.at, value] as const]; });

/** The line of one side; nothing where its workloads fit no host. */
export function costPath({ x, y }: Plot, points: readonly CostPoint[], side: Side): string {
  const line = placed(points, side);
  return line.length === 0 ? '' : `M${written(line.map(([at, value]) => [x(at), y(value)]))}`;
}

/** The area between the lines where this side needs more. */
export function costGapPath({ x, y }: Plot, points: readonly CostPoint[], side: Side): string {
  const both = points.flatMap(({ at, hardware, os }) => (hardware === null || os === null ? [] : [{ at, hardware, os }]));
  if (both.length === 0) return '';
  const other: Side = side === 'hardware' ? 'os' : 'hardware';
  const there = both.map((one) => [x(one.at), y(Math.max(one.hardware, one.os))] as const);
  const back = both.map((one) => [x(one.at), y(one[other])] as const).toReversed();
  return `M${written([...there, ...back])}Z`;
}

/** Value of the higher line at a place on the axis, between samples straight. */
export function higherAt(points: readonly CostPoint[], at: number): number {
  const value = (point: CostPoint): number => Math.max(point.hardware ?? 0, point.os ?? 0);
  const after = points.findIndex((point) => point.at >= at);
  const [to, from] = [points[after] ?? points.at(-1), points[Math.max(0, after - 1)]];
  if (to === undefined || from === undefined) return 0;
  const share = to.at === from.at ? 1 : Math.min(1, Math.max(0, (at - from.at) / (to.at - from.at)));
  return value(from) + (value(to) - value(from)) * share;
}

/** Where the words of the gap stand: over the lines, ending at the mark, or as near as they fit. */
export function gapWordsPlace({ plot }: PairPlot, curve: CostCurve, width: number): { readonly x: number; readonly y: number } {
  const right = Math.min(plot.right, Math.max(plot.x(curve.now.at) + 6, plot.left + 4 + width));
  const [low, high] = plot.x.domain();
  const at = low + ((right - plot.left) / (plot.right - plot.left)) * (high - low);
  return { x: right, y: Math.max(plot.text.line + plot.text.strong + 6, plot.y(higherAt(curve.points, at)) - 9) };
}
