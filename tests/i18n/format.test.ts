import { axisFormat, axisOfUnit } from '../../src/i18n/axisFormat.ts';
import { describe, expect, it } from 'vitest';
import type { UnitId } from '../../src/model/assumption.ts';
import { METRICS } from '../../src/model/result.ts';
import { formatOf } from '../../src/i18n/format.ts';
import { LANGS } from '../../src/i18n/messages.ts';

const ja = formatOf('ja');
const en = formatOf('en');
/** Readable expectations: `_` for the no-break space, nothing for the word joiner. */
const seen = (text: string): string => text.replaceAll('\u00a0', '_').replaceAll('\u2060', '');

describe('numbers', () => {
  it('groups, rounds, and writes a true minus', () => {
    expect([0, 999.5, 1e9, -1234, -0.2].map((n) => en.count(n))).toEqual(['0', '1,000', '1,000,000,000', '−1,234', '0']);
    expect([12.345, 0.0123456, 123456].map((n) => ja.real(n))).toEqual(['12.3', '0.0123', '123,456']);
    expect(en.real(12.345, 4)).toBe('12.35');
  });

  it('shows percent with a decimal only where it tells something', () => {
    expect([0, 0.0137, 0.0996, 0.12, 1].map((n) => en.percent(n))).toEqual(['0%', '1.4%', '10%', '12%', '100%']);
    expect(ja.percent(0.125, 1)).toBe('12.5%');
  });

  it('writes factors as each language does', () => {
    expect([en.factor(1.6), seen(ja.factor(1.6))]).toEqual(['1.6×', '1.6倍']);
  });
});

describe('memory and disk', () => {
  it.each([
    [0, '0_MiB'], [0.25, '0.25_MiB'], [109.66, '110_MiB'], [999.5, '1,000_MiB'], [1023.7, '1_GiB'], [1536, '1.5_GiB'],
    [2304 * 1024, '2.25_TiB'], [-512, '−512_MiB'], [1e9, '954_TiB'],
  ])('%d MiB → %s', (value, text) => {
    expect(seen(en.memory(value))).toBe(text);
    expect(seen(ja.memory(value))).toBe(text);
  });

  it('takes disk in GiB and keeps a fixed unit where asked', () => {
    expect(seen(en.disk(0.005))).toBe('5.12_MiB');
    expect(seen(en.disk(10_000))).toBe('9.77_TiB');
    expect(seen(en.memoryIn(1536, 'GiB'))).toBe('1.5_GiB');
    expect(seen(en.memoryIn(512, 'GiB'))).toBe('0.5_GiB');
  });
});

describe('other quantities', () => {
  it('climbs to kilowatts and megawatt hours', () => {
    expect([999.6, 850, 12_345].map((w) => seen(en.power(w)))).toEqual(['1_kW', '850_W', '12.3_kW']);
    expect(seen(ja.energy(123_456))).toBe('123_MWh');
  });

  it('counts in the words of each language', () => {
    expect([0, 1, 24].map((n) => seen(en.counted(n, 'host')))).toEqual(['0_hosts', '1_host', '24_hosts']);
    expect([seen(ja.counted(24, 'host')), seen(ja.named(24, 'host')), seen(en.named(24, 'host'))])
      .toEqual(['24台', 'ホスト24台', '24_hosts']);
    expect(seen(en.counted(2, 'family'))).toBe('2_kernel families');
  });

  it('spells out durations', () => {
    expect([1, 12, 14].map((m) => seen(en.duration(m)))).toEqual(['1_month', '1_year', '1_year 2_months']);
    expect(seen(ja.duration(14))).toBe('1年2か月');
  });
});

describe('money', () => {
  it.each([
    [27.5, 'jpy', '27.5円', '¥27.5'], [9876, 'jpy', '9,876円', '¥9,876'], [12_345, 'jpy', '12,300円', '¥12,300'], [980_400, 'jpy', '98万円', '¥980,000'],
    [12_345_678, 'jpy', '1,230万円', '¥12.3_million'], [1.234e8, 'jpy', '1.23億円', '¥123_million'],
    [2e8, 'jpy', '2億円', '¥200_million'], [1.5e12, 'jpy', '1.5兆円', '¥1,500_billion'],
    [987, 'usd', '987ドル', '$987'], [1234.5, 'usd', '1,230ドル', '$1,230'], [999_499, 'usd', '99.9万ドル', '$999,000'], [999_500, 'usd', '100万ドル', '$1_million'],
    [1_234_567, 'usd', '123万ドル', '$1.23_million'], [0.13, 'usd', '0.13ドル', '$0.13'], [-2e6, 'eur', '−200万ユーロ', '−€2_million'],
    [0, 'usd', '0ドル', '$0'], [-0.0001, 'usd', '0ドル', '$0'],
  ] as const)('%d %s is told in three digits', (amount, currency, inJa, inEn) => {
    expect(seen(ja.money(amount, currency))).toBe(inJa);
    expect(seen(en.money(amount, currency))).toBe(inEn);
  });

  it.each([
    [1234.5, 'usd', '1,234.5ドル', '$1,234.5'], [1_234_567, 'jpy', '1,234,567円', '¥1,234,567'], [15e6, 'jpy', '1,500万円', '¥15,000,000'],
    [1.2e8, 'jpy', '1億2,000万円', '¥120,000,000'], [2e8, 'jpy', '2億円', '¥200,000,000'], [123.45, 'eur', '123.45ユーロ', '€123.45'],
  ] as const)('%d %s as a price that somebody set is exact', (amount, currency, inJa, inEn) => {
    expect([ja, en].map((f) => seen(f.byUnit(amount, 'money', currency)))).toEqual([inJa, inEn]);
  });

  it('keeps the unit beside a field whatever is typed', () => {
    for (const f of [ja, en]) {
      const parts = [150, 1_234_567, 15e6, 2e8].map((amount) => f.inField.parts(amount, 'money', 'jpy'));
      expect(new Set(parts.map(({ unit }) => unit)).size).toBe(1);
      // What stands in a field is what typing it would mean.
      expect(parts.map(({ number }) => number)).toEqual(['150', '1,234,567', '15,000,000', '200,000,000']);
    }
  });

  it('has one unit and one last digit for amounts that stand beside each other', () => {
    expect([1_104_342, 24_549, 400].map((amount) => seen(en.money(amount, 'usd', 1_104_342)))).toEqual(['$1.1_million', '$0.02_million', '$0_million']);
    expect([676_281, 1_104_342].map((amount) => seen(en.money(amount, 'usd', 676_281)))).toEqual(['$676,000', '$1,104,000']);
  });
});

describe('what cannot be computed', () => {
  it.each([null, undefined, Number.NaN, Infinity, -Infinity])('%s is never shown as a number', (value) => {
    for (const f of [ja, en]) {
      const texts = [
        f.count(value), f.real(value), f.memory(value), f.disk(value), f.percent(value), f.factor(value), f.power(value),
        f.money(value, 'jpy'), f.counted(value, 'host'), f.signed(f.memory, value), f.duration(value),
        f.byUnit(value, 'MiB', 'usd'),
      ];
      expect(new Set(texts)).toEqual(new Set([f.notComputable.text]));
      expect(f.memory.aria(value)).toBe(f.notComputable.aria);
    }
  });
});

describe('parts, speech, ranges', () => {
  it('parts add up to the text in both languages', () => {
    for (const f of [ja, en]) {
      for (const [text, parts] of [
        [f.memory(-512), f.memory.parts(-512)], [f.money(-15e6, 'jpy'), f.money.parts(-15e6, 'jpy')],
        [f.named(3, 'kernel'), f.named.parts(3, 'kernel')],
      ] as const) {
        expect(parts.before + parts.number + parts.gap + parts.unit).toBe(text);
      }
    }
  });

  it('says units as words', () => {
    expect([ja.memory.aria(65_536), en.memory.aria(65_536), en.memory.aria(1024)])
      .toEqual(['64ギビバイト', '64 gibibytes', '1 gibibyte']);
    expect([en.percent.aria(0.12), ja.percent.aria(0.12)]).toEqual(['12 percent', '12パーセント']);
    expect([en.money.aria(15_000, 'usd'), ja.memory.aria(-1024)]).toEqual(['15,000 US dollars', 'マイナス1ギビバイト']);
  });

  it('says a unit once in a range and signs a difference', () => {
    expect([en, ja].map((f) => seen(f.range(f.memory, 15, 32)))).toEqual(['15–32_MiB', '15〜32_MiB']);
    expect(seen(en.range(en.memory, 512, 2048))).toBe('512_MiB–2_GiB');
    expect(seen(en.range(en.counted, 3, 3, 'host'))).toBe('3_hosts');
    expect([en.range(en.cores, 1, 8), en.range(en.counted, 1, 12, 'family'), ja.range(ja.cores, 1, 8)].map(seen))
      .toEqual(['1–8_cores', '1–12_kernel families', '1〜8コア']);
    expect([512, -512, 0].map((n) => seen(en.signed(en.memory, n)))).toEqual(['+512_MiB', '−512_MiB', '0_MiB']);
  });

  it('lists things', () => {
    expect([en.list(['a', 'b', 'c']), en.list(['a']), ja.list(['a', 'b']), en.list([])]).toEqual(['a, b and c', 'a', 'a、b', '']);
  });
});

describe('axes', () => {
  it('has one unit for the whole axis and round numbers in it', () => {
    const axis = axisFormat(en, 'memory', 512 * 1024, 'usd');
    expect([axis.unitLabel, axis.divisor, axis.format(0), axis.format(256 * 1024)]).toEqual(['GiB', 1024, '0', '256']);
    expect([axisFormat(ja, 'cost', 4e7, 'jpy').unitLabel, axisFormat(ja, 'cost', 4e7, 'jpy').format(2e7)]).toEqual(['万円', '2,000']);
    expect(axisFormat(en, 'cost', 4e7, 'usd').unitLabel).toBe('$ million');
    expect(axisFormat(ja, 'hosts', 8, 'jpy').unitLabel).toBe('台');
  });

  it('labels every metric and every unit in both languages without failing', () => {
    const units: readonly UnitId[] = ['count', 'MiB', 'GiB', 'cores', 'ratio', '×', 'MiB/vCPU', 'MiB/MiB', 'W', 'kWh', 'h',
      'h/month', 'ratio/month', 'money', 'money/kWh', 'money/h', 'years', 'perUsd', 'choice'];
    for (const f of LANGS.map(formatOf)) {
      for (const metric of METRICS) expect(axisFormat(f, metric, 0, 'eur').format(0)).toBe('0');
      for (const unit of units) {
        expect(axisOfUnit(f, unit, 100, 'jpy').format(0)).toBe('0');
        expect(f.byUnit(1.5, unit, 'jpy')).not.toMatch(/NaN|undefined/);
      }
    }
  });
});

describe('line breaks', () => {
  it('never leaves a place to break between number and unit', () => {
    for (const f of [ja, en]) {
      const texts = [
        f.memory(1536), f.disk(40), f.cores(2), f.factor(1.6), f.power(900), f.hours(3), f.years(5),
        f.money(15e6, 'jpy'), f.counted(24, 'host'), f.byUnit(3, 'h/month', 'jpy'),
      ];
      // A digit is followed by another, by punctuation inside the number, or by something that does not break.
      for (const text of texts) expect(text).not.toMatch(/\d(?: |[\u3040-\u30ff\u4e00-\u9fff](?<![億兆]))/u);
    }
  });
});
