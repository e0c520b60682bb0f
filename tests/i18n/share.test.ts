import { describe, expect, it } from 'vitest';
import { FIGURE_IDS } from '../../src/derive/cards.ts';
import { loadShareWords } from '../../src/i18n/shareWords.ts';
import { SHARE_HOSTS } from '../../src/io/shareSnippets.ts';
import { BANNED_EN, BANNED_JA, HALF_WIDTH, PLAIN_FORM } from '../helpers/glossary.ts';

const leaves = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return leaves((value as (...given: readonly string[]) => string)('800', '560'));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
};

describe.each(['ja', 'en'] as const)('the words of the share dialog in %s', (lang) => {
  it('name every place and every figure', async () => {
    const words = await loadShareWords(lang);
    expect(Object.keys(words.hosts)).toEqual([...SHARE_HOSTS]);
    expect(Object.keys(words.figures)).toEqual([...FIGURE_IDS]);
  });

  it('keep to the glossary', async () => {
    const texts = leaves(await loadShareWords(lang));
    expect(texts.length).toBeGreaterThan(80);
    for (const text of texts) {
      expect(text).toBe(text.trim());
      for (const [banned, instead] of lang === 'ja' ? BANNED_JA : BANNED_EN) expect(text, instead).not.toMatch(banned);
      if (lang === 'ja') {
        expect(text).not.toMatch(HALF_WIDTH);
        expect(text).not.toMatch(PLAIN_FORM);
      } else expect(text).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/u);
    }
  });
});
