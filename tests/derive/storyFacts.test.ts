import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inputsOfScene, SCENE_IDS, STORY } from '../../src/derive/story.ts';
import { storyFacts } from '../../src/derive/storyFacts.ts';
import { ERAS } from '../../src/model/era.ts';
import { MOST_WORKLOADS } from '../../src/model/divergence.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { count, gib, mib, ratio } from '../../src/model/units.ts';
import { anyInputs } from '../model/generators.ts';

/** Every number in there, with the way to it. */
function* numbersIn(value: unknown, path: string): Generator<readonly [string, number]> {
  if (typeof value === 'number') yield [path, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* numbersIn(inner, `${path}.${key}`);
  } else if (value === undefined) throw new Error(`${path} is undefined`);
}

describe('for any inputs', () => {
  test('every number that a scene says is finite, and null where there is none', () => {
    fc.assert(fc.property(anyInputs(MOST_WORKLOADS), fc.constantFrom(...SCENE_IDS), (inputs, id) => {
      for (const [path, value] of numbersIn(storyFacts(id, inputs), id)) expect(value, path).toSatisfy(Number.isFinite);
    }), { numRuns: 150 });
  });

  test('facts are asked for once', () => {
    const inputs = resolveInputs('2026', {});
    for (const id of SCENE_IDS) expect(storyFacts(id, inputs)).toBe(storyFacts(id, inputs));
  });

  test('where CPU is said to run out first, it does: from there on and not before', () => {
    fc.assert(fc.property(anyInputs(500), (inputs) => {
      const { cpuFrom } = storyFacts('bottleneck', inputs);
      for (const side of ['hardware', 'os'] as const) {
        const from = cpuFrom[side];
        if (from === null || from < 0.011) continue;
        const bindingAt = (u: number) => resultOf({ ...inputs, utilization: ratio(u) }).deployments[side].binding;
        expect(bindingAt(from * 0.999), `${side} before ${from}`).not.toBe('cpu');
        if (from * 1.001 <= 1) expect([null, 'cpu'], `${side} from ${from}`).toContain(bindingAt(from * 1.001));
      }
    }), { numRuns: 60 });
  });

  test('where both run out of CPU on one kernel, half the guest OS memory changes no number of hosts', () => {
    fc.assert(fc.property(anyInputs(2000), (any) => {
      const inputs = { ...any, kernelFamilies: count(1), pageSharing: ratio(0) };
      const { binding, hosts, halved } = storyFacts('bottleneck', inputs);
      if (binding.hardware === 'cpu' && binding.os === 'cpu') expect(halved).toEqual(hosts);
    }), { numRuns: 80 });
  });
});

describe('what the scenes show untouched', () => {
  test.each(ERAS)('%s: servers idle, and fewer hosts carry them', (era) => {
    const inputs = inputsOfScene('server-sprawl', era, {});
    const { servers, busy, idlePower } = storyFacts('server-sprawl', inputs);
    expect(busy).toBeCloseTo(servers * inputs.utilization, 9);
    expect(busy).toBeLessThan(servers / 5);
    const { hosts, power } = resultOf(inputs).deployments.physical;
    expect(idlePower).toBeCloseTo((hosts * inputs.physicalPeakPower * inputs.idlePowerShare * inputs.pue) / power, 9);
    const { saved, hosts: left, perHost, spare } = storyFacts('consolidation', inputs);
    expect(saved).toBeGreaterThan(servers * 0.9);
    expect((perHost ?? 0) * ((left ?? 0) - spare)).toBeCloseTo(servers, 9);
  });

  test.each(ERAS)('%s: the copies are the guest OS layer, and one more workload adds what is said', (era) => {
    const inputs = { ...inputsOfScene('memory-disk', era, {}), pageSharing: ratio(0) };
    expect(storyFacts('os-sprawl', inputs).hardware?.copies).toBe(inputs.workloads * inputs.guestOsMemory);
    const more = { ...inputs, workloads: count(inputs.workloads + 1) };
    const [before, after] = [resultOf(inputs).deployments, resultOf(more).deployments];
    const { memory, disk } = storyFacts('memory-disk', inputs);
    for (const side of ['hardware', 'os'] as const) {
      expect(after[side].hosts).toBe(before[side].hosts);
      expect(after[side].memory.total - before[side].memory.total - inputs.appMemory).toBeCloseTo(memory?.each[side] ?? Number.NaN, 6);
      expect(after[side].disk.total - before[side].disk.total - inputs.appDisk).toBeCloseTo(disk?.each[side] ?? Number.NaN, 6);
    }
  });

  test.each(ERAS)('%s: VMs need more hosts on one kernel, and one other guest takes the lead away', (era) => {
    const { headline } = storyFacts('divergence', inputsOfScene('divergence', era, {}));
    expect(headline.kind).toBe('saves');
    const { odd, hosts, alike, families } = storyFacts('kernels', inputsOfScene('kernels', era, {}));
    expect({ odd, families }).toEqual({ odd: 1, families: 2 });
    expect(alike?.os).toBeLessThan(alike?.hardware ?? 0);
    expect(hosts?.os).toBeGreaterThanOrEqual(hosts?.hardware ?? Infinity);
  });

  test.each(ERAS)('%s: CPU runs out first on both sides and memory no longer counts', (era) => {
    const { binding, hosts, halved, utilization, cpuFromBoth } = storyFacts('bottleneck', inputsOfScene('bottleneck', era, {}));
    expect(binding).toEqual({ hardware: 'cpu', os: 'cpu' });
    expect(halved).toEqual(hosts);
    expect(cpuFromBoth).toBeLessThan(utilization);
  });

  test.each(ERAS)('%s: eras are compared without anything of the scene’s own in them', (era) => {
    const { first, last, kept, claims } = storyFacts('then-now', inputsOfScene('then-now', era, {}));
    expect([first.era, last.era, kept]).toEqual(['2007', '2026', 0]);
    expect(claims).toEqual({ all: 7, first: 3, last: 2 });
  });

  test.each(SCENE_IDS)('%s: what the reader set by hand comes before what the scene sets', (id) => {
    const mine = { kernelFamilies: count(5), minorityShare: ratio(0.5), utilization: ratio(0.07), guestOsMemory: mib(777) };
    expect(inputsOfScene(id, '2026', mine)).toMatchObject(mine);
    expect(STORY[id].control === null || STORY[id].live.includes(STORY[id].control ?? 'years')).toBe(true);
  });
});

describe('where nothing fits', () => {
  test('scenes say so with the side and the reason, and no number of hosts', () => {
    const inputs = resolveInputs('2026', { appMemory: mib(1_048_576), hostMemory: gib(64) });
    const missing = { side: 'hardware', reason: 'memory' };
    expect(storyFacts('consolidation', inputs)).toMatchObject({ missing, hosts: null, perHost: null, binding: null });
    expect(storyFacts('os-sprawl', inputs)).toMatchObject({ missing, hardware: null, os: null });
    expect(storyFacts('memory-disk', inputs)).toMatchObject({ missing, memory: null, disk: null });
    expect(storyFacts('bottleneck', inputs)).toMatchObject({ missing, hosts: null, halved: null });
    expect(storyFacts('fairness', inputs)).toMatchObject({ missing, gap: null, microvm: null });
    expect(storyFacts('kernels', inputs)).toMatchObject({ missing, hosts: null, alike: null, nested: null });
    expect(storyFacts('verdict', inputs)).toMatchObject({ mix: null, nested: null, headline: { kind: 'notPlaceable' } });
  });
});
