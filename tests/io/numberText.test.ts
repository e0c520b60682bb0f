import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../src/io/numberText.ts';
import type { UnitId } from '../../src/model/assumption.ts';

const value = (text: string, unit: UnitId = 'count'): number | string => {
  const read = parseNumber(text, unit);
  return read.ok ? read.value : read.reason;
};

describe('a number as a person writes it', () => {
  it.each([
    ['120', 120], [' 120 ', 120], ['１２３', 123], ['１，０２４', 1024], ['1,024', 1024], ['1,234,567.5', 1234567.5],
    ['1 024', 1024], ['1\u202f024', 1024], ['0.5', 0.5], ['.5', 0.5], ['5.', 5], ['５．５', 5.5], ['1e3', 1000], ['+5', 5],
    ['10万', 100_000], ['1.5万', 15_000], ['1億2,000万', 120_000_000], ['24台', 24], ['24\u2060台', 24], ['100 VMs', 100],
  ])('%s → %d', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it.each(['-5', '−5', 'ー5', 'ー５', '－５', '–5', '- 5'])('reads %s as minus five', (text) => {
    expect(value(text)).toBe(-5);
  });

  it.each([
    ['', 'empty'], ['   ', 'empty'], ['　', 'empty'], ['abc', 'notANumber'], ['NaN', 'notANumber'],
    ['Infinity', 'notANumber'], ['∞', 'notANumber'], ['0x10', 'notANumber'], ['0b1', 'notANumber'], ['1_000', 'notANumber'],
    ['1.2.3', 'notANumber'], ['5-3', 'notANumber'], ['--5', 'notANumber'], ['-', 'notANumber'], ['サーバー5', 'notANumber'],
    ['1e999', 'tooLarge'], ['1,5', 'ambiguousSeparator'], ['１，５', 'ambiguousSeparator'], ['0,125', 'ambiguousSeparator'],
    ['1,02,4', 'ambiguousSeparator'], ['1.024,5', 'ambiguousSeparator'], ['10,0000', 'ambiguousSeparator'],
    ['12%', 'wrongUnit'], ['5 GHz', 'wrongUnit'], ['5万2億', 'notANumber'], ['9'.repeat(65), 'textTooLong'],
  ])('refuses %j: %s', (text, reason) => {
    expect(value(text)).toBe(reason);
  });

  it.each([
    ['512MB', 'MiB', 512], ['512 MiB', 'MiB', 512], ['2 GiB', 'MiB', 2048], ['2gb', 'MiB', 2048], ['㎇', 'MiB', 'notANumber'],
    ['２㎇', 'MiB', 2048], ['1,024 GB', 'GiB', 1024], ['1,024 GB', 'MiB', 1_048_576], ['512 MB', 'GiB', 0.5], ['2 ギガバイト', 'MiB', 2048],
    ['1 TB', 'GiB', 1024], ['12%', 'ratio', 0.12], ['１２％', 'ratio', 0.12], ['12.3%', 'ratio', 0.123], ['0.12', 'ratio', 0.12],
    ['7%', 'ratio', 0.07], ['1.5 kW', 'W', 1500], ['3.3x', '×', 3.3], ['3.3倍', '×', 3.3], ['5年', 'years', 5], ['2 GB', 'ratio', 'wrongUnit'],
    ['2 GB', 'W', 'wrongUnit'], ['5 Gbit', 'MiB', 'wrongUnit'],
  ] as const)('%s in a field of %s → %s', (text, unit, expected) => {
    expect(value(text, unit)).toBe(expected);
  });

  it('says when a unit was converted, and only then', () => {
    expect(parseNumber('2 GiB', 'MiB')).toEqual({ ok: true, value: 2048, note: 'converted' });
    expect(parseNumber('512 MB', 'MiB')).toEqual({ ok: true, value: 512 });
  });

  it('reads a bare 12 as 12 % where the field shows %, and 0.5 as half a percent', () => {
    expect(parseNumber('12', 'ratio', { bareMeansPercent: true })).toEqual({ ok: true, value: 0.12, note: 'converted' });
    expect(parseNumber('12%', 'ratio', { bareMeansPercent: true })).toMatchObject({ value: 0.12 });
    expect(parseNumber('0.5', 'ratio', { bareMeansPercent: true })).toMatchObject({ value: 0.005 });
    expect(parseNumber('12', 'count', { bareMeansPercent: true })).toEqual({ ok: true, value: 12 });
  });

  it('takes the sign of its own currency and refuses another', () => {
    expect(parseNumber('1,500万円', 'money', { currency: 'jpy' })).toMatchObject({ value: 15_000_000 });
    expect(parseNumber('￥1,500', 'money', { currency: 'jpy' })).toMatchObject({ value: 1500 });
    expect(parseNumber('$1,500', 'money', { currency: 'jpy' })).toEqual({ ok: false, reason: 'wrongUnit' });
    expect(parseNumber('$1,500', 'money')).toEqual({ ok: false, reason: 'wrongUnit' });
  });

  it('never prints a minus zero', () => {
    const read = parseNumber('-0', 'count');
    expect(read.ok && Object.is(read.value, 0)).toBe(true);
  });

  it('is total, and only ever answers with a finite number', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.constantFrom<UnitId>('MiB', 'ratio', 'count', 'money'), (text, unit) => {
      const read = parseNumber(text, unit);
      return read.ok ? Number.isFinite(read.value) : read.reason.length > 0;
    }));
    fc.assert(fc.property(fc.stringMatching(/^[-+ー]?[0-9０-９.,eE %％万億_xGMB]{0,12}$/u), (text) => {
      const read = parseNumber(text, 'MiB');
      return !read.ok || Number.isFinite(read.value);
    }));
  });

  it('reads back every finite number that a program prints', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) =>
      value(String(number)) === number + 0));
  });
});
