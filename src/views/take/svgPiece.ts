import type { SvgPiece } from '../../io/svgText.ts';

/** Handed down from parent to child unless a child says otherwise. */
const INHERITED = [
  'fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-dashoffset', 'stroke-linecap',
  'stroke-linejoin', 'font-family', 'font-size', 'font-weight', 'font-style', 'letter-spacing', 'text-anchor', 'dominant-baseline', 'paint-order',
  'clip-rule', 'visibility',
] as const;
/** Each element's own, with what it is unless said otherwise. */
const OWN: Readonly<Record<string, string>> = {
  opacity: '1', 'clip-path': 'none', mask: 'none', 'stop-color': 'rgb(0, 0, 0)', 'stop-opacity': '1', 'mix-blend-mode': 'normal',
};
/** Never drawn where they stand: a browser may say that they are not displayed. */
const FOR_OTHERS = /^(?:defs|clipPath|mask|pattern|linearGradient|radialGradient|stop|marker|symbol|title|desc)$/u;
const STYLED: ReadonlySet<string> = new Set([...INHERITED, ...Object.keys(OWN)]);

const byte = (text: string, scale: number): string => Math.round(Number(text) * scale).toString(16).padStart(2, '0');

/** 'rgba(27, 27, 31, 0.5)' → '#1b1b1f80'; what is no such colour stays as it is. */
export function literalColour(text: string): string {
  const found = /^(?:rgba?\(|color\(srgb )([\d.e-]+)[, ]+([\d.e-]+)[, ]+([\d.e-]+)(?:[, /]+([\d.e-]+))?\)$/u.exec(text.trim());
  if (found === null) return text;
  const [, red = '0', green = '0', blue = '0', alpha] = found;
  const scale = text.startsWith('color') ? 255 : 1;
  const opaque = `#${byte(red, scale)}${byte(green, scale)}${byte(blue, scale)}`;
  return alpha === undefined || Number(alpha) >= 1 ? opaque : `${opaque}${byte(alpha, 255)}`;
}

/** SVG of today's browsers knows #rrggbbaa, that of many other programs does not: opacity on its own. */
function withOpacity(styles: Record<string, string>): Record<string, string> {
  for (const [paint, opacity] of [['fill', 'fill-opacity'], ['stroke', 'stroke-opacity'], ['stop-color', 'stop-opacity']] as const) {
    const colour = styles[paint];
    if (colour === undefined || !/^#[\da-f]{8}$/u.test(colour)) continue;
    styles[paint] = colour.slice(0, 7);
    styles[opacity] = String(Math.round((Number.parseInt(colour.slice(7), 16) / 255) * Number(styles[opacity] ?? '1') * 1000) / 1000);
  }
  return styles;
}

/** What a style sheet makes of an element; null where there is none, and its attributes say all. */
export type StyleOf = ((element: Element) => CSSStyleDeclaration) | null;

function resolved(style: CSSStyleDeclaration, above: CSSStyleDeclaration | null): Record<string, string> {
  const styles: Record<string, string> = {};
  for (const name of INHERITED) {
    const value = style.getPropertyValue(name);
    if (value !== '' && value !== above?.getPropertyValue(name)) styles[name] = literalColour(value);
  }
  for (const [name, usual] of Object.entries(OWN)) {
    const value = style.getPropertyValue(name);
    if (value !== '' && value !== usual) styles[name] = literalColour(value);
  }
  // A translucent colour becomes a colour and an opacity, and the opacity must not reach children of another colour.
  for (const paint of ['fill', 'stroke'] as const) {
    const opacity = `${paint}-opacity`;
    if (styles[paint] !== undefined && above?.getPropertyValue(paint).startsWith('rgba')) styles[opacity] ??= style.getPropertyValue(opacity);
  }
  return withOpacity(styles);
}

/**
 * An element of a drawing as plain data, what style sheets say of it as attributes: a saved file has none.
 * Null where it is not shown.
 *
 * @param above the style that the element's parent will have in the file; null: none, so that everything is said
 */
export function svgPieceOf(element: Element, styleOf: StyleOf, above: CSSStyleDeclaration | null = null): SvgPiece | null {
  const name = element.localName;
  const style = styleOf?.(element) ?? null;
  if (style !== null && style.display === 'none' && !FOR_OTHERS.test(name)) return null;
  const kept = Object.fromEntries([...element.attributes]
    .filter((one) => style === null || !STYLED.has(one.name)).map((one) => [one.name, one.value]));
  const children = [...element.childNodes].flatMap((child): (SvgPiece | string)[] => {
    if (child.nodeType === 3) return [child.nodeValue ?? ''];
    const piece = child.nodeType === 1 ? svgPieceOf(child as Element, styleOf, style) : null;
    return piece === null ? [] : [piece];
  });
  return { name, attributes: { ...kept, ...(style === null ? {} : resolved(style, above)) }, children };
}

/** What an outermost svg brings from its page and cannot have inside another. */
const OF_A_ROOT = new Set(['role', 'xmlns', 'version']);

/** A drawing of a page as a drawing inside another, at a place. */
export function placed(drawing: SvgPiece, at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): SvgPiece {
  const attributes = Object.fromEntries(Object.entries(drawing.attributes).filter(([name]) => !OF_A_ROOT.has(name)));
  return { ...drawing, attributes: { ...attributes, ...at, overflow: 'visible' } };
}
