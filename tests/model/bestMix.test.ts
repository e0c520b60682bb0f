import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestMixOf, bestMixOfFleet } from '../../src/model/bestMix.ts';
import type { BestMix } from '../../src/model/bestMix.ts';
import { fleetOf } from '../../src/model/fleet.ts';
import type { Fleet, Group } from '../../src/model/fleet.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import type { Inputs, Overrides } from '../../src/model/inputs.ts';
import { stackOf } from '../../src/model/layers.ts';
import { leastAsVmsOf } from '../../src/model/mixBound.ts';
import { familyChoices } from '../../src/model/mixChoices.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { cores, count, gib, mib, ratio } from '../../src/model/units.ts';
import { anyFleet, anyInputs } from './generators.ts';
import { bestMixByTrying, everyMix } from './reference/mix.ts';

const SLOW = 60_000;

/** 10 VMs of 1 024 MiB or 21 containers of 515 MiB a host; everything but memory is plenty. */
const roomy = (more: Overrides): Inputs => resolveInputs('2026', {
  hostMemory: gib(12), hostDisk: gib(40_000), appDisk: gib(1), utilization: ratio(0.01), pageSharing: ratio(0),
  appMemory: mib(503), guestOsMemory: mib(496), runtimeMemory: mib(12), spareHosts: count(1), ...more,
});

const group = (kernel: number, size: number, more: Partial<Group> = {}): Group => ({
  count: count(size), kernel, osMemory: mib(496), osDisk: gib(32), appMemory: mib(503), appDisk: gib(1),
  cpu: cores(0.01), vcpus: 1, ...more,
});
const fleet = (...groups: readonly Group[]): Fleet =>
  ({ families: 1 + Math.max(...groups.map((g) => g.kernel)), groups });

function expectLeast(mix: BestMix | null, inputs: Inputs, of: Fleet): void {
  const expected = bestMixByTrying(inputs, of);
  if (mix === null || expected === null) {
    expect(mix).toBe(expected);
    return;
  }
  expect(mix.hosts).toBe(expected.total.hosts);
  expect(Math.abs(mix.memory - expected.total.memory)).toBeLessThanOrEqual(1e-9 * expected.total.memory);
  expect(mix.assignment.map((carrier) => carrier === 'vm')).toEqual(expected.vm);
}

describe('the best mix', () => {
  it('is the least of all 2^k ways, for the sliders', () => {
    const few = anyInputs(60).map((inputs): Inputs => ({ ...inputs, kernelFamilies: count(Math.min(5, inputs.kernelFamilies)) }));
    fc.assert(fc.property(few, (inputs) => {
      expectLeast(bestMixOf(inputs), inputs, fleetOf(inputs));
    }), { seed: 61, numRuns: 120 });
  }, SLOW);

  it('is the least of all 256 ways with eight families, where some 20 are tried', () => {
    for (const [n, share, spare, sharing] of [[30, 0.5, 1, 0], [50, 0.4, 0, 0], [45, 0.7, 0, 0.1], [64, 0.2, 2, 0]] as const) {
      const inputs = roomy({
        workloads: count(n), kernelFamilies: count(8), minorityShare: ratio(share), spareHosts: count(spare), pageSharing: ratio(sharing),
      });
      expectLeast(bestMixOf(inputs), inputs, fleetOf(inputs));
    }
  }, SLOW);

  it('is the least of all 2^k ways, for inventories', () => {
    fc.assert(fc.property(anyInputs(1), anyFleet, (inputs, any) => {
      expectLeast(bestMixOfFleet(inputs, any), inputs, any);
    }), { seed: 62, numRuns: 120 });
  }, SLOW);

  it('is the least where families have as many VMs as fit the last hosts of the others', () => {
    const tight = fc.record({
      sizes: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 5 }), spare: fc.integer({ min: 0, max: 2 }),
      sharing: fc.constantFrom(0, 0, 0.1), disk: fc.constantFrom(40_000, 300), unlike: fc.boolean(), cpu: fc.constantFrom(0.01, 6),
    });
    fc.assert(fc.property(tight, ({ sizes, spare, sharing, disk, unlike, cpu }) => {
      const inputs = roomy({ spareHosts: count(spare), pageSharing: ratio(sharing), hostDisk: gib(disk), vmDiskSharing: ratio(0.7) });
      const of = {
        families: sizes.length,
        groups: sizes.map((size, f) => group(f, size, { appDisk: gib(unlike ? 1 + f : 1), cpu: cores(cpu) })),
      };
      expectLeast(bestMixOfFleet(inputs, of), inputs, of);
    }), { seed: 63, numRuns: 100 });
  }, SLOW);

  it('is no worse than all VMs or all containers, and its pools add up to it', () => {
    fc.assert(fc.property(anyInputs(100_000), (inputs) => {
      const mix = bestMixOf(inputs);
      if (mix === null) return;
      for (const other of [mix.alternatives.allVms, mix.alternatives.allContainers]) {
        if (other !== null) expect(mix.hosts).toBeLessThanOrEqual(other.hosts);
      }
      const sum = (pick: (pool: BestMix['pools'][number]) => number): number => mix.pools.reduce((s, one) => s + pick(one), 0);
      expect(sum((one) => one.pool.hosts)).toBe(mix.hosts);
      expect(Math.abs(sum((one) => one.memory) - mix.memory)).toBeLessThanOrEqual(1e-9 * mix.memory);
      expect(sum((one) => one.pool.workloads)).toBe(inputs.workloads);
      expect(mix.pools.flatMap((one) => one.families).sort((a, b) => a - b)).toEqual(mix.assignment.map((_, f) => f));
    }), { seed: 64, numRuns: 150 });
  });
});

describe('worked examples', () => {
  it('one VM pool for three families of one, containers for the 42 others', () => {
    // All VMs: 45 → 5 + 1. All containers: 2 + 1, and 1 + 1 three times. Mixed: 2 + 1 and 1 + 1.
    const mix = bestMixOf(roomy({ workloads: count(45), kernelFamilies: count(4), minorityShare: ratio(0.07) }));
    expect(mix).toMatchObject({
      hosts: 5, assignment: ['container', 'vm', 'vm', 'vm'],
      // Containers: 3·996 + 42·515; VMs: 2·2 048 + 3·1 024.
      memory: 2988 + 42 * 515 + 4096 + 3 * 1024,
      alternatives: { allVms: { hosts: 6 }, allContainers: { hosts: 9 } },
    });
    expect(mix?.pools).toMatchObject([
      { carrier: 'vm', families: [1, 2, 3], memory: 7168, pool: { family: null, hosts: 2, spare: 1, hostClasses: [{ hosts: 1, perFamily: [0, 1, 1, 1] }] } },
      { carrier: 'container', families: [0], memory: 24_618, pool: { family: 0, hosts: 3, spare: 1 } },
    ]);
  });

  it('has nested and microVMs beside it, as the page shows them', () => {
    const inputs = roomy({ workloads: count(45), kernelFamilies: count(4) });
    const { deployments } = resultOf(inputs);
    expect(bestMixOf(inputs)?.alternatives).toEqual({
      allVms: { hosts: deployments.hardware.hosts, memory: deployments.hardware.memory.total },
      allContainers: { hosts: deployments.os.hosts, memory: deployments.os.memory.total },
      nested: { hosts: deployments.nested.hosts, memory: deployments.nested.memory.total },
      microvm: { hosts: deployments.microvm?.hosts, memory: deployments.microvm?.memory.total },
    });
    expect(bestMixOf(resolveInputs('2014', {}))?.alternatives.microvm).toBeNull();
  });

  it('gives to the other side what one side cannot place, and is null where neither can', () => {
    // 11 000 MiB: as a VM 11 521 are too many, as a container 11 012 are within 11 292.
    const large = group(1, 1, { appMemory: mib(11_000) });
    const either = bestMixOfFleet(roomy({}), fleet(group(0, 3), large));
    expect(either).toMatchObject({ hosts: 4, assignment: ['container', 'container'], alternatives: { allVms: null } });
    // The limit of no container at all leaves only VMs.
    expect(bestMixOfFleet(roomy({ maxContainers: count(0) }), fleet(group(0, 3), group(1, 1))))
      .toMatchObject({ hosts: 2, assignment: ['vm', 'vm'], alternatives: { allContainers: null } });
    expect(bestMixOfFleet(roomy({ maxContainers: count(0) }), fleet(group(0, 3), large))).toBeNull();
  });

  it('leaves ties to containers', () => {
    // Eight on a host: VMs take 2 048 + 8 · 1 024, containers with 652.5 MiB of runtime 996 + 8 · 1 155.5. The same.
    const even = roomy({ runtimeMemory: mib(652.5), spareHosts: count(0) });
    const eights = fleet(group(0, 8), group(1, 8));
    expect(bestMixOfFleet(even, eights)).toMatchObject({ hosts: 2, memory: 20_480, assignment: ['container', 'container'] });
    // A tenth of a MiB more decides.
    expect(bestMixOfFleet({ ...even, runtimeMemory: mib(652.6) }, eights))
      .toMatchObject({ hosts: 2, memory: 20_480, assignment: ['vm', 'vm'] });
  });

  it('gives a family without workloads to containers, without a pool', () => {
    const mix = bestMixOfFleet(roomy({}), { families: 3, groups: [group(0, 5), group(2, 5)] });
    expect(mix).toMatchObject({ hosts: 2, assignment: ['vm', 'container', 'vm'] });
    expect(mix?.pools.map((one) => one.families)).toEqual([[0, 2]]);
    expect(bestMixOfFleet(roomy({}), { families: 2, groups: [] })).toMatchObject({ hosts: 0, memory: 0, pools: [] });
  });

  it('is computed once for the same inputs', () => {
    const inputs = roomy({});
    expect(bestMixOf(inputs)).toBe(bestMixOf(inputs));
    expect(bestMixOf({ ...inputs })).not.toBe(bestMixOf(inputs));
  });
});

describe('the ways to choose VM families', () => {
  it('are all, where no two neighbours are alike', () => {
    const unlike = [
      fleet(group(0, 3), group(1, 2), group(2, 3)),
      fleet(group(0, 3), group(1, 3, { osMemory: mib(1) }), group(2, 3)),
      fleet(group(0, 3), group(1, 3, { cpu: cores(1) }), group(2, 3)),
      fleet(group(0, 3), group(1, 3), group(1, 1), group(2, 3), group(2, 2)),
      fleet(group(0, 3), group(0, 1), group(1, 3), group(2, 3), group(2, 2)),
    ];
    for (const one of unlike) {
      expect(familyChoices(one)).toEqual([[], [2], [1], [0], [1, 2], [0, 2], [0, 1], [0, 1, 2]]);
    }
    const mixes = everyMix(3).map((vm) => vm.flatMap((isVm, f) => (isVm ? [f] : [])));
    expect(familyChoices(unlike[0] as Fleet)).toEqual(mixes);
  });

  it('take the last of neighbours that are alike', () => {
    expect(familyChoices(fleet(group(0, 4), group(1, 2), group(2, 2))))
      .toEqual([[], [2], [0], [1, 2], [0, 2], [0, 1, 2]]);
    expect(familyChoices(fleet(group(0, 4), group(1, 2), group(2, 2), group(3, 1)))).toHaveLength(12);
    expect(familyChoices(fleet(group(0, 2), group(1, 2), group(2, 2)))).toEqual([[], [2], [1, 2], [0, 1, 2]]);
    expect(familyChoices({ families: 2, groups: [] })).toEqual([[], [1], [0, 1]]);
  });

  it('are at most 84 for the sliders and refuse more families than the model knows', () => {
    const twelve = (n: number): number =>
      familyChoices(fleetOf(roomy({ workloads: count(n), kernelFamilies: count(12), minorityShare: ratio(0.5) }))).length;
    expect(Math.max(...[100, 101, 110, 111, 112, 100_000].map(twelve))).toBe(84);
    expect(familyChoices({ families: 12, groups: [] })).toHaveLength(13);
    expect(() => familyChoices({ families: 13, groups: [] })).toThrow(new RangeError('13 kernel families, at most 12'));
  });
});

describe('what VMs take at least', () => {
  const leastOf = (inputs: Inputs, of: Fleet) => leastAsVmsOf(inputs, stackOf(inputs, 'hardware'), of);

  it('is what fills hosts to the brim, in memory, CPU or disk, and a spare', () => {
    // 10 240 MiB for VMs of 1 024.
    const inputs = roomy({ vmDiskSharing: ratio(0.5) });
    const memory = leastOf(inputs, fleet(group(0, 10), group(1, 10), group(2, 1)));
    expect(memory([])).toEqual({ hosts: 0, memory: 0 });
    expect(memory([0])).toEqual({ hosts: 2, memory: 2 * 2048 + 10 * 1024 });
    expect(memory([0, 1])).toEqual({ hosts: 3, memory: 3 * 2048 + 20 * 1024 });
    expect(memory([0, 1, 2])).toEqual({ hosts: 4, memory: 4 * 2048 + 21 * 1024 });
    expect(memory([2])).toEqual({ hosts: 2, memory: 2 * 2048 + 1024 });
    // Page sharing at its best gives back a tenth of 999 MiB each.
    expect(leastOf({ ...inputs, pageSharing: ratio(0.1) }, fleet(group(0, 11)))([0]).hosts).toBe(2);
    expect(leastOf({ ...inputs, pageSharing: ratio(0.1) }, fleet(group(0, 12)))([0]).hosts).toBe(3);
    expect(leastOf({ ...inputs, pageSharing: ratio(0.1) }, fleet(group(0, 1)))([0]).memory).toBeCloseTo(4096 + 924.1, 9);
    // 38.4 cores for demands of 3.84 with a factor of 1.
    const cpu = { ...inputs, ioShare: ratio(0), cpuTarget: ratio(0.6 * 1.01), hostMemory: gib(1000) };
    const demand = { cpu: cores(3.84) };
    expect(leastOf(cpu, fleet(group(0, 10, demand), group(1, 10, demand)))([0, 1]).hosts).toBe(3);
    expect(leastOf(cpu, fleet(group(0, 10, demand), group(1, 11, demand)))([0, 1]).hosts).toBe(4);
    // 170 GiB less the 32 of the hypervisor's own for 17 each: 8.1.
    const disk = { ...inputs, hostDisk: gib(170), hostMemory: gib(1000) };
    expect(leastOf(disk, fleet(group(0, 8), group(1, 8)))([0, 1]).hosts).toBe(3);
    expect(leastOf(disk, fleet(group(0, 8), group(1, 9)))([0, 1]).hosts).toBe(4);
  });

  it('is never more than they take', () => {
    fc.assert(fc.property(anyInputs(2000), (inputs) => {
      const { deployments, fleet: of } = resultOf(inputs);
      if (deployments.hardware.notPlaceable.length > 0) return;
      const least = leastOf(inputs, of)(of.groups.map((one) => one.kernel));
      expect(least.hosts).toBeLessThanOrEqual(deployments.hardware.hosts);
      expect(least.memory).toBeLessThanOrEqual(deployments.hardware.memory.total * (1 + 1e-9));
    }), { seed: 65, numRuns: 300 });
  });
});
