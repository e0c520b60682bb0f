import { describe, expect, it } from 'vitest';
import { footprintOf } from '../../src/model/footprint.ts';
import { fleetOf } from '../../src/model/fleet.ts';
import type { Fleet, Group } from '../../src/model/fleet.ts';
import type { Inputs, Overrides } from '../../src/model/inputs.ts';
import { stackOf } from '../../src/model/layers.ts';
import type { DeploymentId, DeploymentResult } from '../../src/model/result.ts';
import { cores, count, factor, hours, mib, money, ratio, watts, years } from '../../src/model/units.ts';
import { group, round } from './roundWorld.ts';

const world = (more: Overrides = {}): Inputs => round({
  workloads: count(15), spareHosts: count(1), customisedShare: ratio(0.2), licenceModel: 'guest', containersCount: 'no',
  hostPeakPower: watts(100), physicalPeakPower: watts(10), idlePowerShare: ratio(0.5), pue: factor(2),
  patchHoursPerKernel: hours(1), patchHoursPerImage: hours(2), hostPrice: money(1000), serverPrice: money(100),
  energyPrice: money(1 / 8.766), licencePrice: money(10), hourlyWage: money(1), years: years(1), ...more,
});
const of = (id: DeploymentId, inputs: Inputs, fleet: Fleet = fleetOf(inputs)): DeploymentResult => {
  const stack = stackOf(inputs, id);
  if (stack === null) throw new Error(`2026 has ${id}`);
  return footprintOf(inputs, stack, fleet);
};
const inventory = (families: number, ...groups: readonly Group[]): Fleet => ({ families, groups });

describe('the footprint of physical servers', () => {
  it('is one application each, in every figure', () => {
    const one = of('physical', world());
    expect(one).toMatchObject({
      id: 'physical', hosts: 15, placed: 15, spare: 0, pools: [], binding: null, notPlaceable: [],
      stranded: { memory: 0, cpu: 0, disk: 0 }, kernels: 15, images: 1 + 3, licences: 15, patchHours: 15 + 8,
      disk: { total: 300, byLayer: { application: 150, guestOs: 150 } },
      // At rest 5 W a server, 5 more for each core in use, twice.
      power: 2 * (15 * 5 + 1.5 * 5),
    });
    expect(one.memory.byLayer).toEqual({ application: 15 * 487, guestOs: 15 * 512 });
    expect(one.cpu).toEqual({ useful: expect.closeTo(1.5, 12) as number, overhead: 0 });
    expect(one.energyPerYear).toBeCloseTo(165 * 8.766, 9);
    expect(one.cost).toMatchObject({ hardware: 1500, licences: 150, people: 12 * 23 });
    expect(one.cost.energy).toBeCloseTo(165, 9);
  });

  it('adds up unlike rows', () => {
    const rows = inventory(2, group({ count: count(2), appMemory: mib(100), cpu: cores(1) }), group({ kernel: 1, appMemory: mib(300), cpu: cores(3) }));
    expect(of('physical', world(), rows)).toMatchObject({ hosts: 3, memory: { total: 3 * 512 + 500 }, cpu: { useful: 5 } });
  });
});

describe('the footprint of VMs', () => {
  it('is what hosts, spares and guests take', () => {
    const one = of('hardware', world());
    expect(one).toMatchObject({
      id: 'hardware', hosts: 3, placed: 2, spare: 1, binding: 'memory', kernels: 15 + 3, images: 4, licences: 15, patchHours: 18 + 8,
    });
    expect(one.memory.byLayer).toEqual({ application: 15 * 487, guestOs: 15 * 512, vmmOverhead: 15 * 25, hypervisor: 3 * 2048 });
    expect(one.disk.byLayer).toEqual({ application: 150, guestOs: 150, hypervisor: 3 * 32 });
    expect(one.disk.total).toBe(396);
    expect(one.cpu.useful).toBeCloseTo(1.5, 12);
    expect(one.cpu.overhead).toBeCloseTo(0.015, 12);
    expect(one.stranded.memory).toBeCloseTo(5 * 1024, 9);
    expect(one.stranded.cpu).toBeCloseTo(200 - 1.515, 9);
    expect(one.stranded.disk).toBeCloseTo(2 * 9968 - 300, 9);
    // At rest 50 W a host, 0.5 more for each core in use, twice.
    expect(one.power).toBeCloseTo(2 * (150 + 0.5 * 1.515), 9);
    expect(one.energyPerYear).toBeCloseTo(one.power * 8.766, 9);
    expect(one.cost).toMatchObject({ hardware: 3000, licences: 150, people: 12 * 26 });
  });

  it('has layers in the order they are drawn, none that is empty', () => {
    const shared = of('hardware', world({ pageSharing: ratio(0.5), workloads: count(10), vmDiskSharing: ratio(1) }));
    expect(Object.keys(shared.memory.byLayer)).toEqual(['application', 'guestOs', 'vmmOverhead', 'sharedPages', 'hypervisor']);
    expect(shared.memory.byLayer.sharedPages).toBeCloseTo(-499.5 * 9, 9);
    expect(shared.memory.total).toBeCloseTo(10 * 1024 + 2 * 2048 - 499.5 * 9, 9);
    // The one copy on the one host that holds VMs.
    expect(shared.disk.byLayer).toEqual({ application: 100, guestOs: 10, hypervisor: 64 });
    expect(of('hardware', world()).memory.byLayer).not.toHaveProperty('sharedPages');
  });
});

describe('the footprint of containers', () => {
  const two = world({ kernelFamilies: count(2), minorityShare: ratio(0.2), maxContainers: count(5) });

  it('adds up its pools', () => {
    const one = of('os', two);
    // 12 and 3 containers: three hosts and one, a spare each.
    expect(one).toMatchObject({ hosts: 6, placed: 4, spare: 2, binding: 'count', kernels: 6, licences: 6, images: 2 + 3 });
    expect(one.pools.map((pool) => [pool.family, pool.hosts])).toEqual([[0, 4], [1, 2]]);
    expect(one.memory.byLayer).toEqual({ application: 15 * 487, runtime: 15 * 12, agents: 6 * 500, hostOs: 6 * 512 });
    expect(one.stranded.cpu).toBeCloseTo(400 - 1.5, 9);
    expect(one.stranded.disk).toBeCloseTo(4 * 9990 - 15 * 11, 9);
    expect(one.stranded.memory).toBeCloseTo(4 * (12_288 - 1012) - 15 * 499, 9);
    expect(one.cpu).toEqual({ useful: expect.closeTo(1.5, 12) as number, overhead: 0 });
  });

  it('says what binds its largest pool, the first of equals', () => {
    const large = group({ count: count(3), appMemory: mib(11_000) });
    const many = group({ count: count(6), appMemory: mib(10), kernel: 1 });
    expect(of('os', two, inventory(2, large, many)).binding).toBe('count');
    expect(of('os', two, inventory(2, { ...many, kernel: 0 }, { ...large, kernel: 1 })).binding).toBe('count');
    expect(of('os', two, inventory(2, { ...large, count: count(7) }, many)).binding).toBe('memory');
    expect(of('os', two, inventory(2, { ...large, count: count(6) }, many)).binding).toBe('memory');
  });

  it('names what has no place, pool by pool, and adds up the rest', () => {
    const rows = inventory(2, group({ count: count(9), appMemory: mib(20_000) }), group({ count: count(4), kernel: 1, cpu: cores(2) }));
    const one = of('os', two, rows);
    expect(one).toMatchObject({
      hosts: 2, placed: 1, spare: 1, binding: 'count', cpu: { useful: 8 }, notPlaceable: [{ family: 0, count: 9, reason: 'memory' }],
    });
    expect(one.memory.byLayer).toMatchObject({ application: 4 * 512, hostOs: 2 * 512 });
    expect(of('os', two, inventory(2, rows.groups[0] as Group))).toMatchObject({ hosts: 0, binding: null, memory: { total: 0, byLayer: {} } });
  });
});
