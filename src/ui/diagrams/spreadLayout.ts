import type { Bin, Strip } from '../../derive/estate/strips.ts';
import { spread } from './spread.ts';
import { textWidth } from './textLines.ts';

export interface SpreadBar { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly bin: Bin }
export type SpreadMarkId = 'median' | 'mean' | 'p90';
/** A value that is named: where it is on the axis, and where its words are, on which line below it. */
export interface SpreadMark { readonly id: SpreadMarkId; readonly at: number; readonly text: string; readonly x: number; readonly line: number }

export interface SpreadLayout {
  readonly bars: readonly SpreadBar[];
  readonly marks: readonly SpreadMark[];
  readonly lines: number;
}

/** Where a value lies among bins of equal width: within a doubling by its logarithm, else straight. */
function placeOf(value: number, bins: readonly Bin[]): number {
  const at = bins.findIndex((bin) => value < bin.to);
  const bin = bins[at];
  if (bin === undefined) return bins.length;
  const part = bin.from > 0 && bin.to === 2 * bin.from ? Math.log2(value / bin.from) : (value - bin.from) / (bin.to - bin.from);
  return at + Math.min(1, Math.max(0, part));
}

export interface SpreadSpace {
  readonly width: number;
  /** Of the bars. */
  readonly height: number;
  readonly size: number;
}

const APART = 14;

/** Bars of one strip, and its three values with words that do not overlap: on one line if they fit, else one below the other. */
export function spreadLayout(strip: Strip, words: Readonly<Record<SpreadMarkId, string>>, { width, height, size }: SpreadSpace): SpreadLayout {
  const { bins } = strip;
  const pitch = width / bins.length;
  const most = Math.max(1, ...bins.map((bin) => bin.machines));
  const bars = bins.map((bin, i): SpreadBar => {
    const tall = bin.machines === 0 ? 0 : Math.max(1, (bin.machines / most) * height);
    return { x: i * pitch + 0.5, y: height - tall, width: Math.max(1, pitch - 1), height: tall, bin };
  });
  const values = { median: strip.median, mean: strip.mean, p90: strip.p90 } as const;
  const placed = (Object.keys(values) as SpreadMarkId[])
    .map((id) => ({ id, at: placeOf(values[id], bins) * pitch, text: words[id], size: textWidth(words[id], size) + APART }))
    .toSorted((a, b) => a.at - b.at);
  const fits = placed.reduce((sum, mark) => sum + mark.size, 0) <= width;
  const middles = fits ? spread(placed, 0, width) : placed.flatMap((mark) => spread([mark], 0, width));
  return {
    bars, lines: fits ? 1 : placed.length,
    marks: placed.map(({ id, at, text }, i) => ({ id, at, text, x: middles[i] ?? at, line: fits ? 0 : i })),
  };
}
