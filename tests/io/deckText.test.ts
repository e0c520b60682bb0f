import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DECKS, STEP_IDS, ownDeck } from '../../src/derive/decks.ts';
import { cleanTitles, deckOfText, deckText, titlesOfText, titlesText } from '../../src/io/deckText.ts';

describe('decks in links', () => {
  test('a deck that ships is named, one of the reader’s own is spelt out', () => {
    expect(deckText(DECKS.sales)).toBe('sales');
    expect(deckOfText('architecture')).toBe(DECKS.architecture);
    expect(deckOfText('kernels.board.verdict')?.steps.map((step) => step.id)).toEqual(['kernels', 'board', 'verdict']);
  });

  test.each(['', '.', 'kernels.', 'kernels.finale', 'SALES', '__proto__', 'kernels,verdict'])('%j names no deck', (text) => {
    expect(deckOfText(text)).toBeNull();
  });

  test('whatever is chosen, the text gives the same deck back', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...STEP_IDS), { minLength: 1 }), (ids) => {
      const deck = ownDeck(ids);
      expect(deck).not.toBeNull();
      if (deck !== null) expect(deckOfText(deckText(deck))).toEqual(deck);
    }));
  });
});

describe('headings in links', () => {
  test('an empty one between stays, those at the end go', () => {
    expect(titlesText(cleanTitles(['For Acme', '', 'Your servers', '', '']))).toBe('For%20Acme~~Your%20servers');
    expect(titlesOfText('')).toEqual([]);
  });

  test('hidden and bidi signs go, the sign between headings is replaced, length and number are limited', () => {
    expect(cleanTitles(['a\u202Eb\u0000', 'x~y'])).toEqual(['ab', 'x〜y']);
    expect(cleanTitles(['字'.repeat(500)])[0]).toHaveLength(60);
    expect(cleanTitles(Array.from({ length: 99 }, () => 'x'))).toHaveLength(STEP_IDS.length + 1);
  });

  test('any headings survive a link', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 20 }), (titles) => {
      const clean = cleanTitles(titles);
      expect(cleanTitles(clean)).toEqual(clean);
      expect(titlesOfText(decodeURIComponent(titlesText(clean)))).toEqual(clean);
    }));
  });
});
