import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estateOf } from '../../src/derive/estate.ts';
import type { Estate } from '../../src/derive/estate.ts';
import { withUnknownAs } from '../../src/derive/estate/inventory.ts';
import type { ActualHost, Inventory, Machine } from '../../src/derive/estate/inventory.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { cores, count, gib, mib, ratio } from '../../src/model/units.ts';

const machine = (more: Partial<Machine> = {}): Machine => ({
  name: '', line: 1, kind: 'machine', count: 1, running: true, vcpus: 2, memory: mib(8192), disk: gib(100), os: '', family: 'linux',
  utilization: ratio(0.1), activeMemory: null, overhead: null, ...more,
});
const inventory = (machines: readonly Machine[], more: Partial<Inventory> = {}): Inventory =>
  ({ format: 'table', rows: machines.length, machines, setAside: [], hosts: [], storage: null, ...more });
const estate = (machines: readonly Machine[], more: Partial<Inventory> = {}): Estate => estateOf(inventory(machines, more), '2026', {});

/** Everything that is shown, as text: equal to the last bit or not equal. */
const figures = ({ fleet, families, totals, distribution, guestOsShare, assumed, result, running, off, inputs }: Estate): string =>
  JSON.stringify([fleet, families, totals, distribution, guestOsShare, assumed, result.deployments, running, off, inputs]);

const anyMachine = fc.record({
  running: fc.boolean(), vcpus: fc.constantFrom(null, 1, 2, 4), memory: fc.constantFrom(512, 1536, 3072, 3073.7, 8192, 65_536).map(mib),
  disk: fc.constantFrom(null, 0.1, 0.2, 0.3, 8, 100.7).map((size) => (size === null ? null : gib(size))),
  family: fc.constantFrom('linux' as const, 'windows' as const, 'freebsd' as const, 'unknown' as const),
  utilization: fc.constantFrom(null, 0, 0.01, 0.1, 0.3, 0.99).map((use) => (use === null ? null : ratio(use))),
  kind: fc.constantFrom('machine' as const, 'container' as const), count: fc.integer({ min: 1, max: 5 }),
}).map(machine);

describe('an estate', () => {
  test('is the same in any order, and however rows are split', () => {
    fc.assert(fc.property(
      fc.array(anyMachine, { minLength: 1, maxLength: 30 }).chain((machines) => fc.tuple(fc.constant(machines), fc.shuffledSubarray(machines, { minLength: machines.length }))),
      ([machines, shuffled]) => {
        const split = shuffled.flatMap((one) => Array.from({ length: one.count }, () => ({ ...one, count: 1 })));
        expect(figures(estate(shuffled))).toBe(figures(estate(machines)));
        expect(figures(estate(split))).toBe(figures(estate(machines)));
      },
    ));
  });

  test('has the sums of its rows in its groups', () => {
    fc.assert(fc.property(fc.array(anyMachine, { minLength: 1, maxLength: 30 }), (machines) => {
      const { fleet, totals, running, off } = estate(machines);
      const all = (pick: (one: (typeof fleet.groups)[number]) => number): number => fleet.groups.reduce((sum, one) => sum + pick(one) * one.count, 0);
      const rows = (pick: (one: Machine) => number): number => machines.reduce((sum, one) => sum + pick(one) * one.count, 0);
      expect(all(() => 1)).toBe(running);
      expect(running + off).toBe(rows(() => 1));
      expect(totals.memoryMib).toBeCloseTo(rows((one) => (one.running ? one.memory : 0)), 6);
      expect(totals.diskGib).toBeCloseTo(rows((one) => one.disk ?? 0), 6);
      const machinesOnly = machines.filter((one) => one.kind === 'machine' && one.disk !== null && one.running);
      if (machinesOnly.length === machines.filter((one) => one.running).length && running > 0) {
        expect(all((one) => one.osMemory + one.appMemory)).toBeCloseTo(totals.memoryMib, 6);
        expect(all((one) => one.osDisk + one.appDisk)).toBeCloseTo(totals.diskGib, 6);
      }
    }));
  });

  test('of equal machines is the fleet that the sliders describe', () => {
    const inputs = resolveInputs('2026', {
      workloads: count(40), kernelFamilies: count(1), minorityShare: ratio(0), guestOsMemory: mib(1536), guestOsDisk: gib(20), appMemory: mib(8192 - 1536), appDisk: gib(80),
      sourceCores: cores(1), utilization: ratio(0.1),
    });
    const found = estate([machine({ vcpus: 1, count: 40 })]);
    expect(found.inputs).toEqual({ ...inputs, fleet: found.fleet });
    expect(found.result.deployments).toEqual(resultOf(inputs).deployments);
  });

  test('is what its inputs answer everywhere, and what the reader takes over: its fleet, and sizes of hosts', () => {
    fc.assert(fc.property(fc.array(anyMachine, { minLength: 1, maxLength: 30 }), (machines) => {
      const found = estateOf(inventory(machines, { storage: null }), '2014', { guestOsMemory: mib(700), pageSharing: ratio(0.3), kernelFamilies: count(9) });
      if (found.fleet.groups.length === 0) {
        expect(found.inputs.fleet).toBeNull();
        return;
      }
      expect(found.inputs.fleet).toBe(found.fleet);
      expect(found.result).toBe(resultOf(found.inputs));
      expect(found.overrides).toEqual({ pageSharing: 0.3 });
      expect(resolveInputs('2014', found.overrides, found.inputs.fleet)).toEqual(found.inputs);
    }));
  });

  test('counts what is switched off for its disk only, on the hosts of the others', () => {
    const off = machine({ running: false, memory: mib(65_536), disk: gib(50), family: 'windows' });
    const { families, totals, fleet } = estate([machine({ count: 2 }), off]);
    expect([families, totals]).toEqual([['linux'], { vcpus: 4, memoryMib: 16_384, diskGib: 250, offDiskGib: 50 }]);
    expect(fleet.groups.map((one) => [one.count, one.osDisk, one.appDisk])).toEqual([[2, 20, 105]]);
  });

  test('leaves at least half of a small machine to its application, and says how often', () => {
    const { fleet, assumed } = estate([machine({ memory: mib(1024), disk: gib(10) }), machine()]);
    expect(fleet.groups.map((one) => [one.osMemory, one.appMemory, one.osDisk])).toEqual([[1536, 6656, 20], [512, 512, 5]]);
    expect(assumed.smallerOs).toBe(1);
  });

  test('gives a container no OS of its own, and one on top as a VM', () => {
    expect(estate([machine({ kind: 'container' })]).fleet.groups[0]).toMatchObject({ appMemory: 8192, osMemory: 1536, appDisk: 100, osDisk: 20 });
  });

  test('takes what the reader has set by hand over the table and over the era', () => {
    const found = estateOf(inventory([machine({ utilization: null })]), '2026', { guestOsMemory: mib(1000), utilization: ratio(0.5) });
    expect([found.fleet.groups[0]?.osMemory, found.fleet.groups[0]?.cpu, found.askedUtilization, found.assumed.utilization]).toEqual([1000, 1, 0.5, 1]);
  });

  test('has nothing to place where nothing runs', () => {
    const found = estate([machine({ running: false })]);
    expect([found.fleet.groups, found.result.deployments.hardware.hosts, found.guestOsShare]).toEqual([[], 0, null]);
  });

  test('gives systems that nobody named to the family that the reader says', () => {
    expect(estate(withUnknownAs([machine({ family: 'unknown' }), machine()], 'linux')).families).toEqual(['linux']);
  });

  test('stays small however many sizes there are', () => {
    const many = Array.from({ length: 5000 }, (_, i) => machine({ memory: mib(1000 + i * 7.3), utilization: ratio((i % 97) / 100) }));
    const { fleet, totals } = estate(many);
    expect(fleet.groups.length).toBeLessThanOrEqual(1000);
    expect(fleet.groups.reduce((sum, one) => sum + one.count * (one.osMemory + one.appMemory), 0)).toBeCloseTo(totals.memoryMib, 3);
  });
});

describe('against reality', () => {
  const host: ActualHost = { cluster: 'a', cores: cores(16), memory: mib(131_072), cpuUse: ratio(0.2), memoryUse: ratio(0.5) };

  test('hosts are of the size that is there, and their number stands beside the prediction', () => {
    const found = estate([machine({ count: 10 })], { hosts: [host, host, { ...host, cluster: 'b' }, host], storage: gib(8000) });
    expect([found.inputs.hostMemory, found.inputs.hostCores, found.inputs.hostDisk]).toEqual([128, 16, 2000]);
    expect(found.reality).toEqual({ hosts: 4, clusters: 2, cores: 64, memoryMib: 524_288, cpuUse: 0.2, memoryUse: 0.5, vcpusPerCore: 20 / 64, memoryCommitted: 81_920 / 524_288, machinesPerHost: 2.5 });
    expect(found.result.deployments.hardware.hosts).toBe(2);
    expect(found.differences).toEqual(['clusters', 'cpuHeadroom', 'memoryHeadroom']);
  });

  test('as many as predicted is no difference', () => {
    expect(estate([machine({ count: 10 })], { hosts: [host, host] }).differences).toEqual(['noDifference']);
  });
});

describe('a distribution', () => {
  test('has its tenth, its middle and its ninetieth, and knows idle and oversized machines', () => {
    const uses = [0.001, 0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.9];
    const { distribution } = estate(uses.map((use, i) => machine({ utilization: ratio(use), memory: mib((i + 1) * 1024), activeMemory: mib(1100) })));
    expect(distribution.memoryMib).toEqual({ machines: 10, sum: 55 * 1024, p10: 1024, p50: 5 * 1024, p90: 9 * 1024 });
    expect([distribution.idle, distribution.oversized, distribution.overheadMib]).toEqual([2, 6, null]);
  });

  test('is silent about what was not measured', () => {
    const { distribution } = estate([machine({ utilization: null })]);
    expect([distribution.utilization, distribution.idle, distribution.oversized]).toEqual([null, null, null]);
  });
});
