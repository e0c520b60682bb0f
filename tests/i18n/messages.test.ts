import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { ja } from '../../src/i18n/ja.ts';
import { formatOf } from '../../src/i18n/format.ts';
import { LANGS, loadMessages, type Messages } from '../../src/i18n/messages.ts';
import { METRICS } from '../../src/model/result.ts';
import { BANNED_EN, BANNED_JA, HALF_WIDTH, LATIN_COUNT, LOOSE_UNIT, PLAIN_FORM } from '../helpers/glossary.ts';

type Leaf = readonly [path: string, value: string];

/** Sample arguments: a template is called with placeholders that stand in for words, parts and lists. */
const placeholder = new Proxy({}, {
  get: (_, key) => (key === Symbol.iterator ? [][Symbol.iterator] : key === 'length' ? 0 : `{${String(key)}}`),
});

function* leaves(value: unknown, path = ''): Generator<Leaf> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* leaves(inner, path === '' ? key : `${path}.${key}`);
  }
}

/** The lines of a wrapped label are as many as the language needs, so a list counts as one key. */
function* paths(value: unknown, path = ''): Generator<string> {
  yield `${path}:${typeof value}`;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) yield* paths(inner, `${path}.${key}`);
  }
}

const strings = { ja: [...leaves(ja)], en: [...leaves(en)] };

/** What stands between words is a space in English and nothing in Japanese. */
const SEPARATOR = /\.(joint|separator)$/;

/** Proper nouns and codes that are the same everywhere, and the names of the languages in themselves. */
const SAME = new Set(['CPU', 'OS', 'PUE', 'USD', 'JPY', 'EUR', '日本語', 'English', '2026', 'Windows', 'Linux', 'FreeBSD', 'Solaris', 'macOS', 'AIX', 'HP-UX', 'NetWare']);

describe('messages', () => {
  it('are loaded one language at a time', async () => {
    for (const lang of LANGS) expect((await loadMessages(lang)).lang).toBe(lang);
  });

  it('have the same keys in both languages, and plenty of them', () => {
    expect(new Set(paths(en))).toEqual(new Set(paths(ja)));
    expect(strings.ja.length).toBeGreaterThan(300);
  });

  it('are never empty, unfinished or padded', () => {
    for (const [path, text] of [...strings.ja, ...strings.en].filter(([key]) => !SEPARATOR.test(key))) {
      expect(text.trim(), path).not.toBe('');
      // The pieces of a wrapped label carry the space between them.
      if (!/\.\d+$/.test(path)) expect(text, path).toBe(text.trim());
      expect(text, path).not.toMatch(/TODO|FIXME|XXX|lorem|undefined|\bNaN\b/i);
    }
  });

  it('keep a Latin word apart from the number and counter after it, without letting them part', () => {
    for (const [path, text] of strings.ja) expect(text, path).not.toMatch(LATIN_COUNT);
    expect('VM 1台ごとの').toMatch(LATIN_COUNT);
    expect('VM16台').toMatch(LATIN_COUNT);
    expect('VM\u00a016台、Docker 1.0').not.toMatch(LATIN_COUNT);
    // Counted by the formatter, the rule is the same; a Japanese noun needs no space.
    expect(formatOf('ja').named(16, 'vm')).toBe('VM\u00a016\u2060台');
    expect(formatOf('ja').named(16, 'host')).toBe('ホスト16\u2060台');
  });

  it('say nothing in the other language', () => {
    const english = new Map(strings.en);
    for (const [path, text] of strings.ja) {
      if (path === 'lang' || SAME.has(text)) continue;
      expect(english.get(path), path).not.toBe(text);
    }
    for (const [path, text] of strings.en) {
      if (!SAME.has(text)) expect(text, path).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/u);
    }
  });

  it('do not compile when one is missing', () => {
    const { title: _, ...untitled } = en.lab;
    // @ts-expect-error a page without a title is not a set of messages
    const incomplete: Messages = { ...en, lab: untitled };
    // @ts-expect-error a template that expects something else than it is given
    const wrong: Messages['lab']['controls']['decrease'] = (name: number) => String(name);
    expect([incomplete, wrong]).toHaveLength(2);
  });

  it('fill their templates', () => {
    for (const messages of [ja, en]) {
      expect(messages.lab.controls.reset('N', '12')).toMatch(/N.*12/);
      expect(messages.receipts.halving({ name: 'N', from: '49', to: '25', value: '3' })).toMatch(/(49.*25|25.*49).*3/);
      for (const metric of METRICS) expect(messages.terms.metrics[metric].axis('U')).not.toBe('');
      expect(String(messages.terms.family(1))).toContain('1');
      expect(messages.receipts.notPlaceable(placeholder as never)).toContain('{resource}');
    }
  });
});

describe('line-end labels', () => {
  it('are short enough to stand at the end of a curve', () => {
    for (const { short } of Object.values(ja.terms.deployments)) expect(Array.from(short).length, short).toBeLessThanOrEqual(10);
    for (const { short } of Object.values(en.terms.deployments)) expect(short.length, short).toBeLessThanOrEqual(18);
  });
});

describe('the glossary', () => {
  it.each(BANNED_JA)('Japanese never has %s', (banned) => {
    for (const [path, text] of strings.ja) expect(text, path).not.toMatch(banned);
  });

  it.each(BANNED_EN)('English never has %s', (banned) => {
    for (const [path, text] of strings.en) expect(text, path).not.toMatch(banned);
  });

  it('keeps number and unit on one line', () => {
    for (const [path, text] of [...strings.ja, ...strings.en]) {
      expect(text, path).not.toMatch(LOOSE_UNIT);
    }
  });

  it('sets Japanese in full-width brackets and colons', () => {
    for (const [path, text] of strings.ja) {
      if (/^(notices|headline)\./u.test(path)) continue;
      expect(text, path).not.toMatch(HALF_WIDTH);
    }
  });

  it('uses です・ます in running text and never である', () => {
    for (const [path, text] of strings.ja) expect(text, path).not.toMatch(PLAIN_FORM);
  });
});
