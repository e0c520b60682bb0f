/** Slack for values that stand on a round number but for the last bits. */
const NUDGE = 1e-9;
const CEILINGS = [1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9, 10] as const;
const STEPS = [1, 2, 5, 10] as const;

export interface TickOptions {
  /** Values are divided by this before they are written: ticks are round after the division (MiB shown in GiB). */
  readonly divisor?: number;
  /** About how many steps between the ends. */
  readonly steps?: number;
  /** Whole things: no tick between 1 and 2. */
  readonly whole?: boolean;
}

/** The smallest round number that is not below `value`: 1 441 → 1 600. Zero and less give `divisor`. */
export function roundAbove(value: number, { divisor = 1, whole = false }: TickOptions = {}): number {
  const shown = value / divisor;
  if (!(shown > 0) || !Number.isFinite(shown)) return divisor;
  const decade = 10 ** Math.floor(Math.log10(shown) + NUDGE);
  const ceiling = CEILINGS.find((each) => each * decade >= shown * (1 - NUDGE)) ?? 10;
  const round = Number((ceiling * decade).toPrecision(12));
  return (whole ? Math.ceil(round - NUDGE) : round) * divisor;
}

/** The distance between ticks: 1, 2 or 5 times a power of ten in the shown unit. */
function stepFor(span: number, steps: number, whole: boolean): number {
  const rough = span / Math.max(1, steps);
  const decade = 10 ** Math.floor(Math.log10(rough) + NUDGE);
  const factor = STEPS.reduce((best, each) =>
    (Math.abs(Math.log(each * decade / rough)) < Math.abs(Math.log(best * decade / rough)) ? each : best));
  const step = factor * decade;
  return whole ? Math.max(1, Math.round(step)) : step;
}

/**
 * Round ticks within [min, max], in the values' own unit. `(0, 1600)` → [0, 500, 1000, 1500];
 * `(0, 3072, { divisor: 1024 })` → [0, 512, 1024, …]: 0, 0.5, 1 … in the shown unit.
 */
export function ticksBetween(min: number, max: number, options: TickOptions = {}): readonly number[] {
  const { divisor = 1, steps = 5, whole = false } = options;
  const [from, to] = [min / divisor, max / divisor];
  if (!(to > from)) return [min];
  const step = stepFor(to - from, steps, whole);
  const first = Math.ceil(from / step - NUDGE);
  const last = Math.floor(to / step + NUDGE);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)) * divisor);
}

/**
 * The upper end of an axis that keeps still while the reader drags: what it was before the drag, and only
 * as much more as the values now need.
 */
export function steadyTop(now: number, before: number | null, options: TickOptions = {}): number {
  const settled = before === null ? 0 : roundAbove(before, options);
  return now <= settled ? settled : roundAbove(now, options);
}
