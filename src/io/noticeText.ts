import type { Notices } from '../i18n/ja/notices.ts';
import { SPEC } from '../model/inputTable.ts';
import type { IssueKey, LinkIssue, NoticeSubject, NumberIssue, PageNote, StorageIssue } from './issue.ts';

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

type About<K extends NoticeSubject['kind']> = Extract<NoticeSubject, { readonly kind: K }>;
/** Whoever writes `u=95` means 95 %: links hold shares as decimals. */
function meantShare({ key, given, min, max }: Extract<NumberIssue, { readonly kind: 'outOfRange' }>): { percent: string; link: string } | undefined {
  const share = Number(given) / 100;
  return SPEC[key].unit === 'ratio' && Number(given) > max && share >= min && share <= max
    ? { percent: String(Number(given)), link: String(Number(share.toPrecision(12))) } : undefined;
}

type Corrected = NumberIssue | About<'notAChoice' | 'duplicate' | 'brokenEncoding'>;

function correctedText(it: Corrected, { notices, name, value }: NoticeWords): string {
  if (it.kind === 'brokenEncoding' && (it.key === null || it.used === null)) return notices.brokenLink(it);
  const key: IssueKey = it.key ?? 'era';
  const said = { name: name(key), given: it.given, used: value(key, it.used ?? '') };
  switch (it.kind) {
    case 'notANumber': return notices[it.reason](said);
    case 'outOfRange': {
      const share = meantShare(it);
      return notices.outOfRange({ ...said, min: value(key, it.min), max: value(key, it.max), ...(share === undefined ? {} : { share }) });
    }
    case 'brokenEncoding': return notices.brokenValue(said);
    default: return notices[it.kind](said);
  }
}

function linkText(it: Exclude<LinkIssue, Corrected>, words: NoticeWords): string {
  const { notices, number } = words;
  switch (it.kind) {
    case 'unknownKey':
      return notices.unknownKey({ first: it.entries.slice(0, NAMED).map(({ key }) => key), count: it.entries.length });
    case 'tooLong': return notices[it.fleet === true ? 'fleetTooLong' : 'tooLong']({ length: number(it.length), limit: number(it.limit) });
    case 'snapshotBroken': return notices.snapshotBroken(it);
    case 'snapshotTwice': return notices.snapshotTwice(it);
    case 'fleetBroken': return notices.fleetBroken(it);
    case 'fleetTwice': return notices.fleetTwice();
    case 'inSnapshot': return notices.inSnapshot({ slot: it.slot, name: it.name, text: noticeText(it.issue, words) });
    case 'badVersion': return notices.badVersion({ given: it.given, used: String(it.used) });
    case 'newerVersion': return notices.newerVersion({ version: String(it.version), used: String(it.used) });
  }
}

function pageText(it: StorageIssue | PageNote, { notices, name }: NoticeWords): string {
  switch (it.kind) {
    case 'eraKept': return notices.eraKept({ era: it.era, names: it.keys.map(name), fleet: it.fleet === true });
    case 'fleetLeft': return notices.fleetLeft({ forgotten: it.forgotten === true });
    case 'pricesConverted': return notices.pricesConverted({ names: it.keys.map(name) });
    case 'storedDamaged': return notices.storedDamaged(it);
    default: return notices[it.kind]();
  }
}

/** The sentence that tells the reader what was wrong, what he gave and what is used instead. */
export function noticeText(it: NoticeSubject, words: NoticeWords): string {
  switch (it.kind) {
    case 'notANumber': case 'outOfRange': case 'notWhole': case 'notAChoice': case 'duplicate': case 'brokenEncoding':
      return correctedText(it, words);
    case 'unknownKey': case 'tooLong': case 'badVersion': case 'newerVersion': case 'snapshotBroken': case 'snapshotTwice': case 'inSnapshot':
    case 'fleetBroken': case 'fleetTwice':
      return linkText(it, words);
    default: return pageText(it, words);
  }
}
