import type { DoubtRow } from '../../derive/doubtRows.ts';
import type { TickOptions } from '../charts/ticks.ts';
import { roundAbove, ticksBetween } from '../charts/ticks.ts';
import { textWidth } from './textLines.ts';

/** One scale for all bars of the list. */
export interface TornadoScale {
  readonly x: (difference: number) => number;
  readonly ticks: readonly number[];
  readonly width: number;
  readonly font: number;
}

/** A stretch from the current one towards one end, on one side of zero. */
export interface TornadoPart {
  readonly end: 'low' | 'high';
  readonly side: 'hardware' | 'os';
  readonly from: number;
  readonly to: number;
  /** It lies on top of the other end's stretch, and is drawn thinner. */
  readonly inset: boolean;
}

export interface EndLabel { readonly x: number; readonly anchor: 'start' | 'end'; readonly text: string }

export interface TornadoBarPlan { readonly parts: readonly TornadoPart[]; readonly labels: readonly EndLabel[] }

const PAD = 6;

interface Labelled { readonly left: string; readonly right: string }

/** Both ends lie on the same side of the current one. */
export function isSameWay(row: DoubtRow, current: number): boolean {
  const [low, high] = [row.low.difference, row.high.difference];
  return low !== null && high !== null && (low - current) * (high - current) > 0;
}

/** Which number stands at which end; where both ends lie on one side only the farther, words tell the other. */
function labelsOf(row: DoubtRow, current: number, text: (value: number) => string): Labelled {
  const [low, high] = [row.low.difference, row.high.difference];
  if (low === null || high === null) return { left: '', right: '' };
  if (isSameWay(row, current)) return low > current ? { left: '', right: text(Math.max(low, high)) } : { left: text(Math.min(low, high)), right: '' };
  return { left: text(Math.min(low, high)), right: text(Math.max(low, high)) };
}

export interface TornadoOptions {
  readonly rows: readonly DoubtRow[];
  readonly current: number;
  readonly width: number;
  readonly font: number;
  readonly ticks: TickOptions;
  /** A difference at the end of a bar, in the unit of the axis. */
  readonly text: (value: number) => string;
}

/** From the lowest to the highest difference of all rows, zero and the current one included, with room for the labels. */
export function tornadoScale({ rows, current, width, font, ticks, text }: TornadoOptions): TornadoScale {
  const values = rows.flatMap(({ low, high }) => [low.difference ?? 0, high.difference ?? 0]);
  const [least, most] = [Math.min(0, current, ...values), Math.max(0, current, ...values)];
  const min = least < 0 ? -roundAbove(-least, ticks) : 0;
  const max = most > 0 ? roundAbove(most, ticks) : 0;
  const labels = rows.map((row) => labelsOf(row, current, text));
  const room = (side: keyof Labelled): number => Math.max(...labels.map((one) => textWidth(one[side], font)), 8) + 2 * PAD;
  const [left, right] = [room('left'), Math.max(60, width - room('right'))];
  const span = max - min || 1;
  const x = (difference: number): number => left + ((difference - min) / span) * Math.max(40, right - left);
  const all = max > min ? ticksBetween(min, max, { ...ticks, steps: width < 420 ? 3 : 5 }) : [0];
  return { x, ticks: all, width, font };
}

/** A stretch cut at zero, where the other side begins to need more. */
function cut(end: TornadoPart['end'], from: number, to: number, inset: boolean): readonly TornadoPart[] {
  if (from === to) return [];
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const part = (side: TornadoPart['side'], a: number, b: number): TornadoPart => ({ end, side, from: a, to: b, inset });
  if (low >= 0) return [part('hardware', low, high)];
  return high <= 0 ? [part('os', low, high)] : [part('os', low, 0), part('hardware', 0, high)];
}

/** One bar: towards the low end and towards the high end, the shorter on top where both go the same way. */
export function tornadoBar(row: DoubtRow, current: number, scale: TornadoScale, text: TornadoOptions['text']): TornadoBarPlan {
  const [low, high] = [row.low.difference, row.high.difference];
  if (low === null || high === null) return { parts: [], labels: [] };
  const sameWay = isSameWay(row, current);
  const isLowShorter = Math.abs(low - current) < Math.abs(high - current);
  const lows = cut('low', current, low, sameWay && isLowShorter);
  const highs = cut('high', current, high, sameWay && !isLowShorter);
  const labels = labelsOf(row, current, text);
  return {
    parts: (isLowShorter ? [...highs, ...lows] : [...lows, ...highs]).map((part) => ({ ...part, from: scale.x(part.from), to: scale.x(part.to) })),
    labels: [
      { x: scale.x(Math.min(low, high, current)) - PAD, anchor: 'end' as const, text: labels.left },
      { x: scale.x(Math.max(low, high, current)) + PAD, anchor: 'start' as const, text: labels.right },
    ].filter((label) => label.text !== ''),
  };
}
