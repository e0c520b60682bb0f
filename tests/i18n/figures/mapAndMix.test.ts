import { describe, expect, test } from 'vitest';
import { mixFactsOf } from '../../../src/derive/mixHosts.ts';
import type { MixFacts } from '../../../src/derive/mixHosts.ts';
import { winAxisOf } from '../../../src/derive/winAxis.ts';
import { winFactsOf } from '../../../src/derive/winFacts.ts';
import type { WinFacts } from '../../../src/derive/winFacts.ts';
import { MAP_METRICS } from '../../../src/derive/mapMetrics.ts';
import { winMapSteps } from '../../../src/derive/winMap.ts';
import { en } from '../../../src/i18n/en.ts';
import { formatOf } from '../../../src/i18n/format.ts';
import { ja } from '../../../src/i18n/ja.ts';
import { plainOf } from '../../../src/i18n/rich.ts';
import { fleetOfText } from '../../../src/io/fleetText.ts';
import type { NumberKey } from '../../../src/model/inputs.ts';
import { INPUT_TABLE, resolveInputs } from '../../../src/model/inputTable.ts';
import { finished } from '../../../src/model/steps.ts';
import { count, mib } from '../../../src/model/units.ts';

const LANGUAGES = [['ja', ja, formatOf('ja')], ['en', en, formatOf('en')]] as const;
const FAULT = /undefined|NaN|Infinity|null|—/;
const NUMBERS = INPUT_TABLE.flatMap((spec) => (spec.kind === 'number' ? [spec.key] : []));

const inputs = resolveInputs('2026', {});
const factsOf = (x: NumberKey, y: NumberKey): WinFacts => {
  const request = { inputs, metric: 'hosts' as const, x: winAxisOf(inputs, null, x, 6), y: winAxisOf(inputs, null, y, 4) };
  return winFactsOf(request, finished(winMapSteps(request)));
};
const base = factsOf('workloads', 'kernelFamilies');

describe.each(LANGUAGES)('words of the map, %s', (_, messages, format) => {
  const words = messages.figures.map;

  test('a title for every balance of power', () => {
    const shares = [[0, 0, 0, 1], [0, 0, 1, 0], [0, 0, 0.5, 0.5], [0.6, 0, 0.4, 0], [0, 0.6, 0.4, 0], [0.5, 0.3, 0.2, 0], [0.998, 0.001, 0.001, 0]] as const;
    const titles = shares.map(([hardware, os, tie, nobody]) =>
      plainOf(words.title(format, { ...base, shares: { hardware, os, tie, nobody } }, 'usd')));
    for (const title of titles) expect(title).not.toMatch(FAULT);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('a claim of "never" reads differently from, up to, and at the end of an axis', () => {
    const claims = (['up', 'down'] as const).flatMap((way) => [true, false].flatMap((alone) => (['hardware', 'os'] as const).map((side) =>
      plainOf(words.title(format, { ...base, never: { side, axis: 'kernelFamilies', from: 4, way, alone } }, 'usd')))));
    expect(new Set(claims).size).toBe(6);
  });

  test('every input can be an axis', () => {
    for (const key of NUMBERS.filter((one) => one !== 'workloads')) {
      const facts = factsOf('workloads', key);
      const text = plainOf(words.title(format, facts, 'jpy')) + words.summary(format, facts, 'jpy') + words.spoken(format, facts, facts.here, 'jpy');
      expect(text, key).not.toMatch(FAULT);
    }
  });

  test('every metric has a name, and every place a sentence', () => {
    for (const metric of MAP_METRICS) {
      expect(new Set((['hardware', 'os', 'tie'] as const).map((winner) => words.region(winner, metric)[0])).size).toBe(3);
      const said = ([['hardware', 1, 2], ['os', 2, 1], ['tie', 2, 2]] as const).map(([winner, hardware, os]) =>
        words.summary(format, { ...base, metric, here: { ...base.here, winner, hardware, os } }, 'usd'));
      expect(new Set(said).size).toBe(3);
    }
    expect(words.region('nested', 'hosts')).toEqual([]);
    const nowhere = words.summary(format, { ...base, turns: [], here: { ...base.here, winner: null, hardware: null, os: null, missing: { deployment: 'os', reason: 'cpu' } } }, 'usd');
    expect(nowhere).not.toMatch(FAULT);
  });
});

describe.each(LANGUAGES)('words of the best mix, %s', (_, messages, format) => {
  const words = messages.figures.mix;
  const facts = mixFactsOf(resolveInputs('2014', { workloads: count(3000), kernelFamilies: count(7) }));

  test('a title for every kind, by hosts or by memory alone, with or without a rival', () => {
    const total = { hosts: count(86), memory: mib(9_000_000) };
    const variants: readonly MixFacts[] = [
      facts, { ...facts, single: null }, { ...facts, single: { id: 'allVms', total } }, { ...facts, kind: 'none', best: null },
      ...(['allVms', 'allContainers'] as const).flatMap((kind): MixFacts[] => [
        { ...facts, kind }, { ...facts, kind, families: 1 },
        { ...facts, kind, rivals: [{ id: 'allVms', total }, { id: 'allContainers', total }] },
        { ...facts, kind, rivals: [{ id: 'allVms', total: null }, { id: 'allContainers', total: null }] },
      ]),
    ];
    const titles = variants.map((one) => plainOf(words.title(format, one)));
    for (const title of titles) expect(title).not.toMatch(FAULT);
    // VMs for everything read the same however many families there are.
    expect(new Set(titles).size).toBe(titles.length - 1);
    for (const one of variants) expect(words.summary(format, one)).not.toMatch(FAULT);
  });

  test('up to three families by name, more by their number', () => {
    expect(words.families(format, [0, 1])).not.toMatch(/\b2\b/);
    expect(words.families(format, [0, 1, 2, 3])).toContain('4');
  });

  test('of an estate by what they are, never by a number', () => {
    const inputs = resolveInputs('2026', { maxContainers: count(1000) }, fleetOfText('lwu,4000-0-1024-3072-20-80-0.05-2,6-1-2048-6144-32-60-0.3-2,3-2-1024-3072-20-60-0.3-2'));
    const known = mixFactsOf(inputs);
    expect([known.kind, known.by.vm.families]).toEqual(['mixed', [1, 2]]);
    const unknown = messages === ja ? 'OS不明' : 'an unknown system';
    expect(plainOf(words.title(format, known))).toContain(messages === ja ? `Windowsと${unknown}の9\u2060個はVM` : `9 on Windows and ${unknown} in VMs`);
    expect(words.families(format, [0, 1], known.systems)).toMatch(/^Linux.*Windows$/u);
    // Microvms run nothing but Linux, however few families there are.
    const summaryOf = (text: string): string => words.summary(format, mixFactsOf(resolveInputs('2026', {}, fleetOfText(text))));
    expect(summaryOf('w,40-0-1024-7168-20-80-0.2-2')).toContain('Linux');
    expect(summaryOf('l,40-0-1024-7168-20-80-0.2-2')).not.toContain('Linux');
  });
});
