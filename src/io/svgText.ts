/** A piece of a drawing, as plain data: nothing in it can run. */
export interface SvgPiece {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly (SvgPiece | string)[];
}

/** What a drawing may be made of. No foreignObject, no image, no script, no style, no link, no animation. */
const ELEMENTS: ReadonlySet<string> = new Set([
  'svg', 'g', 'defs', 'title', 'desc', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan',
  'clipPath', 'mask', 'pattern', 'linearGradient', 'radialGradient', 'stop', 'marker', 'symbol', 'use',
]);
/** Of the page, not of the picture. */
const OF_THE_PAGE = /^(?:on.*|style|class|data-.*|aria-.*|tabindex|focusable|xmlns:.*|cursor|pointer-events)$/iu;
const NAME = /^[a-z_][\w.-]*(?::[a-z][\w.-]*)?$/iu;
/** Everything that is no character of XML 1.0; with the flag u a lone surrogate is a character of its own here. */
const NO_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const GEOMETRY = /^(?:d|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|dx|dy|width|height|points|transform|viewBox)$/u;
const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML 1.0 can hold it, with what would be markup written out. */
export const xmlText = (text: string): string => text.replace(NO_XML, '').replace(/[&<>"]/gu, (char) => ENTITY[char] ?? char);

/** A line break in an attribute would be read as a blank. */
const attributeText = (text: string): string => xmlText(text).replace(/[\t\n\r]/gu, ' ');

const isInside = (text: string): boolean => /^#[^\s]+$/u.test(text);
/** Paint by reference is of this file or is left out: `url("#a")` may stay, `url(https://…)` may not. */
const isOwn = (text: string): boolean => [...text.matchAll(/url\(\s*["']?([^"')]*)["']?\s*\)/giu)].every((found) => isInside(found[1] ?? ''));
/** Places to a hundredth of a pixel: nobody sees the rest, and it is a third of the file. */
const short = (text: string): string => text.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/giu, (number) => String(Math.round(Number(number) * 100) / 100));

function written(name: string, value: string | number | undefined): string {
  if (value === undefined || !NAME.test(name) || OF_THE_PAGE.test(name)) return '';
  const text = String(value);
  if (/^(?:xlink:)?href$/iu.test(name)) return isInside(text) ? ` href="${attributeText(text)}"` : '';
  if (!isOwn(text) || /^\s*javascript:/iu.test(text)) return '';
  return ` ${name}="${attributeText(GEOMETRY.test(name) ? short(text) : text).replace(/url\(&quot;([^)]*)&quot;\)/gu, 'url($1)')}"`;
}

function pieceText(piece: SvgPiece | string): string {
  if (typeof piece === 'string') return xmlText(piece);
  if (!ELEMENTS.has(piece.name)) return '';
  const attributes = Object.entries(piece.attributes).map(([name, value]) => written(name, value)).join('');
  const inside = piece.children.map(pieceText).join('');
  return inside === '' ? `<${piece.name}${attributes}/>` : `<${piece.name}${attributes}>${inside}</${piece.name}>`;
}

/**
 * A drawing as a file of its own: well-formed XML with its namespace, text as text, and nothing that runs, is fetched
 * or belongs to the page it was taken from. What may not be in it is left out without a word.
 *
 * @param root an `svg` piece; its width, height and viewBox are the caller's
 */
export function svgText(root: SvgPiece): string {
  const { xmlns: _, ...attributes } = root.attributes;
  const whole = { ...root, attributes: { xmlns: 'http://www.w3.org/2000/svg', ...attributes } };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${pieceText(whole)}\n`;
}
