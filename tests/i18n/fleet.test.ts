import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costCurves } from '../../src/derive/costCurves.ts';
import { divergenceFacts } from '../../src/derive/divergenceFacts.ts';
import type { DoubtBand } from '../../src/derive/doubt.ts';
import { headlineOf } from '../../src/derive/headline.ts';
import { rackFacts } from '../../src/derive/rack.ts';
import { responseFacts } from '../../src/derive/response.ts';
import { stackFactsOf } from '../../src/derive/stackBoxes.ts';
import { SCENE_IDS } from '../../src/derive/story.ts';
import type { SceneId } from '../../src/derive/story.ts';
import { storyFacts } from '../../src/derive/storyFacts.ts';
import type { StoryFacts } from '../../src/derive/storyFacts.ts';
import { thenNowOf } from '../../src/derive/thenNow.ts';
import { formatOf } from '../../src/i18n/format.ts';
import { en } from '../../src/i18n/en.ts';
import { ja } from '../../src/i18n/ja.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { plainOf } from '../../src/i18n/rich.ts';
import { wrapUp as enWrapUp } from '../../src/i18n/en/story/wrapUp.ts';
import { wrapUp as jaWrapUp } from '../../src/i18n/ja/story/wrapUp.ts';
import { plainProse } from '../../src/i18n/storyText.ts';
import { loadStoryWords } from '../../src/i18n/storyWords.ts';
import type { SceneWords } from '../../src/i18n/storyWords.ts';
import { fleetOfText } from '../../src/io/fleetText.ts';
import type { GivenFleet } from '../../src/model/fleet.ts';
import { givenFleetOf } from '../../src/model/givenFleet.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { receiptContentOf } from '../../src/ui/parts/receiptContent.ts';
import { cores, gib } from '../../src/model/units.ts';
import { anyFleet, anyInputs } from '../model/generators.ts';

const WORDS = { ja, en } as const;
const wrapUp = { ja: jaWrapUp, en: enWrapUp };
const story = { ja: await loadStoryWords('ja'), en: await loadStoryWords('en') };
const given = fc.tuple(anyInputs(1), anyFleet).map(([inputs, fleet]): Inputs => {
  const one = givenFleetOf(fleet) as GivenFleet;
  return { ...inputs, ...one.base, fleet: one };
});

function sceneOf<K extends SceneId>(id: K, lang: Lang, inputs: Inputs): readonly string[] {
  const words: SceneWords<StoryFacts[K]> = story[lang][id];
  const [f, facts] = [formatOf(lang), storyFacts(id, inputs)];
  return [words.title(f, facts, inputs), plainProse(f, words.prose(f, facts, inputs), inputs).join('\n')];
}

/** What speaks of one VM as if it were every one. */
function ofEach(lang: Lang, inputs: Inputs): Readonly<Record<'stack' | 'pair' | 'rack' | 'memory-disk' | 'os-sprawl' | 'your-estate', string>> {
  const [f, { stack, pair, rack }] = [formatOf(lang), WORDS[lang].figures];
  return {
    stack: stack.summary(stackFactsOf(inputs), f), pair: pair.summary(costCurves(inputs), f), rack: rack.summary(rackFacts(inputs), f),
    'memory-disk': sceneOf('memory-disk', lang, inputs)[0] ?? '', 'os-sprawl': sceneOf('os-sprawl', lang, inputs)[0] ?? '',
    'your-estate': sceneOf('your-estate', lang, inputs)[1] ?? '',
  };
}

describe('what is said of a given fleet', () => {
  test('is whole in every scene of the story, in both languages', () => {
    fc.assert(fc.property(given, fc.constantFrom<Lang>('ja', 'en'), (inputs, lang) => {
      const { sentence, beside, opening, bestCase } = WORDS[lang].headline;
      const h = headlineOf(inputs);
      const headline = [sentence, beside, opening, bestCase].map((say) => plainOf(say(formatOf(lang), h)));
      for (const text of [...SCENE_IDS.flatMap((id) => sceneOf(id, lang, inputs)), ...headline]) {
        expect(text).not.toMatch(/NaN|undefined|Infinity|null|\[object/u);
        if (lang === 'en') expect(text).not.toMatch(/ {2}/u);
      }
    }), { numRuns: 40 });
  });

  test('never gives the mean for every machine', () => {
    const inputs = resolveInputs('2026', {}, fleetOfText('400-0-1536-6656-20-80-0.2-2,80---31232--300-1.2-8,150-1-2048-6144-32-60-0.3-2'));
    for (const [lang, mean] of [['ja', '平均'], ['en', 'on average']] as const) {
      for (const [where, text] of Object.entries(ofEach(lang, inputs))) expect(text, `${lang} ${where}`).toContain(mean);
      for (const [where, text] of Object.entries(ofEach(lang, { ...resolveInputs('2026', {}), kernelFamilies: inputs.kernelFamilies }))) {
        if (where !== 'your-estate') expect(text, `${lang} ${where}`).not.toContain(mean);
      }
    }
  });

  const mixed = resolveInputs('2026', {}, fleetOfText('400-0-1536-6656-20-80-0.2-2,80---31232--300-1.2-8,150-1-2048-6144-32-60-0.3-2'));
  const equal = { ...resolveInputs('2026', {}), workloads: mixed.workloads, kernelFamilies: mixed.kernelFamilies };

  test('says nothing for certain of a number that was looked for, not proved', () => {
    const sure = { ja: /確実/u, en: /certain/u };
    const saidOf = (lang: Lang, inputs: Inputs): readonly string[] => {
      const [f, { divergence, doubt }] = [formatOf(lang), WORDS[lang].figures];
      const facts = divergenceFacts(inputs, 'hosts', 'workloads');
      const strip = { id: 'firstGap', now: 40, spread: { low: 40, middle: 50, high: 60 }, told: 9, wideners: [] } as const;
      const band: DoubtBand = {
        draws: 9, seed: 1, all: false, strips: { hardware: strip, os: strip, difference: strip, memory: strip, smoothGap: strip, firstGap: strip },
        ...(inputs.fleet === null ? {} : { onAverage: true as const }),
      };
      const opening = { kind: 'aboutAndCertain', about: 30, certain: 40 } as const;
      return [
        divergence.title(f, { ...facts, kind: 'more', opening: { kind: 'certain', certain: 40 } }, 'usd'),
        divergence.summary(f, { ...facts, opening }, { first: null, last: null, gap: null }, 'usd'),
        divergence.certain(f, 40, inputs.fleet !== null), divergence.certainShort(f, 40, inputs.fleet !== null),
        doubt.summary(f, band), doubt.named(band, 'firstGap'), receiptContentOf('firstGap', { inputs, format: f, messages: WORDS[lang] })?.name ?? '',
        sceneOf('divergence', lang, inputs)[0] ?? '', wrapUp[lang](f, headlineOf(inputs))[2],
      ];
    };
    for (const lang of ['ja', 'en'] as const) {
      for (const text of saidOf(lang, mixed)) expect(text, lang).not.toMatch(sure[lang]);
      expect(saidOf(lang, equal).filter((text) => sure[lang].test(text)).length, lang).toBeGreaterThan(5);
    }
  });

  test('counts who needs another kernel over all groups, and loads over all hosts', () => {
    expect(storyFacts('kernels', mixed).odd).toBe(150);
    expect(storyFacts('kernels', equal).odd).toBeLessThan(equal.workloads);
    const { now } = responseFacts(mixed);
    for (const id of ['hardware', 'os'] as const) {
      const { cpu, placed } = resultOf(mixed).deployments[id];
      expect(now[id].load).toBeCloseTo(cpu.useful / (placed * mixed.hostCores), 9);
      expect(now[id].load).toBeLessThan(1);
    }
  });

  test('is said to be kept in every year, sizes of operating systems with it', () => {
    const large = { ...mixed, hostMemory: gib(768), hostCores: cores(48), hostDisk: gib(10_240) };
    for (const [lang, mean] of [['ja', '平均'], ['en', 'mean overhead']] as const) {
      const [f, { thenNow }] = [formatOf(lang), WORDS[lang].figures];
      expect(thenNow.kept([], f, true)).not.toBe(thenNow.kept([], f, false));
      expect(thenNow.kept(['A 1'], f, true)).toContain('A 1');
      expect(plainOf(thenNow.title(thenNowOf(large), f))).toContain(mean);
      expect(plainOf(thenNow.title(thenNowOf(equal), f))).not.toContain(mean);
    }
    // 2 vCPUs and more take more than one: the layers of the result agree.
    const { vmmOverhead = 0 } = resultOf(mixed).deployments.hardware.memory.byLayer;
    expect(thenNowOf(mixed).eras.at(-1)?.vmmPerVm).toBeCloseTo(vmmOverhead / mixed.workloads, 6);
  });

  test('says how many find no place', () => {
    const inputs = resolveInputs('2026', {}, fleetOfText('400-0-1536-6656-20-80-0.2-2,3---900000--300-1.2-8'));
    const said = (lang: Lang): string => plainOf(WORDS[lang].headline.sentence(formatOf(lang), headlineOf(inputs))).replace(/\u2060/gu, '').replace(/\u00a0/gu, ' ');
    expect(said('en')).toContain('3 of 403 workloads do not fit on a host');
    expect(said('ja')).toContain('403個のうち3個が、空のホストにも収まりません');
  });
});
