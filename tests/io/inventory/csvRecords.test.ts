import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRows } from '../../../src/io/inventory/csvRecords.ts';
import { cellAt } from '../../../src/io/inventory/table.ts';
import { csv } from '../../fixtures/inventory/texts.ts';

const rowsOf = (text: string, separator = ','): readonly unknown[] =>
  csvRows(text, separator).rows.map(({ line, cells, broken }) => [line, cells, ...(broken === true ? ['broken'] : [])]);
const anyCell = fc.oneof(fc.constantFrom('', ' ', 'a', '1,5', 'x;y', 'says "hello"', 'two\nlines', 'three\r\n\r\nlines', '"', '""', '日本', '　'), fc.string({ maxLength: 6 }));

describe('the records of a CSV', () => {
  test('are read as they were written, with the lines they begin on, whatever is in their cells', () => {
    const tables = fc.tuple(fc.array(fc.array(anyCell, { minLength: 2, maxLength: 5 }), { maxLength: 12 }), fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n', '\r'));
    fc.assert(fc.property(tables, ([rows, separator, end]) => {
      let line = 1;
      const expected = rows.flatMap((cells) => {
        const at = line;
        line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/gu)?.length ?? 0), 0);
        return cells.every((cell) => cell.trim() === '') ? [] : [[at, cells]];
      });
      const text = csv(rows, separator, end);
      expect(rowsOf(text, separator)).toEqual(expected);
      const read = csvRows(text, separator);
      expect(read.blank).toBe(rows.length - expected.length);
      for (const row of read.rows) {
        expect(row.cells.map((_, column) => cellAt(row, column))).toEqual(row.cells);
        expect(cellAt(row, row.cells.length)).toBe('');
      }
    }));
  });

  test('a quote at fault breaks its own line and no other', () => {
    expect(rowsOf('a,"b\nc,d\n')).toEqual([[1, ['a,"b'], 'broken'], [2, ['c', 'd']]]);
    expect(rowsOf('a,"b"x,c\n"d" ,e')).toEqual([[1, ['a,"b"x,c'], 'broken'], [2, ['d', 'e']]]);
  });

  test('blank ones are counted and keep their line, Japanese blanks too', () => {
    expect(rowsOf('\n,\n　, \n""\na,b\n')).toEqual([[5, ['a', 'b']]]);
    expect(csvRows('\n,\n　, \n""\na,b\n', ',').blank).toBe(4);
  });
});
