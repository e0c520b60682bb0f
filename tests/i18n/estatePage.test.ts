import { describe, expect, test } from 'vitest';
import { estatePage as en } from '../../src/i18n/en/estatePage.ts';
import { estatePage as ja } from '../../src/i18n/ja/estatePage.ts';
import { BANNED_EN, BANNED_JA, HALF_WIDTH, LATIN_COUNT, LOOSE_UNIT, PLAIN_FORM } from '../helpers/glossary.ts';

/** Anything that a sentence can be handed: a number in words, a list, an object of such. */
const given: unknown = new Proxy({}, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => '12' : key === 'map' ? () => ['12', '34'] : '12'),
});

type Leaf = readonly [path: string, text: string];

/** Every text, sentences made from something among them. */
function* leaves(value: unknown, path = ''): Generator<Leaf> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'function') yield [path, String((value as (...all: readonly unknown[]) => unknown)(given, given, given))];
  else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) yield* leaves(inner, `${path}.${key}`);
}

/** What stands between two texts: nothing in Japanese. */
const GAPS = /\.(?:gap|joint)$/u;
const words = { ja: [...leaves(ja)].filter(([path]) => !GAPS.test(path)), en: [...leaves(en)].filter(([path]) => !GAPS.test(path)) };
/** Names, units and signs that are the same everywhere. */
const SAME = /^\.(?:formats\.items\.\w+\.name|families\.names\.\w+|encodings\.|totals\.unit\.|check\.(?:noUnit|fields\.(?:uuid|server|os)|separators)|families\.os)/u;

describe('the page of an estate', () => {
  test('has the same words in both languages, none of them empty', () => {
    expect(words.en.map(([path]) => path)).toEqual(words.ja.map(([path]) => path));
    expect(words.ja.length).toBeGreaterThan(120);
    for (const [path, text] of [...words.ja, ...words.en]) {
      expect(text.trim(), path).toBe(text);
      expect(text, path).not.toMatch(/^$|undefined|NaN|TODO/u);
    }
  });

  test('says nothing in the other language', () => {
    const english = new Map(words.en);
    for (const [path, text] of words.ja) if (!SAME.test(path)) expect(english.get(path), path).not.toBe(text);
    for (const [path, text] of words.en) expect(text, path).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/u);
  });

  test('follows the glossary', () => {
    for (const [path, text] of words.ja) for (const banned of [...BANNED_JA.map(([one]) => one), HALF_WIDTH, PLAIN_FORM, LATIN_COUNT, LOOSE_UNIT]) expect(text, path).not.toMatch(banned);
    for (const [path, text] of words.en) for (const banned of [...BANNED_EN.map(([one]) => one), LOOSE_UNIT]) expect(text, path).not.toMatch(banned);
  });
});
