import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GIVEN_LENGTH, givenText, isolated } from '../../src/i18n/givenText.ts';

it('shows what is invisible and cuts what is long', () => {
  expect(givenText('１２３ abc 仮想')).toBe('１２３ abc 仮想');
  expect(givenText('a\u202eb\u0000\ud800')).toBe('a\ufffdb\ufffd\ufffd');
  expect(givenText('x'.repeat(41))).toBe(`${'x'.repeat(40)}…`);
  expect(givenText('😀'.repeat(41))).toBe(`${'😀'.repeat(40)}…`);
  expect(isolated('x')).toBe('\u2068x\u2069');
});

it('is always short, and never leaves a character that reorders or breaks text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
    const shown = givenText(raw);
    return Array.from(shown).length <= GIVEN_LENGTH + 1 && !/[\p{Cc}\p{Cs}\p{Cf}]/u.test(shown);
  }));
});
