import { expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { plainNotices } from '../../src/io/plainNotices.ts';
import { decodeQuery } from '../../src/io/urlState.ts';

const told = (query: string): readonly string[] => plainNotices(decodeQuery(query).issues, en);

it('a terminal is told of every unknown key by name and value, even of one without a name', () => {
  expect(told('zz=1&n=5&toString=2&=3')).toEqual([
    'zz: there is no such key; “1” was ignored.', 'toString: there is no such key; “2” was ignored.', '"": there is no such key; “3” was ignored.',
  ]);
});

it('and of what was used in place of a bad value, without the fences that pages put around it', () => {
  expect(told('n=abc')).toEqual(['n: “abc” is not a number; using 800.']);
});
