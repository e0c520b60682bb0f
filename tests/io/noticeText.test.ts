import { describe, expect, it } from 'vitest';
import { notices as english } from '../../src/i18n/en/notices.ts';
import { notices as japanese } from '../../src/i18n/ja/notices.ts';
import type { NoticeSubject } from '../../src/io/issue.ts';
import { noticeText, type NoticeWords } from '../../src/io/noticeText.ts';
import { decodeHash } from '../../src/io/urlState.ts';

const wordsOf = (notices: NoticeWords['notices']): NoticeWords =>
  ({ notices, name: (key) => `<${key}>`, value: (_key, value) => `[${value}]`, number: String });
const ja = (it: NoticeSubject): string => noticeText(it, wordsOf(japanese));
const en = (it: NoticeSubject): string => noticeText(it, wordsOf(english));

describe('what the reader is told', () => {
  it('names the input, what was given and what is used', () => {
    const [text, range] = decodeHash('#n=abc&k=99').issues;
    if (text === undefined || range === undefined) throw new Error('two issues expected');
    expect(ja(text)).toBe('<workloads>：「\u2068abc\u2069」は数値として読み取れないため、[800]を使っています。');
    expect(en(text)).toBe('<workloads>: “\u2068abc\u2069” is not a number; using [800].');
    expect(ja(range)).toBe('<kernelFamilies>：「\u206899\u2069」は範囲（[1]〜[12]）を外れているため、[12]を使っています。');
    const share = { kind: 'outOfRange', key: 'utilization', given: '95', min: 0.01, max: 1, used: 1 } as const;
    expect(ja(share)).toContain('（95%なら0.95）');
    expect(en(share)).toContain('0.95 for 95%');
    expect(en({ ...share, given: '950' })).not.toContain('%');
    expect(en(range)).toBe('<kernelFamilies>: “\u206899\u2069” is outside [1] to [12]; using [12].');
  });

  it('names the first unknown keys and counts the rest', () => {
    const [issue] = decodeHash('#a1=1&a2=1&a3=1&a4=1&a5=1').issues;
    if (issue === undefined) throw new Error('an issue expected');
    expect(ja(issue)).toContain('など5項目');
    expect(en(issue)).toContain('and 2 more');
  });

  const subjects: readonly NoticeSubject[] = [
    ...['n=', 'n=1,5', 'n=1e999', 'n=5kg', `n=${'9'.repeat(70)}`, 'n=2.5', 'vp=x', 'n=1&n=2', 'n=%00', '%E0%A4%A', 'zz=1', 'v=x', 'v=9', 'fleet=x', 'fleet=1-0-1-1-1-1-1-1&fleet=x', 'b1=n=4~fleet=1', 'x'.repeat(9000), `n=4&fleet=${'1-0-1-1-1-1-1-1,'.repeat(600)}`]
      .flatMap((hash) => decodeHash(hash).issues),
    { kind: 'eraKept', era: '2007', keys: ['workloads', 'utilization'] }, { kind: 'eraKept', era: '2007', keys: ['workloads'] },
    { kind: 'pricesConverted', keys: ['hostPrice'] }, { kind: 'fleetLeft' }, { kind: 'fleetLeft', forgotten: true }, { kind: 'fleetDropped' }, { kind: 'eraKept', era: '2007', keys: [], fleet: true }, { kind: 'eraKept', era: '2007', keys: ['workloads'], fleet: true }, { kind: 'storageUnavailable' }, { kind: 'storageRefused' }, { kind: 'storedNewer' },
    { kind: 'storedDamaged', kept: true, raw: 'x' }, { kind: 'storedDamaged', kept: false, raw: 'x' },
  ];

  it.each(subjects.map((it) => [it.kind, it] as const))('%s has a whole sentence in both languages', (_kind, subject) => {
    expect(ja(subject)).toMatch(/[ぁ-ん].*。$/u);
    expect(en(subject)).toMatch(/^[^ぁ-んァ-ヶ一-龠]*\.$/u);
    for (const text of [ja(subject), en(subject)]) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object/u);
      expect(text.length).toBeLessThan(200);
      expect(text.split('\u2068').length).toBe(text.split('\u2069').length);
    }
  });

  it('says of an estate that a link had no room for what is kept, and how else to pass it on', () => {
    const [issue] = decodeHash(`n=4&fleet=${'1-0-1-1-1-1-1-1,'.repeat(600)}`).issues;
    if (issue === undefined) throw new Error('an issue expected');
    for (const word of ['入力だけを反映', '構成は除きました', 'JSON']) expect(ja(issue)).toContain(word);
    for (const word of ['inputs are kept', 'groups of its estate are not', 'JSON']) expect(en(issue)).toContain(word);
  });

  it('fences text that would turn the sentence around', () => {
    const [issue] = decodeHash(`#vp=${encodeURIComponent('אבג')}`).issues;
    if (issue === undefined) throw new Error('an issue expected');
    expect(en(issue)).toContain('\u2068אבג\u2069');
  });
});
