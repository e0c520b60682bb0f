import { describe, expect, it } from 'vitest';
import { headlineOf } from '../../src/derive/headline.ts';
import type { Headline } from '../../src/derive/headline.ts';
import { formatOf } from '../../src/i18n/format.ts';
import type { Format } from '../../src/i18n/format.ts';
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
const spoken = (words: typeof ja.headline, format: Format, facts: Headline): string =>
  loose([words.sentence, words.beside, words.opening, words.bestCase].map((part) => plainOf(part(format, facts))).join(words.joint));
const said = (facts: Headline): { readonly ja: string; readonly en: string } =>
  ({ ja: spoken(ja.headline, formatOf('ja'), facts), en: spoken(en.headline, formatOf('en'), facts) });

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
    expect(said(facts).en).toContain('on one kernel for all they would need');
  });

  it('says that nothing is saved when CPU binds on both sides', () => {
    const facts = headlineOf(inputs({ utilization: ratio(1), ioShare: ratio(0), workloads: count(100) }));
    expect(facts.kind).toBe('even');
    expect(facts).toMatchObject({ binding: { hardware: 'cpu', os: 'cpu' } });
  });

  it('says what hosts do not show: memory and kernels', () => {
    const given = inputs({});
    const { hardware, os } = resultOf(given).deployments;
    expect(headlineOf(given)).toMatchObject({
      memoryRatio: hardware.memory.total / os.memory.total, kernels: { hardware: hardware.kernels, os: os.kernels },
    });
    expect(said(headlineOf(given)).en).toContain(`${hardware.kernels} kernels to patch instead of ${os.kernels}`);
  });

  it('says that VMs never need more where both sides carry the same whole number, and why containers do', () => {
    const facts = headlineOf(resolveInputs('2026', { utilization: ratio(1) }));
    expect(facts).toMatchObject({ kind: 'costs', opening: { kind: 'never', perHost: { hardware: 14, os: 14 } } });
    expect(said(facts).en).toContain('VMs never need more hosts: either carries 14 to a host, and containers need hosts of their own for each kernel.');
    expect(said(facts).en).not.toContain('never part');
    expect(said(facts).en).not.toContain('about');
  });

  it('says so where a host carries more VMs than containers', () => {
    const facts = headlineOf(resolveInputs('2026', { pageSharing: ratio(0.67) }));
    expect(facts).toMatchObject({ kind: 'costs', opening: { kind: 'never', perHost: { os: 110 } }, bestCase: { kind: 'noSharing' } });
    expect(said(facts).en).toContain('VMs never need more hosts');
  });

  it('speaks of containers, where VMs are ahead, and from when that turns', () => {
    const facts = headlineOf(resolveInputs('2026', { kernelFamilies: count(12) }));
    expect(facts.kind).toBe('costs');
    expect(said(facts).en).toContain('workloads on do containers need fewer hosts for certain');
    expect(said(facts).en).not.toContain('VMs need more hosts');
  });

  it('owns up to the hosts that containers cost when it praises their memory', () => {
    const facts = headlineOf(resolveInputs('2014', {
      workloads: count(60), appMemory: mib(16), appDisk: gib(254), kernelFamilies: count(7), vmDiskSharing: ratio(1), runtimeMemory: mib(1),
    }));
    expect(facts).toMatchObject({ kind: 'costs' });
    if (facts.kind === 'costs' && facts.bestCase.kind === 'memory') {
      expect(facts.bestCase.hostsMore).toBe(facts.os - facts.hardware);
      expect(said(facts).en).toContain('more, but');
    }
  });

  it('offers microVMs only where all workloads run one kernel family, which they need to be Linux', () => {
    for (const k of [2, 3, 6]) {
      const facts = headlineOf(resolveInputs('2026', { workloads: count(100_000), kernelFamilies: count(k) }));
      expect(facts).not.toMatchObject({ bestCase: { kind: 'microvm' } });
    }
  });

  it('says so where page sharing is what keeps the VMs even', () => {
    const facts = headlineOf(resolveInputs('2026', { pageSharing: ratio(0.67), kernelFamilies: count(1), workloads: count(5000) }));
    if (facts.kind === 'costs') expect(facts.bestCase.kind).toBe('noSharing');
    else expect(facts.kind).not.toBe('notPlaceable');
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
