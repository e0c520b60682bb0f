/** Code points of a reader's text that a message repeats; enough to recognise it, too few to fill a screen. */
export const GIVEN_LENGTH = 40;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * Controls, line and paragraph separators, bidi controls and marks, zero-width characters, lone surrogates
 * and noncharacters: all that can hide, reorder or break the text around it.
 */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Cf}\p{Zl}\p{Zp}\p{Cn}]/gu;

/**
 * Text that came from outside, made fit to be shown: cut to 40 code points, invisible and reordering
 * characters made visible as U+FFFD. Never throws, and reads no more than the first few hundred units.
 *
 * @example givenText('a\u202Eb\u0000') → 'a\uFFFDb\uFFFD'
 */
export const givenText = (raw: string): string => cutTo(GIVEN_LENGTH, raw);

/** The same for names of systems, which are longer than most: 'Microsoft Windows Server 2016 or later (64-bit)'. */
export const givenOs = (raw: string): string => cutTo(64, raw);

function cutTo(longest: number, raw: string): string {
  const points = Array.from(raw.slice(0, longest * 4));
  const cut = points.length > longest || raw.length > longest * 4;
  return `${points.slice(0, longest).join('').replace(UNSAFE, '\uFFFD')}${cut ? '…' : ''}`;
}

/** Text of unknown direction, fenced so that it cannot reorder the sentence it stands in. */
export const isolated = (text: string): string => `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`;
