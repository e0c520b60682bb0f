import { expect, test } from 'vitest';
import { formatOf } from '../../../src/i18n/format.ts';
import { ja } from '../../../src/i18n/ja.ts';
import { noticeText } from '../../../src/io/noticeText.ts';
import { decodeHash } from '../../../src/io/urlState.ts';
import { VIEW_KEYS } from '../../../src/io/viewKeys.ts';
import { noticeWordsOf } from '../../../src/views/lab/noticeWords.ts';

const WORDS = noticeWordsOf(ja, formatOf('ja'), 'usd');
const said = (hash: string): readonly string[] => decodeHash(hash).issues.map((issue) => noticeText(issue, WORDS));

test('a setting that a link gets wrong is told in Japanese to the value that is used instead', () => {
  expect(said('#v=1&view=story&scene=zzz')).toEqual([expect.stringContaining('指定なし')]);
  expect(said('#v=1&m=cost')).toEqual([expect.stringContaining('指定なし')]);
  expect(said('#v=1&view=embed&controls=zzz')).toEqual([expect.stringContaining('1つだけ')]);
});

test('no setting is told by the word of the link for none', () => {
  const texts = VIEW_KEYS.flatMap(({ url }) => said(`#v=1&${url}=zzz`));
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter((text) => /\bnone\b/u.test(text))).toEqual([]);
});
