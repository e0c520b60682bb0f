import { SPEC, defaultOf, sliderOf } from '../model/inputTable.ts';
import type { NumberSpec } from '../model/inputTable.ts';
import type { Inputs, NumberKey } from '../model/inputs.ts';

/** One axis of the map of where each side wins: the values of its cells and where each cell ends. */
export interface WinAxis {
  readonly key: NumberKey;
  /** `each`: so few whole numbers that each has the same width. */
  readonly scale: 'log' | 'linear' | 'each';
  readonly min: number;
  readonly max: number;
  /** Rising, within the range of the input, whole where it is whole. */
  readonly values: readonly number[];
  /** Ends of the cells as shares of the axis, 0…1: cell i lies between `edges[i]` and `edges[i + 1]`. */
  readonly edges: readonly number[];
}

type Reach = Omit<WinAxis, 'values' | 'edges'>;

/** An axis of so few whole numbers shows each of them. */
const FEW = 20;

const isBytes = (spec: NumberSpec): boolean => spec.unit === 'MiB' || spec.unit === 'GiB';
/** Prices have their limits in dollars: in another currency none. */
const mostOf = (spec: NumberSpec): number => (spec.unit.startsWith('money') ? Infinity : spec.max);

/** A logarithmic axis reaches so many times below and above what is usual in the era: most of it is in dispute. */
const BELOW = 40;
const ABOVE = 12;

/** 1, 2 or 5 × 10^k, a power of two for bytes, not below `size`. */
function roundAbove(spec: NumberSpec, size: number): number {
  if (isBytes(spec)) return 2 ** Math.ceil(Math.log2(size) - 1e-9);
  const decade = 10 ** Math.floor(Math.log10(size) + 1e-9);
  const factor = [1, 2, 5, 10].find((one) => one * decade >= size * (1 - 1e-9)) ?? 10;
  return Number((factor * decade).toPrecision(6));
}

/** What the axis shows wherever the reader stands: it must not move under the hand. */
function usualReach(spec: NumberSpec, { era, currency }: Inputs): Reach {
  const { key } = spec;
  const slider = sliderOf(key, era, currency);
  if (slider.scale === 'linear') return { key, scale: 'linear', min: slider.min, max: slider.max };
  const usual = defaultOf(key, era, currency).value;
  const min = Math.max(spec.min, slider.min / 10, roundAbove(spec, usual / BELOW));
  return { key, scale: 'log', min, max: Math.max(2 * min, Math.min(mostOf(spec), roundAbove(spec, usual * ABOVE))) };
}

/** The usual reach, and on to where the reader stands and stood before the drag. */
function reachOf(inputs: Inputs, ghost: Inputs | null, key: NumberKey): Reach {
  const spec: NumberSpec = SPEC[key];
  const usual = usualReach(spec, inputs);
  const present = [inputs[key], (ghost ?? inputs)[key]].filter((value) => usual.scale === 'linear' || value > 0);
  let { min, max } = usual;
  while (present.some((value) => value > max)) max = Math.min(mostOf(spec), 2 * max);
  while (present.some((value) => value < min)) min = usual.scale === 'log' ? Math.max(spec.min, min / 2) : Math.max(spec.min, Math.min(...present));
  const few = spec.integer && max - min < FEW;
  if (spec.integer) min = Math.floor(min);
  return { key, min, max, scale: few ? 'each' : usual.scale };
}

/** Three bits of significance for bytes, two digits for the rest: values that a reader would choose. */
function rounded(spec: NumberSpec, value: number): number {
  const grain = 2 ** (Math.floor(Math.log2(value)) - 2);
  const round = isBytes(spec) ? Math.round(value / grain) * grain : Number(value.toPrecision(2));
  return spec.integer ? Math.round(round) : round;
}

/** All whole numbers, or every second or third where fewer cells are wanted. */
function eachOf(min: number, max: number, cells: number): readonly number[] {
  const step = Math.ceil((max - min + 1) / cells);
  return Array.from({ length: Math.ceil((max - min + 1) / step) }, (_, i) => min + i * step);
}

function candidates({ key, scale, min, max }: Reach, cells: number): readonly number[] {
  const spec: NumberSpec = SPEC[key];
  if (scale === 'log') return Array.from({ length: cells }, (_, i) => rounded(spec, min * (max / min) ** (i / (cells - 1))));
  if (scale === 'each') return eachOf(min, max, cells);
  const step = Math.max(spec.integer ? 1 : 0, roundAbove({ ...spec, unit: 'count' }, (max - min) / (cells - 1)));
  const first = Math.ceil(min / step);
  return Array.from({ length: Math.floor(max / step + 1e-9) - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** Where a value lies along a reach that is not counted out, 0…1. */
function shareOf({ scale, min, max }: Reach, value: number): number {
  if (max <= min) return 0;
  const at = Math.min(max, Math.max(min, value));
  return scale === 'log' ? Math.log(at / min) / Math.log(max / min) : (at - min) / (max - min);
}

const wholesOn = ({ min, max }: Reach): number => max - min + 1;

function edgesOf(reach: Reach, values: readonly number[]): readonly number[] {
  if (reach.scale === 'each') return [...values.map((value) => (value - reach.min) / wholesOn(reach)), 1];
  const middles = values.slice(1).map((value, i) => (shareOf(reach, value) + shareOf(reach, values[i] ?? value)) / 2);
  return [0, ...middles, 1];
}

/**
 * The values of one input that the map computes, about so many, and where their cells end. The same wherever the
 * reader stands, as long as that is on it: a linear slider's own range, or around what is usual in the era.
 * A drag (`ghost`: the inputs before it) never shrinks it.
 */
export function winAxisOf(inputs: Inputs, ghost: Inputs | null, key: NumberKey, cells: number): WinAxis {
  const reach = reachOf(inputs, ghost, key);
  const { min, max } = reach;
  const within = candidates(reach, cells).filter((value) => value > min && value < max);
  const ends = reach.scale === 'each' && cells < wholesOn(reach) ? [min] : [min, max];
  const values = [...new Set([...ends, ...within])].sort((a, b) => a - b);
  return { ...reach, values, edges: edgesOf(reach, values) };
}

/** Where a value stands on an axis, 0…1; its end for what lies beyond. */
export function positionOn(axis: WinAxis, value: number): number {
  if (axis.scale !== 'each') return shareOf(axis, value);
  const index = Math.min(axis.max, Math.max(axis.min, value)) - axis.min;
  return (index + 0.5) / wholesOn(axis);
}

/** The cell at a position 0…1. */
export function cellAt(axis: WinAxis, position: number): number {
  const after = axis.edges.findIndex((edge, i) => i > 0 && position < edge);
  return after === -1 ? axis.values.length - 1 : after - 1;
}

/** The value of the next cell in a direction; the same value at the end of the axis. */
export function nextValue(axis: WinAxis, value: number, direction: 1 | -1): number {
  const next = direction > 0 ? axis.values.find((one) => one > value) : axis.values.findLast((one) => one < value);
  return next ?? value;
}
