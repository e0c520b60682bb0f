import type { SvgPiece } from '../../io/svgText.ts';
import { piece } from './sheet.ts';
import type { SheetBlock } from './sheet.ts';
import { literalColour, placed, svgPieceOf } from './svgPiece.ts';

interface Origin { readonly x: number; readonly y: number }

/** Boxes as small as this are for listeners only. */
const UNSEEN = 1.5;
/** Not of the picture: what only answers on a screen. */
const OF_THE_SCREEN = '[data-screen-only], input, select, textarea, summary, button[data-kind], [hidden], [role="tooltip"]';
const CLEAR = /^(?:transparent|rgba\(\d+, \d+, \d+, 0\))$/u;

const styleOf = (element: Element): CSSStyleDeclaration => getComputedStyle(element);

/** Where letters stand in their line box, as shares of its height. */
function ascentShare(style: CSSStyleDeclaration): number {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return 0.8;
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText('x');
  return up + down > 0 ? up / (up + down) : 0.8;
}

interface Line { text: string; readonly box: DOMRect; right: number }

/** The lines into which the browser has broken a text. */
function linesOf(node: Text): readonly Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  const text = node.nodeValue ?? '';
  let at = 0;
  for (const char of text) {
    range.setStart(node, at);
    at += char.length;
    range.setEnd(node, at);
    const box = range.getClientRects()[0];
    if (box === undefined || box.width === 0) continue;
    const last = lines.at(-1);
    const right = char.trim() === '' ? 0 : box.right;
    if (last === undefined || Math.abs(last.box.top - box.top) >= box.height / 2) lines.push({ text: char, box, right });
    else {
      last.text += char;
      last.right = Math.max(last.right, right);
    }
  }
  return lines;
}

function textPieces(node: Text, { x, y }: Origin): readonly SvgPiece[] {
  const parent = node.parentElement;
  if (parent === null || (node.nodeValue ?? '').trim() === '') return [];
  const style = styleOf(parent);
  const ascent = ascentShare(style);
  return linesOf(node).filter((line) => line.text.trim() !== '').map(({ text, box, right }) => {
    const left = box.left + (text.length - text.trimStart().length) * box.width;
    const letters = Array.from(text.trim());
    return piece('text', {
      x: left - x, y: box.top - y + box.height * ascent, fill: literalColour(style.color),
      // Words in a row stay apart and together as on the page, whatever font the file meets.
      ...(letters.length > 1 ? { textLength: Math.round((right - left) * 100) / 100 } : {}),
      'font-family': style.fontFamily, 'font-size': style.fontSize, 'font-weight': style.fontWeight, 'font-style': style.fontStyle,
    }, [letters.join('')]);
  });
}

/** The ground and the hairlines of a box. */
function boxPieces(style: CSSStyleDeclaration, box: DOMRect, { x, y }: Origin): readonly SvgPiece[] {
  const at = { x: box.left - x, y: box.top - y, width: box.width, height: box.height };
  const ground = CLEAR.test(style.backgroundColor) ? [] : [piece('rect', { ...at, fill: literalColour(style.backgroundColor) })];
  const edges = [
    ['Top', { ...at, height: Number.parseFloat(style.borderTopWidth) }],
    ['Bottom', { ...at, y: at.y + at.height - Number.parseFloat(style.borderBottomWidth), height: Number.parseFloat(style.borderBottomWidth) }],
    ['Left', { ...at, width: Number.parseFloat(style.borderLeftWidth) }],
    ['Right', { ...at, x: at.x + at.width - Number.parseFloat(style.borderRightWidth), width: Number.parseFloat(style.borderRightWidth) }],
  ] as const;
  const drawn = edges.filter(([side, edge]) => Math.min(edge.width, edge.height) > 0 && style[`border${side}Style`] !== 'none' && !CLEAR.test(style[`border${side}Color`]));
  return [...ground, ...drawn.map(([side, edge]) => piece('rect', { ...edge, fill: literalColour(style[`border${side}Color`]) }))];
}

function piecesIn(element: Element, origin: Origin): readonly SvgPiece[] {
  if (element.matches(OF_THE_SCREEN)) return [];
  const style = styleOf(element);
  if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return [];
  const box = element.getBoundingClientRect();
  const isBox = style.display !== 'contents';
  if (isBox && box.width <= UNSEEN && box.height <= UNSEEN) return [];
  if (element instanceof SVGSVGElement) {
    const drawing = svgPieceOf(element, styleOf);
    return drawing === null ? [] : [placed(drawing, { x: box.left - origin.x, y: box.top - origin.y, width: box.width, height: box.height })];
  }
  const own = isBox ? boxPieces(style, box, origin) : [];
  return [...own, ...[...element.childNodes].flatMap((child) => {
    if (child instanceof Text) return textPieces(child, origin);
    return child instanceof Element ? piecesIn(child, origin) : [];
  })];
}

/** A part of the page as it is laid out now, as pieces of a drawing: diagrams as they are, words as text. */
export function drawnBlock(element: Element): SheetBlock & { readonly width: number } {
  const box = element.getBoundingClientRect();
  const wide = [element, ...element.querySelectorAll('[role="region"]')].map((one) => one.scrollWidth);
  return { width: Math.max(...wide), height: box.height, pieces: piecesIn(element, { x: box.left, y: box.top }) };
}
