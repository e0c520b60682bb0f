import type { PublishedRowCheck } from '../../derive/published.ts';

export const STRIP = { width: 184, height: 30 } as const;
/** The scale runs from a quarter to four times what was measured. */
const REACH = 4;
const PAD = 8;
/** Marks closer than this move to a lane above or below. */
const APART = 8;
const LANES = [0, -8, 8] as const;

export const STRIP_TICKS = [0.5, 1, 2] as const;

export interface StripMark {
  readonly x: number;
  readonly y: number;
  readonly verdict: 'hit' | 'miss';
  /** Beyond the scale: an arrow instead of a point. */
  readonly beyond: 'less' | 'more' | null;
}
export interface StripBand { readonly x: number; readonly width: number }
export interface StripLayout { readonly bands: readonly StripBand[]; readonly marks: readonly StripMark[] }

/** Where a prediction lies that is this many times what was measured, px; logarithmic, never outside. */
export function stripX(times: number): number {
  const half = STRIP.width / 2;
  const reach = times <= 0 ? -1 : Math.min(1, Math.max(-1, Math.log(times) / Math.log(REACH)));
  return half + (half - PAD) * reach;
}

const edge = (x: number): number => Math.round(x * 2) / 2;

function bandOf({ measured, allowed: [least, most] }: PublishedRowCheck): StripBand {
  const from = least === -Infinity ? 0 : stripX(least / measured);
  const to = most === Infinity ? STRIP.width : stripX(most / measured);
  return { x: edge(from), width: edge(to) - edge(from) };
}

function beyond(times: number): StripMark['beyond'] {
  if (times < 1 / REACH) return 'less';
  return times > REACH ? 'more' : null;
}

const unique = <T>(items: readonly T[]): readonly T[] => [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];

/** Spreads marks that would cover one another over a few lanes, from left to right. */
function inLanes(marks: readonly Omit<StripMark, 'y'>[]): readonly StripMark[] {
  const last = LANES.map(() => -Infinity);
  return marks.toSorted((a, b) => a.x - b.x).map((mark) => {
    const free = last.findIndex((x) => mark.x - x >= APART);
    const lane = free === -1 ? last.indexOf(Math.min(...last)) : free;
    last[lane] = mark.x;
    return { ...mark, y: STRIP.height / 2 + (LANES[lane] ?? 0) };
  });
}

/** Rows on one scale, predicted over measured: the ranges that count as met, and a mark for each prediction. */
export function stripLayout(rows: readonly PublishedRowCheck[]): StripLayout {
  const marks = rows.flatMap(({ measured, predicted, verdict }): Omit<StripMark, 'y'>[] => {
    if (predicted === null || verdict === 'notModelled') return [];
    const times = predicted / measured;
    return [{ x: Math.round(stripX(times)), verdict, beyond: beyond(times) }];
  });
  const told = rows.filter(({ predicted }) => predicted !== null);
  return { bands: unique(told.map(bandOf)), marks: inLanes(unique(marks)) };
}
