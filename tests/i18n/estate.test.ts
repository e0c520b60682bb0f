import { describe, expect, test } from 'vitest';
import { IMPORT_NOTES, QUESTIONS, REFUSALS } from '../../src/derive/estate/reading.ts';
import { formatOf } from '../../src/i18n/format.ts';
import { loadMessages } from '../../src/i18n/messages.ts';
import { noteText, notReadText, questionText, refusalText } from '../../src/io/estateNotices.ts';
import { BANNED_EN, BANNED_JA, HALF_WIDTH, LATIN_COUNT, LOOSE_UNIT, PLAIN_FORM } from '../helpers/glossary.ts';

const MESSAGES = { ja: await loadMessages('ja'), en: await loadMessages('en') };

/** Every sentence that an import can lead to, with a file whose name tries to turn the sentence round. */
function sentences(lang: 'ja' | 'en'): readonly string[] {
  const [messages, f] = [MESSAGES[lang], formatOf(lang)];
  const file = 'a\u202Eb.csv';
  const { command } = messages.estate;
  return [
    ...REFUSALS.map((kind) => refusalText({ kind, file, found: 60 * 2 ** 20, limit: 50 * 2 ** 20 }, messages, f)),
    ...QUESTIONS.map((kind) => questionText({ kind, file, column: 'RAM', choices: ['MiB', 'GiB'], samples: ['4', '8'] }, messages)),
    ...IMPORT_NOTES.map((kind) => noteText({ kind, table: file, count: 1234 }, messages, f)),
    command.summary({ rows: '14', imported: '5', setAside: '9' }), command.setAside({ count: '9', reason: messages.estate.reasons.template }),
    command.answer({ kind: 'decimal' }), command.unknownSystems({ count: '5' }), command.eraUtilization({ count: '5', share: '10%' }), notReadText(file, 'ENOENT', messages),
  ];
}

describe('what is said about an inventory', () => {
  test('follows the glossary', () => {
    for (const text of sentences('ja')) {
      for (const banned of [...BANNED_JA.map(([pattern]) => pattern), HALF_WIDTH, LATIN_COUNT, PLAIN_FORM, LOOSE_UNIT]) expect(text).not.toMatch(banned);
    }
    for (const text of sentences('en')) {
      expect(text).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/u);
      for (const [banned] of BANNED_EN.filter(([, instead]) => instead !== 'punctuation')) expect(text).not.toMatch(banned);
    }
  });

  test('is never the same twice, nor empty, nor turned round by a file’s name', () => {
    for (const lang of ['ja', 'en'] as const) {
      const all = sentences(lang);
      expect(new Set(all).size).toBe(all.length);
      for (const text of all) {
        expect(text.trim().length).toBeGreaterThan(4);
        expect(text).not.toMatch(/undefined|\u202e/u);
      }
    }
  });

  test('names sizes as sizes', () => {
    expect(refusalText({ kind: 'tooLarge', file: 'x', found: 60 * 2 ** 20, limit: 50 * 2 ** 20 }, MESSAGES.en, formatOf('en'))).toMatch(/60\sMiB; the limit is 50\sMiB/u);
    expect(refusalText({ kind: 'zipEntries', file: 'x', found: 1234, limit: 200 }, MESSAGES.en, formatOf('en'))).toContain('1,234; the limit is 200');
  });
});
