import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatOf } from '../../src/i18n/format.ts';
import { amountOf, tableCsv, tableRecords } from '../../src/io/tableCsv.ts';
import type { PrintedTable } from '../../src/io/tableCsv.ts';
import { gib, mib } from '../../src/model/units.ts';
import { HOSTILE } from '../helpers/hostileTexts.ts';
import { readCsv } from '../helpers/readCsv.ts';

const table = (headers: readonly string[], ...rows: readonly (readonly string[])[]): PrintedTable => ({
  corner: 'of', columns: headers.map((header) => ({ header })), rows: rows.map(([header = '', ...cells]) => ({ header, cells })),
});

describe('a printed number', () => {
  test.each([
    ['1,234', 1234, ''], ['−512 MiB', -512, 'MiB'], ['+3', 3, ''], ['61.9 GiB', 61.9, 'GiB'], ['24台', 24, '台'], ['ホスト24台', null, ''],
    ['$1,200', 1200, '$'], ['−$5', -5, '$'], ['1億2,000万円', 120_000_000, '円'], ['350万円', 3_500_000, '円'], ['1.5兆円', 1.5e12, '円'], ['$1.23 billion', 1.23e9, '$'],
    ['12%', 12, '%'], ['$0.13/kWh', 0.13, '$/kWh'], ['1.6×', 1.6, '×'], ['1.6倍', 1.6, '倍'], ['3\u2060台', 3, '台'], ['1\u00a0GiB', 1, 'GiB'], ['−0.006', -0.006, ''],
    ['—', null, ''], ['', null, ''], ['no limit', null, ''], ['1 year 2 months', null, ''], ['15–32 MiB', null, ''], ['VM 3 of 4', null, ''],
  ])('%s is %s in “%s”', (text, value, unit) => {
    expect(amountOf(text)).toEqual(value === null ? null : { value, unit });
  });

  test('is the number that was printed, in both languages', () => {
    fc.assert(fc.property(fc.constantFrom('ja', 'en'), fc.integer({ min: -10_000_000, max: 10_000_000 }), (lang, n) => {
      const format = formatOf(lang);
      expect(amountOf(format.count(n))?.value).toBe(n === 0 ? 0 : n);
      expect(amountOf(format.counted(n, 'host'))?.value).toBe(n === 0 ? 0 : n);
    }));
  });

  test('of money is the amount that was printed', () => {
    expect(amountOf(formatOf('ja').money(123_456_789, 'jpy'))).toEqual({ value: 123_000_000, unit: '円' });
    expect(amountOf(formatOf('ja').byUnit(1_234_567, 'money', 'jpy'))).toEqual({ value: 1_234_567, unit: '円' });
    expect(amountOf(formatOf('en').money(2_341_000, 'usd'))).toEqual({ value: 2_340_000, unit: '$' });
    expect(amountOf(formatOf('en').money(2_340_000_000, 'usd'))).toEqual({ value: 2_340_000_000, unit: '$' });
  });
});

describe('a table', () => {
  test('names the unit of a column in its head', () => {
    expect(tableRecords(table(['Memory', 'Hosts'], ['VMs', '61.9 GiB', '24'], ['Containers', '40 GiB', '1,018']))).toEqual([
      ['of', 'Memory (GiB)', 'Hosts'], ['VMs', 61.9, 24], ['Containers', 40, 1018],
    ]);
  });

  test('counts one and many in the same unit', () => {
    expect(tableRecords(table(['Hosts', 'Families'], ['a', '1 host', '1 family'], ['b', '3 hosts', '2 families']))).toEqual([
      ['of', 'Hosts (hosts)', 'Families (families)'], ['a', 1, 1], ['b', 3, 2],
    ]);
  });

  test('gives bytes in the smallest unit that it prints', () => {
    expect(tableRecords(table(['Memory'], ['a', '512 MiB'], ['b', '1.5 GiB'], ['c', '2 TiB']))).toEqual([
      ['of', 'Memory (MiB)'], ['a', 512], ['b', 1536], ['c', 2_097_152],
    ]);
  });

  test('names the unit of a row where the columns have none in common', () => {
    expect(tableRecords(table(['VMs', 'Containers'], ['Memory', '1 GiB', '512 MiB'], ['Hosts', '24', '20']))).toEqual([
      ['of', 'VMs', 'Containers'], ['Memory (MiB)', 1024, 512], ['Hosts', 24, 20],
    ]);
  });

  test('lets a column that has one unit of its own keep it where the others go by row', () => {
    expect(tableRecords(table(['low', 'high', 'gap'], ['use', '7%', '20%', '−3台'], ['memory', '1 GiB', '16 GiB', '11台']))).toEqual([
      ['of', 'low', 'high', 'gap (台)'], ['use (%)', 7, 20, -3], ['memory (GiB)', 1, 16, 11],
    ]);
  });

  test('with units beside the names of its rows keeps them, and a ratio its own', () => {
    const given = { corner: 'of', columns: [{ header: 'VMs' }, { header: 'ratio' }], rows: [{ header: 'Memory', unit: 'GiB', cells: ['729', '1.47×'] }, { header: 'Hosts', cells: ['3', '0.5×'] }] };
    expect(tableRecords(given)).toEqual([['of', 'VMs', 'ratio (×)'], ['Memory (GiB)', 729, 1.47], ['Hosts', 3, 0.5]]);
  });

  test('keeps the unit that the table names itself', () => {
    const given = { corner: 'of', columns: [{ header: 'Memory', unit: 'GiB' }], rows: [{ header: 'a', cells: ['1.5'] }] };
    expect(tableRecords(given)).toEqual([['of', 'Memory (GiB)'], ['a', 1.5]]);
  });

  test('with an axis has it as numbers, the place where one stands among them', () => {
    expect(tableRecords(table(['VMs'], ['200 workloads', '4'], ['now 800 workloads', '11'], ['1,000 workloads', '14']))).toEqual([
      ['of (workloads)', 'VMs'], [200, 4], [800, 11], [1000, 14],
    ]);
  });

  test('leaves empty what cannot be computed, and words as words', () => {
    expect(tableRecords(table(['a', 'b'], ['x', '—', 'no limit'], ['y', '3', '4']))).toEqual([['of', 'a', 'b'], ['x', null, 'no limit'], ['y', 3, 4]]);
  });

  test('never writes a number that is not printed', () => {
    const shown = [formatOf('ja').memory(mib(1234)), formatOf('ja').disk(gib(5000))];
    expect(tableRecords(table(['メモリ', 'ディスク'], ['x', ...shown]))[1]).toEqual(['x', 1.21, 4.88]);
  });
});

describe('no text becomes a formula', () => {
  test('not one of sixty that have been one elsewhere', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(60);
    const csv = tableCsv({
      corner: HOSTILE[0] ?? '', columns: [{ header: HOSTILE[1] ?? '', isWords: true }], rows: HOSTILE.map((text) => ({ header: text, unit: text, cells: [text] })),
    });
    expect(csv.startsWith('\ufeff')).toBe(true);
    for (const cell of readCsv(csv).flat()) expect(cell).not.toMatch(FORMULA);
  });

  test('wherever it stands', () => {
    const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }));
    fc.assert(fc.property(text, text, text, fc.option(text, { nil: undefined }), fc.boolean(), (corner, header, cell, unit, isWords) => {
      const csv = tableCsv({ corner, columns: [{ header, unit, isWords }], rows: [{ header: cell, unit, cells: [cell] }] });
      for (const found of readCsv(csv).flat()) {
        if (!/^-?\d+(?:\.\d+)?(?:e[+-]\d+)?$/u.test(found)) expect(found).not.toMatch(FORMULA);
      }
    }));
  });
});

/** What a spreadsheet takes for the beginning of a formula, said apart from the code under test. */
const FORMULA = /^[\s\u00a0\u3000\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]|[\r\n][\s\u00a0\u3000]*[=+\-@＝＋－＠]/u;
