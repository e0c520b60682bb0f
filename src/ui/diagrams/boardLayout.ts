import { textWidth } from './textLines.ts';

/** CSS pixels. Names beside the bars and both panels side by side (wide), or each panel below the other (narrow). */
export interface BoardGrid {
  readonly wide: boolean;
  readonly font: number;
  readonly bar: number;
  /** From the top of the VMs' bar to that of the containers'. */
  readonly pitch: number;
  /** Room for a name beside the bars, or above them. */
  readonly nameWidth: number;
  readonly panels: readonly BoardPanel[];
  /** Top of a state's strip within a panel's body, and the height of the strip. */
  readonly rowTop: (row: number) => number;
  readonly row: number;
  /** From the top of the strip to the first bar. */
  readonly above: number;
  readonly height: number;
}

export interface BoardPanel {
  readonly x: number;
  /** Of its heading; the states begin `head` below. */
  readonly y: number;
  readonly barX: number;
  /** Length of the longest bar. */
  readonly barLength: number;
}

export const FONT = 12.5;
const HEAD = 30;
const WIDE = 640;
const GAP = 8;
const BETWEEN = 30;

export interface BoardTexts {
  readonly sides: readonly string[];
  /** Values at the ends of the bars, by panel. */
  readonly values: readonly (readonly string[])[];
  readonly rows: number;
}

const widest = (texts: readonly string[], size: number): number => Math.max(0, ...texts.map((text) => textWidth(text, size)));

/** Everything in multiples of `unit`, which is 1 on a page. */
export function boardGrid(width: number, unit: number, { sides, values, rows }: BoardTexts): BoardGrid {
  const font = FONT * unit;
  const wide = width / unit >= WIDE;
  const bar = 16 * unit;
  const pitch = 20 * unit;
  const sideRoom = widest(sides, font) + GAP * unit;
  const nameWidth = wide ? Math.min(Math.max(width * 0.2, 116 * unit), 210 * unit) : width;
  const rest = wide ? width - nameWidth - (GAP + BETWEEN) * unit : width;
  const above = (wide ? 12 : 24) * unit;
  const row = above + pitch + bar + (wide ? 14 : 12) * unit;
  const body = rows * row;
  const head = HEAD * unit;
  const panels = values.map((texts, i): BoardPanel => {
    const labels = i === 0 || !wide ? sideRoom : 0;
    // Two panels share what the names leave; the first also holds the names of the sides.
    const own = wide ? (rest - sideRoom) / values.length + labels : rest;
    const x = wide ? nameWidth + GAP * unit + i * ((rest - sideRoom) / values.length + sideRoom + BETWEEN * unit) : 0;
    const room = widest(texts, font * 1.08) + GAP * unit;
    return { x, y: wide ? 0 : i * (head + body + 10 * unit), barX: x + labels, barLength: Math.max(24 * unit, own - labels - room) };
  });
  const last = panels.at(-1)?.y ?? 0;
  return { wide, font, bar, pitch, nameWidth, panels, rowTop: (index) => head + index * row, row, above, height: last + head + body };
}

/** Where one host ends and the next begins; none where they would run together. */
export function hostCuts(hosts: number, perHost: number): readonly number[] {
  return perHost < 5 ? [] : Array.from({ length: Math.max(0, Math.ceil(hosts) - 1) }, (_, i) => (i + 1) * perHost);
}

/** A legend's entries in lines; each with its place. */
export function keyPlaces(names: readonly string[], width: number, font: number, swatch: number): readonly { readonly x: number; readonly line: number }[] {
  let x = 0;
  let line = 0;
  return names.map((name) => {
    const own = swatch + 6 + textWidth(name, font) + 18;
    if (x > 0 && x + own - 18 > width) {
      x = 0;
      line += 1;
    }
    const place = { x, line };
    x += own;
    return place;
  });
}
