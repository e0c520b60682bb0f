/** What a formatter can be given: anything that is not a finite number is shown as "not computable". */
export type Maybe = number | null | undefined;

/** Writes a finite number with at most `decimals` places, grouped, in one language. */
export type Numeral = (value: number, decimals: number) => string;

/** No-break space, between a number and a Latin unit. */
export const NBSP = '\u00a0';
/** Word joiner: keeps a number and a Japanese counter on one line without adding width. */
export const JOINER = '\u2060';
/** The sign of negative numbers and differences; a hyphen is too short and may break. */
export const MINUS = '\u2212';

export const isShown = (value: Maybe): value is number => typeof value === 'number' && Number.isFinite(value);

/** Decimals that leave `digits` significant ones, never cutting into whole numbers: (12.345, 3) → 1. */
export function decimalsFor(value: number, digits: number): number {
  const size = Math.abs(value);
  if (size === 0) return 0;
  // The tiny term guards against log10 of an exact power of ten falling short of the whole number.
  const magnitude = Math.floor(Math.log10(size) + 1e-12);
  return Math.min(6, Math.max(0, digits - 1 - magnitude));
}

/** How far up a ladder of units (each `base` times the last) a value climbs: 1 023.7 MiB rounds up to 1 GiB. */
export function stepOf(value: number, base: number, last: number): number {
  let size = Math.abs(value);
  let step = 0;
  while (step < last && Math.round(size) >= base) {
    size /= base;
    step += 1;
  }
  return step;
}
