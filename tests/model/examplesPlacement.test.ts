import { describe, expect, it } from 'vitest';
import type { Fleet } from '../../src/model/fleet.ts';
import { resultOfFleet } from '../../src/model/resultOf.ts';
import { cores, count, factor, gib, mib, ratio, watts } from '../../src/model/units.ts';
import { C, VMM, group, hardware, microvm, nested, os, osRoom, round } from './roundWorld.ts';

describe('placement (section 4)', () => {
  it('an exact fit does not buy a host too many', () => {
    expect(hardware(round({ workloads: count(10) })).hosts).toBe(1);
    expect(hardware(round({ workloads: count(11) })).hosts).toBe(2);
    const nudged = (by: number): number => hardware(round({ workloads: count(100), appMemory: mib((512 - VMM) * (1 + by)) })).hosts;
    expect(nudged(0)).toBe(10);
    expect(nudged(1e-11)).toBe(10);
    expect(nudged(-1e-11)).toBe(10);
    // 9 a host from here on.
    expect(nudged(1e-6)).toBe(12);
  });

  it('an exact fit of CPU: ten thirds of a tenth are a third', () => {
    const thirds = round({ workloads: count(30), utilization: ratio(0.1), hostCores: cores(0.3), hostMemory: gib(1000) });
    // 0.1 + 0.1 + 0.1 > 0.3 in binary.
    expect(os(thirds).hosts).toBe(10);
  });

  it('spare hosts stand in each pool, with everything that a host carries', () => {
    const spared = hardware(round({ spareHosts: count(2) }));
    expect(spared).toMatchObject({ hosts: 4, placed: 2, spare: 2, kernels: 20 + 4 });
    expect(spared.memory.byLayer.hypervisor).toBe(4 * C.hypervisorMemory);
    const two = os(osRoom(10, { spareHosts: count(1), kernelFamilies: count(2) }));
    expect(two).toMatchObject({ hosts: 4, placed: 2, spare: 2, kernels: 4 });
    expect(two.pools.map(({ family, hosts, placed, spare }) => ({ family, hosts, placed, spare }))).toEqual([
      { family: 0, hosts: 2, placed: 1, spare: 1 }, { family: 1, hosts: 2, placed: 1, spare: 1 },
    ]);
    expect(two.memory.byLayer.hostOs).toBe(4 * 512);
    expect(two.disk.byLayer.hostOs).toBe(4 * 10);
  });

  it('a nested spare host has its hypervisor and no VM', () => {
    const [none, one] = [nested(round()), nested(round({ spareHosts: count(1) }))];
    expect(one.hosts - none.hosts).toBe(1);
    expect(one.memory.total - none.memory.total).toBeCloseTo(C.hypervisorMemory, 9);
    expect(one.kernels - none.kernels).toBe(1);
  });

  it('VMs mix kernels on a host, containers do not', () => {
    // 10 workloads: 5 and 5. One host of VMs, one host per kernel for containers.
    const mixed = { workloads: count(10), kernelFamilies: count(2) };
    expect(hardware(round(mixed)).hosts).toBe(1);
    expect(os(osRoom(10, mixed)).hosts).toBe(2);
    expect(microvm(round({ ...mixed, hostMemory: gib(100) })).hosts).toBe(1);
  });

  it('kernel families: the minority is rounded as a whole and dealt out evenly', () => {
    const sizes = (n: number, k: number, share: number): number[] =>
      os(osRoom(1, { workloads: count(n), kernelFamilies: count(k), minorityShare: ratio(share) })).pools
        .filter((pool) => pool.placed > 0).map((pool) => pool.placed);
    expect(sizes(10, 1, 0.5)).toEqual([10]);
    expect(sizes(10, 3, 0.5)).toEqual([5, 3, 2]);
    // At least one of each, even at a share of 0.
    expect(sizes(10, 3, 0)).toEqual([8, 1, 1]);
    // Fewer workloads than families: one each.
    expect(sizes(2, 3, 0.5)).toEqual([1, 1]);
    // 100 · 0.29 is 28.999999999999996 in binary.
    expect(sizes(100, 2, 0.29)).toEqual([71, 29]);
  });

  it('at most mx containers on a host, in a nested VM, but not on hosts of VMs', () => {
    const five = round({ workloads: count(20), maxContainers: count(5), hostMemory: gib(1000) });
    expect(os(five).hosts).toBe(4);
    expect(nested(five).hosts).toBe(4);
    expect(hardware(five).hosts).toBe(1);
    expect(microvm(five).hosts).toBe(1);
    expect(os(five)).toMatchObject({ binding: 'count' });
    // Two families: two VMs of five on each nested host.
    expect(nested({ ...five, kernelFamilies: count(2) })).toMatchObject({ hosts: 2, kernels: 4 + 2 });
    expect(os({ ...five, kernelFamilies: count(2) }).hosts).toBe(4);
  });

  it('says what binds, and what is left', () => {
    // Memory full; 10 VMs use 1.01 of 100 cores and 100 of 10 000 GiB beside the hypervisor's.
    const full = hardware(round({ workloads: count(10) }));
    expect(full.binding).toBe('memory');
    expect(full.stranded.memory).toBeCloseTo(0, 6);
    expect(full.stranded.disk).toBeCloseTo(10_000 - C.hypervisorDisk - 200, 9);
    expect(full.stranded.cpu).toBeCloseTo(100 - 1 * (1 + C.vmCpuOverhead), 9);
    const little = { hostMemory: gib(1000) } as const;
    // Half a core at a target of a half is a quarter: two workloads of a tenth.
    expect(os(round({ ...little, hostCores: cores(0.5), cpuTarget: ratio(0.5) }))).toMatchObject({ hosts: 10, binding: 'cpu' });
    // 65 GiB less 10 of host OS: five containers of 11.
    expect(os(round({ ...little, hostDisk: gib(65) }))).toMatchObject({ hosts: 4, binding: 'disk' });
  });

  it('reports what fits no empty host, and gives its pool no spare', () => {
    const tooBig = hardware(round({ appMemory: mib(20_000), spareHosts: count(1) }));
    expect(tooBig).toMatchObject({ hosts: 0, notPlaceable: [{ family: 0, count: 20, reason: 'memory' }] });
    expect(os(round({ utilization: ratio(1), sourceCores: cores(101) })).notPlaceable)
      .toMatchObject([{ count: 20, reason: 'cpu' }]);
    expect(os(round({ appDisk: gib(9990) })).notPlaceable).toMatchObject([{ count: 20, reason: 'disk' }]);
    // 9 990 of disk is exactly what remains beside the host OS, without an image.
    expect(os(round({ appDisk: gib(9989), workloads: count(1) }))).toMatchObject({ hosts: 1, notPlaceable: [] });
    // A VM brings an OS and overhead along that a container does not.
    expect(os(round({ appMemory: mib(10_000) })).notPlaceable).toEqual([]);
    expect(hardware(round({ appMemory: mib(10_000) })).notPlaceable).toHaveLength(1);
  });
});

describe('inventories', () => {
  /** Containers whose memory with their runtime is so many tenths of an os host. */
  const tenths = (...sizes: readonly number[]): Fleet =>
    ({ families: 1, groups: sizes.map((size) => group({ appMemory: mib(size * 1024 - 24) })) });

  it('are placed largest first', () => {
    // As they come: 2 + 3 + 4, 5, 6: three hosts. Largest first: 6 + 4 and 5 + 3 + 2.
    expect(resultOfFleet(osRoom(10), tenths(2, 3, 4, 5, 6)).deployments.os.hosts).toBe(2);
  });

  it('go to the first host with room, not to the best', () => {
    // 7, 6, 3, 2, 2: 7 + 3, 6 + 2 + 2.   5, 4, 4, 4, 3: 5 + 4, 4 + 4, 3 – though 20 tenths fit two hosts.
    expect(resultOfFleet(osRoom(10), tenths(7, 6, 3, 2, 2)).deployments.os.hosts).toBe(2);
    expect(resultOfFleet(osRoom(10), tenths(5, 4, 4, 4, 3)).deployments.os.hosts).toBe(3);
  });

  it('an os host takes the largest OS of its pool', () => {
    const fleet: Fleet = {
      families: 2,
      groups: [
        group({ osMemory: mib(256), osDisk: gib(20) }), group({ osMemory: mib(512), osDisk: gib(5) }),
        group({ kernel: 1, osMemory: mib(100), osDisk: gib(1) }),
      ],
    };
    const { os: result } = resultOfFleet(osRoom(10), fleet).deployments;
    expect(result.memory.byLayer.hostOs).toBe(512 + 100);
    expect(result.disk.byLayer.hostOs).toBe(20 + 1);
  });

  it('pages: the family\'s mean on that host, where sizes differ', () => {
    const fleet: Fleet = { families: 1, groups: [group({ appMemory: mib(488) }), group({ appMemory: mib(1488) })] };
    // (1 000 + 2 000) / 2 = 1 500; half of it, once.
    expect(resultOfFleet(round({ pageSharing: ratio(0.5) }), fleet).deployments.hardware.memory.byLayer.sharedPages)
      .toBeCloseTo(-750, 9);
  });

  it('what does not fit is named, the rest is placed', () => {
    const { os: result } = resultOfFleet(osRoom(10), tenths(4, 11, 5)).deployments;
    expect(result).toMatchObject({ hosts: 1, notPlaceable: [{ family: 0, count: 1, reason: 'memory' }] });
  });
});

describe('many to manage', () => {
  it('images: one per kernel family and each customised one, on both sides alike', () => {
    const inputs = round({ kernelFamilies: count(2), customisedShare: ratio(0.25) });
    expect(hardware(inputs).images).toBe(2 + 5);
    expect(os(inputs).images).toBe(2 + 5);
  });

  it('power: idle, and the rest by load, spares included, times PUE', () => {
    // Two hosts and a spare of 100–200 W; 20 tenths of a core on hosts of 100 cores.
    const inputs = round({
      spareHosts: count(1), hostPeakPower: watts(200), idlePowerShare: ratio(0.5), pue: factor(1.5), workloads: count(20),
    });
    const load = (2 * (1 + C.vmCpuOverhead)) / 100;
    expect(hardware(inputs).power).toBeCloseTo(1.5 * (3 * 100 + 100 * load), 9);
  });
});
