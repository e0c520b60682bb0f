import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonText } from '../../src/io/jsonText.ts';

test('reads back as what was written, whatever it is', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
  }));
});

test('puts what is short on one line, and rows of plain values always', () => {
  const row = Array.from({ length: 300 }, (_, i) => i);
  const text = jsonText({ hosts: 4, row, spread: { low: 1, high: null }, empty: {}, none: [] });
  expect(text.split('\n')).toEqual([
    '{', '  "hosts": 4,', `  "row": [${row.join(', ')}],`, '  "spread": { "low": 1, "high": null },', '  "empty": {},', '  "none": []', '}',
  ]);
});

test('no line of branches is longer than a screen', () => {
  const rows = Array.from({ length: 40 }, (_, i) => ({ id: `number ${i}`, low: i, high: i * 2, more: { a: 1, b: [1, 2, 3] } }));
  const lines = jsonText({ rows }).split('\n');
  expect(lines).toHaveLength(44);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(161);
});
