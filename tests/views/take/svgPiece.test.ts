import { expect, test } from 'vitest';
import { svgText } from '../../../src/io/svgText.ts';
import { literalColour, svgPieceOf } from '../../../src/views/take/svgPiece.ts';

test.each([
  ['rgb(27, 27, 31)', '#1b1b1f'], ['rgba(27, 27, 31, 1)', '#1b1b1f'], ['rgba(0, 0, 0, 0.5)', '#00000080'], ['color(srgb 1 0.5 0)', '#ff8000'],
  ['color(srgb 0 0 1 / 0.5)', '#0000ff80'], ['none', 'none'], ['url("#a")', 'url("#a")'],
])('the colour %s is %s in a file', (computed, literal) => {
  expect(literalColour(computed)).toBe(literal);
});

/** Styles as a browser would give them. */
const styled = (styles: Readonly<Record<string, Readonly<Record<string, string>>>>) => (element: Element): CSSStyleDeclaration => {
  const own = { display: 'inline', ...styles[element.id] };
  return Object.assign(Object.create(null) as CSSStyleDeclaration, own, { getPropertyValue: (name: string) => (own as Record<string, string>)[name] ?? '' });
};

function pieceText(markup: string, styles: Parameters<typeof styled>[0]): string {
  const element = new DOMParser().parseFromString(`<svg id="s">${markup}</svg>`, 'text/html').querySelector('svg');
  const piece = element === null ? null : svgPieceOf(element, styled(styles));
  return piece === null ? '' : svgText(piece);
}

test('what a style sheet says becomes attributes, over what the attributes said', () => {
  const text = pieceText('<rect id="a" class="x" fill="var(--os)" width="3"></rect>', { a: { fill: 'rgb(0, 114, 178)', stroke: 'rgba(0, 0, 0, 0.5)' } });
  expect(text).toContain('<rect id="a" width="3" fill="#0072b2" stroke="#000000" stroke-opacity="0.502"/>');
});

test('what is not displayed is left out, and what is only pointed to stays', () => {
  const text = pieceText('<defs id="d"><pattern id="p"><path id="q"></path></pattern></defs><g id="h"><text>no</text></g>', { h: { display: 'none' }, d: { display: 'none' }, p: { display: 'none' } });
  expect(text).toContain('<pattern id="p">');
  expect(text).not.toContain('no</text>');
});

test('a translucent group does not make children of another colour translucent', () => {
  const text = pieceText('<g id="g"><path id="c"></path></g>', { g: { fill: 'rgba(255, 0, 0, 0.5)', 'fill-opacity': '1' }, c: { fill: 'rgb(0, 0, 255)', 'fill-opacity': '1' } });
  expect(text).toContain('<path id="c" fill="#0000ff" fill-opacity="1"/>');
});
