import { describe, expect, it } from 'vitest';
import type { Constants } from '../../src/model/layers.ts';
import { differenceOf, lineOf, measureOf, settingOf } from '../../src/model/setting.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { count, mib } from '../../src/model/units.ts';
import { round } from './roundWorld.ts';

describe('one metric of one deployment', () => {
  it('is what the footprint says', () => {
    const setting = settingOf(round({ spareHosts: count(1) }));
    expect(measureOf(setting, 'hardware', 'hosts')).toBe(3);
    expect(measureOf(setting, 'hardware', 'kernels')).toBe(23);
    expect(measureOf(setting, 'physical', 'hosts')).toBe(20);
    expect(measureOf(setting, 'hardware', 'memory')).toBeCloseTo(3 * 2048 + 20 * 1024, 9);
  });

  it('is null where there is none', () => {
    const past = settingOf(resolveInputs('2014', {}));
    expect([measureOf(past, 'microvm', 'hosts'), measureOf(past, 'microvm', 'memory')]).toEqual([null, null]);
    const large = settingOf(round({ appMemory: mib(20_000) }));
    expect([measureOf(large, 'hardware', 'hosts'), measureOf(large, 'hardware', 'memory')]).toEqual([null, null]);
  });

  it('follows other constants than those in force', () => {
    const { inputs, constants } = settingOf(round({ spareHosts: count(0) }));
    const doubled: Constants = (id) => constants(id) * (id === 'hypervisorMemory' ? 2 : 1);
    // 10 240 MiB become 8 192: eight VMs a host.
    expect(measureOf({ inputs, constants: doubled }, 'hardware', 'hosts')).toBe(3);
    expect(lineOf({ inputs, constants: doubled }, 'workloads', 'hardware', 'hosts')(17)).toBe(3);
    expect(lineOf({ inputs, constants: doubled }, 'spareHosts', 'hardware', 'memory')(0)).toBeCloseTo(3 * 4096 + 20 * 1024, 9);
  });

  it('runs along any input', () => {
    const setting = settingOf(round());
    expect([10, 11, 21].map(lineOf(setting, 'workloads', 'hardware', 'hosts'))).toEqual([1, 2, 3]);
    expect([10, 11, 21].map(lineOf(setting, 'workloads', 'physical', 'hosts'))).toEqual([10, 11, 21]);
    expect([10, 11, 21].map(lineOf(setting, 'workloads', 'hardware', 'kernels'))).toEqual([11, 13, 24]);
    expect([0, 2].map(lineOf(setting, 'spareHosts', 'hardware', 'hosts'))).toEqual([2, 4]);
    // Physical servers have no spares.
    expect([10, 21].map(lineOf(settingOf(round({ spareHosts: count(2) })), 'workloads', 'physical', 'hosts'))).toEqual([10, 21]);
  });

  it('counts hosts without computing anything else', () => {
    const { inputs, constants } = settingOf(round());
    const priceless = Object.defineProperty({ ...inputs }, 'hostPrice', { get: () => { throw new Error('what does a host cost?'); } });
    expect(measureOf({ inputs: priceless, constants }, 'hardware', 'hosts')).toBe(2);
    expect(() => measureOf({ inputs: priceless, constants }, 'hardware', 'kernels')).toThrow('what does a host cost?');
  });

  it('makes one plan for hosts at any number of workloads', () => {
    const { inputs, constants } = settingOf(round());
    let read = 0;
    const counted: Constants = (id) => {
      read += 1;
      return constants(id);
    };
    const line = lineOf({ inputs, constants: counted }, 'workloads', 'hardware', 'hosts');
    expect(read).toBeGreaterThan(0);
    read = 0;
    expect([1, 10, 11, 100, 2001].map(line)).toEqual([1, 1, 2, 10, 201]);
    expect(read).toBe(0);
  });
});

it('a difference is told where both are', () => {
  expect(differenceOf(5, 3)).toBe(2);
  expect(differenceOf(0, 3)).toBe(-3);
  expect([differenceOf(null, 3), differenceOf(3, null)]).toEqual([null, null]);
});
