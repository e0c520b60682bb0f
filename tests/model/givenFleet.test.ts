import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASE_KEYS, familySizes, fleetOf, sameFleet } from '../../src/model/fleet.ts';
import type { Fleet, FleetBase, GivenFleet, Group } from '../../src/model/fleet.ts';
import { givenFleetOf } from '../../src/model/givenFleet.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { coarseFleet, mergedFleet } from '../../src/model/mergedFleet.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { cores, count, gib, mib, ratio } from '../../src/model/units.ts';
import { anyFleet, anyInputs } from './generators.ts';

const given = (fleet: Fleet): GivenFleet => givenFleetOf(fleet) as GivenFleet;
/** The inputs with a fleet in force and every slider that it has a mean for at that mean. */
const at = (inputs: Inputs, fleet: GivenFleet): Inputs => ({ ...inputs, ...fleet.base, fleet });
const sumOf = ({ groups }: Fleet, pick: (group: Group) => number): number => groups.reduce((sum, group) => sum + group.count * pick(group), 0);

const group = (more: Partial<Group> = {}): Group => ({
  count: count(10), kernel: 0, osMemory: mib(1024), osDisk: gib(20), appMemory: mib(2048), appDisk: gib(40), cpu: cores(0.2), vcpus: 2, ...more,
});
const fleet = (...groups: readonly Group[]): GivenFleet => given({ families: Math.max(...groups.map((one) => one.kernel)) + 1, groups });

/** What the sliders make, as if it had been given. */
function fromSliders(inputs: Inputs): GivenFleet {
  const base = Object.fromEntries(BASE_KEYS.map((key) => [key, inputs[key]])) as FleetBase;
  return { ...fleetOf({ ...inputs, fleet: null }), base };
}

describe('a given fleet', () => {
  it('equal to what the sliders make has their result, to the last bit, wherever sizes and demands are moved', () => {
    const moved = fc.record({ guestOsMemory: fc.constantFrom(null, 300, 777.7), appDisk: fc.constantFrom(null, 0, 33.3), utilization: fc.constantFrom(null, 0.07), sourceCores: fc.constantFrom(null, 3.3) });
    fc.assert(fc.property(anyInputs(300), moved, (inputs, moves) => {
      const now = { ...inputs, ...Object.fromEntries(Object.entries(moves).filter(([, value]) => value !== null)) } as Inputs;
      expect(resultOf({ ...now, fleet: fromSliders(inputs) }).deployments).toEqual(resultOf(now).deployments);
    }), { numRuns: 100 });
  });

  it('is itself while nothing is moved', () => {
    fc.assert(fc.property(anyInputs(10), anyFleet, (inputs, any) => {
      const one = given(any);
      expect(fleetOf(at(inputs, one))).toEqual({ families: one.families, groups: one.groups });
      // And at no cost: searches ask for it hundreds of times.
      expect(fleetOf(at(inputs, one)).groups).toBe(one.groups);
    }));
  });

  it('is the same in any order and however its groups are split', () => {
    const shuffled = anyFleet.chain((any) => fc.tuple(fc.constant(any), fc.shuffledSubarray([...any.groups], { minLength: any.groups.length })));
    fc.assert(fc.property(shuffled, anyInputs(500), ([any, order], inputs) => {
      const split = order.flatMap((one) => Array.from({ length: one.count }, () => ({ ...one, count: count(1) })));
      for (const groups of [order, split]) {
        expect(given({ ...any, groups })).toEqual(given(any));
        const many = (one: GivenFleet): Inputs => ({ ...at(inputs, one), workloads: inputs.workloads });
        expect(resultOf(many(given({ ...any, groups }))).deployments).toEqual(resultOf(many(given(any))).deployments);
      }
    }), { numRuns: 100 });
  });

  it('has as many workloads as the slider says, in the families that were given while each can have one', () => {
    fc.assert(fc.property(anyInputs(3000), anyFleet, (inputs, any) => {
      const one = given(any);
      const scaled = fleetOf({ ...at(inputs, one), workloads: inputs.workloads });
      expect(sumOf(scaled, () => 1)).toBe(inputs.workloads);
      expect(scaled.groups.every((part) => Number.isInteger(part.count) && part.count > 0)).toBe(true);
      expect(scaled.families).toBe(Math.min(one.families, inputs.workloads));
      expect(new Set(scaled.groups.map((part) => part.kernel)).size).toBe(scaled.families);
    }), { numRuns: 300 });
  });

  it('grows group by group: with one workload more no group has fewer', () => {
    fc.assert(fc.property(anyFleet, fc.integer({ min: 1, max: 300 }), (any, n) => {
      const one = given(any);
      const countsAt = (workloads: number): Map<string, number> => new Map(fleetOf({ ...at(resolveInputs('2026', {}), one), workloads: count(workloads) })
        .groups.map((part) => [JSON.stringify({ ...part, kernel: 0, count: 0 }) + (one.families > workloads ? '' : part.kernel), part.count]));
      if (n < one.families) return;
      const more = countsAt(n + 1);
      for (const [key, size] of countsAt(n)) expect(more.get(key) ?? 0).toBeGreaterThanOrEqual(size);
    }));
  });

  it('stands in line to be cut where the reader asks for other families', () => {
    fc.assert(fc.property(anyInputs(1000), anyFleet, (inputs, any) => {
      const one = given(any);
      const now: Inputs = { ...at(inputs, one), workloads: inputs.workloads, kernelFamilies: inputs.kernelFamilies, minorityShare: inputs.minorityShare };
      if (now.kernelFamilies === one.base.kernelFamilies && now.minorityShare === one.base.minorityShare) return;
      const cut = fleetOf(now);
      const sizes = familySizes(now.workloads, now.kernelFamilies, now.minorityShare);
      expect(sizes.map((_, kernel) => sumOf({ ...cut, groups: cut.groups.filter((part) => part.kernel === kernel) }, () => 1))).toEqual(sizes);
      const whole = fleetOf({ ...now, kernelFamilies: one.base.kernelFamilies, minorityShare: one.base.minorityShare });
      expect(sumOf(cut, (part) => part.appMemory)).toBeCloseTo(sumOf(whole, (part) => part.appMemory), 3);
    }), { numRuns: 300 });
    const two = fleet(group({ appMemory: mib(100) }), group({ appMemory: mib(50) }), group({ kernel: 1, count: count(5), appMemory: mib(200) }));
    const cut = fleetOf({ ...at(resolveInputs('2026', {}), two), kernelFamilies: count(3), minorityShare: ratio(0.4) });
    expect(cut.groups.map((part) => [part.kernel, part.count, part.appMemory])).toEqual([[0, 10, 100], [0, 5, 50], [1, 5, 50], [2, 5, 200]]);
  });

  it('is scaled by what its sliders have moved from the mean', () => {
    const one = fleet(group({ count: count(1), appMemory: mib(1000), osMemory: mib(500), appDisk: gib(0), cpu: cores(1) }), group({ count: count(3), appMemory: mib(3000), appDisk: gib(0), cpu: cores(0.2) }));
    expect([one.base.workloads, one.base.appMemory, one.base.sourceCores, one.base.utilization, one.base.appDisk]).toEqual([4, 2500, 2, 0.2, 0]);
    const now: Inputs = { ...at(resolveInputs('2026', {}), one), appMemory: mib(5000), appDisk: gib(7), utilization: ratio(0.1), sourceCores: cores(6), workloads: count(8) };
    expect(fleetOf(now).groups.map((part) => [part.count, part.appMemory, part.osMemory, part.appDisk, part.cpu, part.vcpus])).toEqual([
      [6, 6000, 1024, 7, expect.closeTo(0.3, 12), 2], [2, 2000, 500, 7, expect.closeTo(1.5, 12), 2],
    ]);
  });

  it.each(['guestOsMemory', 'guestOsDisk', 'appMemory', 'appDisk', 'utilization', 'sourceCores'] as const)('is scaled by %s alone, too', (key) => {
    const one = fleet(group(), group({ count: count(5), osMemory: mib(3072), cpu: cores(0.5) }));
    const base = at(resolveInputs('2026', {}), one);
    const field = ({
      guestOsMemory: 'osMemory', guestOsDisk: 'osDisk', appMemory: 'appMemory', appDisk: 'appDisk', utilization: 'cpu', sourceCores: 'cpu',
    } as const)[key];
    const half = fleetOf({ ...base, [key]: base[key] / 2 });
    expect(half.groups).toEqual(one.groups.map((own) => ({ ...own, [field]: own[field] / 2 })));
  });

  it('knows its means within the range of the sliders, and has none without a workload', () => {
    const { base } = fleet(group({ count: count(3), osMemory: mib(1), cpu: cores(0) }), group({ count: count(1), kernel: 1, osMemory: mib(1) }));
    expect([base.guestOsMemory, base.utilization, base.minorityShare, base.kernelFamilies]).toEqual([16, 0.025, 0.25, 2]);
    expect(givenFleetOf({ families: 2, groups: [group({ count: count(0) })] })).toBeNull();
    expect(fleet(group({ count: count(0) }), group({ kernel: 2 })).families).toBe(1);
  });

  it('stands in one order: family by family, the largest first', () => {
    const one = fleet(group({ kernel: 1 }), group({ osMemory: mib(512) }), group({ kernel: 3, count: count(4) }), group(), group({ kernel: 1, count: count(5) }));
    expect(one.groups.map((part) => [part.kernel, part.count, part.osMemory])).toEqual([[0, 10, 1024], [0, 10, 512], [1, 15, 1024], [2, 4, 1024]]);
  });

  it('has the mean of equal values to the last bit, and no demand where nothing is wide', () => {
    // (0.3 · 3 + 0.3 · 4) / 7 is 0.30000000000000004.
    const disks = fleet(group({ count: count(3), osDisk: gib(0.3) }), group({ count: count(4), osDisk: gib(0.3), appMemory: mib(100) }));
    expect(disks.base.guestOsDisk).toBe(0.3);
    expect(fleet(group({ vcpus: 0, cpu: cores(0) })).base.utilization).toBe(0.01);
  });

  it('is cut anew where only the minority is another', () => {
    const one = fleet(group(), group({ kernel: 1 }));
    const cut = fleetOf({ ...at(resolveInputs('2026', {}), one), minorityShare: ratio(0.2) });
    expect(cut.groups.map((part) => [part.kernel, part.count])).toEqual([[0, 10], [0, 6], [1, 4]]);
  });

  it('keeps every family as it shrinks, and deals the rest out by share', () => {
    const countsAt = (n: number, ...sizes: readonly number[]): readonly number[] => {
      const one = fleet(...sizes.map((size, kernel) => group({ kernel, count: count(size) })));
      return fleetOf({ ...at(resolveInputs('2026', {}), one), workloads: count(n) }).groups.map((part) => part.count);
    };
    expect(countsAt(3, 28, 1, 1)).toEqual([1, 1, 1]);
    expect(countsAt(4, 7, 7, 6)).toEqual([2, 1, 1]);
    expect(countsAt(2, 7, 7, 6)).toEqual([1, 1]);
  });

  it('keeps what its families are while they are those that were given, and no longer', () => {
    const [linux, windows, aix] = [group({ count: count(50) }), group({ kernel: 1, count: count(20) }), group({ kernel: 2, count: count(1) })];
    const one = given({ families: 3, groups: [aix, windows, linux, group({ kernel: 1, appMemory: mib(9000) })], systems: ['linux', 'windows', 'aix'] });
    const now = at(resolveInputs('2026', {}), one);
    const systemsAt = (more: Partial<Inputs>): Fleet['systems'] => resultOf({ ...now, ...more }).fleet.systems;
    for (const systems of [one.systems, systemsAt({}), systemsAt({ workloads: count(700), appMemory: mib(100) })]) expect(systems).toEqual(['linux', 'windows', 'aix']);
    expect(systemsAt({ workloads: count(2) })).toEqual(['linux', 'windows']);
    expect([systemsAt({ kernelFamilies: count(2) }), systemsAt({ minorityShare: ratio(0.9) })]).toEqual([undefined, undefined]);
    expect([mergedFleet(one, 3).systems, coarseFleet(one).systems]).toEqual([one.systems, one.systems]);
    // Families without workloads are none, and their names go with them.
    expect(given({ families: 3, groups: [aix, linux], systems: ['linux', 'windows', 'aix'] }).systems).toEqual(['linux', 'aix']);
    expect(given({ families: 3, groups: [aix, linux], systems: ['linux'] })).not.toHaveProperty('systems');
    expect(fleetOf(resolveInputs('2026', {}))).not.toHaveProperty('systems');
    expect(fleetOf(at(resolveInputs('2026', {}), fleet(group())))).not.toHaveProperty('systems');
  });

  it('is another one where its groups or its systems differ', () => {
    const one = (systems: NonNullable<Fleet['systems']>): GivenFleet => given({ families: 1, groups: [group()], systems });
    expect([sameFleet(one(['linux']), one(['linux'])), sameFleet(one(['linux']), one(['windows'])), sameFleet(one(['linux']), fleet(group()))]).toEqual([true, false, false]);
  });

  it('stands in for the defaults of an era, and what the reader sets stands above it', () => {
    const one = fleet(group());
    const inputs = resolveInputs('2007', { guestOsDisk: gib(5) }, one);
    expect([inputs.workloads, inputs.guestOsMemory, inputs.guestOsDisk, inputs.fleet]).toEqual([10, 1024, 5, one]);
    expect(inputs.hostMemory).toBe(resolveInputs('2007', {}).hostMemory);
    expect(resolveInputs('2007', {}).fleet).toBeNull();
  });
});
