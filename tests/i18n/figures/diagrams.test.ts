import { describe, expect, test } from 'vitest';
import { bindingSharesOf, hostsApartOf } from '../../../src/derive/bindingShares.ts';
import type { BindingShares } from '../../../src/derive/bindingShares.ts';
import type { PresetId } from '../../../src/derive/presets.ts';
import { PRESETS } from '../../../src/derive/presets.ts';
import { hostSharesOf } from '../../../src/derive/hostShares.ts';
import { stackFactsOf } from '../../../src/derive/stackBoxes.ts';
import type { StackFacts } from '../../../src/derive/stackBoxes.ts';
import { thenNowOf } from '../../../src/derive/thenNow.ts';
import { en } from '../../../src/i18n/en.ts';
import { formatOf } from '../../../src/i18n/format.ts';
import { ja } from '../../../src/i18n/ja.ts';
import { plainOf } from '../../../src/i18n/rich.ts';
import { ERAS } from '../../../src/model/era.ts';
import type { Inputs } from '../../../src/model/inputs.ts';
import { resolveInputs } from '../../../src/model/inputTable.ts';
import type { Resource } from '../../../src/model/result.ts';
import { count, gib, mib, ratio } from '../../../src/model/units.ts';

const LANGUAGES = [['ja', ja, formatOf('ja')], ['en', en, formatOf('en')]] as const;
const FAULT = /undefined|NaN|Infinity|null|—/;

const SIDES: readonly StackFacts['hardware'][] = [null, { guests: 1, kernels: 2 }, { guests: 84, kernels: 85 }];

describe.each(LANGUAGES)('words of the diagrams, %s', (_, messages, format) => {
  const { stack, hostShare, binding } = messages.figures;

  test('the stack: a title for every pair of sides', () => {
    const facts = stackFactsOf(resolveInputs('2026', { kernelFamilies: count(1) }));
    const titles = SIDES.flatMap((hardware) => SIDES.map((os) => plainOf(stack.title({ ...facts, hardware, os }, format))));
    for (const title of titles) expect(title).not.toMatch(FAULT);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.every((title) => title !== '')).toBe(true);
  });

  test('the stack: several kernels are mentioned, one is not', () => {
    const one = stack.summary(stackFactsOf(resolveInputs('2026', { kernelFamilies: count(1) })), format);
    const three = stack.summary(stackFactsOf(resolveInputs('2026', { kernelFamilies: count(3) })), format);
    expect(three.length).toBeGreaterThan(one.length);
  });

  test('who ate the host: every era and measure, and what does not fit', () => {
    const all = [...ERAS.map((era) => resolveInputs(era, {})), resolveInputs('2026', { appMemory: mib(1_048_576), hostMemory: gib(64) })];
    for (const inputs of all) for (const measure of ['memory', 'disk'] as const) {
      const [hardware, os] = hostSharesOf(inputs, ['hardware', 'os'], measure);
      if (hardware === undefined || os === undefined) throw new Error('both sides exist');
      const facts = { hardware, os, measure, workloads: inputs.workloads };
      expect(plainOf(hostShare.title(facts, format))).toMatch(/\S{2}/);
      expect(plainOf(hostShare.title(facts, format)) + hostShare.summary(facts, format)).not.toMatch(FAULT);
    }
  });

  test('who ate the host: one side that does not fit is named', () => {
    const [hardware, os] = hostSharesOf(resolveInputs('2026', {}), ['hardware', 'os'], 'memory');
    if (hardware === undefined || os === undefined) throw new Error('both sides exist');
    const title = (a: Resource | null, b: Resource | null): string => plainOf(hostShare.title(
      { hardware: { ...hardware, lacks: a }, os: { ...os, lacks: b }, measure: 'memory', workloads: 1 }, format));
    expect(new Set([title(null, null), title('memory', null), title(null, 'disk'), title('cpu', 'cpu')]).size).toBe(4);
  });

  test('what binds: a title for every pair of resources', () => {
    const [strip] = bindingSharesOf(resolveInputs('2026', {}));
    if (strip === undefined) throw new Error('no strip');
    const of = (resource: Resource | null): BindingShares => ({ ...strip, binding: resource });
    const all: readonly (Resource | null)[] = ['memory', 'cpu', 'disk', 'count', null];
    const titles = all.flatMap((a) => all.map((b) => plainOf(binding.title(of(a), of(b), null, format))));
    for (const title of titles) expect(title).not.toMatch(FAULT);
    expect(titles.every((title) => title !== '')).toBe(true);
    expect(new Set(titles).size).toBe(25);
  });

  test('what binds: CPU on both sides saves no host by saving memory, and yet their numbers may differ', () => {
    const said = (inputs: Inputs): string => {
      const [hardware, os] = bindingSharesOf(inputs);
      if (hardware === undefined || os === undefined) throw new Error('both sides exist');
      return plainOf(binding.title(hardware, os, hostsApartOf(inputs), format)).replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
    };
    const preset = (id: PresetId): Inputs => {
      const found = PRESETS.find((one) => one.id === id);
      if (found === undefined) throw new Error(id);
      return resolveInputs(found.era, found.overrides);
    };
    expect(said(preset('busyTransactions'))).toBe(format.lang === 'en'
      ? 'CPU runs out first on both sides: saving memory saves no host here. VMs still need 11 hosts and containers 9: they add 37% and 0% of CPU'
      : 'どちらもCPUが先に尽きます。この条件では、メモリを節約しても台数は減りません。台数はVMで11台、コンテナで9台。仮想化で増えるCPUの違い（37%と0%）による差です');
    expect(said(preset('testLab'))).toMatch(/each kernel needs hosts of its own$|カーネルごとにホストを分けるためです$/);
    expect(said({ ...preset('busyTransactions'), ioShare: ratio(0) })).toMatch(/no host here|台数は減りません/);
  });
});

test.each([['ja', ja, 'ページ共有で戻るメモリが'], ['en', en, 'page sharing gives back more memory']] as const)(
  'then and now: a share below zero is explained, and only there (%s)', (lang, messages, said) => {
    const shared = { pageSharing: ratio(0.67), guestOsMemory: mib(256), appMemory: mib(8192), workloads: count(100) };
    const [below, above] = [thenNowOf(resolveInputs('2007', shared)), thenNowOf(resolveInputs('2007', {}))];
    expect(below.eras.some((one) => (one.hardware.overhead ?? 0) < 0)).toBe(true);
    const { summary } = messages.figures.thenNow;
    expect(summary(below, formatOf(lang))).toContain(said);
    expect(summary(above, formatOf(lang))).not.toContain(said);
  });
