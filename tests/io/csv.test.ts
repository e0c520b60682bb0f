import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLine, csvOf } from '../../src/io/csv.ts';

const cell = (text: string): string => csvLine([text]).slice(0, -2);

/** A reader of its own, written from RFC 4180. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (quoted && char === '"' && text[i + 1] === '"') { field += '"'; i += 1; }
    else if (char === '"') quoted = !quoted;
    else if (!quoted && (char === ',' || text.startsWith('\r\n', i))) {
      rows.at(-1)?.push(field);
      field = '';
      if (char === '\r') { rows.push([]); i += 1; }
    } else field += char;
  }
  return rows.slice(0, -1);
}

describe('CSV', () => {
  test('writes numbers as numbers, whatever their sign', () => {
    expect(csvLine([1, -5, 0.1, 1e21, -0, null])).toBe('1,-5,0.1,1e+21,0,\r\n');
  });

  test('leaves a cell empty where there is no number', () => {
    expect(csvLine([Number.NaN, Infinity, 1])).toBe(',,1\r\n');
  });

  test('quotes what would break a record', () => {
    expect(csvLine(['a,b', 'say "x"', 'two\nlines', ' edge'])).toBe('"a,b","say ""x""","two\nlines"," edge"\r\n');
  });

  test.each([
    '=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠x', '\t=1', '\r=1', '\n=1', ' =1', '\u00a0=1', '\u3000=1',
    '\ufeff=1', 'fine\n=1', 'fine\r\n  @x', '\ttab',
  ])('does not let %j run as a formula', (text) => {
    expect(cell(text)).toMatch(/^"?'/);
    expect(parse(csvLine([text]))).toEqual([[`'${text}`]]);
  });

  test.each(['a=b', '2026-01', 'x @ y', '', '仮想化', '1,234'])('leaves %j readable', (text) => {
    expect(parse(csvLine([text]))).toEqual([[text]]);
  });

  test('gives back any text that is no formula, in any arrangement', () => {
    const safe = fc.string({ unit: 'binary' }).map((text) => `x${text.replace(/[=+\-@＝＋－＠]/gu, '')}`);
    fc.assert(fc.property(fc.array(fc.array(safe, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (rows) => {
      expect(parse(csvOf(rows))).toEqual(rows);
    }));
  });
});
