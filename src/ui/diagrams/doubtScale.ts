import type { DoubtStrip, Told } from '../../derive/doubt.ts';
import { roundAbove, ticksBetween } from '../charts/ticks.ts';
import type { TickOptions } from '../charts/ticks.ts';
import { textWidth } from './textLines.ts';

/** One scale for all strips of a unit, in CSS pixels. */
export interface DoubtScale {
  readonly width: number;
  readonly font: number;
  readonly x: (value: number | 'never') => number;
  readonly ticks: readonly number[];
  /** The column of "never", beyond every number; null where nothing is. */
  readonly never: { readonly from: number; readonly to: number } | null;
  /** Where zero is; null on a logarithmic scale. */
  readonly zero: number | null;
}

/** Where a strip's marks and words stand, px. */
export interface StripPlan {
  readonly bar: { readonly from: number; readonly to: number } | null;
  readonly middle: number | null;
  readonly now: number | null;
  readonly labels: readonly { readonly id: 'low' | 'high'; readonly x: number; readonly anchor: 'start' | 'end'; readonly text: string }[];
}

export interface DoubtScaleOptions {
  readonly strips: readonly DoubtStrip[];
  readonly width: number;
  readonly font: number;
  readonly ticks: TickOptions;
  /** Workloads run from a few to ten thousands. */
  readonly logarithmic: boolean;
  /** A value at an end of a strip. */
  readonly text: (value: number) => string;
  /** The name of the column of "never". */
  readonly never: string;
}

const PAD = 8;
const DOT = 6;
/** The plot is never narrower, px. */
const LEAST = 60;

const toldIn = ({ now, spread }: DoubtStrip): readonly Told[] => (spread === null ? [now] : [now, spread.low, spread.middle, spread.high]);
const isNumber = (value: Told): value is number => typeof value === 'number';

const ROUND = [1, 2, 5, 10] as const;
const decadeOf = (value: number): number => 10 ** Math.floor(Math.log10(value) + 1e-9);

/** Round numbers around all values: (28…842) → 20…1 000; a tick at each power of ten, or at 1, 2 and 5 within two of them. */
export function logTicks(values: readonly number[]): readonly number[] {
  const [least, most] = [Math.max(1, Math.min(...values)), Math.max(1, ...values)];
  const low = (ROUND.findLast((each) => each * decadeOf(least) <= least * (1 + 1e-9)) ?? 1) * decadeOf(least);
  const above = (ROUND.find((each) => each * decadeOf(most) >= most * (1 - 1e-9)) ?? 10) * decadeOf(most);
  const high = above > low ? above : low * 10;
  const isWide = high / low > 100;
  const powers = Array.from({ length: 8 }, (_, power) => 10 ** power);
  const inner = powers.flatMap((power) => (isWide ? [power] : [power, 2 * power, 5 * power])).filter((each) => each > low && each < high);
  return [low, ...inner, high];
}

/** Ticks whose labels would touch are left out, the ends kept. */
function apart(ticks: readonly number[], x: (value: number) => number, least: number): readonly number[] {
  const last = ticks.at(-1);
  const kept: number[] = [];
  for (const tick of ticks) {
    const before = kept.at(-1);
    const isFree = before === undefined || x(tick) - x(before) >= least;
    if (isFree && (tick === last || last === undefined || x(last) - x(tick) >= least)) kept.push(tick);
  }
  return kept;
}

interface Domain { readonly low: number; readonly high: number; readonly ticks: readonly number[] }

function domainOf(values: readonly number[], { ticks, logarithmic, width }: DoubtScaleOptions): Domain {
  if (logarithmic) {
    const all = values.length === 0 ? [1, 10] : logTicks(values);
    return { low: all[0] ?? 1, high: all.at(-1) ?? 10, ticks: all };
  }
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const low = least < 0 ? -roundAbove(-least, ticks) : 0;
  const high = most > 0 || low === 0 ? roundAbove(most, ticks) : 0;
  return { low, high, ticks: ticksBetween(low, high, { ...ticks, steps: width < 420 ? 3 : 5 }) };
}

/** Room for the words at the ends of the strips, which stand outside of the marks. */
function roomOf(strips: readonly DoubtStrip[], end: 'low' | 'high', { font, text }: DoubtScaleOptions): number {
  const widths = strips.map(({ spread }) => (spread !== null && isNumber(spread[end]) ? textWidth(text(spread[end]), font) : 0));
  return Math.max(0, ...widths) + PAD + DOT;
}

export function doubtScale(options: DoubtScaleOptions): DoubtScale {
  const { strips, width, font, logarithmic } = options;
  const told = strips.flatMap(toldIn);
  const domain = domainOf(told.filter(isNumber), options);
  const zone = told.includes('never') ? textWidth(options.never, font) + 3 * PAD : 0;
  const left = roomOf(strips, 'low', options);
  const widest = Math.max(...domain.ticks.map((tick) => textWidth(options.text(tick), font)));
  // Words beyond the last number may lie in the column of "never": nothing else of their strip does.
  const right = Math.max(left + LEAST, width - Math.max(zone === 0 ? 0 : zone + widest / 2, roomOf(strips, 'high', options)));
  const turn = logarithmic ? Math.log : (value: number): number => value;
  const [from, to] = [turn(domain.low), turn(domain.high)];
  const place = (value: number): number => left + ((turn(Math.max(value, logarithmic ? domain.low : value)) - from) / (to - from)) * (right - left);
  const never = zone === 0 ? null : { from: width - zone, to: width };
  return {
    width, font, never, zero: logarithmic ? null : place(0), ticks: apart(domain.ticks, place, widest + PAD),
    x: (value) => (value === 'never' ? width - zone / 2 : place(value)),
  };
}

/** A strip on its scale; the words stand outside of band and dot. */
export function stripPlan({ now, spread }: DoubtStrip, scale: DoubtScale, text: (value: number) => string): StripPlan {
  const at = now === null ? null : scale.x(now);
  if (spread === null) return { bar: null, middle: null, now: at, labels: [] };
  const bar = { from: scale.x(spread.low), to: scale.x(spread.high) };
  const low = { id: 'low' as const, x: Math.min(bar.from, (at ?? bar.from) - DOT) - PAD, anchor: 'end' as const, told: spread.low };
  const high = { id: 'high' as const, x: Math.max(bar.to, (at ?? bar.to) + DOT) + PAD, anchor: 'start' as const, told: spread.high };
  // One number is written once; "never" is written above its column.
  const ends = spread.low === spread.high ? [high] : [low, high];
  const labels = ends.flatMap(({ id, x, anchor, told }) => (isNumber(told) ? [{ id, x, anchor, text: text(told) }] : []));
  return { bar, middle: scale.x(spread.middle), now: at, labels };
}
