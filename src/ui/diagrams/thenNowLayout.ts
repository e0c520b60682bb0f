import { textWidth } from './textLines.ts';

/** CSS pixels. One row of bars for each side, under the years (wide) or beside them (narrow). */
export interface ThenNowGrid {
  readonly wide: boolean;
  /** Left edge of a year's cell, and where its bars begin and how long the longest is. */
  readonly cellX: (era: number) => number;
  readonly cellWidth: number;
  readonly barX: number;
  readonly barLength: number;
}

export const FONT = 12;
const GAP = 28;
/** Three years beside each other need this much. */
const WIDE = 600;
const SPACE = 8;
/** Room for the wash around the year that is chosen. */
const INSET = 10;

export interface ThenNowTexts {
  readonly sides: readonly string[];
  readonly values: readonly string[];
  readonly eras: readonly string[];
}

const widest = (texts: readonly string[], size: number): number => Math.max(0, ...texts.map((text) => textWidth(text, size)));

/** Where years, bars and values go; everything in multiples of `unit`, which is 1 on a page. */
export function thenNowGrid(width: number, unit: number, texts: ThenNowTexts): ThenNowGrid {
  const font = FONT * unit;
  const wide = width / unit >= WIDE;
  const cellWidth = wide ? (width - 2 * (GAP + INSET) * unit) / 3 : width;
  const eras = wide ? 0 : widest(texts.eras, font) + 2 * SPACE * unit;
  const barX = eras + widest(texts.sides, font) + SPACE * unit;
  // Values are set larger and bold.
  const barLength = Math.max(24 * unit, cellWidth - barX - widest(texts.values, font * 1.2) - SPACE * unit);
  return { wide, cellX: (era) => (wide ? INSET * unit + era * (cellWidth + GAP * unit) : 0), cellWidth, barX, barLength };
}
