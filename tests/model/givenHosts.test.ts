import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricOf } from '../../src/model/curve.ts';
import { divergenceOf, hostGapOf, kernelBreakEvenOf } from '../../src/model/divergence.ts';
import { BASE_KEYS, fleetOf } from '../../src/model/fleet.ts';
import type { Fleet, FleetBase, GivenFleet, Group } from '../../src/model/fleet.ts';
import { givenGapRange } from '../../src/model/givenGap.ts';
import { givenFleetOf } from '../../src/model/givenFleet.ts';
import { coarsely } from '../../src/model/givenHosts.ts';
import { hostCounterOf, realCapacityOf, roughCounterOf } from '../../src/model/hostCount.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { coarseFleet, mergedFleet } from '../../src/model/mergedFleet.ts';
import { doubtsOf } from '../../src/model/perturb.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { sprawlOf } from '../../src/model/sprawl.ts';
import { cores, count, gib, mib, ratio } from '../../src/model/units.ts';
import { anyFleet, anyInputs } from './generators.ts';

const at = (inputs: Inputs, fleet: Fleet): Inputs => {
  const given = givenFleetOf(fleet) as GivenFleet;
  return { ...inputs, ...given.base, fleet: given };
};
const given = fc.tuple(anyInputs(1), anyFleet, fc.integer({ min: 1, max: 400 }))
  .map(([inputs, fleet, n]): Inputs => ({ ...at(inputs, fleet), workloads: count(n) }));
const COUNTED = ['hardware', 'os', 'nested', 'microvm'] as const;

describe('hosts of a given fleet', () => {
  it('are counted as the whole result has them, at any number of workloads', () => {
    fc.assert(fc.property(given, fc.constantFrom(...COUNTED), (inputs, id) => {
      const whole = resultOf(inputs).deployments[id];
      const hosts = whole === null ? null : metricOf(whole, 'hosts');
      expect(hostCounterOf(inputs, id)(inputs.workloads)).toBe(hosts);
      expect(roughCounterOf(inputs, id)(inputs.workloads)).toBe(hosts);
    }), { numRuns: 300 });
  });

  it('are as many as the sliders have of equal workloads, and a full host carries as many', () => {
    fc.assert(fc.property(anyInputs(2000), (inputs) => {
      const base = Object.fromEntries(BASE_KEYS.map((key) => [key, inputs[key]])) as FleetBase;
      const same: Inputs = { ...inputs, fleet: { ...fleetOf(inputs), base } };
      for (const id of ['hardware', 'os'] as const) {
        expect(hostCounterOf(same, id)(inputs.workloads)).toBe(hostCounterOf(inputs, id)(inputs.workloads));
        const [one, other] = [realCapacityOf(same, id), realCapacityOf(inputs, id)];
        expect(one === null).toBe(other === null);
        expect((one ?? 0) / (other ?? 1)).toBeCloseTo(other === null ? 0 : 1, 9);
      }
      expect(kernelBreakEvenOf(same)).toBe(kernelBreakEvenOf(inputs));
    }), { numRuns: 200 });
  });

  it('are none without a place for one family, whichever it is, and none for nothing', () => {
    const inputs = resolveInputs('2026', { spareHosts: count(2) });
    const [small] = fleetOf(inputs).groups as [Group];
    for (const large of [0, 1]) {
      const groups = [0, 1].map((kernel) => ({ ...small, kernel, appMemory: mib(kernel === large ? 2 ** 23 : 512) }));
      const two = at(inputs, { families: 2, groups });
      expect(hostCounterOf(two, 'os')(two.workloads)).toBeNull();
      expect(realCapacityOf(two, 'os')).toBeNull();
    }
    const one = at(inputs, fleetOf(inputs));
    for (const id of ['hardware', 'os'] as const) expect(hostCounterOf(one, id)(0)).toBe(0);
  });

  it('never contradict themselves: where the gap is said to open for good there is one, and where it is not there is none', () => {
    fc.assert(fc.property(given, (inputs) => {
      const { firstTouch, firstGap } = divergenceOf(inputs);
      const { hardware, os } = resultOf(inputs).deployments;
      if (hardware.notPlaceable.length > 0 || os.notPlaceable.length > 0) return;
      if (firstGap !== null && inputs.workloads >= firstGap) expect(hardware.hosts).toBeGreaterThan(os.hosts);
      if (hardware.hosts > os.hosts) expect(firstTouch).toBeLessThanOrEqual(inputs.workloads);
      if (firstGap !== null) expect(firstGap).toBeGreaterThanOrEqual(firstTouch ?? Infinity);
    }), { numRuns: 60 });
  });

  it('are told from few groups along a line, and from all of them where the reader stands', () => {
    const inputs = resolveInputs('2026', { hostMemory: gib(128) });
    const [any] = fleetOf(inputs).groups as [Group];
    const groups = Array.from({ length: 40 }, (_, i): Group => ({ ...any, count: count(1 + (i % 5)), appMemory: mib(Math.round(700 * 1.13 ** i)) }));
    const many = at(inputs, { families: 1, groups });
    const [rough, few, all] = [roughCounterOf(many, 'os'), hostCounterOf(coarsely(many), 'os'), hostCounterOf(many, 'os')];
    const counts = Array.from({ length: 60 }, (_, i) => many.workloads - 30 + i);
    expect(counts.map(rough)).toEqual(counts.map((n) => (n === many.workloads ? all(n) : few(n))));
    for (const n of [many.workloads, many.workloads - 1]) expect(few(n)).not.toBe(all(n));
  });

  it('part where those of the sliders do, if all workloads are equal', () => {
    const inputs = resolveInputs('2026', {});
    const same: Inputs = { ...inputs, fleet: { ...fleetOf(inputs), base: Object.fromEntries(BASE_KEYS.map((key) => [key, inputs[key]])) as FleetBase } };
    expect(hostGapOf(same).firstTouch).not.toBeNull();
    expect(hostGapOf(same)).toEqual(hostGapOf(inputs));
  });

  it('grow from those that are there now', () => {
    fc.assert(fc.property(given, (inputs) => {
      const { hardware, os } = resultOf(inputs).deployments;
      const [now] = sprawlOf(inputs, 2);
      expect(now?.of.hardware.hosts).toBe(metricOf(hardware, 'hosts') ?? 0);
      expect(now?.of.os.hosts).toBe(metricOf(os, 'hosts') ?? 0);
    }), { numRuns: 60 });
  });

  it('find the sharing at which memory is even', () => {
    fc.assert(fc.property(given, (any) => {
      const inputs: Inputs = { ...any, vmIoPath: 'paravirtual' };
      const share = divergenceOf(inputs).sharingBreakEven;
      const differenceAt = (pageSharing: number): number => {
        const { hardware, os } = resultOf({ ...inputs, pageSharing: ratio(pageSharing) }).deployments;
        return hardware.memory.total - os.memory.total;
      };
      if (share === null || share === 0) return;
      expect(differenceAt(share)).toBeLessThanOrEqual(0);
      expect(differenceAt(share - 1e-6)).toBeGreaterThan(0);
    }), { numRuns: 60 });
  });

  it('are doubted for constants and for what the fleet does not say', () => {
    fc.assert(fc.property(given, (inputs) => {
      const doubted = doubtsOf(inputs).list.map(({ id }) => id as string);
      expect(BASE_KEYS.filter((key) => doubted.includes(key))).toEqual([]);
      expect(doubted).toContain('hypervisorMemory');
    }), { numRuns: 20 });
  });
});

describe('looking for the gap', () => {
  const steps = (from: number) => (n: number): number => (n >= from ? 10 : 9);
  it('finds where it opens and from where it stays', () => {
    for (const from of [1, 2, 17, 950, 61_234]) expect(givenGapRange(steps(from), () => 9, 100_000, null, 5)).toEqual({ firstTouch: from, firstGap: from });
    expect(givenGapRange(() => 9, () => 9, 100_000, 40, 5)).toEqual({ firstTouch: null, firstGap: null });
  });

  it('says that it closes again where the reader stands', () => {
    expect(givenGapRange((n) => (n === 777 ? 9 : steps(50)(n)), () => 9, 100_000, 60, 777)).toEqual({ firstTouch: 50, firstGap: 778 });
    expect(givenGapRange((n) => (n === 30 ? 10 : steps(50)(n)), () => 9, 100_000, 60, 30)).toEqual({ firstTouch: 30, firstGap: 50 });
    expect(givenGapRange((n) => (n > 90_000 ? 9 : 10), () => 9, 100_000, null, 5)).toEqual({ firstTouch: 1, firstGap: null });
  });

  it('has nothing to say where something finds no place', () => {
    expect(givenGapRange((n) => (n > 100 ? null : 10), () => 9, 100_000, null, 5)).toEqual({ firstTouch: null, firstGap: null });
  });
});

describe('a fleet in fewer groups', () => {
  it('keeps counts, families, sums and base', () => {
    fc.assert(fc.property(fc.array(anyFleet, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 12 }), (parts, most) => {
      const fleet = givenFleetOf({ families: 4, groups: parts.flatMap(({ groups }) => groups) }) as GivenFleet;
      const merged = mergedFleet(fleet, most);
      expect(merged.groups.length).toBeLessThanOrEqual(Math.max(most, fleet.families));
      expect([merged.families, merged.base]).toEqual([fleet.families, fleet.base]);
      for (let kernel = 0; kernel < fleet.families; kernel += 1) {
        const sums = ({ groups }: Fleet): number[] => (['osMemory', 'osDisk', 'appMemory', 'appDisk', 'cpu', 'vcpus'] as const)
          .map((key) => groups.reduce((sum, one) => sum + (one.kernel === kernel ? one.count * one[key] : 0), 0));
        sums(merged).forEach((sum, i) => expect(sum / ((sums(fleet)[i] as number) || 1)).toBeCloseTo(sums(fleet)[i] === 0 ? 0 : 1, 9));
      }
      if (fleet.groups.length <= most) expect(merged).toBe(fleet);
    }));
  });

  it('is made once', () => {
    const fleet = givenFleetOf({ families: 1, groups: Array.from({ length: 30 }, (_, i) => ({ ...(fleetOf(resolveInputs('2026', {})).groups[0] as Fleet['groups'][number]), vcpus: i + 1 })) }) as GivenFleet;
    expect(coarseFleet(fleet)).toBe(coarseFleet(fleet));
    expect(coarseFleet(fleet).groups).toHaveLength(12);
    const inputs = at(resolveInputs('2026', {}), fleet);
    expect(coarsely(inputs).fleet?.groups).toHaveLength(12);
    expect(coarsely(resolveInputs('2026', {})).fleet).toBeNull();
  });
});

describe('where kernel families stop paying, of a given fleet', () => {
  it('is nowhere where a machine fits no host, though the fleet cut into three families would fit', () => {
    const machine = (osMemory: number, appMemory: number): Group =>
      ({ count: count(1), kernel: 0, osMemory: mib(osMemory), osDisk: gib(4), appMemory: mib(appMemory), appDisk: gib(0), cpu: cores(0.05), vcpus: 1 });
    const fleet: Fleet = { families: 1, groups: [machine(12_751, 16), machine(256, 52_790), machine(256, 256)] };
    const inputs = at(resolveInputs('2007', { hostMemory: gib(64), memoryAccounting: 'reserved', vmIoPath: 'paravirtual' }), fleet);
    // The largest OS of the family is the host's, and the largest application does not fit beside it.
    expect(resultOf(inputs).deployments.os.notPlaceable).toHaveLength(1);
    expect(kernelBreakEvenOf(inputs)).toBeNull();
    expect(resultOf({ ...inputs, kernelFamilies: count(3) }).deployments.os.notPlaceable).toHaveLength(0);
  });
});
