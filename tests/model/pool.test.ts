import { describe, expect, it } from 'vitest';
import { fleetOf } from '../../src/model/fleet.ts';
import type { Fleet, Group } from '../../src/model/fleet.ts';
import type { Inputs, Overrides } from '../../src/model/inputs.ts';
import { stackOf } from '../../src/model/layers.ts';
import type { Stack } from '../../src/model/layers.ts';
import type { HostSpec, Item } from '../../src/model/placement.ts';
import { bindingOf, carriesOf, poolOf, poolPlanOf, poolsOf } from '../../src/model/pool.ts';
import type { DeploymentId } from '../../src/model/result.ts';
import { cores, count, gib, mib, ratio } from '../../src/model/units.ts';
import { group, round } from './roundWorld.ts';

const SPEC: HostSpec = {
  memory: 1000, disk: 500, cpu: 40, base: { memory: 100, disk: 50 },
  family: [{ memory: 60, disk: 10 }, { memory: 400, disk: 200 }], sharing: 0, countLimit: 30, countPer: 'host',
};
const item = (more: Partial<Item> = {}): Item => ({ family: 0, count: 1, memory: 84, disk: 22, cpu: 2, guest: 80, ...more });
const stack = (inputs: Inputs, id: DeploymentId): Stack => {
  const found = stackOf(inputs, id);
  if (found === null) throw new Error(`2026 has ${id}`);
  return found;
};
const fleet = (...groups: readonly Group[]): Fleet => ({ families: 2, groups });

describe('what a full host carries', () => {
  it('is what it has left over what each takes, whatever their number', () => {
    // 840 / 84, 40 / 2, 440 / 22.
    const expected = { memory: 10, cpu: 20, disk: 20, count: 30, all: 10 };
    expect(carriesOf(SPEC, [item()])).toEqual(expected);
    expect(carriesOf(SPEC, [item({ count: 7 })])).toEqual(expected);
    expect(carriesOf(SPEC, [item({ family: 1 })])).toMatchObject({ memory: 500 / 84, disk: 250 / 22 });
  });

  it('goes by the mean of unlike workloads, and by the family of the first', () => {
    // Three of 84 and one of 168: 105. CPU: three of 2 and one of 10: 4.
    expect(carriesOf(SPEC, [item({ count: 3 }), item({ family: 1, memory: 168, cpu: 10 })]))
      .toMatchObject({ memory: 8, cpu: 10, disk: 20, all: 8 });
  });

  it('is the first without sharing and every other with it', () => {
    // (840 − 40) / (84 − 40).
    expect(carriesOf({ ...SPEC, sharing: 0.5 }, [item()])).toMatchObject({ memory: 800 / 44, all: 800 / 44 });
  });

  it('has no limit where nothing is taken, and none at all without workloads', () => {
    expect(carriesOf(SPEC, [item({ memory: 0, disk: 0 })])).toMatchObject({ memory: Infinity, disk: Infinity, cpu: 20, all: 20 });
    expect(carriesOf({ ...SPEC, disk: 60 }, [item({ disk: 0 })])).toMatchObject({ disk: Infinity, all: 10 });
    const none = { memory: Infinity, cpu: Infinity, disk: Infinity, count: Infinity, all: Infinity };
    expect(carriesOf(SPEC, [])).toEqual(none);
    expect(carriesOf(SPEC, [item({ count: 0 })])).toEqual(none);
  });
});

describe('what binds', () => {
  const carries = { memory: 4, cpu: 4, disk: 4, count: 4, all: 4 };

  it('is the resource that ends first, the earlier of equals', () => {
    expect(bindingOf(carries)).toBe('memory');
    expect(bindingOf({ ...carries, memory: 5 })).toBe('cpu');
    expect(bindingOf({ ...carries, memory: 5, cpu: 5 })).toBe('disk');
    expect(bindingOf({ ...carries, memory: 5, cpu: 5, disk: 5 })).toBe('count');
    expect(bindingOf({ memory: 9, cpu: 8, disk: 7, count: 10, all: 7 })).toBe('disk');
  });

  it('is nothing where there is no limit', () => {
    expect(bindingOf({ memory: Infinity, cpu: Infinity, disk: Infinity, count: Infinity, all: Infinity })).toBeNull();
  });
});

describe('a plan of placing', () => {
  const inputs = round({ imageSharing: ratio(0.5), spareHosts: count(1) });

  it('has the capacity of the host and what stands on it', () => {
    const { spec } = poolPlanOf({ ...inputs, cpuTarget: ratio(0.5) }, stack(inputs, 'os'), fleetOf(inputs), 0);
    expect(spec).toEqual({
      memory: 12_288, disk: 10_000, cpu: 50, base: { memory: 1012, disk: 10 }, family: [{ memory: 0, disk: 0.5 }],
      sharing: 0, countLimit: 1000, countPer: 'host',
    });
  });

  it('takes the largest first: memory, then CPU, then family, then as they come', () => {
    const rows = [
      group({ appMemory: mib(100), cpu: cores(1), kernel: 1 }), group({ appMemory: mib(200), cpu: cores(1) }),
      group({ appMemory: mib(100), cpu: cores(3), kernel: 1 }), group({ appMemory: mib(100), cpu: cores(1) }),
      group({ appMemory: mib(100), cpu: cores(1), appDisk: gib(99) }),
    ];
    const order = (family: number | null): number[] =>
      poolPlanOf(inputs, stack(inputs, 'hardware'), fleet(...rows), family).order.map((one) => one.group);
    expect(order(null)).toEqual([1, 2, 3, 4, 0]);
    expect(order(0)).toEqual([1, 3, 4]);
    expect(order(1)).toEqual([2, 0]);
  });

  it('knows the largest OS of all and of each family', () => {
    const rows = [
      group({ osMemory: mib(300), osDisk: gib(5) }), group({ osMemory: mib(200), osDisk: gib(8) }),
      group({ osMemory: mib(700), osDisk: gib(1), kernel: 1 }),
    ];
    const plan = poolPlanOf(inputs, stack(inputs, 'microvm'), fleet(...rows), null);
    expect(plan.largest).toEqual({ memory: 700, disk: 8 });
    expect(plan.largestOf).toEqual([{ memory: 300, disk: 8 }, { memory: 700, disk: 1 }]);
    expect(poolPlanOf(inputs, stack(inputs, 'os'), fleet(...rows), 0).largest).toEqual({ memory: 300, disk: 8 });
  });

  it('counts CPU with what the path costs, and the memory that pages are shared of', () => {
    const half = { ...inputs, ioShare: ratio(0.5) };
    const [first] = poolPlanOf(half, stack(half, 'hardware'), fleet(group({ cpu: cores(2) })), null).items;
    // Half at 1.01, half at 1.1.
    expect(first?.cpu).toBeCloseTo(2.11, 12);
    expect(first).toMatchObject({ family: 0, count: 1, guest: 1024, memory: 1024 + 25, disk: 20 });
  });
});

describe('a filled pool', () => {
  const filled = (id: DeploymentId, more: Overrides, ...rows: readonly Group[]) => {
    const inputs = round({ spareHosts: count(1), ...more });
    return poolOf(inputs, stack(inputs, id), rows.length > 0 ? fleet(...rows) : fleetOf(inputs), null);
  };

  it('has its hosts, spares and what is left on them', () => {
    const one = filled('hardware', { workloads: count(15) });
    expect(one.pool).toMatchObject({ family: null, workloads: 15, placed: 2, spare: 1, hosts: 3, binding: 'memory' });
    expect(one.pool.hostClasses).toEqual([{ hosts: 1, perFamily: [10] }, { hosts: 1, perFamily: [5] }]);
    expect(one.pool.stranded.memory).toBeCloseTo(5 * 1024, 9);
    expect(one.pool.stranded.cpu).toBeCloseTo(200 - 1.515, 9);
    expect(one.pool.stranded.disk).toBeCloseTo(2 * (10_000 - 32) - 300, 9);
    expect(one.cpu).toBeCloseTo(1.515, 9);
    expect(one).toMatchObject({ placedOf: [15], pairs: [2], shared: 0, notPlaceable: [] });
  });

  it('counts families on hosts, and the pages they share there', () => {
    const one = filled('hardware', { workloads: count(12), kernelFamilies: count(2), pageSharing: ratio(0.5) });
    expect(one.pool).toMatchObject({ placed: 1, hostClasses: [{ hosts: 1, perFamily: [6, 6] }] });
    expect(one.pairs).toEqual([1, 1]);
    expect(one.shared).toBeCloseTo(0.5 * 999 * 10, 9);
    // 12 · 1 024 less what is shared.
    expect(one.pool.stranded.memory).toBeCloseTo(10_240 - 12 * 1024 + 4995, 9);
  });

  it('carries what most of its hosts do, where the limit is one per family and host', () => {
    // Ten containers of a family in each VM. Of as many hosts with one family and with two, one is told.
    const limit = (...sizes: readonly number[]): number | undefined => filled('nested', { hostMemory: gib(1000), maxContainers: count(10) },
      ...sizes.map((size, kernel) => group({ kernel, count: count(size) }))).pool.carries.count;
    expect([limit(20, 20), limit(30, 10), limit(20, 10), limit(30, 20)]).toEqual([20, 10, 10, 20]);
    const two = filled('nested', { hostMemory: gib(1000), maxContainers: count(10), hostDisk: gib(300) },
      group({ count: count(20) }), group({ kernel: 1, count: count(20) })).pool;
    // 300 GiB less the hypervisor's 32 and two OS of 10, for 1 + 10 each.
    expect([two.placed, two.carries.disk]).toEqual([2, 248 / 11]);
  });

  it('of VMs carries what a host of one family does', () => {
    // 232 GiB less the hypervisor's 32 and one shared OS of 10, for 10 each: nine and nine more are on one host.
    const { pool } = filled('hardware', { hostMemory: gib(1000), hostDisk: gib(232), vmDiskSharing: ratio(1) },
      group({ count: count(9) }), group({ kernel: 1, count: count(9) }));
    expect([pool.placed, pool.carries.disk]).toEqual([1, 19]);
  });

  it('in which nothing is placed has no host and no spare, and says why', () => {
    const one = filled('hardware', {}, group({ count: count(3), appMemory: mib(20_000) }), group({ count: count(2), cpu: cores(500), kernel: 1 }));
    expect(one.pool).toMatchObject({ workloads: 5, placed: 0, spare: 0, hosts: 0, binding: null, hostClasses: [] });
    expect(one.notPlaceable).toEqual([{ family: 0, count: 3, reason: 'memory' }, { family: 1, count: 2, reason: 'cpu' }]);
    expect(one.placedOf).toEqual([0, 0]);
  });

  it('is one for all kernels, or one for each', () => {
    const inputs = round({ kernelFamilies: count(2) });
    expect(poolsOf(inputs, stack(inputs, 'hardware'), fleetOf(inputs)).map((one) => one.pool.family)).toEqual([null]);
    expect(poolsOf(inputs, stack(inputs, 'os'), fleetOf(inputs)).map((one) => [one.pool.family, one.pool.workloads])).toEqual([[0, 10], [1, 10]]);
  });
});
