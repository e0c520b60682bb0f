import { givenText } from '../i18n/givenText.ts';
import type { IssueKey, LinkIssue } from './issue.ts';
import type { LinkPair } from './linkPairs.ts';

/** What one text of a link comes to. */
export interface Reading<T> {
  readonly value: T;
  /** false: the text was of no use and `value` is the fallback. */
  readonly accepted: boolean;
  readonly issue: LinkIssue | null;
}

/** What a link says about one key, however often it says it. */
export interface Settled<T> {
  readonly value: T;
  /** Whether the link set this key at all. */
  readonly accepted: boolean;
  readonly issues: readonly LinkIssue[];
}

function readingOf<T extends number | string>(
  pair: LinkPair, key: IssueKey, fallback: T, read: (text: string) => Reading<T>,
): Reading<T> {
  if (pair.value !== null) return read(pair.value);
  const issue: LinkIssue = { kind: 'brokenEncoding', key, given: pair.given, used: fallback };
  return { value: fallback, accepted: false, issue };
}

/**
 * Settles on one value where a key may be missing, broken or repeated: the first one without fault wins, else
 * the first that could be corrected, else the fallback. Repetitions that disagree are an issue of their own.
 */
export function settled<T extends number | string>(
  pairs: readonly LinkPair[], key: IssueKey, fallback: T, read: (text: string) => Reading<T>,
): Settled<T> {
  const readings = pairs.map((pair) => readingOf(pair, key, fallback, read));
  const best = readings.find((one) => one.issue === null) ?? readings.find((one) => one.accepted) ?? readings[0];
  if (best === undefined) return { value: fallback, accepted: false, issues: [] };
  const issues: LinkIssue[] = best.issue === null ? [] : [best.issue];
  if (new Set(pairs.map((pair) => pair.value)).size > 1) {
    const given = givenText(pairs.slice(0, 8).map((pair) => pair.given).join(', '));
    issues.push({ kind: 'duplicate', key, given, used: best.value });
  }
  return { value: best.value, accepted: best.accepted, issues };
}
