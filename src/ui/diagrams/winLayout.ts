import type { WinAxis } from '../../derive/winAxis.ts';
import { strengthOf } from '../../derive/winMap.ts';
import type { Strength } from '../../derive/winMap.ts';
import type { Winner, WinMap } from '../../model/map.ts';

/** Where the cells are drawn, px; y grows downward. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Holder = Winner | 'nobody';

/** A map with its axes and where it is drawn. */
export interface Sheet {
  readonly map: WinMap;
  readonly x: WinAxis;
  readonly y: WinAxis;
  readonly plot: Plot;
}

/** All cells of one winner and strength as one path. */
export interface WinRegion {
  readonly holder: Holder;
  readonly strength: Strength;
  readonly path: string;
}

export const xOf = (plot: Plot, share: number): number => plot.left + share * plot.width;
export const yOf = (plot: Plot, share: number): number => plot.top + (1 - share) * plot.height;

const round = (value: number): number => Math.round(value * 100) / 100;
const edge = (axis: WinAxis, i: number): number => axis.edges[i] ?? 1;

/** Neighbours in a row that look alike become one rectangle, and all rectangles of a kind one path. */
export function regionsOf({ map, x, y, plot }: Sheet): readonly WinRegion[] {
  const columns = x.values.length;
  const kinds = map.cells.map((cell) => `${cell.winner ?? 'nobody'} ${strengthOf(cell)}`);
  const paths = new Map<string, string[]>();
  for (let row = 0; row < y.values.length; row += 1) {
    const [bottom, top] = [round(yOf(plot, edge(y, row))), round(yOf(plot, edge(y, row + 1)))];
    for (let from = 0; from < columns;) {
      const kind = kinds[row * columns + from] ?? '';
      let to = from + 1;
      while (to < columns && kinds[row * columns + to] === kind) to += 1;
      const [left, right] = [round(xOf(plot, edge(x, from))), round(xOf(plot, edge(x, to)))];
      paths.set(kind, [...(paths.get(kind) ?? []), `M${left} ${top}H${right}V${bottom}H${left}Z`]);
      from = to;
    }
  }
  return [...paths].map(([kind, parts]) => {
    const [holder, strength] = kind.split(' ');
    return { holder: holder as Holder, strength: Number(strength) as Strength, path: parts.join('') };
  });
}

/** The frontier between cells of different winners. Edges towards a tie are told apart: they are quiet. */
export function frontierPath({ map, x, y, plot }: Sheet, loud: boolean): string {
  return map.frontier.filter(({ between }) => between.includes('tie') !== loud).map(({ from, to }) =>
    `M${round(xOf(plot, edge(x, from.column)))} ${round(yOf(plot, edge(y, from.row)))}L${round(xOf(plot, edge(x, to.column)))} ${round(yOf(plot, edge(y, to.row)))}`).join('');
}

export interface RegionLabel {
  readonly holder: Holder;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface Size { readonly width: number; readonly height: number }
interface Field extends Size { readonly x: number; readonly y: number }

/** The rectangle of one holder's cells in which a text of this size has most room. */
function roomiest({ map, x, y, plot }: Sheet, holder: Holder, size: Size): { score: number; field: Field } | null {
  const columns = x.values.length;
  const mine = map.cells.map((cell) => (cell.winner ?? 'nobody') === holder);
  let best: { score: number; field: Field } | null = null;
  const consider = (low: number, high: number, from: number, to: number): void => {
    const [left, right] = [xOf(plot, edge(x, from)), xOf(plot, edge(x, to))];
    const [top, bottom] = [yOf(plot, edge(y, high)), yOf(plot, edge(y, low))];
    const score = Math.min((right - left) / size.width, (bottom - top) / size.height);
    // Where the width is what limits, the taller rectangle sets the words in the middle of their region.
    const better = best === null || score > best.score + 1e-6 || (score > best.score - 1e-6 && bottom - top > best.field.height);
    if (better) best = { score, field: { width: right - left, height: bottom - top, x: (left + right) / 2, y: (top + bottom) / 2 } };
  };
  for (let low = 0; low < y.values.length; low += 1) {
    const open = Array.from({ length: columns }, () => true);
    for (let high = low; high < y.values.length; high += 1) {
      let from = -1;
      for (let column = 0; column <= columns; column += 1) {
        const inside = column < columns && (open[column] = (open[column] ?? false) && (mine[high * columns + column] ?? false));
        if (inside && from === -1) from = column;
        if (!inside && from !== -1) {
          consider(low, high + 1, from, column);
          from = -1;
        }
      }
    }
  }
  return best;
}

export interface LabelWish {
  readonly holder: Holder;
  /** The longest first; what fits is set. */
  readonly texts: readonly string[];
}

/** Words in the middle of the regions that have room for them. `widthOf` is the width of a text, px. */
export function regionLabels(sheet: Sheet, wishes: readonly LabelWish[], widthOf: (text: string) => number, height: number): readonly RegionLabel[] {
  return wishes.flatMap(({ holder, texts }) => {
    for (const text of texts) {
      const width = widthOf(text);
      const found = roomiest(sheet, holder, { width, height });
      if (found !== null && found.score >= 1) return [{ holder, text, x: round(found.field.x), y: round(found.field.y), width }];
    }
    return [];
  });
}
