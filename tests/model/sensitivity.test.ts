import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssumptionId } from '../../src/model/assumptions.ts';
import { assumptionsOf } from '../../src/model/assumptions.ts';
import { INPUT_TABLE, defaultOf, exchangeRateOf, resolveInputs } from '../../src/model/inputTable.ts';
import type { NumberKey, Overrides } from '../../src/model/inputs.ts';
import { doubtsOf } from '../../src/model/perturb.ts';
import type { DoubtId } from '../../src/model/perturb.ts';
import { sensitivityOf, sensitivitySteps } from '../../src/model/sensitivity.ts';
import type { Sensitivity, SensitivityOptions, SensitivityRow } from '../../src/model/sensitivity.ts';
import { count, gib, mib, money, ratio } from '../../src/model/units.ts';
import { anyInputs } from './generators.ts';

const idsOf = (rows: readonly { readonly id: DoubtId }[]): string[] => rows.map((row) => row.id).sort();

/** Ten workloads on one host each way, no spare; everything set by hand. */
const ten: Overrides = {
  workloads: count(10), kernelFamilies: count(1), hostMemory: gib(100), hostDisk: gib(40_000), appDisk: gib(1),
  utilization: ratio(0.01), pageSharing: ratio(0.1), appMemory: mib(500), guestOsMemory: mib(500), runtimeMemory: mib(12),
  spareHosts: count(0), memoryAccounting: 'reserved',
};
const everythingSet = (): boolean => true;
const rowOf = ({ rows }: Sensitivity, id: DoubtId): SensitivityRow | undefined => rows.find((row) => row.id === id);

describe('the sensitivity list', () => {
  it('is sorted by span, ties as in the tables, what has none at the end', () => {
    fc.assert(fc.property(anyInputs(400), (inputs) => {
      const { rows } = sensitivityOf(inputs, 'hosts');
      const order = doubtsOf(inputs).list.map((doubt) => doubt.id);
      rows.slice(1).forEach((row, i) => {
        const before = rows[i] as SensitivityRow;
        expect(before.span ?? -1).toBeGreaterThanOrEqual(row.span ?? -1);
        if (before.span === row.span) expect(order.indexOf(before.id)).toBeLessThan(order.indexOf(row.id));
      });
    }), { seed: 102, numRuns: 60 });
  });

  it('knows what each constant is worth in memory', () => {
    const found = sensitivityOf(resolveInputs('2026', ten), 'memory', { isSet: everythingSet });
    // VMs: 2 048 + 10 · (500 + 500 + 260 + 8 + 1 000 / 512) − 0.1 · 1 000 · 9; os: 500 + 500 + 10 · 512.
    const [vms, os] = [2048 + 10 * (1268 + 1000 / 512) - 900, 1000 + 5120];
    expect(found.difference).toBeCloseTo(vms - os, 9);
    expect(found.rows.slice(0, 5).map(({ id, kind, span }) => [id, kind, span && Number(span.toFixed(3))])).toEqual([
      ['hypervisorMemory', 'constant', 7168], ['vmmFixed', 'constant', 1800], ['nodeAgents', 'constant', 1250],
      ['vmmPerVcpu', 'constant', 160], ['vmmPerMib', 'constant', 74.3],
    ]);
    expect(rowOf(found, 'hypervisorMemory')).toMatchObject({ low: { value: 1024 }, high: { value: 8192 } });
    // More agents weigh on the containers: the difference falls.
    const agents = rowOf(found, 'nodeAgents');
    expect((agents?.high.difference ?? 0) - (agents?.low.difference ?? 0)).toBe(-1250);
    expect(found.rows.slice(5).map((row) => row.span)).toEqual(found.rows.slice(5).map(() => 0));
    // 1 024 is the high end as well as the value; the low end is 0, and without passthrough neither matters.
    expect(rowOf(found, 'vmmPassthrough')).toMatchObject({ low: { value: 0 }, high: { value: 1024 }, span: 0 });
    const passed = sensitivityOf(resolveInputs('2026', { ...ten, vmIoPath: 'passthrough' }), 'memory', { isSet: everythingSet });
    expect(rowOf(passed, 'vmmPassthrough')?.span).toBe(10_240);
  });

  it('has no span where one end cannot be compared', () => {
    const large = resolveInputs('2026', { appMemory: mib(500_000) });
    const found = sensitivityOf(large, 'hosts');
    expect(rowOf(found, 'hostMemory')).toMatchObject({ low: { value: 256, difference: null }, span: null });
    expect(rowOf(found, 'hostMemory')?.high.difference).not.toBeNull();
    expect(found.rows.at(-1)?.span).toBeNull();
    expect(sensitivityOf(resolveInputs('2014', {}), 'hosts', { a: 'microvm' }).difference).toBeNull();
  });

  it('can be made one assumption at a time', () => {
    const options: SensitivityOptions = { isSet: everythingSet };
    const inputs = resolveInputs('2026', ten);
    const found = sensitivityOf(inputs, 'memory', options);
    const steps = sensitivitySteps(inputs, 'memory', options);
    const n = found.rows.length;
    for (let i = 1; i <= n; i++) expect(steps.next()).toEqual({ done: false, value: i / n });
    expect(steps.next()).toEqual({ done: true, value: found });
  });
});

describe('what is in doubt', () => {
  it('is every constant in force and every default that has a range', () => {
    for (const era of ['2007', '2014', '2026'] as const) {
      const inputs = resolveInputs(era, {});
      const { list } = doubtsOf(inputs);
      const constants = Object.entries(assumptionsOf(era, inputs.memoryAccounting))
        .filter(([id, { low, high }]) => low < high && !id.startsWith('exchangeRate'));
      const keys = INPUT_TABLE.flatMap((spec) => (spec.kind === 'number' ? [spec.key] : []));
      expect(idsOf(list)).toEqual([...constants.map(([id]) => id), ...keys].sort());
      for (const { id, kind, low, value, high } of list) {
        const known = kind === 'input' ? defaultOf(id as NumberKey, era) : assumptionsOf(era, inputs.memoryAccounting)[id as AssumptionId];
        expect({ low, value, high }).toEqual({ low: known?.low, value: known?.value, high: known?.high });
      }
    }
    expect(doubtsOf(resolveInputs('2007', {})).list.map((one) => one.id)).not.toContain('vmmPassthrough');
    expect(doubtsOf(resolveInputs('2014', {})).list.map((one) => one.id)).not.toContain('microvmMonitor');
  });

  it('follows how memory is accounted', () => {
    const fixed = (accounting: 'resident' | 'reserved'): number | undefined =>
      doubtsOf(resolveInputs('2026', { memoryAccounting: accounting })).list.find((one) => one.id === 'vmmFixed')?.value;
    expect([fixed('resident'), fixed('reserved')]).toEqual([25, 260]);
  });

  it('is not what the reader has set, by word or by value', () => {
    const inputs = resolveInputs('2026', { appMemory: mib(4096), guestOsMemory: mib(1000) });
    const ids = (isSet?: (key: NumberKey) => boolean): string[] => doubtsOf(inputs, isSet).list.map((one) => one.id);
    expect(ids()).toContain('appMemory');
    expect(ids()).not.toContain('guestOsMemory');
    expect(ids((key) => key === 'appMemory')).not.toContain('appMemory');
    expect(doubtsOf(inputs, everythingSet).list.every((one) => one.kind === 'constant')).toBe(true);
  });

  it('counts whole things in whole numbers', () => {
    const whole = doubtsOf(resolveInputs('2026', {})).list.filter((one) => one.whole).map((one) => one.id);
    expect(whole).toEqual(['workloads', 'kernelFamilies', 'spareHosts', 'maxContainers', 'guestsPerLicence']);
  });

  it('includes the rate behind the prices shown, and doubts them together', () => {
    const inputs = resolveInputs('2026', { currency: 'jpy', hourlyWage: money(9999) });
    const { list, at } = doubtsOf(inputs);
    const ids = list.map((one) => one.id);
    expect(ids).toContain('exchangeRate.jpy');
    expect(ids).not.toContain('exchangeRate.eur');
    expect(exchangeRateOf('2026', 'jpy')).toBe(150);
    const dear = at(new Map<DoubtId, number>([['exchangeRate.jpy', 165], ['serverPrice', 1_000_000]])).inputs;
    expect(dear.hostPrice).toBeCloseTo(inputs.hostPrice * 1.1, 6);
    expect(dear.serverPrice).toBeCloseTo(1_100_000, 6);
    expect(dear.energyPrice).toBeCloseTo(inputs.energyPrice * 1.1, 9);
    expect(dear.hourlyWage).toBe(9999);
    expect(dear.appMemory).toBe(inputs.appMemory);
    expect(at(new Map()).inputs).toEqual(inputs);
    expect(at(new Map<DoubtId, number>([['serverPrice', 5]])).inputs).toEqual({ ...inputs, serverPrice: 5 });
  });

  it('changes nothing but what it is told to', () => {
    const inputs = resolveInputs('2026', {});
    const { inputs: other, constants } = doubtsOf(inputs).at(new Map<DoubtId, number>([['appMemory', 77], ['vmmFixed', 88]]));
    expect(other).toEqual({ ...inputs, appMemory: 77 });
    expect([constants('vmmFixed'), constants('hypervisorMemory')]).toEqual([88, 2048]);
    expect(() => doubtsOf(resolveInputs('2014', {})).at(new Map()).constants('microvmMonitor')).toThrow('microvmMonitor');
  });
});
