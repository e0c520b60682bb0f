import type { Tone } from '../tone.ts';
import { textWidth } from './textLines.ts';

/** One option of a row as words and numbers. */
export interface GapLine {
  readonly id: string;
  readonly name: string;
  readonly isChosen: boolean;
  /** What a bar right of zero is the colour of. */
  readonly tone: Exclude<Tone, 'ink'>;
  readonly hosts: { readonly value: number | null; readonly text: string };
  readonly memory: { readonly value: number | null; readonly text: string };
}

/** The largest and smallest gap of all rows, for one scale. */
export interface GapRange { readonly min: number; readonly max: number }
export interface GapRanges { readonly hosts: GapRange; readonly memory: GapRange }

export const rangeOfGaps = (values: readonly (number | null)[]): GapRange =>
  ({ min: Math.min(0, ...values.map((value) => value ?? 0)), max: Math.max(0, ...values.map((value) => value ?? 0)) });

/** Where one panel's bars run, in CSS pixels. */
export interface GapPanel { readonly zero: number; readonly x: (value: number) => number }

export interface GapPlan {
  readonly stacked: boolean;
  readonly line: number;
  readonly bar: number;
  readonly height: number;
  readonly hosts: GapPanel;
  readonly memory: GapPanel;
}

const GAP = 20;
const PAD = 6;
/** Narrower than this the name of an option stands above its bars. */
const STACKED = 400;

interface Strip { readonly from: number; readonly to: number }

/** A panel with room for the numbers at both ends: left of zero only where something goes there. */
function panelOf({ from, to }: Strip, range: GapRange, room: number): GapPanel {
  const left = from + (range.min < 0 ? room + PAD : 0);
  const right = Math.max(left + 20, to - room - PAD);
  const span = range.max - range.min || 1;
  const x = (value: number): number => left + ((value - range.min) / span) * (right - left);
  return { zero: x(0), x };
}

/** Room for the widest number and name of all rows: zero stands at the same place everywhere. */
export function gapPlan(lines: readonly GapLine[], all: readonly GapLine[], ranges: GapRanges, width: number, font: number): GapPlan {
  const unit = font / 12;
  const stacked = width / unit < STACKED;
  const names = stacked ? 0 : Math.min(width * 0.36, Math.max(...all.map((one) => textWidth(one.name, font)))) + GAP;
  const half = (width - names - GAP) / 2;
  const room = (of: 'hosts' | 'memory'): number => Math.max(...all.map((one) => textWidth(one[of].text, font)));
  const line = (stacked ? 42 : 24) * unit;
  return {
    stacked, line, bar: 12 * unit, height: lines.length * line,
    hosts: panelOf({ from: names, to: names + half }, ranges.hosts, room('hosts')),
    memory: panelOf({ from: names + half + GAP, to: width }, ranges.memory, room('memory')),
  };
}
