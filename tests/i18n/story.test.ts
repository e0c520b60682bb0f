import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headlineOf } from '../../src/derive/headline.ts';
import { PRESETS } from '../../src/derive/presets.ts';
import type { PresetId } from '../../src/derive/presets.ts';
import { receiptOf } from '../../src/derive/receipt.ts';
import { inputsOfScene, SCENE_IDS, STORY } from '../../src/derive/story.ts';
import type { SceneId } from '../../src/derive/story.ts';
import { storyFacts } from '../../src/derive/storyFacts.ts';
import { story as en } from '../../src/i18n/en/story.ts';
import { wrapUp as wrapUpEn } from '../../src/i18n/en/story/wrapUp.ts';
import { formatOf } from '../../src/i18n/format.ts';
import { story as ja } from '../../src/i18n/ja/story.ts';
import { wrapUp as wrapUpJa } from '../../src/i18n/ja/story/wrapUp.ts';
import { LANGS } from '../../src/i18n/lang.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { plainProse } from '../../src/i18n/storyText.ts';
import { loadStoryWords } from '../../src/i18n/storyWords.ts';
import type { SceneWords, StoryPiece, StoryWords } from '../../src/i18n/storyWords.ts';
import type { StoryFacts } from '../../src/derive/storyFacts.ts';
import { ERAS } from '../../src/model/era.ts';
import type { Era } from '../../src/model/era.ts';
import type { Inputs, Overrides } from '../../src/model/inputs.ts';
import { count, mib, ratio } from '../../src/model/units.ts';
import { BANNED_EN, BANNED_JA, HALF_WIDTH, LOOSE_UNIT, PLAIN_FORM } from '../helpers/glossary.ts';
import { anyInputs } from '../model/generators.ts';

const WORDS: Readonly<Record<Lang, StoryWords>> = { ja, en };

interface Said { readonly title: string; readonly pieces: readonly StoryPiece[]; readonly prose: string }

function said<K extends SceneId>(id: K, lang: Lang, inputs: Inputs): Said {
  const words: SceneWords<StoryFacts[K]> = WORDS[lang][id];
  const [f, facts] = [formatOf(lang), storyFacts(id, inputs)];
  const prose = words.prose(f, facts, inputs);
  return { title: words.title(f, facts, inputs), pieces: prose.flat(), prose: plainProse(f, prose, inputs).join('\n') };
}

const sceneIn = (id: SceneId, lang: Lang, era: Era, overrides: Overrides = {}): Said => said(id, lang, inputsOfScene(id, era, overrides));

function wrapUpOf(lang: Lang, inputs: Inputs): readonly string[] {
  return (lang === 'ja' ? wrapUpJa : wrapUpEn)(formatOf(lang), headlineOf(inputs));
}

/** Number, unit and sign joiners take no room and are no characters of the text. */
const INVISIBLE = /[\s\u2060\u00a0]/gu;
const charactersIn = (text: string): number => Array.from(text.replace(INVISIBLE, '')).length;
const wordsIn = (text: string): number => text.split(/[\s\u00a0]+/u).filter((word) => word !== '').length;

const BROKEN = /NaN|undefined|Infinity|null|\[object|\{|\}|—/u;

/** What no sentence of the story may look like, in either language. */
function expectSound(text: string, lang: Lang, where: string): void {
  expect(text, where).not.toMatch(BROKEN);
  expect(text, where).toBe(text.trim());
  expect(text, where).not.toBe('');
  expect(text, where).not.toMatch(LOOSE_UNIT);
  if (lang === 'en') {
    expect(text, where).not.toMatch(/ {2}|[.,;] ?[.,;]|[\u3040-\u30ff\u4e00-\u9fff]| [.,;:]/u);
    // "1 hosts", "2 host": the format picks the form, a sentence must not undo it.
    expect(text, where).not.toMatch(/(?<![\d.,])1\u00a0(?:hosts|servers|VMs|containers|workloads|kernels|images|kernel families)\b/u);
  } else {
    expect(text, where).not.toMatch(/。。|、、|。、|、。|[ぁ-んァ-ヶ一-龠]\s+[ぁ-んァ-ヶ一-龠]/u);
    expect(text, where).not.toMatch(PLAIN_FORM);
    expect(text, where).not.toMatch(HALF_WIDTH);
  }
}

describe.each(LANGS)('%s: the scenes as they open', (lang) => {
  test.each(ERAS)('%s: prose has the length of one breath, and numbers in its title', (era) => {
    for (const id of SCENE_IDS) {
      const { title, prose } = sceneIn(id, lang, era);
      const where = `${id}: ${prose}`;
      const length = lang === 'ja' ? charactersIn(prose) : wordsIn(prose);
      expect(length, where).toBeGreaterThanOrEqual(lang === 'ja' ? 90 : 40);
      expect(length, where).toBeLessThanOrEqual(lang === 'ja' ? 200 : 90);
      expect(title, id).toMatch(/\d/u);
      expect(title, id).not.toMatch(/[。.]$/u);
      expect(prose, id).toMatch(/[。.]$/u);
      expectSound(title, lang, id);
      expectSound(prose, lang, id);
    }
  });

  test.each(SCENE_IDS)('%s: the numbers that can be dragged are those the scene declares', (id) => {
    for (const era of ERAS) {
      const live = sceneIn(id, lang, era).pieces.flatMap((piece) => (typeof piece !== 'string' && 'input' in piece ? [piece.input] : []));
      expect(new Set(live)).toEqual(new Set(STORY[id].live));
      expect(live).toHaveLength(STORY[id].live.length);
    }
  });

  test.each(SCENE_IDS)('%s: has a name, an objection with a source, and something for the speaker', (id) => {
    const { name, objections, notes } = WORDS[lang][id];
    expect(lang === 'ja' ? charactersIn(name) : name.length).toBeLessThanOrEqual(lang === 'ja' ? 12 : 24);
    expect(notes.length).toBeGreaterThanOrEqual(2);
    expect(notes.length).toBeLessThanOrEqual(4);
    for (const { claim, answer, sources } of objections) {
      expect(sources.length, claim).toBeGreaterThan(0);
      expect(answer.length).toBeGreaterThan(claim.length);
    }
    expect(objections.map(({ sources }) => sources)).toEqual(WORDS[lang === 'ja' ? 'en' : 'ja'][id].objections.map(({ sources }) => sources));
  });

  test('objections, answers, names and notes keep to the glossary', () => {
    const fixed = SCENE_IDS.flatMap((id) => {
      const { name, objections, notes } = WORDS[lang][id];
      return [name, ...notes, ...objections.flatMap(({ claim, answer }) => [claim, answer])];
    });
    const made = ERAS.flatMap((era) => SCENE_IDS.flatMap((id) => {
      const { title, prose } = sceneIn(id, lang, era);
      return [title, prose];
    }));
    for (const text of [...fixed, ...made]) {
      for (const [banned, instead] of lang === 'ja' ? BANNED_JA : BANNED_EN) expect(text, instead).not.toMatch(banned);
      expect(text).not.toMatch(LOOSE_UNIT);
    }
    // What a sceptic says may be blunt; the page answers politely.
    for (const id of SCENE_IDS) for (const { answer } of WORDS[lang][id].objections) expectSound(answer, lang, id);
  });

  test('whatever the inputs, sentences are whole', () => {
    fc.assert(fc.property(anyInputs(100_000), fc.constantFrom(...SCENE_IDS), (inputs, id) => {
      const { title, prose } = said(id, lang, inputs);
      expectSound(title, lang, `${id}, title`);
      expectSound(prose, lang, `${id}, prose`);
    }), { numRuns: 80 });
    fc.assert(fc.property(anyInputs(100_000), (inputs) => {
      for (const line of wrapUpOf(lang, inputs)) expectSound(line, lang, 'wrap-up');
    }), { numRuns: 30 });
  });

  test('a number that opens its receipt is the number of that receipt', () => {
    let opened = 0;
    for (const era of ERAS) for (const id of SCENE_IDS) for (const overrides of [{}, { kernelFamilies: count(5) }]) {
      const inputs = inputsOfScene(id, era, overrides);
      for (const piece of said(id, lang, inputs).pieces) {
        if (typeof piece === 'string' || 'input' in piece || piece.receipt === undefined) continue;
        const value = receiptOf(inputs, piece.receipt)?.value ?? Number.NaN;
        const [memory, disk, whole] = [formatOf(lang).memory(value), formatOf(lang).disk(value), formatOf(lang).count(value)];
        const printed = piece.receipt.startsWith('memory') ? memory : piece.receipt.startsWith('disk') ? disk : whole;
        expect(piece.text, `${id}: ${piece.receipt}`).toContain(printed);
        opened += 1;
      }
    }
    expect(opened).toBeGreaterThan(80);
  });

  test.each(['consolidation', 'divergence'] as const)('%s: what stands before the answer is the first piece, and gives nothing away', (id) => {
    const first = sceneIn(id, lang, '2007').pieces[0];
    expect(first).toBeTypeOf('string');
    expect(first).toBe(sceneIn(id, lang, '2026', { workloads: count(17) }).pieces[0]);
  });

  test('the other language stays where it is', async () => {
    expect(await loadStoryWords(lang)).toBe(WORDS[lang]);
  });
});

/** A place that somebody could be in, as the story tells it. */
function at(preset: PresetId, id: SceneId, lang: Lang): Said {
  const found = PRESETS.find((one) => one.id === preset);
  if (found === undefined) throw new Error(`no preset ${preset}`);
  return sceneIn(id, lang, found.era, found.overrides);
}
const bare = (text: string): string => text.replaceAll('\u2060', '').replaceAll('\u00a0', ' ');

describe('sentences that turn with the numbers', () => {
  test('two kernels with one odd workload and with a fifth of all are told apart', () => {
    expect(bare(sceneIn('kernels', 'en', '2026').title)).toMatch(/^One workload of 800 on another kernel/);
    for (const id of ['verdict', 'your-estate'] as const) {
      expect(bare(sceneIn(id, 'ja', '2026').title)).toContain('カーネルが2系統（少数派20%）のワークロード800個');
      expect(bare(sceneIn(id, 'en', '2026').title)).toMatch(/^With 2 kernel families \(20% on the second\)/);
      expect(bare(sceneIn(id, 'en', '2026', { kernelFamilies: count(1) }).title)).not.toContain('(');
    }
  });

  test('where VMs need fewer hosts, the title says so in both languages', () => {
    expect(bare(at('testLab', 'verdict', 'ja').title)).toMatch(/コンテナではホストが6台増え/);
    expect(bare(at('testLab', 'verdict', 'en').title)).toMatch(/containers take 6 hosts more/);
    expect(bare(at('edgeSite', 'your-estate', 'ja').title)).toMatch(/VMで2台、コンテナで4台/);
    expect(bare(at('edgeSite', 'your-estate', 'en').title)).toMatch(/2 hosts as VMs and 4 as containers/);
    expect(bare(at('testLab', 'kernels', 'ja').title)).toMatch(/カーネルが8系統（少数派\d+%）に分かれると、.*8台に増え/);
    expect(bare(at('testLab', 'kernels', 'en').title)).toMatch(/With 8 kernel families \(\d+% on minority kernels\), containers go from \d to 8 hosts, while VMs stay at 2/);
  });

  test('where there is nothing to consolidate, nothing is promised', () => {
    expect(bare(at('bigDatabase', 'consolidation', 'ja').title)).toMatch(/サーバー4台では、.*5台必要で、統合の効果は出ません/);
    expect(bare(at('bigDatabase', 'consolidation', 'en').title)).toMatch(/4 servers take 5 hosts: there is nothing to gain/);
    expect(bare(at('bigDatabase', 'divergence', 'ja').title)).toMatch(/いくら増やしても、VMのホストがコンテナより多くなることはありません/);
    expect(bare(at('bigDatabase', 'divergence', 'en').title)).toMatch(/VMs never need more hosts/);
  });

  test('where both are equal, no side is named', () => {
    expect(bare(at('identicalDesktops', 'your-estate', 'ja').title)).toMatch(/VMでもコンテナでも4台です/);
    expect(bare(at('identicalDesktops', 'your-estate', 'en').title)).toMatch(/need 4 hosts either way/);
    expect(bare(sceneIn('kernels', 'ja', '2014').prose)).toMatch(/2系統のとき、ホストはどちらも11台です/);
  });

  test('with a device handed through there is one operating system on either path', () => {
    const passed = { vmIoPath: 'passthrough' } as const;
    expect(bare(sceneIn('crossing', 'ja', '2026', passed).title)).toMatch(/VMでもコンテナでも1つ/);
    expect(sceneIn('crossing', 'en', '2026', passed).title).toMatch(/one operating system either way/);
    expect(sceneIn('fairness', 'en', '2026', passed).prose).toMatch(/no page can be shared/);
  });

  test('a busy server is not called idle', () => {
    for (const era of ERAS) {
      expect(sceneIn('server-sprawl', 'ja', era, { utilization: ratio(0.9) }).prose).not.toMatch(/しか使われません|でも、大半/);
      expect(sceneIn('server-sprawl', 'en', era, { utilization: ratio(0.9) }).prose).not.toMatch(/only|no different/);
    }
  });

  test('CPU is said to settle it only where it does', () => {
    expect(bare(sceneIn('bottleneck', 'ja', '2026', { utilization: ratio(0.1) }).title)).toMatch(/先に尽きるのはVMでメモリ、コンテナで個数の上限/);
    expect(bare(sceneIn('bottleneck', 'en', '2026', { utilization: ratio(0.1) }).title)).toMatch(/VMs run into memory first, containers into the container limit/);
  });

  test('without growth nothing grows', () => {
    const still = { growthPerMonth: ratio(0) };
    expect(sceneIn('sprawl-again', 'en', '2026', still).title).toMatch(/^Without growth, /);
    expect(sceneIn('sprawl-again', 'ja', '2026', still).prose).toMatch(/数は変わりません/);
    // At the most that the model counts nothing grows either, whatever the growth.
    const full = { workloads: count(100_000) };
    expect(sceneIn('sprawl-again', 'en', '2026', full).title).toMatch(/^At the most that the model counts, /);
    expect(sceneIn('sprawl-again', 'ja', '2026', full).title).not.toContain('増加率が0%');
    expect(sceneIn('sprawl-again', 'en', '2026', full).prose).toMatch(/no further than 100,000\P{L}+workloads\. Nobody/u);
    expect(sceneIn('sprawl-again', 'ja', '2026', full).prose).toMatch(/ここでは増えません。/);
  });

  test('where containers leave more kernels, they are not said to leave fewer', () => {
    const scattered = { kernelFamilies: count(12), workloads: count(12), spareHosts: count(4), growthPerMonth: ratio(0) };
    expect(sceneIn('sprawl-again', 'ja', '2026', scattered).prose).toMatch(/コンテナにしても減りません/);
    expect(sceneIn('sprawl-again', 'en', '2026', scattered).prose).toMatch(/no fewer kernels/);
  });

  test('where a workload fits no host, every title that needs one says what is short', () => {
    for (const id of SCENE_IDS) {
      const huge = { appMemory: mib(1_048_576) };
      const [inJa, inEn] = [sceneIn(id, 'ja', '2026', huge), sceneIn(id, 'en', '2026', huge)];
      if (['server-sprawl', 'crossing', 'then-now'].includes(id)) continue;
      expect(inJa.title, id).toMatch(/載りません。足りないのはメモリです/);
      expect(inEn.title, id).toMatch(/not even one VM fits on a host: there is too little memory/);
    }
  });

  test('the author’s interest is named, in the scene about his article', () => {
    expect(sceneIn('then-now', 'ja', '2026').prose).toMatch(/OpenVZとその開発元の広報/);
    expect(sceneIn('then-now', 'en', '2026').prose).toMatch(/public relations in Japan for OpenVZ/);
  });
});
