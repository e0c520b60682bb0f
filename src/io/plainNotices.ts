import { isolated } from '../i18n/givenText.ts';
import type { Messages } from '../i18n/messages.ts';
import { SPEC } from '../model/inputTable.ts';
import type { IssueKey, LinkIssue } from './issue.ts';
import { noticeText } from './noticeText.ts';
import type { NoticeWords } from './noticeText.ts';
import { VIEW_KEYS } from './viewKeys.ts';

const FENCES = new RegExp(`[${isolated('')}]`, 'gu');

/** What links call an input or a setting. */
function urlOf(key: IssueKey): string {
  if (key === 'era') return key;
  return VIEW_KEYS.find((view) => view.key === key)?.url ?? SPEC[key as keyof typeof SPEC].url;
}

const wordsOf = ({ notices }: Messages): NoticeWords =>
  ({ notices, name: urlOf, value: (_, value) => String(value), number: String });

/** A key without a name, as in `=3`, would leave a line that begins with its colon. */
const named = (key: string): string => (key === '' ? '""' : key);

/**
 * What was wrong with a query, one line each, for a terminal: keys as they are written, values as plain numbers,
 * every unknown key by name and value. The fences around foreign text are for pages and only confuse a terminal.
 *
 * @example `n=abc&zz=1` → ['n: “abc” is not a number; using 800.', 'zz: “1” …']
 */
export function plainNotices(issues: readonly LinkIssue[], messages: Messages): readonly string[] {
  const words = wordsOf(messages);
  const lines = issues.flatMap((issue) =>
    issue.kind === 'unknownKey' ? issue.entries.map(({ key, given }) => messages.notices.strayKey({ key: named(key), given })) : [noticeText(issue, words)]);
  return lines.map((line) => line.replace(FENCES, ''));
}
