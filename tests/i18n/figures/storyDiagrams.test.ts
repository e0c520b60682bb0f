import { describe, expect, test } from 'vitest';
import { costCurves } from '../../../src/derive/costCurves.ts';
import { guessResult, mergeFacts } from '../../../src/derive/merge.ts';
import { osCopiesOf } from '../../../src/derive/osCopies.ts';
import type { PredictResult } from '../../../src/derive/predictHosts.ts';
import { rackFacts } from '../../../src/derive/rack.ts';
import { en } from '../../../src/i18n/en.ts';
import { formatOf } from '../../../src/i18n/format.ts';
import type { Format } from '../../../src/i18n/format.ts';
import { ja } from '../../../src/i18n/ja.ts';
import { plainOf } from '../../../src/i18n/rich.ts';
import { ERAS } from '../../../src/model/era.ts';
import type { Inputs } from '../../../src/model/inputs.ts';
import { resolveInputs } from '../../../src/model/inputTable.ts';
import { count, gib, mib, ratio } from '../../../src/model/units.ts';

const LANGUAGES = [['ja', ja, formatOf('ja')], ['en', en, formatOf('en')]] as const;
type Language = readonly [string, typeof ja | typeof en, Format];
const FAULT = /undefined|NaN|Infinity|null|—|\{/;
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

const WORLDS: readonly Inputs[] = [
  ...ERAS.flatMap((era) => [1, 2, 3, 100].flatMap((n) => [1, 2].flatMap((k) => [0, 1].map((spare) =>
    resolveInputs(era, { workloads: count(n), kernelFamilies: count(k), spareHosts: count(spare), minorityShare: ratio(0.5) }))))),
  resolveInputs('2026', { appMemory: mib(1_048_576), hostMemory: gib(64) }),
  resolveInputs('2007', { utilization: ratio(1) }),
  resolveInputs('2007', { pageSharing: ratio(0.9), runtimeMemory: mib(2000) }),
];

const RESULTS: readonly PredictResult[] = [null, 40, 1].flatMap((guessParts) => [null, 62.7].flatMap((modelParts) => [0, 0.7, 1, 3].map((off) =>
  ({ workloads: 100, guess: 1 + off, model: 1, guessParts, modelParts, off }))));

/** All that the five figures say of some inputs. */
function said(inputs: Inputs, [, messages, f]: Language): readonly string[] {
  const { rack, merge, copies, pair } = messages.figures;
  const [racks, merged, shared, costs] = [rackFacts(inputs), mergeFacts(inputs), osCopiesOf(inputs), costCurves(inputs)];
  return [
    plainOf(rack.title(racks, f)), rack.summary(racks, f), rack.reading(1, f), rack.reading(10, f), rack.each(10, f), rack.all(racks.usedCores, racks.cores, f),
    plainOf(merge.question(merged, f)), plainOf(merge.title(merged, f)), merge.summary(merged, f), merge.merged(merged, f), merge.parted(merged, f),
    merge.perBox(10, true, f), merge.perBox(10, false, f), merge.perFrame(5, f),
    plainOf(copies.title(shared, f)), copies.summary(shared, f),
    ...(shared === null ? [] : [copies.shared(shared, f), copies.parted(shared, f)]),
    plainOf(pair.title(costs, f)), pair.summary(costs, f), pair.gap(costs.memory, f), pair.gap(costs.disk, f),
  ].map(plain);
}

describe.each(LANGUAGES)('words of the story’s figures, %s', (...language) => {
  const [, messages, f] = language;

  test('nothing is missing in any world', () => {
    for (const inputs of WORLDS) for (const text of said(inputs, language)) expect(text).not.toMatch(FAULT);
  });

  test('how full the servers are changes the sentence', () => {
    const title = (u: number): string => plainOf(messages.figures.rack.title(rackFacts(resolveInputs('2007', { utilization: ratio(u) })), f));
    expect(new Set([title(0.12), title(0.6), title(1)]).size).toBe(3);
    expect(title(0.6)).not.toMatch(/しか|only/);
    expect(title(0.12)).toMatch(/しか|only/);
  });

  test('a guess: four kinds of answer, and both numbers in each', () => {
    const answers = [8, 9, 20, 4].map((guess) => plain(messages.figures.merge.result(guessResult(guess, 8), f)));
    expect(new Set(answers).size).toBe(4);
    for (const [i, guess] of [8, 9, 20, 4].entries()) expect(answers[i]?.match(/\d+/g)).toEqual(expect.arrayContaining([String(guess), '8'].slice(guess === 8 ? 1 : 0)));
  });

  test('a drawn line: every case has its own words', () => {
    const texts = RESULTS.map((one) => plain(messages.figures.predict.result(one, f)));
    for (const text of texts) expect(text).not.toMatch(FAULT);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('fewer hosts are not promised where there are none', () => {
    const facts = mergeFacts(resolveInputs('2007', { workloads: count(1) }));
    expect(facts.hosts).toBeGreaterThan(facts.servers);
    expect(plain(plainOf(messages.figures.merge.title(facts, f)))).toMatch(/減りません|nothing is saved/);
  });

  test('page sharing and several kernels are mentioned only where there are some', () => {
    const summary = (k: number, ps: number): string => {
      const facts = osCopiesOf(resolveInputs('2014', { kernelFamilies: count(k), pageSharing: ratio(ps) }));
      return messages.figures.copies.summary(facts, f);
    };
    const lengths = [summary(1, 0), summary(2, 0), summary(1, 0.3), summary(2, 0.3)].map((text) => text.length);
    expect(lengths[0]).toBeLessThan(Math.min(...lengths.slice(1)));
    expect(lengths[3]).toBeGreaterThan(Math.max(...lengths.slice(0, 3)));
  });
});

describe('one of each, in English', () => {
  const PLURAL = /(?<![\d.,])1 (?:hosts|servers|VMs|containers|workloads|kernels|operating systems|kernel families|cores)\b/;
  const MANY = /(?<!and |, )(?<![\d.,])(?:[2-9]|\d{2,}) (?:host|server|VM|container|workload|kernel)\b(?! famil)/;

  test('numbers and nouns agree', () => {
    for (const inputs of WORLDS) for (const text of said(inputs, LANGUAGES[1])) {
      expect(text).not.toMatch(PLURAL);
      expect(text).not.toMatch(MANY);
    }
    for (const one of RESULTS) expect(plain(en.figures.predict.result(one, formatOf('en')))).not.toMatch(PLURAL);
  });
});

test('つ counts only to nine', () => {
  for (const inputs of WORLDS) for (const text of said(inputs, LANGUAGES[0])) expect(text).not.toMatch(/\d{2,}つ/);
});
