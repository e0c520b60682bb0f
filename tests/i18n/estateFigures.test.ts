import { describe, expect, test } from 'vitest';
import type { FamilyFacts, FamilyRow } from '../../src/derive/estate/familyRows.ts';
import { KERNEL_FAMILIES } from '../../src/model/kernelFamilies.ts';
import { DIFFERENCE_REASONS } from '../../src/derive/estate/reality.ts';
import type { RealityFacts } from '../../src/derive/estate/reality.ts';
import { ROW_NUMBERS } from '../../src/derive/estate/rowNumbers.ts';
import { STRIPS } from '../../src/derive/estate/strips.ts';
import type { Strip } from '../../src/derive/estate/strips.ts';
import { USUAL_LIMITS } from '../../src/derive/estate/fallow.ts';
import { WASTES } from '../../src/derive/estate/waste.ts';
import type { Waste, WasteFacts } from '../../src/derive/estate/waste.ts';
import { estateFigures as en } from '../../src/i18n/en/estateFigures.ts';
import { formatOf } from '../../src/i18n/format.ts';
import { estateFigures as ja } from '../../src/i18n/ja/estateFigures.ts';
import type { EstateFigureWords } from '../../src/i18n/ja/estateFigures.ts';
import { plainOf } from '../../src/i18n/rich.ts';
import { BANNED_EN, BANNED_JA, HALF_WIDTH, LATIN_COUNT, LOOSE_UNIT, PLAIN_FORM } from '../helpers/glossary.ts';

const strip = (more: Partial<Strip> = {}): Strip => ({ id: 'memory', machines: 757, mean: 12_700, p10: 2048, median: 8192, p90: 32_768, most: 131_072, belowMean: 0.63, bins: [], ...more });
const waste = (id: Waste['id'], more: Partial<Waste> = {}): Waste => ({ id, machines: 349, of: 757, memory: 4_194_304, disk: 5000, hosts: 7, ...more });
const fallow = (more: Partial<WasteFacts> = {}): WasteFacts => ({ limits: USUAL_LIMITS, idle: null, oversized: null, off: null, hosts: 20, spare: 1, machines: 757, scaledTo: null, ...more });
const row = (more: Partial<FamilyRow> = {}): FamilyRow => ({ family: 'linux', machines: 340, vcpus: 900, memory: 4_000_000, osMemory: 500_000, disk: 900, osDisk: 90, containerHosts: 9, carrier: 'vm', ...more });
const families = (rows: readonly FamilyRow[], more: Partial<FamilyFacts> = {}): FamilyFacts => ({ areContainers: false, rows, machines: 757, memory: 9_000_000, osMemory: 1_300_000, single: 0, left: [], scaledTo: null, ...more });
const real = (more: Partial<RealityFacts> = {}): RealityFacts => ({
  reality: { hosts: 22, clusters: 3, cores: 700, memoryMib: 1, cpuUse: 0.31, memoryUse: 0.48, vcpusPerCore: 4, memoryCommitted: 1.3, machinesPerHost: 30 },
  predicted: [{ id: 'hardware', hosts: 20, spare: 1 }], difference: -2, gauges: [], reasons: [], spares: 1, scaledTo: null, ...more,
});

/** Every sentence that the figures can say, in all their cases. */
function sentences(words: EstateFigureWords, lang: 'ja' | 'en'): readonly string[] {
  const f = formatOf(lang);
  const { spread, waste: w, reality, family, rows, groups, take } = words;
  const facts = fallow({ idle: waste('idle'), oversized: waste('oversized', { hosts: 0 }), off: waste('off', { hosts: null }) });
  const gauges = (['cpuUse', 'memoryUse', 'memoryCommitted'] as const).map((id) => ({ id, value: 0.31, target: id === 'cpuUse' ? 0.6 : 1 }));
  return [
    ...[[strip()], [strip({ median: 4096, p90: 4096 })], []].flatMap((strips) => [plainOf(spread.title(f, strips)), spread.summary(f, strips, 0.14)]),
    spread.summary(f, [strip({ belowMean: 0.4 })], null), spread.sources, ...STRIPS.map((id) => spread.mean(spread.amount(f, id, 0.5))),
    ...[facts, fallow(), fallow({ off: waste('off', { hosts: 0, machines: 1 }) }), fallow({ oversized: waste('oversized', { hosts: 2 }) }), fallow({ idle: waste('idle', { machines: 0, hosts: 0 }) })].map((it) => plainOf(w.title(f, it))),
    w.summary, w.sources, ...WASTES.flatMap((id) => [w.name(f, id, facts), w.fewer(f, waste(id)), w.fewer(f, waste(id, { hosts: 0 })), w.holds(f, waste(id)), w.notKnown[id]]), w.fewer(f, waste('idle', { hosts: null })),
    ...[real(), real({ difference: 0 }), real({ difference: 3 }), real({ difference: null, predicted: [{ id: 'hardware', hosts: null, spare: 0 }] }), real({ difference: null, scaledTo: 100_000 })].flatMap((it) => [plainOf(reality.title(f, it)), reality.summary(f, it)]),
    ...DIFFERENCE_REASONS.flatMap((reason) => [reality.more(f, real(), reason), reality.more(f, real({ difference: 3 }), reason)]), words.scaled(f, 100_000), ...gauges.map((gauge) => reality.gauge(f, gauge)),
    ...[families([row()]), families([]), families([row()], { single: 1, left: ['freebsd', 'windows'] }), families([row({ machines: 1 })], { single: 2 }), families([row()], { areContainers: true }), families([row()], { scaledTo: 100_000 })].flatMap((it) => [plainOf(family.title(f, it)), family.summary(f, it)]),
    family.sources, family.guestOs(f, row()), family.hosts(f, row()), family.hosts(f, row({ containerHosts: null })), family.single,
    rows.title({ rows: '837', imported: '800', setAside: '37' }), rows.all({ rows: '800', imported: '800', setAside: '0' }), ...ROW_NUMBERS.map((id) => `${rows.numbers[id]}${rows.sum.gap}${rows.value(f, id, 40)}`),
    rows.receipt.words(f, 1), rows.receipt.lines(f, [3, 7], 412), rows.receipt.lines(f, [3], 0), rows.receipt.rest(f, 12, 257), rows.page.at('1', '100', '837'),
    groups.title(f, 369, 757), groups.summary, groups.namesNote, take.why, take.namesNote, take.saved('x.json'),
  ];
}

test.each([['ja', ja], ['en', en]] as const)('hosts of a part of an estate do not stand beside all of its machines, %s', (lang, words) => {
  const title = plainOf(words.family.title(formatOf(lang), families([row({ machines: 1_870_433, containerHosts: 1461 })], { scaledTo: 100_000 })));
  expect(title).toContain('1,870,433');
  expect(title).not.toContain('1,461');
});

describe('what the figures of an estate say', () => {
  test('follows the glossary', () => {
    for (const text of sentences(ja, 'ja')) {
      for (const banned of [...BANNED_JA.map(([pattern]) => pattern), HALF_WIDTH, LATIN_COUNT, PLAIN_FORM, LOOSE_UNIT]) expect(text).not.toMatch(banned);
    }
    for (const text of sentences(en, 'en')) {
      expect(text).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/u);
      for (const [banned] of BANNED_EN.filter(([, instead]) => instead !== 'punctuation')) expect(text).not.toMatch(banned);
    }
  });

  test('has its numbers in it, and no hole', () => {
    for (const [words, lang] of [[ja, 'ja'], [en, 'en']] as const) {
      for (const text of sentences(words, lang)) expect(text).not.toMatch(/undefined|NaN|null|\[object/u);
      const f = formatOf(lang);
      expect(plainOf(words.spread.title(f, [strip()]))).toMatch(/8\u00a0GiB.*32\u00a0GiB/u);
      expect(plainOf(words.waste.title(f, fallow({ idle: waste('idle'), oversized: waste('oversized', { hosts: 1 }) })))).toMatch(/349.*7/u);
      expect(plainOf(words.reality.title(f, real()))).toMatch(/20.*22/u);
      expect(plainOf(words.family.title(f, families([row()])))).toMatch(/Linux.*340.*488\u00a0GiB/u);
    }
  });

  test('says which families there are in both languages', () => {
    expect(new Set(KERNEL_FAMILIES.map((one) => ja.families[one])).size).toBe(KERNEL_FAMILIES.length);
    expect(new Set(KERNEL_FAMILIES.map((one) => en.families[one])).size).toBe(KERNEL_FAMILIES.length);
  });
});

test('what a family would share is said with the hosts that share it, and that the best mix leaves it where it does', () => {
  const said = (words: EstateFigureWords, lang: 'ja' | 'en', it: FamilyRow): string => plainOf(words.family.title(formatOf(lang), families([it]))).replace(/[\u2060\u00a0]/gu, '');
  expect(said(en, 'en', row())).toMatch(/340 copies.*share 9, one a host, but the best mix keeps it in VMs$/u);
  expect(said(en, 'en', row({ carrier: 'container' }))).toMatch(/share 9, one a host$/u);
  expect(said(en, 'en', row({ containerHosts: 340 }))).toMatch(/containers would need as many$/u);
  expect(said(en, 'en', row({ containerHosts: null }))).toMatch(/not all of it fits$/u);
  expect(said(ja, 'ja', row())).toMatch(/合わせて9つで済みますが、最良の組み合わせではVMのままです$/u);
  expect(said(ja, 'ja', row({ carrier: 'container' }))).toMatch(/合わせて9つで済みます$/u);
});
