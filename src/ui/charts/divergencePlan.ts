import { axisFormat, axisOfUnit } from '../../i18n/axisFormat.ts';
import type { ReactNode } from 'react';
import { divergenceCurve } from '../../derive/divergenceCurve.ts';
import type { CurveRow } from '../../derive/curveRow.ts';
import type { DivergenceCurve } from '../../derive/divergenceCurve.ts';
import { divergenceFacts } from '../../derive/divergenceFacts.ts';
import type { DivergenceFacts } from '../../derive/divergenceFacts.ts';
import { scaleOfMetric, scaleOfUnit } from '../../i18n/axisText.ts';
import { inputText } from '../../i18n/metricText.ts';
import { SPEC } from '../../model/inputTable.ts';
import type { NumberKey } from '../../model/inputs.ts';
import type { DeploymentId, Metric } from '../../model/result.ts';
import type { FirstScene } from '../scene.ts';
import { LEADER } from './EndLabels.tsx';
import { chartText, lineScale, textWidth } from './chartText.ts';
import type { ChartText } from './chartText.ts';
import { placeEndLabels } from './endLabels.ts';
import type { PlacedLabel } from './endLabels.ts';
import { straightScale } from './straightScale.ts';
import type { StraightScale } from './straightScale.ts';
import { steadyTop, ticksBetween } from './ticks.ts';

export interface Tick { readonly at: number; readonly label: string }
export interface Box { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** Where everything on the divergence chart goes: one plan for the interactive and for the plain drawing. */
export interface DivergencePlan {
  readonly width: number;
  readonly height: number;
  readonly box: Box;
  readonly text: ChartText;
  readonly x: StraightScale;
  readonly y: StraightScale;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly xTitle: string;
  readonly yTitle: string;
  /** The reader's own value, which stands on the axis in place of the ticks around it. */
  readonly now: Tick;
  readonly ends: readonly PlacedLabel<DeploymentId>[];
  readonly endText: Readonly<Record<DeploymentId, readonly string[]>>;
  readonly narrow: boolean;
  readonly curve: DivergenceCurve;
  readonly facts: DivergenceFacts;
}

export interface DivergenceChoice {
  readonly scene: FirstScene;
  readonly metric: Metric;
  readonly along: NumberKey;
  readonly width: number;
  readonly height: number;
  /** Drawn behind the lines, where somebody has something to draw there. */
  readonly underlay?: Underlay | undefined;
}

export interface Underlay {
  /** How far up the axis reaches for it, given the top of the lines. */
  readonly reach: (top: number) => number;
  readonly draw: (plan: DivergencePlan) => ReactNode;
}

/** How strongly the area between the lines is tinted. */
export const GAP_TINT = 0.16;
/** The compared lines last, so that they lie on top. */
export const DRAW_ORDER: readonly DeploymentId[] = ['physical', 'nested', 'microvm', 'os', 'hardware'];
/** A line along the very top of the plot would be cut through its middle. */
const HEADROOM = 1.02;
/** Below this there is no room for names on one line. */
const NARROW = 600;
const GAP = 8;

const WHOLE: ReadonlySet<Metric> = new Set<Metric>(['hosts', 'kernels', 'licences']);

interface Axis { readonly top: number; readonly ticks: readonly Tick[]; readonly title: string }

function yAxis({ scene, metric, underlay }: DivergenceChoice, curve: DivergenceCurve, room: number): Axis {
  const { format, messages, inputs } = scene;
  const reach = (lines: number): number => Math.max(lines, underlay?.reach(lines) ?? 0);
  const rough = Math.max(reach(curve.top), curve.before === null ? 0 : reach(curve.before.top));
  const { divisor } = scaleOfMetric(format.lang, metric, rough, inputs.currency);
  const whole = WHOLE.has(metric);
  const top = steadyTop(HEADROOM * reach(curve.top), curve.before === null ? null : HEADROOM * reach(curve.before.top), { divisor, whole });
  const shown = axisFormat(format, metric, rough, inputs.currency);
  const ticks = ticksBetween(0, top, { divisor, whole, steps: Math.max(2, room / 64) });
  return {
    top, title: messages.terms.metrics[metric].axis(shown.unitLabel),
    ticks: ticks.map((at) => ({ at, label: shown.format(at) })),
  };
}

function xAxis({ scene, along }: DivergenceChoice, curve: DivergenceCurve, room: number): Axis {
  const { format, messages, inputs } = scene;
  const { unit, integer } = SPEC[along];
  const { start, max } = curve.range;
  const { divisor } = scaleOfUnit(format.lang, unit, max, inputs.currency);
  const shown = axisOfUnit(format, unit, max, inputs.currency);
  const ticks = ticksBetween(start, max, { divisor, whole: integer, steps: Math.max(2, room / (88 * lineScale(scene.stage))) });
  return {
    top: max, title: messages.figures.divergence.xAxis(messages.inputs.items[along].name, shown.unitLabel),
    ticks: ticks.map((at) => ({ at, label: shown.format(at) })),
  };
}

/** The last point of a line that can be placed. */
function endOf(rows: readonly CurveRow[], id: DeploymentId): number | null {
  return rows.findLast((row) => row[id] !== null)?.[id] ?? null;
}

/** Ticks that leave room for the reader's own value. */
function besidesNow(ticks: readonly Tick[], now: Tick, x: (at: number) => number, size: number): readonly Tick[] {
  const half = (tick: Tick): number => textWidth(tick.label, size) / 2;
  return ticks.filter((tick) => Math.abs(x(tick.at) - x(now.at)) > half(tick) + half(now) + GAP);
}

function endTexts({ scene, width }: DivergenceChoice, curve: DivergenceCurve, top: number): DivergencePlan['endText'] {
  const words = scene.messages.figures.divergence;
  const linesFor = (id: DeploymentId): readonly string[] => {
    const pieces: readonly string[] = words.ends[id];
    const lines = width < NARROW ? pieces : [pieces.join(words.joint)];
    if ((endOf(curve.rows, id) ?? 0) <= top) return lines;
    return [...lines.slice(0, -1), words.beyond(lines.at(-1) ?? '')];
  };
  return {
    physical: linesFor('physical'), hardware: linesFor('hardware'), os: linesFor('os'), nested: linesFor('nested'),
    microvm: linesFor('microvm'),
  };
}

/** Rows above the plot: the axis title, and two for the marks of where hosts begin to differ. */
function topRoom(text: ChartText, facts: DivergenceFacts): number {
  const marks = facts.metric === 'hosts' && facts.along === 'workloads' ? 2 : 0;
  return Math.round(text.line * (1 + marks) + 12);
}

/** The reader's own value as it stands on the axis: a bare number where a count is meant. */
const valueOnAxis = ({ scene, along }: DivergenceChoice, at: number): string =>
  (SPEC[along].unit === 'count' ? scene.format.count(at) : inputText(scene.format, along, at, scene.inputs.currency));

/** Lays the divergence chart out: pure, so that the interactive drawing and the plain one cannot differ. */
export function divergencePlan(choice: DivergenceChoice): DivergencePlan {
  const { scene, metric, along, width, height } = choice;
  const curve = divergenceCurve(scene.inputs, scene.ghost, metric, along);
  const facts = divergenceFacts(scene.inputs, metric, along);
  const text = chartText(scene.stage);
  const top = topRoom(text, facts);
  const bottom = height - Math.round(text.tick * 1.5 + text.label * 1.6 + 6);
  const vertical = yAxis(choice, curve, bottom - top);
  const endText = endTexts(choice, curve, vertical.top);
  const widest = (lines: readonly string[], size: number): number => Math.max(0, ...lines.map((line) => textWidth(line, size)));
  const gutter = LEADER + widest(curve.lines.flatMap((id) => endText[id]), text.label) + 2;
  const left = Math.ceil(widest(vertical.ticks.map((tick) => tick.label), text.tick)) + GAP;
  const box: Box = { left, right: Math.max(left + 80, Math.floor(width - gutter)), top, bottom };
  const horizontal = xAxis(choice, curve, box.right - box.left);
  const x = straightScale([curve.range.start, horizontal.top], [box.left, box.right]);
  const y = straightScale([0, vertical.top], [box.bottom, box.top]);
  const now: Tick = {
    at: curve.now.at,
    label: scene.messages.figures.divergence.now(valueOnAxis(choice, curve.now.at)),
  };
  const ends = curve.lines.flatMap((id) => {
    const value = endOf(curve.rows, id);
    return value === null ? [] : [{ id, at: Math.max(box.top, y(value)), height: text.line * endText[id].length + 1 }];
  });
  return {
    width, height, box, text, x, y, curve, facts, now, endText, narrow: width < NARROW,
    xTicks: besidesNow(horizontal.ticks, now, x, text.tick), xTitle: horizontal.title,
    yTicks: vertical.ticks, yTitle: vertical.title, ends: placeEndLabels(ends, box.top - text.line / 2, box.bottom + text.line / 2),
  };
}
