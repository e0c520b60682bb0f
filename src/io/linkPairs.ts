import { givenText } from '../i18n/givenText.ts';

/** Longest link that is read, in UTF-16 units; all inputs set by hand take about 500. */
export const LINK_LIMIT = 8_000;

/** One `key=value` of a link. A part that cannot be decoded is null; `given` shows what stood there. */
export interface LinkPair {
  readonly key: string | null;
  readonly value: string | null;
  readonly given: string;
}

export interface LinkPairs {
  readonly pairs: readonly LinkPair[];
  /** Length of a link too long to be read whole, else null. */
  readonly cutFrom: number | null;
  /** The key of the pair in which it was cut, as it was written; null where it was not, or between two pairs. */
  readonly cutIn: string | null;
}

/** Controls, lone surrogates and bidi controls: in no key or value of ours, so their presence means damage. */
const NEVER_OURS = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Percent-decoded text; null if the escapes are broken or hide characters that no link of ours contains. */
function decoded(raw: string): string | null {
  try {
    // A person who edits the link writes 12%, which is no escape at all.
    const text = decodeURIComponent(raw.endsWith('%') ? `${raw}25` : raw);
    return NEVER_OURS.test(text) ? null : text;
  } catch {
    return null;
  }
}

function pairOf(part: string): LinkPair {
  const split = part.indexOf('=');
  const rawKey = split < 0 ? part : part.slice(0, split);
  const rawValue = split < 0 ? '' : part.slice(split + 1);
  const key = decoded(rawKey);
  const value = decoded(rawValue);
  return { key, value, given: givenText(key === null ? part : (value ?? rawValue)) };
}

/**
 * Splits a link into its pairs in O(min(length, LINK_LIMIT)): of a longer one only the beginning is read, up
 * to the last whole pair, since half a number is a false number.
 *
 * @example linkPairs('#n=120&u=12%') → pairs n → '120', u → '12%'
 */
export function linkPairs(hash: string): LinkPairs {
  const tooLong = hash.length > LINK_LIMIT;
  const head = hash.slice(0, LINK_LIMIT);
  const whole = tooLong ? head.slice(0, Math.max(0, head.lastIndexOf('&'))) : head;
  const parts = whole.replace(/^[#?]{1,2}/u, '').split('&').filter((part) => part !== '');
  const [cutIn] = head.slice(whole.length).replace(/^[#?&]+/u, '').split('=', 1);
  return { pairs: parts.map(pairOf), cutFrom: tooLong ? hash.length : null, cutIn: cutIn === undefined || cutIn === '' ? null : cutIn };
}
