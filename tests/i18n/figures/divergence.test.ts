import { describe, expect, test } from 'vitest';
import type { CurveRow } from '../../../src/derive/curveRow.ts';
import { divergenceFacts } from '../../../src/derive/divergenceFacts.ts';
import type { DivergenceFacts } from '../../../src/derive/divergenceFacts.ts';
import { en } from '../../../src/i18n/en.ts';
import { formatOf } from '../../../src/i18n/format.ts';
import { ja } from '../../../src/i18n/ja.ts';
import { METRICS } from '../../../src/model/result.ts';
import { INPUT_TABLE, resolveInputs } from '../../../src/model/inputTable.ts';

const facts = (part: Partial<DivergenceFacts>): DivergenceFacts => ({
  metric: 'hosts', along: 'workloads', at: 300, workloads: 300, families: 1, hardware: 16, os: 12, kind: 'more',
  difference: 4, missing: null, opening: { kind: 'aboutAndCertain', about: 97.4, certain: 183 }, ...part,
});

const plain = (text: string): string => text.replaceAll('\u2060', '').replaceAll('\u00a0', ' ');
const title = (lang: 'ja' | 'en', part: Partial<DivergenceFacts>): string =>
  plain((lang === 'ja' ? ja : en).figures.divergence.title(formatOf(lang), facts(part), 'usd'));

const same = { kind: 'same', hardware: 12, difference: 0 } as const;
const less = { kind: 'less', families: 4, hardware: 16, os: 18, difference: -2 } as const;
const missing = { kind: 'notPlaceable', missing: { deployment: 'hardware', reason: 'memory' }, opening: null } as const;
const memory = { metric: 'memory', along: 'guestOsMemory', at: 2048, hardware: 4096, os: 1024, opening: null } as const;

describe('the title of the divergence figure', () => {
  test.each([
    [{}, 'From about 97 workloads on, VMs need more hosts than containers'],
    [{ opening: { kind: 'certain', certain: 49 } }, 'From 49 workloads on, VMs need more hosts than containers'],
    [{ opening: { kind: 'never' } }, 'At 300 workloads, VMs need 16 hosts, containers 12'],
    [same, 'From about 97 workloads on, VMs need more hosts than containers'],
    [less, 'At 300 workloads of 4 kernel families, VMs need 16 hosts, containers 18: here VMs need fewer'],
    [missing, 'One VM does not fit on a host: it runs out of memory. There is nothing to compare'],
    [memory, 'Guest OS memory at 2 GiB: VMs use 4 GiB of memory, containers 1 GiB'],
  ] as const)('in English: %j', (part, sentence) => {
    expect(title('en', part)).toBe(sentence);
  });

  test.each([
    [{}, 'ワークロードが約97個を超えると、VMのほうが多くのホストを使います'],
    [{ opening: { kind: 'certain', certain: 49 } }, 'ワークロードが49個以上なら、VMのほうが多くのホストを使います'],
    [{ opening: { kind: 'never' } }, 'ワークロード300個では、ホストはVMが16台、コンテナが12台です'],
    [same, 'ワークロードが約97個を超えると、VMのほうが多くのホストを使います'],
    [less, 'カーネルが4系統のワークロード300個では、ホストはVMが16台、コンテナが18台で、VMのほうが少なくて済みます'],
    [missing, 'ハードウェア仮想化では、ワークロード1つがホスト1台に収まりません（メモリ不足）。この条件では比べられません'],
    [memory, 'ゲストOSのメモリが2 GiBのとき、メモリはVMが4 GiB、コンテナが1 GiBです'],
  ] as const)('in Japanese: %j', (part, sentence) => {
    expect(title('ja', part)).toBe(sentence);
  });

  test('and the summary hold for every metric along every input, in both languages', () => {
    const inputs = resolveInputs('2026', {});
    const row: CurveRow = { at: 1, physical: 1, hardware: 2, os: 1, nested: 1, microvm: null };
    for (const metric of METRICS) {
      for (const spec of INPUT_TABLE) {
        if (spec.kind === 'choice') continue;
        for (const messages of [ja, en]) {
          const words = messages.figures.divergence;
          const format = formatOf(messages.lang);
          const real = divergenceFacts(inputs, metric, spec.key);
          const extent = { first: row, last: { ...row, at: 5 }, gap: { firstTouch: 1, firstGap: 3 } };
          for (const text of [words.title(format, real, 'usd'), words.summary(format, real, extent, 'usd')]) {
            expect(text.length).toBeGreaterThan(10);
            expect(text).not.toMatch(/undefined|NaN|null|\[object/);
          }
        }
      }
    }
  });
});

describe('the summary', () => {
  const summary = (lang: 'ja' | 'en', part: Partial<DivergenceFacts>): string =>
    plain((lang === 'ja' ? ja : en).figures.divergence.summary(formatOf(lang), facts(part), { first: null, last: null, gap: null }, 'usd'));

  test('says by how much, from where, and why never', () => {
    expect(summary('en', {})).toBe('Here VMs take 4 hosts more (33%). On average VMs need more from about 97 workloads on; because hosts come whole, that is certain only from 183 on.');
    expect(summary('ja', {})).toBe('今の条件では、VMのほうが4台多くなります（33%増）。平均すると、ワークロードが約97個からVMのほうが多くなります。ホストは1台単位なので、確実にそう言えるのは183個からです。');
    expect(summary('en', { opening: { kind: 'never' } })).toContain('VMs never need more than containers');
    expect(summary('ja', { ...same, opening: { kind: 'about', about: 97 } })).toContain('差がなくなることもあります');
    expect(summary('en', { metric: 'kernels', hardware: 810, os: 10, opening: null })).toContain('800 kernels more (81×).');
    expect(summary('ja', missing)).toContain('収まる範囲だけ');
  });
});
