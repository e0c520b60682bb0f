import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { svgText, xmlText } from '../../src/io/svgText.ts';
import type { SvgPiece } from '../../src/io/svgText.ts';

const piece = (name: string, attributes: SvgPiece['attributes'] = {}, children: SvgPiece['children'] = []): SvgPiece => ({ name, attributes, children });
const inside = (child: SvgPiece | string): string => svgText(piece('svg', {}, [child]));

describe('an SVG of its own', () => {
  test('has its namespace, its declaration and its words as text', () => {
    expect(svgText(piece('svg', { width: 10, viewBox: '0 0 10 10' }, [piece('text', { x: 1 }, ['仮想化 & <b>'])]))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="10" viewBox="0 0 10 10"><text x="1">仮想化 &amp; &lt;b&gt;</text></svg>\n');
  });

  test.each(['foreignObject', 'script', 'style', 'image', 'a', 'animate', 'set', 'iframe', 'audio', 'feImage', 'svg onload', 'SCRIPT'])('holds no %s', (name) => {
    expect(inside(piece(name, { href: '#a' }, ['x']))).toMatch(/<svg xmlns="[^"]*"\/>/u);
  });

  test.each([
    ['onclick', 'alert(1)'], ['onLoad', 'x'], ['style', 'fill:red'], ['class', 'a'], ['data-line', 'os'], ['aria-label', 'x'], ['tabindex', '0'],
    ['href', 'https://example.org/a.svg#b'], ['xlink:href', 'data:image/svg+xml,x'], ['href', 'javascript:alert(1)'],
    ['fill', 'url(https://example.org/a#b)'], ['clip-path', 'url("//example.org")'], ['fill', 'url( a.svg#b )'], ['a b', 'x'], ['x"y', '1'], ['', '1'],
  ])('drops %s="%s"', (name, value) => {
    expect(inside(piece('rect', { [name]: value, x: 1 }))).toContain('<rect x="1"/>');
  });

  test('keeps what points into itself', () => {
    expect(inside(piece('use', { 'xlink:href': '#mark' }))).toContain('<use href="#mark"/>');
    expect(inside(piece('rect', { fill: 'url("#hatch")', 'clip-path': "url('#clip')" }))).toContain('fill="url(#hatch)" clip-path="url(\'#clip\')"');
  });

  test('rounds places and leaves all other numbers alone', () => {
    expect(inside(piece('path', { d: 'M1.23456 -0.0049L3,4.1', opacity: 0.12345 }))).toContain('d="M1.23 0L3,4.1" opacity="0.12345"');
  });

  test('has no character that XML 1.0 has not, whatever it is given', () => {
    expect(xmlText('a\u0000b\u0008\u000b\u001fc\ufffe\uffff\ud800d\udfff😀\t\n')).toBe('abcd😀\t\n');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, value) => {
      const written = svgText(piece('svg', { id: value }, [piece('text', {}, [text])]));
      expect(written).not.toMatch(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u);
      expect(written.match(/</gu)?.length).toBe(text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '') === '' ? 4 : 5);
    }));
  });
});
