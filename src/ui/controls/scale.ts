/** Where a slider may go, and in what steps. `step` is the smallest difference that means anything. */
export interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly scale: 'log' | 'linear';
  readonly step: number;
  readonly integer: boolean;
}

export type Stride = 'fine' | 'coarse' | 'page';

/** The native range runs 0…POSITIONS; the value space is ours. */
export const POSITIONS = 1000;
const PAGE = 10;
/** A drag lands on a mark when it comes this near, in positions: about 2 px on a 200 px track. */
const SNAP = 11;
const NUDGE = 1e-9;
/** Further than NUDGE, nearer than any step. */
const JUST_BELOW = 1 - 2e-6;

export const clamped = (range: SliderRange, value: number): number =>
  Math.min(range.max, Math.max(range.min, value));

/** A log scale that starts at zero is shifted by one step, so that zero has a place on it. */
const shiftOf = (range: SliderRange): number => (range.min > 0 ? 0 : range.step - range.min);

/** Value → 0…1000, unrounded. */
export function positionOf(range: SliderRange, value: number): number {
  const at = clamped(range, value);
  if (range.max <= range.min) return 0;
  if (range.scale === 'linear') return ((at - range.min) / (range.max - range.min)) * POSITIONS;
  const shift = shiftOf(range);
  const low = Math.log(range.min + shift);
  return ((Math.log(at + shift) - low) / (Math.log(range.max + shift) - low)) * POSITIONS;
}

/** 0…1000 → value, exactly between the marks: no rounding, no snapping. */
export function rawValueAt(range: SliderRange, position: number): number {
  const share = position / POSITIONS;
  if (range.scale === 'linear') return range.min + share * (range.max - range.min);
  const shift = shiftOf(range);
  const low = range.min + shift;
  return low * ((range.max + shift) / low) ** share - shift;
}

/** 0…1000 → the value a reader means there: a mark when near one, else two significant digits. */
export function valueAt(range: SliderRange, position: number, marks: readonly number[] = []): number {
  const near = marks.find((mark) => Math.abs(positionOf(range, mark) - position) * 2 <= SNAP);
  if (near !== undefined) return clamped(range, near);
  const raw = rawValueAt(range, position);
  return settled(range, raw, gridAt(range, raw));
}

/** One key press or button press further: the next round number, or ten of them, or the next step. */
export function steppedFrom(range: SliderRange, value: number, direction: 1 | -1, stride: Stride): number {
  // A typed value may lie beyond the slider: no step in that direction, and no jump back to its end.
  if (direction > 0 ? value >= range.max : value <= range.min) return value;
  let at = value;
  const times = stride === 'page' ? PAGE : 1;
  for (let i = 0; i < times; i += 1) at = oneStep(range, at, direction, stride);
  return at;
}

function oneStep(range: SliderRange, value: number, direction: 1 | -1, stride: Stride): number {
  if (stride === 'fine') return settled(range, value + direction * range.step, range.step);
  // Going down from 100 the grid is that of 99, not of 100.
  const grid = gridAt(range, direction > 0 ? value : value * JUST_BELOW);
  const cells = value / grid;
  const next = direction > 0 ? Math.floor(cells + NUDGE) + 1 : Math.ceil(cells - NUDGE) - 1;
  return settled(range, next * grid, range.step);
}

function gridAt(range: SliderRange, value: number): number {
  if (range.scale === 'linear') return Math.max(range.step, roundStep((range.max - range.min) / 100));
  const magnitude = Math.max(Math.abs(value), range.step);
  return Math.max(range.step, 10 ** Math.floor(Math.log10(magnitude) + NUDGE) / 10);
}

/** 1, 2 or 5 × 10^k, not above `size`. */
function roundStep(size: number): number {
  const decade = 10 ** Math.floor(Math.log10(size) + NUDGE);
  const mantissa = size / decade + NUDGE;
  return (mantissa >= 5 ? 5 : mantissa >= 2 ? 2 : 1) * decade;
}

function settled(range: SliderRange, value: number, grid: number): number {
  const rounded = Number((Math.round(value / grid) * grid).toPrecision(12));
  return clamped(range, range.integer ? Math.round(rounded) : rounded);
}
