import { textWidth } from './textLines.ts';
import { roundAbove, steadyTop } from '../charts/ticks.ts';
import type { TickOptions } from '../charts/ticks.ts';

/** One line of the waterfall as words and numbers; `kind` says how it is drawn. */
export interface WaterfallRow {
  readonly id: string;
  readonly kind: 'hardware' | 'os' | 'less' | 'more';
  readonly name: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
  /** For a total: where it ended before the drag. */
  readonly before: number | null;
}

/** The same in CSS pixels. */
export interface WaterfallBar {
  readonly row: WaterfallRow;
  /** Top of the line's own strip. */
  readonly y: number;
  readonly top: number;
  readonly left: number;
  readonly right: number;
  /** Where the running total stands after this line. */
  readonly end: number;
  readonly before: number | null;
  readonly label: { readonly x: number; readonly anchor: 'start' | 'end' };
}

export interface WaterfallPlan {
  /** Names stand above their bars instead of beside them. */
  readonly narrow: boolean;
  readonly font: number;
  readonly bar: number;
  readonly strip: number;
  /** Of the plot, in CSS pixels. */
  readonly plot: { readonly left: number; readonly right: number };
  readonly zero: number;
  readonly foot: number;
  readonly height: number;
  readonly top: number;
  readonly min: number;
  readonly x: (value: number) => number;
  readonly bars: readonly WaterfallBar[];
}

const NARROW = 520;
const GAP = 8;
/** Thinner than this is not seen. */
const LEAST = 1.5;
const FOOT = 44;

interface Options { readonly width: number; readonly unit: number; readonly ticks: TickOptions }

function valuesOf(rows: readonly WaterfallRow[]): readonly number[] {
  return rows.flatMap((row) => [row.from, row.to]);
}

/** Bars one below the other on one scale from zero, which holds still during a drag. */
export function waterfallPlan(rows: readonly WaterfallRow[], { width, unit, ticks }: Options): WaterfallPlan {
  const font = 13 * unit;
  const narrow = width / unit < NARROW;
  const names = Math.max(0, ...rows.map((row) => textWidth(row.name, font)));
  const left = narrow ? 0 : Math.min(names + 2 * GAP * unit, width * 0.38);
  const values = valuesOf(rows);
  const before = rows.flatMap((row) => (row.before === null ? [] : [row.before]));
  const top = steadyTop(Math.max(0, ...values), before.length === 0 ? null : Math.max(0, ...before), ticks);
  const least = Math.min(0, ...values);
  const min = least < 0 ? -roundAbove(-least, ticks) : 0;
  // The longest bar keeps room for its number, which else would stand on the edge.
  const room = narrow ? 1 : Math.max(0, ...rows.map((row) => textWidth(row.value, font))) + GAP * unit;
  const right = Math.max(left + 40, width - room);
  const x = (value: number): number => left + ((value - min) / (top - min)) * (right - left);
  const bar = (narrow ? 14 : 20) * unit;
  const strip = (narrow ? 42 : 32) * unit;
  const bars = rows.map((row, i): WaterfallBar => {
    const [start, end] = [x(row.from), x(row.to)];
    const low = Math.min(start, end);
    const high = Math.max(start, end, low + LEAST);
    const y = i * strip;
    return {
      row, y, top: narrow ? y + 19 * unit : y + (strip - bar) / 2, left: low, right: high, end,
      before: row.before === null ? null : x(row.before),
      label: narrow ? { x: width, anchor: 'end' } : { x: high + GAP * unit * 0.75, anchor: 'start' },
    };
  });
  const foot = rows.length * strip;
  return { narrow, font, bar, strip, plot: { left, right }, zero: x(0), foot, height: foot + FOOT * unit, top, min, x, bars };
}
