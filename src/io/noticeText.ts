import type { Notices } from '../i18n/ja/notices.ts';
import type { InputKey } from '../model/inputs.ts';
import type { IssueKey, NoticeSubject } from './issue.ts';

/** The words of one language. The report command passes URL keys for names and plain numbers for values. */
export interface NoticeWords {
  readonly notices: Notices;
  readonly name: (key: IssueKey) => string;
  /** A value of that input or setting as the page shows it, with its unit. */
  readonly value: (key: IssueKey, value: number | string) => string;
  /** A plain number, grouped as the language does. */
  readonly number: (value: number) => string;
}

/** Unknown keys that are named; the rest is counted. */
const NAMED = 3;

/** The sentence that tells the reader what was wrong, what he gave and what is used instead. */
export function noticeText(it: NoticeSubject, words: NoticeWords): string {
  const { notices } = words;
  const corrected = (key: IssueKey, given: string, used: number | string) =>
    ({ name: words.name(key), given, used: words.value(key, used) });
  const names = (keys: readonly InputKey[]): readonly string[] => keys.map(words.name);
  switch (it.kind) {
    case 'notANumber': return notices[it.reason](corrected(it.key, it.given, it.used));
    case 'outOfRange': return notices.outOfRange({
      ...corrected(it.key, it.given, it.used), min: words.value(it.key, it.min), max: words.value(it.key, it.max),
    });
    case 'notWhole': case 'notAChoice': case 'duplicate':
      return notices[it.kind](corrected(it.key, it.given, it.used));
    case 'brokenEncoding': return it.key === null || it.used === null
      ? notices.brokenLink(it)
      : notices.brokenValue(corrected(it.key, it.given, it.used));
    case 'unknownKey': return notices.unknownKey({
      first: it.entries.slice(0, NAMED).map((entry) => entry.key), count: it.entries.length,
    });
    case 'tooLong': return notices.tooLong({ length: words.number(it.length), limit: words.number(it.limit) });
    case 'badVersion': return notices.badVersion({ given: it.given, used: String(it.used) });
    case 'newerVersion': return notices.newerVersion({ version: String(it.version), used: String(it.used) });
    case 'eraKept': return notices.eraKept({ era: it.era, names: names(it.keys) });
    case 'storedDamaged': return notices.storedDamaged(it);
    case 'storageUnavailable': case 'storageRefused': case 'storedNewer': return notices[it.kind]();
  }
}
