import { describe, expect, it } from 'vitest';
import { PRESETS, type PresetId } from '../../src/derive/presets.ts';
import { en } from '../../src/i18n/en.ts';
import { formatOf } from '../../src/i18n/format.ts';
import { ja } from '../../src/i18n/ja.ts';
import { resolveInputs, issueOf, SPEC } from '../../src/model/inputTable.ts';
import type { NumberSpec } from '../../src/model/inputTable.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import type { Resource } from '../../src/model/result.ts';
import { SOURCES } from '../../src/model/sources.ts';

type Outcome = 'os' | 'even' | 'hardware';

/** What the words beside a preset promise; a change of the model that breaks a promise must change the words. */
const PROMISED: Readonly<Record<PresetId, { readonly wins: Outcome; readonly os?: Resource; readonly hardware?: Resource }>> = {
  branchServers: { wins: 'os', os: 'disk', hardware: 'disk' },
  hostingProvider: { wins: 'os' },
  identicalDesktops: { wins: 'even' },
  busyTransactions: { wins: 'os', os: 'cpu', hardware: 'cpu' },
  dockerHosting: { wins: 'os', os: 'cpu' },
  testLab: { wins: 'hardware' },
  cloudAverage: { wins: 'os', os: 'count' },
  mixedEnterprise: { wins: 'hardware' },
  kubernetesShop: { wins: 'os' },
  bigDatabase: { wins: 'even' },
  edgeSite: { wins: 'hardware' },
};

const resultFor = (id: PresetId) => {
  const one = PRESETS.find((preset) => preset.id === id);
  if (one === undefined) throw new Error(`no preset ${id}`);
  return resultOf(resolveInputs(one.era, one.overrides));
};

describe.each(PRESETS.map((one) => [one.id, one] as const))('preset %s', (id, preset) => {
  it('is within range, sourced, and different from the defaults', () => {
    expect(preset.sources.length).toBeGreaterThan(0);
    for (const source of preset.sources) expect(SOURCES[source]).toBeDefined();
    for (const [key, value] of Object.entries(preset.overrides)) {
      const spec = SPEC[key as keyof typeof preset.overrides] as NumberSpec;
      expect(issueOf(spec, value as number), key).toBeNull();
    }
    expect(resolveInputs(preset.era, preset.overrides)).not.toEqual(resolveInputs(preset.era, {}));
  });

  it('comes out as its words say', () => {
    const { hardware, os } = resultFor(id).deployments;
    expect([...hardware.notPlaceable, ...os.notPlaceable]).toEqual([]);
    const wins: Outcome = os.hosts < hardware.hosts ? 'os' : os.hosts > hardware.hosts ? 'hardware' : 'even';
    const promised = PROMISED[id];
    expect(wins).toBe(promised.wins);
    if (promised.os !== undefined) expect(os.binding).toBe(promised.os);
    if (promised.hardware !== undefined) expect(hardware.binding).toBe(promised.hardware);
  });

  it('names its number of workloads in both stories', () => {
    const { workloads } = resolveInputs(preset.era, preset.overrides);
    expect(ja.presets.items[id].story + ja.presets.items[id].title).toContain(formatOf('ja').count(workloads));
    expect(en.presets.items[id].story).toContain(formatOf('en').count(workloads));
  });
});

describe('the presets together', () => {
  it('are fair: hardware virtualization wins or ties on hosts in at least three', () => {
    expect(Object.values(PROMISED).filter(({ wins }) => wins !== 'os').length).toBeGreaterThanOrEqual(3);
  });

  it('say the rest of what they say truly', () => {
    const hosting = resultFor('hostingProvider').deployments.hardware.memory.byLayer;
    expect(hosting.guestOs ?? 0).toBeGreaterThan(hosting.application ?? 0);
    const mixed = resultFor('mixedEnterprise').deployments;
    expect(mixed.os.memory.total).toBeLessThan(mixed.hardware.memory.total);
    expect(mixed.os.hosts - mixed.hardware.hosts).toBe(1);
    const edge = resultFor('edgeSite').deployments;
    expect([edge.hardware.hosts, edge.os.hosts]).toEqual([2, 4]);
    const shop = resultFor('kubernetesShop').deployments;
    expect((shop.microvm?.hosts ?? 0) - shop.os.hosts).toBeLessThanOrEqual(1);
    const docker = PRESETS.find((one) => one.id === 'dockerHosting');
    const direct = resultOf(resolveInputs('2014', { ...docker?.overrides, containerIoPath: 'host' })).deployments.os;
    expect(direct.cpu.overhead).toBeLessThan(resultFor('dockerHosting').deployments.os.cpu.overhead);
  });
});
