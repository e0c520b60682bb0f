import type { SvgPiece } from '../../io/svgText.ts';
import { piece } from './sheet.ts';
import type { SheetBlock } from './sheet.ts';
import { literalColour, placed, svgPieceOf } from './svgPiece.ts';

interface Origin { readonly x: number; readonly y: number }

/** Boxes as small as this are for listeners only. */
const UNSEEN = 1.5;
/** Not of the picture: what only answers on a screen, and what of the reader's files was opened to be looked at. In a list of terms, what can be opened says something as it is. */
const OF_THE_SCREEN = '[data-screen-only], [data-private], input, select, textarea, summary:not(dd summary), button[data-kind], [hidden], [role="tooltip"]';
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

interface Letter { readonly char: string; readonly left: number; readonly width: number }
interface Line { readonly box: DOMRect; readonly letters: Letter[] }

/** The lines into which the browser has broken a text. */
function linesOf(node: Text): readonly Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  let at = 0;
  for (const char of node.nodeValue ?? '') {
    range.setStart(node, at);
    at += char.length;
    range.setEnd(node, at);
    const box = range.getClientRects()[0];
    if (box === undefined || box.width === 0) continue;
    const last = lines.at(-1);
    // A blank at the beginning of a line is not printed.
    if (last !== undefined && Math.abs(last.box.top - box.top) < box.height / 2) last.letters.push({ char, left: box.left, width: box.width });
    else if (char.trim() !== '') lines.push({ box, letters: [{ char, left: box.left, width: box.width }] });
  }
  return lines;
}

const LATIN = /[\s\u0021-\u024f\u2010-\u2027\u2212]/u;
const JAPANESE_SIGN = /[\u3000-\u303f\uff01-\uff65・]/u;
/** Where the page sets letters closer or wider than a file will: between scripts, and around Japanese punctuation. */
const isSeam = (before: string, after: string): boolean =>
  LATIN.test(before) !== LATIN.test(after) || JAPANESE_SIGN.test(before) || JAPANESE_SIGN.test(after);

const FULL = /[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff60]/u;
const OPENS = /[（「『［【〔〈《]/u;
const CLOSES = /[、。，．）」』］】〕〉》]/u;

/** Where a file has to set a letter that the page sets closer than its square: the ink of a bracket lies in its inner half. */
function placeOf({ char, left, width }: Letter, size: number): number {
  if (!FULL.test(char) || width >= size) return left;
  return left - (size - width) * (OPENS.test(char) ? 1 : CLOSES.test(char) ? 0 : 0.5);
}

interface Run { text: string; readonly places: number[]; isTight: boolean }

/** A line in runs that begin where they do on the page; where its letters are set close, each has its place. */
function runsOf({ letters }: Line, { x }: Origin, size: number): readonly { readonly x: string | number; readonly text: string }[] {
  const runs: Run[] = [];
  letters.forEach((letter, i) => {
    const { char, width } = letter;
    const last = runs.at(-1);
    const run = last === undefined || isSeam(letters[i - 1]?.char ?? '', char) ? { text: '', places: [], isTight: false } : last;
    if (run !== last) runs.push(run);
    run.text += char;
    run.places.push(Math.round((placeOf(letter, size) - x) * 100) / 100);
    run.isTight ||= FULL.test(char) && width < size - 0.2;
  });
  return runs.map(({ text, places, isTight }) => ({ text, x: isTight ? places.join(' ') : (places[0] ?? 0) }));
}

function textPieces(node: Text, origin: Origin): readonly SvgPiece[] {
  const parent = node.parentElement;
  if (parent === null || (node.nodeValue ?? '').trim() === '') return [];
  const style = styleOf(parent);
  const ascent = ascentShare(style);
  return linesOf(node).map((line) => {
    const [first, ...rest] = runsOf(line, origin, Number.parseFloat(style.fontSize));
    return piece('text', {
      x: first?.x, y: line.box.top - origin.y + line.box.height * ascent, fill: literalColour(style.color),
      'font-family': style.fontFamily, 'font-size': style.fontSize, 'font-weight': style.fontWeight, 'font-style': style.fontStyle,
    }, [first?.text ?? '', ...rest.map((run) => piece('tspan', { x: run.x }, [run.text]))]);
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
