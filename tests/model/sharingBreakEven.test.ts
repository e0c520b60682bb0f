import { describe, expect, it } from 'vitest';
import type { GivenFleet } from '../../src/model/fleet.ts';
import { givenFleetOf } from '../../src/model/givenFleet.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import type { Inputs, Overrides } from '../../src/model/inputs.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { sharingBreakEvenOf } from '../../src/model/sharingBreakEven.ts';
import { count, gib, mib, ratio } from '../../src/model/units.ts';
import { group } from './roundWorld.ts';

/**
 * 2026, resident: a hypervisor of 2 048 MiB, 25 MiB per VM, 500 for the agents of a container host. 12 298 MiB of
 * host memory leave 10 250 for VMs of 1 025, 1 000 of which they can share. Everything but memory is plenty.
 */
const world = (more: Overrides = {}): Inputs => resolveInputs('2026', {
  workloads: count(30), kernelFamilies: count(2), minorityShare: ratio(0.35), spareHosts: count(0), pageSharing: ratio(0),
  guestOsMemory: mib(100), appMemory: mib(900), hostMemory: gib(12_298 / 1024), hostDisk: gib(40_000), appDisk: gib(1),
  utilization: ratio(0.01), ...more,
});
const memoryOf = (inputs: Inputs, id: 'hardware' | 'os'): number => resultOf(inputs).deployments[id].memory.total;

function expectAt(inputs: Inputs, share: number): void {
  const found = sharingBreakEvenOf(inputs) ?? Number.NaN;
  expect(found).toBeGreaterThanOrEqual(share * (1 - 1e-12));
  expect(found).toBeLessThanOrEqual(share + 1e-6);
}

describe('one kernel', () => {
  it('is where the pages that nine of ten VMs give back make up the difference', () => {
    // Ten VMs: 2 048 + 10 250 − s · 9 000. Ten containers: 600 + 10 · (900 + r).
    const ten = (runtime: number): Inputs =>
      world({ workloads: count(10), kernelFamilies: count(1), runtimeMemory: mib(runtime) });
    expectAt(ten(30), (12_298 - 9900) / 9000);
    expectAt(ten(200), (12_298 - 11_600) / 9000);
  });

  it('is 0 where VMs need no more anyway, if only just, and is told to 1e-6', () => {
    // Two VMs: 2 048 + 2 · 1 025. Two containers: 600 + 2 · (900 + 849).
    const two = (runtime: number): Inputs => world({ workloads: count(2), kernelFamilies: count(1), runtimeMemory: mib(runtime) });
    expect(memoryOf(two(849), 'hardware')).toBe(memoryOf(two(849), 'os'));
    expect(sharingBreakEvenOf(two(849))).toBe(0);
    expect(sharingBreakEvenOf(two(1000))).toBe(0);
    // A MiB for each less, and 2 of 1 000 have to be shared.
    expectAt(two(848), 0.002);
  });
});

describe('two kernels on one host', () => {
  // 20 and 10 VMs on three hosts. From s = 0.1025 on eleven fit one, and the second holds both kernels: four pairs of
  // host and kernel then, so 26 of 30 VMs share. VMs take 36 894 − 27 000 s, then 36 894 − 26 000 s.
  const against = (runtime: number): Inputs => world({ runtimeMemory: mib(runtime) });

  it('is found before the hosts change, or after', () => {
    // Three container hosts of 600, and 30 · (900 + r).
    expect(memoryOf(against(180), 'os')).toBe(1800 + 30 * 1080);
    expectAt(against(180), (36_894 - 34_200) / 27_000);
    // Enough just before the hosts change, too much just after, though less would be shared: 34 229 of 34 140.
    expectAt(against(178), 0.102);
    expectAt(against(176), (36_894 - 34_080) / 26_000);
  });

  it('is found beyond a second change of hosts', () => {
    // From 0.11389 on the second host takes one VM more. Without mixing it would be enough at 2 994 / 27 000 = 0.1109.
    expectAt(against(170), (36_894 - 33_900) / 26_000);
  });

  it('is null where mixing takes back what would be enough', () => {
    // OS of 900 and app of 100: at 0.67 all VMs are on two hosts with three pairs, 27 of 30 share: 34 846 − 18 090.
    const never = (runtime: number): Inputs => world({ guestOsMemory: mib(900), appMemory: mib(100), runtimeMemory: mib(runtime) });
    const most = memoryOf({ ...never(350), pageSharing: ratio(0.67) }, 'hardware');
    expect(most).toBeCloseTo(4096 + 30_750 - 0.67 * 27_000, 6);
    // Two container hosts of 1 400, and 30 · (100 + r): 16 300, which 28 of 30 would have reached.
    expect(memoryOf(never(350), 'os')).toBe(2800 + 30 * 450);
    expect(sharingBreakEvenOf(never(350))).toBeNull();
    expectAt(never(370), (34_846 - 16_900) / 27_000);
  });
});

describe('the last moment before the hosts change', () => {
  it('is found though it is short, with five kernels or where hosts of one kernel begin to mix', () => {
    // Of 31 VMs 21 have the first kernel. From 1 025 / 10 000 on three hosts have six pairs of host and kernel, from
    // 1 025 / 9 000 on seven: at 0.11389 for about a millionth less than the six container hosts of 600, later not.
    const five = world({ workloads: count(31), kernelFamilies: count(5), runtimeMemory: mib(115.2195) });
    expectAt(five, (6144 + 31 * 1025 - memoryOf(five, 'os')) / 25_000);
    // Hosts of one kernel each, 13, 14 and 11, up to 1 025 / 3 000: then a VM of the second kernel joins the first host.
    const apart = world({ workloads: count(38), minorityShare: ratio(0.66), guestOsMemory: mib(500), appMemory: mib(500), runtimeMemory: mib(293.045) });
    expectAt(apart, (6144 + 38 * 1025 - memoryOf(apart, 'os')) / 35_000);
  });

  it('may be the last at all', () => {
    const large = { guestOsMemory: mib(900), appMemory: mib(100) };
    expectAt(world({ ...large, workloads: count(15), kernelFamilies: count(5), minorityShare: ratio(0.75), runtimeMemory: mib(148.2) }), 0.67);
    // Ten VMs of one kernel: 12 298 − 0.67 · 9 000 = 6 268, a container host 1 400 and 10 · (100 + r).
    const ten = (runtime: number): number | null => sharingBreakEvenOf(world({ ...large, workloads: count(10), kernelFamilies: count(1), runtimeMemory: mib(runtime) }));
    expect(ten(386.8001)).toBeCloseTo(0.67, 6);
    expect(ten(386.7)).toBeNull();
  });
});

describe('a given fleet', () => {
  const unlike = (runtime: number, [a, osA, appA]: readonly [number, number, number], [b, osB, appB]: readonly [number, number, number]): Inputs => {
    const fleet = givenFleetOf({ families: 2, groups: [
      group({ count: count(a), osMemory: mib(osA), appMemory: mib(appA) }), group({ kernel: 1, count: count(b), osMemory: mib(osB), appMemory: mib(appB) }),
    ] }) as GivenFleet;
    return { ...world({ runtimeMemory: mib(runtime) }), ...fleet.base, fleet };
  };

  it('of unlike VMs is even where it needs as much, and not a millionth before', () => {
    for (const inputs of [unlike(495, [8, 100, 4000], [5, 1000, 200]), unlike(318, [4, 500, 500], [7, 500, 1500])]) {
      const share = sharingBreakEvenOf(inputs) ?? Number.NaN;
      const needAt = (pageSharing: number): number => memoryOf({ ...inputs, pageSharing: ratio(pageSharing) }, 'hardware');
      expect(share).toBeGreaterThan(0.01);
      expect(needAt(share)).toBeLessThanOrEqual(memoryOf(inputs, 'os'));
      expect(needAt(share - 1e-6)).toBeGreaterThan(memoryOf(inputs, 'os'));
    }
  });

  it('is not where sharing is never enough', () => {
    expect(sharingBreakEvenOf(unlike(144, [4, 500, 500], [20, 1000, 200]))).toBeNull();
  });
});

it('is null where nothing is shared or something lacks a place', () => {
  const zero = world({ runtimeMemory: mib(1000) });
  expect(sharingBreakEvenOf(zero)).toBe(0);
  expect(sharingBreakEvenOf({ ...zero, vmIoPath: 'passthrough' })).toBeNull();
  expect(sharingBreakEvenOf({ ...zero, maxContainers: count(0) })).toBeNull();
  // A VM of 11 125 MiB is too large for 10 250, a container of 11 001 not for 11 698.
  const large = { ...zero, appMemory: mib(11_000), runtimeMemory: mib(1) };
  expect(resultOf(large).deployments.os.notPlaceable).toEqual([]);
  expect(sharingBreakEvenOf(large)).toBeNull();
});
