import { describe, expect, it } from 'vitest';
import { familySizes, fleetOf, sameFleet } from '../../src/model/fleet.ts';
import type { GivenFleet, Group } from '../../src/model/fleet.ts';
import { givenFleetOf } from '../../src/model/givenFleet.ts';
import { cores, count, gib, mib, ratio } from '../../src/model/units.ts';
import { group, round } from './roundWorld.ts';

describe('kernel families', () => {
  it('of one are all', () => {
    expect(familySizes(10, 1, 0.5)).toEqual([10]);
    expect(familySizes(1, 1, 0)).toEqual([1]);
  });

  it('are dealt the minority evenly, the first ones get the rest', () => {
    expect(familySizes(10, 3, 0.5)).toEqual([5, 3, 2]);
    expect(familySizes(20, 4, 0.4)).toEqual([12, 3, 3, 2]);
    expect(familySizes(100, 5, 0.2)).toEqual([80, 5, 5, 5, 5]);
  });

  it('have at least one workload each', () => {
    expect(familySizes(10, 3, 0)).toEqual([8, 1, 1]);
    expect(familySizes(3, 3, 0)).toEqual([1, 1, 1]);
    expect(familySizes(4, 3, 0.9)).toEqual([1, 2, 1]);
  });

  it('are as many as there are workloads, where those are fewer', () => {
    expect(familySizes(2, 3, 0.5)).toEqual([1, 1]);
    expect(familySizes(1, 12, 0.5)).toEqual([1]);
  });

  it('are not cut short by binary fractions', () => {
    // 100 · 0.29 is 28.999999999999996, 0.9 · 0.1 · 100 is 9.000000000000002.
    expect(familySizes(100, 2, 0.29)).toEqual([71, 29]);
    expect(familySizes(100, 2, 0.28999)).toEqual([72, 28]);
  });
});

describe('the fleet of the sliders', () => {
  it('has a group for each kernel family, alike but for their number', () => {
    const inputs = round({ workloads: count(10), kernelFamilies: count(2), minorityShare: ratio(0.3), utilization: ratio(0.25), sourceCores: cores(4) });
    const alike = { osMemory: mib(512), osDisk: gib(10), appMemory: mib(487), appDisk: gib(10), cpu: 1, vcpus: 1 };
    expect(fleetOf(inputs)).toEqual({ families: 2, groups: [{ ...alike, kernel: 0, count: 7 }, { ...alike, kernel: 1, count: 3 }] });
    expect(fleetOf(round({ workloads: count(1), kernelFamilies: count(5) })).families).toBe(1);
  });
});

describe('two given fleets', () => {
  const fleet = (...groups: readonly Group[]): GivenFleet => givenFleetOf({ families: 2, groups }) as GivenFleet;
  const large = group({ appMemory: mib(4096) });

  it('are the same if all of every group is, whoever made them', () => {
    expect(sameFleet(fleet(large, group({})), fleet(group({}), large))).toBe(true);
    const one = fleet(large);
    expect(sameFleet(one, one)).toBe(true);
    for (const other of [{ count: count(2) }, { osMemory: mib(1) }, { osDisk: gib(1) }, { appDisk: gib(1) }, { cpu: cores(2) }, { vcpus: 3 }] satisfies Partial<Group>[]) {
      expect(sameFleet(fleet(large, group({})), fleet(large, group(other)))).toBe(false);
      expect(sameFleet(fleet(large, group({})), fleet({ ...large, ...other }, group({})))).toBe(false);
    }
    expect(sameFleet(fleet(large, group({})), fleet(large, group({ kernel: 1 })))).toBe(false);
  });

  it('of which one has more groups are not, nor is a fleet the same as none', () => {
    expect([sameFleet(fleet(large), fleet(large, group({}))), sameFleet(fleet(large, group({})), fleet(large))]).toEqual([false, false]);
    expect([sameFleet(null, fleet(large)), sameFleet(fleet(large), null), sameFleet(null, null)]).toEqual([false, false, true]);
  });
});
