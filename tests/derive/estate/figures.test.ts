import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estateOf } from '../../../src/derive/estate.ts';
import type { Estate } from '../../../src/derive/estate.ts';
import { familyFactsOf, osMemoryOf } from '../../../src/derive/estate/familyRows.ts';
import { USUAL_LIMITS } from '../../../src/derive/estate/fallow.ts';
import { estateInForce } from '../../../src/derive/estate/inForce.ts';
import { areContainers } from '../../../src/derive/estate/inventory.ts';
import type { ActualHost, Inventory, Machine } from '../../../src/derive/estate/inventory.ts';
import { realityFactsOf } from '../../../src/derive/estate/reality.ts';
import { LINES_SHOWN, ROW_NUMBERS, linesOfGroup, rowReceiptOf } from '../../../src/derive/estate/rowNumbers.ts';
import { stripsOf } from '../../../src/derive/estate/strips.ts';
import type { Strip } from '../../../src/derive/estate/strips.ts';
import { wasteOf } from '../../../src/derive/estate/waste.ts';
import { resolveInputs } from '../../../src/model/inputTable.ts';
import { resultOf } from '../../../src/model/resultOf.ts';
import { cores, gib, mib, ratio } from '../../../src/model/units.ts';

const machine = (more: Partial<Machine> = {}): Machine => ({
  name: '', line: 1, kind: 'machine', count: 1, running: true, vcpus: 2, memory: mib(8192), disk: gib(100), os: '', family: 'linux',
  utilization: ratio(0.1), activeMemory: null, overhead: null, ...more,
});
const inventory = (machines: readonly Machine[], hosts: readonly ActualHost[] = []): Inventory =>
  ({ format: 'table', rows: machines.length, machines, setAside: [], hosts, storage: null });
const answered = (it: Inventory): Estate => estateOf(it, '2026', {});
const hostsLike = (host: ActualHost, n: number): readonly ActualHost[] => Array.from({ length: n }, () => host);
const times = (n: number, make: (i: number) => Machine): readonly Machine[] => Array.from({ length: n }, (_, i) => make(i));
const strip = (machines: readonly Machine[], id: Strip['id']): Strip => {
  const found = stripsOf(machines).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no strip ${id}`);
  return found;
};

describe('a strip', () => {
  test('names the middle, nine in ten and the mean, and how many the mean makes larger', () => {
    const machines = [...times(8, () => machine({ memory: mib(4096) })), machine({ memory: mib(8192) }), machine({ memory: mib(131_072) }), machine({ running: false, memory: mib(1) })];
    expect(strip(machines, 'memory')).toMatchObject({ machines: 10, median: 4096, p90: 8192, most: 131_072, mean: (8 * 4096 + 8192 + 131_072) / 10, belowMean: 0.9 });
  });

  test('has every machine in one bin that holds its size', () => {
    const sizes = fc.array(fc.record({ memory: fc.double({ min: 0.2, max: 2 ** 22, noNaN: true }), count: fc.integer({ min: 1, max: 4 }), use: fc.double({ min: 0, max: 1, noNaN: true }) }), { minLength: 1, maxLength: 40 });
    fc.assert(fc.property(sizes, (rows) => {
      const machines = rows.map((one) => machine({ memory: mib(one.memory), count: one.count, utilization: ratio(one.use) }));
      for (const id of ['memory', 'utilization'] as const) {
        const { bins, machines: all, median, p90, most } = strip(machines, id);
        expect(bins.reduce((sum, bin) => sum + bin.machines, 0)).toBe(all);
        expect(bins.every((bin, i) => bin.to > bin.from && (i === 0 || bin.from === bins[i - 1]?.to))).toBe(true);
        expect(median).toBeLessThanOrEqual(p90);
        expect(bins.at(-1)?.to).toBeGreaterThanOrEqual(most * (1 - 1e-6));
        expect(bins[0]?.from).toBeLessThanOrEqual(median);
      }
    }));
  });

  test('is left out where no machine says', () => {
    expect(stripsOf([machine({ utilization: null, disk: null })]).map((one) => one.id)).toEqual(['memory', 'vcpus']);
    expect(stripsOf([])).toEqual([]);
  });
});

describe('what lies fallow', () => {
  // 64 GiB each on hosts of 512 GiB in 2026: memory binds.
  const large = (more: Partial<Machine>): Machine => machine({ memory: mib(65_536), ...more });

  test('costs the hosts that would not be there without it', () => {
    const it = inventory([...times(40, (i) => large({ line: i, utilization: ratio(0.2) })), ...times(40, (i) => large({ line: i, utilization: ratio(0.01) }))]);
    const estate = answered(it);
    const { idle, hosts } = wasteOf(it, estate);
    expect(idle).toMatchObject({ machines: 40, of: 80, memory: 40 * 65_536, disk: 4000 });
    const busy = answered(inventory(it.machines.slice(0, 40))).result.deployments.hardware.hosts;
    expect(idle?.hosts).toBe((hosts ?? 0) - busy);
    expect(busy).toBeLessThan(hosts ?? 0);
  });

  test('is cut to the limit where memory is too much, and no further', () => {
    const it = inventory([...times(40, () => large({ activeMemory: mib(4096) })), ...times(40, () => large({ activeMemory: mib(32_768) })), large({ activeMemory: mib(0) })]);
    const { oversized } = wasteOf(it, answered(it));
    expect(oversized).toMatchObject({ machines: 40, of: 80, memory: 40 * (65_536 - 16_384) });
    expect(oversized?.hosts).toBeGreaterThan(0);
    expect(wasteOf(it, answered(it), { ...USUAL_LIMITS, activeBelow: 0.1 }).oversized).toMatchObject({ machines: 40, memory: 40 * (65_536 - 40_960) });
    expect(wasteOf(it, answered(it), { ...USUAL_LIMITS, activeBelow: 0.5 }).oversized).toMatchObject({ machines: 40, memory: 40 * (65_536 - 8192) });
  });

  test('is the disk of what is switched off', () => {
    const it = inventory([...times(40, () => machine()), ...times(5, () => machine({ running: false, disk: gib(8000) }))]);
    const { off } = wasteOf(it, answered(it));
    expect(off).toMatchObject({ machines: 5, of: 45, disk: 40_000 });
    expect(off?.hosts).toBeGreaterThan(0);
  });

  test('is not known where the export does not say', () => {
    const it = inventory([machine({ utilization: null })]);
    expect(wasteOf(it, answered(it))).toMatchObject({ idle: null, oversized: null, off: null });
  });

  test('is nothing where nothing runs', () => {
    const it = inventory([machine({ running: false })]);
    expect(wasteOf(it, answered(it))).toMatchObject({ hosts: 0, idle: null, off: { machines: 1, of: 1, hosts: 0 } });
  });
});

test('by family there are the machines and the memory of the whole, and a family of one has nobody to share with', () => {
  const it = inventory([...times(30, () => machine()), ...times(12, () => machine({ family: 'windows' })), machine({ family: 'freebsd' })]);
  const estate = answered(it);
  const facts = familyFactsOf(estate, it);
  expect(facts.rows.map((row) => [row.family, row.machines])).toEqual([['linux', 30], ['windows', 12], ['freebsd', 1]]);
  expect([facts.machines, facts.memory, facts.single]).toEqual([43, estate.totals.memoryMib, 1]);
  expect(facts.osMemory / facts.memory).toBeCloseTo(estate.guestOsShare ?? 0, 12);
  expect(facts.rows.reduce((sum, row) => sum + (row.containerHosts ?? 0), 0)).toBe(estate.result.deployments.os.hosts);
  expect(facts.areContainers).toBe(false);
  expect(facts.left).toEqual(facts.rows.filter((row) => row.carrier === 'vm').map((row) => row.family));
});

describe('against reality', () => {
  const host: ActualHost = { cluster: 'a', cores: cores(16), memory: mib(131_072), cpuUse: ratio(0.2), memoryUse: ratio(0.1) };

  test('the difference is predicted less real, and each gauge stands beside its limit', () => {
    const it = inventory(times(100, () => machine()), [host, host, { ...host, cluster: 'b' }]);
    const estate = answered(it);
    const facts = realityFactsOf(estate);
    expect(facts?.difference).toBe(estate.result.deployments.hardware.hosts - 3);
    expect(facts?.gauges.map(({ id, target }) => [id, target])).toEqual([['cpuUse', estate.inputs.cpuTarget], ['memoryUse', 1], ['memoryCommitted', 1]]);
    expect(facts?.predicted.map((one) => one.id)).toEqual(['hardware', 'os', 'nested', 'microvm']);
    // Given 8 GiB to each of 100 on 384 GiB, of which a tenth is in use.
    expect(facts?.reasons).toEqual(['spares', 'memoryOvercommitted', 'reserved']);
  });

  test('names what would explain its sign, and not the other one', () => {
    const few = inventory(times(100, () => machine()), [...hostsLike(host, 40), { ...host, cluster: 'b' }]);
    const facts = realityFactsOf(answered(few));
    expect(facts?.difference).toBeLessThan(0);
    expect(facts?.reasons).toEqual(['clusters', 'cpuHeadroom', 'memoryHeadroom']);
    const busy = inventory(times(400, () => machine({ utilization: ratio(0.9) })), hostsLike({ ...host, cpuUse: ratio(0.95), memoryUse: ratio(1) }, 4));
    const more = realityFactsOf(answered(busy));
    expect(more?.difference).toBeGreaterThan(0);
    expect(more?.reasons).toEqual(['spares', 'cpuFull', 'memoryOvercommitted']);
  });

  test('hosts of several sizes speak for more or for fewer, by what runs out first', () => {
    const sized = (small: number, large: number, memory: number): readonly ActualHost[] =>
      [...Array.from({ length: small }, () => ({ ...host, cluster: 'a' })), ...Array.from({ length: large }, () => ({ ...host, cluster: 'a', memory: mib(memory) }))];
    const reasonsOf = (hosts: readonly ActualHost[], n: number): readonly string[] => realityFactsOf(answered(inventory(times(n, () => machine({ utilization: ratio(0.01) })), hosts)))?.reasons ?? [];
    // The one in the middle has 128 GiB; the others make the mean larger or smaller.
    expect(reasonsOf(sized(3, 2, 1_048_576), 500)).toContain('sizes');
    expect(reasonsOf(sized(3, 2, 65_536), 500)).not.toContain('sizes');
    expect(reasonsOf(sized(30, 20, 65_536), 100)).toContain('sizes');
    expect(reasonsOf(sized(30, 20, 1_048_576), 100)).not.toContain('sizes');
  });

  test('is never called none where something fits no host', () => {
    const it = inventory([machine({ memory: mib(9_000_000) }), machine()], [host]);
    const estate = answered(it);
    expect(estate.result.deployments.hardware.hosts).toBeGreaterThan(0);
    for (const n of [1, 2, 3]) expect(answered(inventory(it.machines, hostsLike(host, n))).differences).toEqual(['notPlaced']);
    expect(realityFactsOf(estate)?.difference).toBeNull();
  });

  test('has a reason to name, or says that there is none', () => {
    const silent: ActualHost = { ...host, cluster: 'a', cpuUse: null, memoryUse: null };
    const it = inventory(times(10, () => machine({ memory: mib(1024) })), hostsLike(silent, 9));
    expect(answered(it).differences).toEqual(['unexplained']);
  });

  test('is silent where the export has no hosts', () => {
    expect(realityFactsOf(answered(inventory([machine()])))).toBeNull();
  });
});

describe('the rows behind a number', () => {
  const anyMachine = fc.record({
    running: fc.boolean(), vcpus: fc.constantFrom(null, 1, 2, 4), memory: fc.constantFrom(512, 3072, 8192).map(mib), family: fc.constantFrom('linux' as const, 'windows' as const),
    disk: fc.constantFrom(null, 0.1, 8, 100.7).map((size) => (size === null ? null : gib(size))), count: fc.integer({ min: 1, max: 3 }),
  }).map(machine);

  test('add up to it, and every row is in one part', () => {
    fc.assert(fc.property(fc.array(anyMachine, { minLength: 1, maxLength: 60 }), (some) => {
      const it = inventory(some.map((one, i) => ({ ...one, line: i + 2 })));
      const estate = answered(it);
      const totals = { running: estate.running, off: estate.off, memory: estate.totals.memoryMib, vcpus: estate.totals.vcpus, disk: estate.totals.diskGib, osMemory: osMemoryOf(estate) };
      for (const number of ROW_NUMBERS) {
        const receipt = rowReceiptOf(number, it, estate);
        expect(receipt.total).toBeCloseTo(totals[number], 6);
        expect(receipt.parts.reduce((sum, part) => sum + part.sum, 0) + (receipt.rest?.sum ?? 0)).toBeCloseTo(receipt.total, 6);
        for (const part of receipt.parts) {
          expect(part.lines.length).toBeLessThanOrEqual(LINES_SHOWN);
          expect(part.lines).toEqual(part.lines.toSorted((a, b) => a - b));
        }
      }
      const lines = estate.fleet.groups.flatMap((_, group) => linesOfGroup(group, it, estate));
      expect(lines.toSorted((a, b) => a - b)).toEqual(it.machines.filter((one) => one.running).map((one) => one.line));
    }));
  });

  test('are of one family where that is asked for', () => {
    const it = inventory([machine({ line: 7 }), machine({ line: 9, family: 'windows' })]);
    expect(rowReceiptOf('memory', it, answered(it), 'windows').parts).toEqual([{ family: 'windows', machines: 1, sum: 8192, each: 8192, lines: [9], more: 0 }]);
  });
});

describe('an estate of more machines than the model takes', () => {
  const host: ActualHost = { cluster: 'a', cores: cores(64), memory: mib(524_288), cpuUse: ratio(0.2), memoryUse: ratio(0.9) };
  const it = inventory([
    machine({ count: 900_000, memory: mib(4096), utilization: ratio(0.3) }), machine({ count: 600_000, family: 'windows', memory: mib(8192), utilization: ratio(0.01) }),
  ], hostsLike(host, 40_000));
  const estate = answered(it);

  test('is answered for as many, and says so wherever hosts are told', () => {
    expect([estate.scaledTo, estate.running, estate.result.inputs.workloads]).toEqual([100_000, 1_500_000, 100_000]);
    expect([wasteOf(it, estate).scaledTo, familyFactsOf(estate, it).scaledTo, realityFactsOf(estate)?.scaledTo]).toEqual([100_000, 100_000, 100_000]);
    expect(realityFactsOf(estate)).toMatchObject({ difference: null, reasons: ['scaled'] });
    expect(answered(inventory([machine({ count: 100_000 })])).scaledTo).toBeNull();
  });

  test('would have fewer hosts without what is idle, of the same part', () => {
    const { idle, hosts: now } = wasteOf(it, estate);
    const busy = answered(inventory([machine({ count: 60_000, memory: mib(4096), utilization: ratio(0.3) })], hostsLike(host, 1))).result.deployments.hardware.hosts;
    expect([now, idle?.machines]).toEqual([estate.result.deployments.hardware.hosts, 600_000]);
    expect(idle?.hosts).toBe((now ?? 0) - busy);
    expect(busy).toBeLessThan(now ?? 0);
  });
});

test('idle and oversized are the same in the figure and in the report', () => {
  const it = inventory([
    machine({ count: 3, utilization: ratio(0.03), activeMemory: mib(1000) }), machine({ utilization: ratio(0.3), vcpus: 1, activeMemory: mib(7000) }),
    machine({ utilization: null, activeMemory: mib(0) }), machine({ kind: 'container', activeMemory: mib(1) }), machine({ running: false, utilization: ratio(0) }),
  ]);
  const { distribution } = answered(it);
  const { idle, oversized } = wasteOf(it, answered(it));
  expect([distribution.idle, distribution.oversized]).toEqual([3, 3]);
  expect([idle?.machines, oversized?.machines]).toEqual([distribution.idle, distribution.oversized]);
});

test('inputs that hold the fleet answer for the estate, until a slider of the fleet is moved', () => {
  const it = inventory(times(50, (i) => machine({ memory: mib(4096 + i) })));
  const estate = answered(it);
  const other = resolveInputs('2026', { hostMemory: gib(64) }, estate.inputs.fleet);
  expect(estateInForce(estate, it, other).result).toBe(resultOf(other));
  expect(estateInForce(estate, it, resolveInputs('2026', { hostMemory: gib(64), appMemory: mib(9000) }, estate.inputs.fleet))).toBe(estate);
  expect(estateInForce(estate, it, resolveInputs('2026', {}))).toBe(estate);
  expect(estateInForce(estate, it, resolveInputs('2026', {}, answered(inventory([machine()])).inputs.fleet))).toBe(estate);
});

test('a fleet is of containers if all that runs in it is', () => {
  const pods = times(3, () => machine({ kind: 'container' }));
  expect([areContainers(pods), areContainers([...pods, machine({ running: false })]), areContainers([...pods, machine()]), areContainers([])]).toEqual([true, true, false, false]);
  expect(familyFactsOf(answered(inventory(pods)), inventory(pods)).areContainers).toBe(true);
});
