import { describe, expect, test } from 'vitest';
import { DOUBT_FIGURES } from '../../../src/derive/doubt.ts';
import type { DoubtBand, DoubtFigureId, DoubtStrip, Spread3 } from '../../../src/derive/doubt.ts';
import { doubtSteps } from '../../../src/derive/doubtRows.ts';
import type { Doubting } from '../../../src/derive/doubtRows.ts';
import { fairnessSteps } from '../../../src/derive/fairness.ts';
import type { Fairness } from '../../../src/derive/fairness.ts';
import { whyFactsOf } from '../../../src/derive/whySteps.ts';
import { en } from '../../../src/i18n/en.ts';
import { formatOf } from '../../../src/i18n/format.ts';
import { ja } from '../../../src/i18n/ja.ts';
import { plainOf } from '../../../src/i18n/rich.ts';
import { ERAS } from '../../../src/model/era.ts';
import type { Inputs } from '../../../src/model/inputs.ts';
import { resolveInputs } from '../../../src/model/inputTable.ts';
import { METRICS } from '../../../src/model/result.ts';
import { finished } from '../../../src/model/steps.ts';
import { count, gib, mib } from '../../../src/model/units.ts';

const LANGUAGES = [['ja', ja, formatOf('ja')], ['en', en, formatOf('en')]] as const;
const FAULT = /undefined|NaN|Infinity|null|—|\[object/;
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
const TOO_BIG = resolveInputs('2026', { appMemory: mib(1_048_576), hostMemory: gib(64) });
const WORLDS: readonly Inputs[] = [
  ...ERAS.flatMap((era) => [1, 2, 5, 12].map((k) => resolveInputs(era, { kernelFamilies: count(k) }))), TOO_BIG,
];

describe.each(LANGUAGES)('words for the difference, %s', (lang, messages, format) => {
  const { why, sensitivity, fairness } = messages.figures;

  test('why: every metric in every world has a title and a summary', () => {
    for (const inputs of WORLDS) for (const metric of METRICS) {
      const facts = whyFactsOf(inputs, metric);
      const said = `${plainOf(why.title(facts, format, inputs.currency))} ${why.summary(facts, format, inputs.currency)}`;
      expect(said).not.toMatch(FAULT);
      expect(said.length).toBeGreaterThan(12);
    }
  });

  test('why: what makes the difference, and what takes it back', () => {
    const title = plain(plainOf(why.title(whyFactsOf(resolveInputs('2026', {}), 'hosts'), format, 'usd')));
    expect(title).toBe(lang === 'en'
      ? 'Of the 1 host between them, guest OS copies make 3.1; spare hosts take 1 back'
      : 'VMのほうが1台多く必要です。いちばんの理由は、ゲストOS（3.1台分）です。反対に、予備ホスト（1台分）が差を縮めています');
  });

  test('why: no difference, and containers that need more, are said as such', () => {
    const same = plain(plainOf(why.title(whyFactsOf(resolveInputs('2014', {}), 'hosts'), format, 'usd')));
    const more = plain(plainOf(why.title(whyFactsOf(resolveInputs('2007', { kernelFamilies: count(5) }), 'hosts'), format, 'usd')));
    expect(same).toMatch(lang === 'en' ? /^Equal in the number of hosts: guest OS copies add 3\.1 to the VMs/ : /^ホストの台数は同じです。/);
    expect(more).toMatch(lang === 'en' ? /^Containers need \d+ hosts? more: / : /^コンテナのほうが\d+台多く必要です。/);
  });

  test('what matters most: with a widest range, without one, without a difference', () => {
    const facts = finished(doubtSteps(resolveInputs('2026', {}), 'hosts'));
    const widest = { name: 'X', low: '1', high: '2', from: -1, to: 12 };
    const titles = [
      sensitivity.title(facts, widest, format, 'usd'), sensitivity.title(facts, null, format, 'usd'),
      sensitivity.title({ ...facts, difference: null } satisfies Doubting, null, format, 'usd'),
    ].map((title) => plain(plainOf(title)));
    expect(new Set(titles).size).toBe(3);
    expect(titles[0]).toContain(lang === 'en' ? 'goes from −1 host to 12 hosts' : '差は−1台から12台まで');
    for (const title of titles) expect(title).not.toMatch(FAULT);
  });

  test('where the sign turns: only the ends on the other side are told', () => {
    const said = { metric: 'hosts', currency: 'usd' } as const;
    const ends = { low: 'LOW', high: 'HIGH' };
    const turned = plain(sensitivity.turn({ low: -1, high: 12 }, ends, 1, said, format));
    expect(turned).toContain('LOW');
    expect(turned).not.toContain('HIGH');
    const both = plain(sensitivity.turn({ low: -1, high: 12 }, ends, 0, said, format));
    expect(both).toContain('HIGH');
    expect(both).not.toMatch(/turns|逆転/);
  });

  test('the line beside the headline has two digits, and an end that never comes is said as such', () => {
    const line = (low: Spread3['low'], high: Spread3['high']): string => {
      const strip = (id: DoubtFigureId): DoubtStrip => ({ id, now: null, spread: { low, middle: high, high }, told: 200, wideners: [] });
      const strips = Object.fromEntries(DOUBT_FIGURES.map((id) => [id, strip(id)])) as DoubtBand['strips'];
      return plain(messages.figures.doubt.headline(format, { draws: 200, seed: 2007, all: false, strips }));
    };
    expect(line(222.4, 20_715)).toContain(lang === 'en' ? 'between about 220 and 21,000 workloads' : 'およそ220個から2万1,000個の間で差が開きます');
    expect(line(9.6, 99_800)).toContain(lang === 'en' ? 'between about 10 and 100,000 workloads' : 'およそ10個から10万個の間');
    expect(line(204, 'never')).toContain(lang === 'en' ? 'at about 200 workloads at the earliest, if it opens at all' : '早くておよそ200個からで、いつまでも開かないこともあります');
  });

  test('fairness: both favours, the same, none', () => {
    const facts = finished(fairnessSteps(resolveInputs('2026', {})));
    const title = (hardware: number | null, os: number | null): string =>
      plain(plainOf(fairness.title({ ...facts, favour: { hardware, os } } satisfies Fairness, format)));
    const titles = [title(-1, 4), title(0, 2), title(3, 3), title(null, null), title(1, 4), title(-4, -1)];
    expect(new Set(titles).size).toBe(6);
    if (lang === 'ja') {
      expect(titles[4]).toBe('スイッチをすべてVMに有利な側にしても、VMのホストは1台多く、コンテナに有利な側にすると4台多くなります');
      expect(titles[5]).toBe('スイッチをすべてVMに有利な側にすると、コンテナのホストは4台多く、コンテナに有利な側にしても1台多くなります');
    }
    expect(titles[0]).toBe(lang === 'en'
      ? 'With every switch set in the VMs’ favour, containers need 1 host more; in the containers’, VMs need 4 hosts more'
      : 'スイッチをすべてVMに有利な側にすると、ホストはコンテナのほうが1台多くなります。コンテナに有利な側にすると、ホストはVMのほうが4台多くなります');
    for (const one of titles) expect(one).not.toMatch(FAULT);
  });
});
