import type { Lang } from '../../../i18n/lang.ts';
import type { PrintedTable } from '../../../io/tableCsv.ts';
import type { SlideRow, SlideTable } from '../../../io/pptx/slideDeck.ts';
import { textWidth, wrapText } from '../../../ui/diagrams/textLines.ts';

/** Inches that a table has on a slide, and points in one. */
const ROOM = { width: 12.13, height: 4.95 };
const POINTS = 72;
/** Left and right of the words in a cell, and above and below them, inches. */
const MARGIN = { x: 0.12, y: 0.06 };
/** Lines are set this much apart; Japanese faces take more room than they show. */
const LINE = { ja: 1.5, en: 1.25 } as const;
/** Points, the largest that keeps the table on one slide; below the last nobody reads. */
const SIZES = [14, 12, 10.5, 9.5, 9] as const;

interface Cells { readonly header: string; readonly isWords: boolean; readonly cells: readonly string[] }

const columnsOf = ({ corner, columns, rows }: PrintedTable): readonly Cells[] => {
  const withUnit = (name: string, unit: string | undefined): string => (unit === undefined || unit === '' ? name : `${name} (${unit})`);
  return [
    { header: corner, isWords: true, cells: rows.map(({ header, unit }) => withUnit(header, unit)) },
    ...columns.map(({ header, unit, isWords = false }, at) => ({ header: withUnit(header, unit), isWords, cells: rows.map(({ cells }) => cells[at] ?? '') })),
  ];
};

/** Widths by what stands in the columns: words may wrap, numbers may not. */
function widthsOf(columns: readonly Cells[], size: number): readonly number[] {
  const wanted = columns.map(({ header, isWords, cells }) => {
    const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => textWidth(text, size) / POINTS), 0) + MARGIN.x;
    return isWords ? Math.min(widest([header, ...cells]), ROOM.width * 0.45) : Math.max(widest(cells), Math.min(widest([header]), 1.4));
  });
  const sum = wanted.reduce((all, one) => all + one, 0);
  return wanted.map((one) => (one * ROOM.width) / sum);
}

const heightOf = (texts: readonly string[], widths: readonly number[], size: number, lang: Lang): number => {
  const lines = Math.max(1, ...texts.map((text, at) => wrapText(text, ((widths[at] ?? 1) - MARGIN.x) * POINTS, size).length));
  return (lines * size * LINE[lang]) / POINTS + MARGIN.y;
};

interface Sized { readonly widths: readonly number[]; readonly size: number; readonly head: number; readonly heights: readonly number[] }

function sizedAt(columns: readonly Cells[], rows: number, size: number, lang: Lang): Sized {
  const widths = widthsOf(columns, size);
  return {
    widths, size, head: heightOf(columns.map(({ header }) => header), widths, size, lang),
    heights: Array.from({ length: rows }, (_, i) => heightOf(columns.map(({ cells }) => cells[i] ?? ''), widths, size, lang)),
  };
}

const whole = ({ head, heights }: Sized): number => head + heights.reduce((sum, height) => sum + height, 0);

interface TableStyle {
  readonly isStrong?: (row: number) => boolean;
  /** Points. */
  readonly largest?: number;
  /** Inches that there are. */
  readonly height?: number;
}

/** Rows by their places, a list to each slide that is filled up to a height. */
function filledTo({ head, heights }: Sized, height: number): readonly (readonly number[])[] {
  const pieces: number[][] = [];
  let used = Infinity;
  heights.forEach((high, i) => {
    if (used + high > height) {
      pieces.push([]);
      used = head;
    }
    used += high;
    pieces.at(-1)?.push(i);
  });
  return pieces;
}

/** Inches by which slides are filled less, until one more would be needed. */
const NOTCH = 0.1;

/** On as few slides as there is room for, and none with a row or two that the others left over. */
function evenPieces(sized: Sized, height: number): readonly (readonly number[])[] {
  let pieces = filledTo(sized, height);
  for (let lower = height - NOTCH; lower > 0; lower -= NOTCH) {
    const next = filledTo(sized, lower);
    if (next.length > pieces.length) break;
    pieces = next;
  }
  return pieces;
}

/** A table in as many pieces as slides have room for, in letters as large as they may be. */
export function tableSlides(table: PrintedTable, lang: Lang, { isStrong = () => false, largest = SIZES[0], height = ROOM.height }: TableStyle = {}): readonly SlideTable[] {
  const columns = columnsOf(table);
  const sizes = SIZES.filter((size) => size <= largest).map((size) => sizedAt(columns, table.rows.length, size, lang));
  const sized = sizes.find((one) => whole(one) <= height) ?? sizes.at(-1);
  if (sized === undefined) return [];
  const pieces = evenPieces(sized, height).map((rows) => rows.map((i): SlideRow => ({ cells: columns.map(({ cells }) => cells[i] ?? ''), isStrong: isStrong(i) })));
  const heads = columns.map(({ header, isWords }, at) => ({ header, isWords, share: sized.widths[at] ?? 1 }));
  return pieces.map((rows) => ({ columns: heads, rows, size: sized.size }));
}
