import { GROUND } from '../../ui/palette.ts';
import type { Scene } from '../../ui/scene.ts';
import { sheetOf, textBlock } from './sheet.ts';
import type { DrawnSheet, SheetBlock } from './sheet.ts';
import { footerOf } from './sheetWords.ts';
import { placed, svgPieceOf } from './svgPiece.ts';

const TITLE = { size: 20, weight: 600 } as const;
const TEXT = { size: 13 } as const;

function drawingBlock(svg: Element): SheetBlock {
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(/[ ,]+/u).map(Number);
  const drawing = svgPieceOf(svg, null);
  return { height, pieces: drawing === null ? [] : [placed(drawing, { x: 0, y: 0, width, height })] };
}

const wordsOf = (element: Element | null): string => (element?.textContent ?? '').trim();

/**
 * A figure that has been written as HTML and laid out by nobody, as a picture that stands alone. Where it has nothing
 * to draw, its words are the picture.
 */
export function stillSheet(figure: Element, { inputs, messages, theme, format }: Scene, width: number): DrawnSheet {
  const ground = GROUND[theme];
  const title = wordsOf(figure.querySelector('header > :is(h2, h3, h4)'));
  const summary = wordsOf(figure.querySelector('figcaption > p'));
  const svg = figure.querySelector('svg[role="img"], svg');
  const body = svg === null ? textBlock(summary, width, { ...TEXT, fill: ground.inkSoft }) : drawingBlock(svg);
  return sheetOf({
    width, theme, lang: format.lang, title, description: summary,
    blocks: [textBlock(title, width, { ...TITLE, fill: ground.ink }), body], footer: footerOf(inputs, messages),
  });
}

/** Only the drawing, on its ground: what it says stands beside it. Null where there is nothing to draw. */
export function stillDrawing(figure: Element, { messages, theme }: Scene, width: number): (DrawnSheet & { readonly description: string }) | null {
  const svg = figure.querySelector('svg[role="img"], svg');
  if (svg === null) return null;
  const description = `${wordsOf(figure.querySelector('header > :is(h2, h3, h4)'))} ${wordsOf(figure.querySelector('figcaption > p'))}`.trim();
  return { ...sheetOf({ width, theme, lang: messages.lang, title: '', description, blocks: [drawingBlock(svg)], footer: [] }), description };
}
