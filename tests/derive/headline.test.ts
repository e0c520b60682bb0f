import { describe, expect, it } from 'vitest';
import { headlineOf } from '../../src/derive/headline.ts';
import type { Headline } from '../../src/derive/headline.ts';
import { formatOf } from '../../src/i18n/format.ts';
import { en } from '../../src/i18n/en.ts';
import { ja } from '../../src/i18n/ja.ts';
import { plainOf } from '../../src/i18n/rich.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import type { Inputs, Overrides } from '../../src/model/inputs.ts';
import { cores, count, gib, mib, ratio } from '../../src/model/units.ts';

/** One kernel, memory binds, no overhead worth naming: 64 GiB hosts, 1 GiB OS, 1 GiB application. */
const small: Overrides = {
  workloads: count(300), guestOsMemory: mib(1024), appMemory: mib(1024), hostMemory: gib(64), hostCores: cores(64),
  kernelFamilies: count(1), pageSharing: ratio(0), maxContainers: count(2000), spareHosts: count(1), hostDisk: gib(100_000),
};
const inputs = (overrides: Overrides): Inputs => resolveInputs('2014', { ...small, ...overrides });
/** Without the joiners that keep number and unit on one line. */
const loose = (text: string): string => text.replaceAll('\u2060', '').replaceAll('\u00a0', ' ');
const said = (facts: Headline): { readonly ja: string; readonly en: string } => ({
  ja: loose(plainOf([...ja.headline.sentence(formatOf('ja'), facts), ...ja.headline.gap(formatOf('ja'), facts), ...ja.headline.bestCase(formatOf('ja'), facts)])),
  en: loose(plainOf([...en.headline.sentence(formatOf('en'), facts), ...en.headline.gap(formatOf('en'), facts), ...en.headline.bestCase(formatOf('en'), facts)])),
});

describe('headline', () => {
  it('says how many hosts each side needs, from the one result', () => {
    const given = inputs({});
    const { hardware, os } = resultOf(given).deployments;
    const facts = headlineOf(given);
    expect(facts).toMatchObject({ kind: 'saves', hardware: hardware.hosts, os: os.hosts, difference: hardware.hosts - os.hosts });
    expect(said(facts).en).toContain(`need ${hardware.hosts} hosts as VMs`);
    expect(said(facts).ja).toContain(`${hardware.hosts}台`);
  });

  it('gives VMs their best case: the number of kernels from which containers save nothing', () => {
    const facts = headlineOf(inputs({ workloads: count(60) }));
    expect(facts).toMatchObject({ kind: 'saves', bestCase: { kind: 'kernels' } });
  });

  it('gives containers theirs where kernels take the saving away', () => {
    const facts = headlineOf(inputs({ kernelFamilies: count(6), workloads: count(60) }));
    expect(facts).toMatchObject({ kind: 'costs', bestCase: { kind: 'oneKernel' } });
    expect(said(facts).en).toContain('on one kernel for all');
  });

  it('says that nothing is saved when CPU binds on both sides', () => {
    const facts = headlineOf(inputs({ utilization: ratio(1), ioShare: ratio(0), workloads: count(100) }));
    expect(facts.kind).toBe('even');
    expect(facts).toMatchObject({ binding: { hardware: 'cpu', os: 'cpu' } });
  });

  it('names the side and the resource when one workload does not fit on a host', () => {
    const facts = headlineOf(inputs({ appMemory: mib(70_000) }));
    expect(facts).toMatchObject({ kind: 'notPlaceable', deployment: 'hardware', reason: 'memory' });
    expect(said(facts).en).toContain('does not fit');
    expect(said(facts).ja).toContain('収まりません');
  });

  it('is complete and without NaN in both languages over every era and number of kernels', () => {
    for (const era of ['2007', '2014', '2026'] as const) {
      for (const k of [1, 2, 3, 6, 12]) {
        for (const n of [1, 2, 40, 700]) {
          const { ja: inJa, en: inEn } = said(headlineOf(resolveInputs(era, { kernelFamilies: count(k), workloads: count(n) })));
          for (const text of [inJa, inEn]) expect(text).not.toMatch(/NaN|undefined|null|Infinity|—/);
          expect(inEn.length).toBeGreaterThan(40);
        }
      }
    }
  });
});
