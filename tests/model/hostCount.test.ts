import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostCounterOf, hostLineOf, realCapacityOf, surelyApartFrom } from '../../src/model/hostCount.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { constantsOf } from '../../src/model/layers.ts';
import type { Constants } from '../../src/model/layers.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { count, gib, mib, ratio } from '../../src/model/units.ts';
import { anyInputs } from './generators.ts';

const COUNTED = ['hardware', 'os', 'nested', 'microvm'] as const;

/** 2026, resident: 10 GiB remain for VMs of 1 024 MiB, so ten a host; everything but memory is plenty. */
const tenAHost = (k: number, share: number, n: number, more: Parameters<typeof resolveInputs>[1] = {}): Inputs =>
  resolveInputs('2026', {
    workloads: count(n), kernelFamilies: count(k), minorityShare: ratio(share), spareHosts: count(0),
    hostMemory: gib(12), hostDisk: gib(40_000), appDisk: gib(1), utilization: ratio(0.01), pageSharing: ratio(0),
    appMemory: mib(503), guestOsMemory: mib(496), ...more,
  });

describe('hosts counted without anything else', () => {
  it('are the hosts of the whole result, for every deployment that fills hosts', () => {
    fc.assert(fc.property(anyInputs(3000), (inputs) => {
      const { deployments } = resultOf(inputs);
      for (const id of COUNTED) {
        const whole = deployments[id];
        const expected = whole === null || whole.notPlaceable.length > 0 ? null : whole.hosts;
        expect(hostCounterOf(inputs, id)(inputs.workloads), id).toBe(expected);
      }
    }), { seed: 71, numRuns: 600 });
  });

  it('serve every number of workloads from one plan', () => {
    const counter = hostCounterOf(tenAHost(3, 0.5, 800), 'hardware');
    for (const n of [1, 2, 3, 9, 10, 11, 29, 30, 31, 100, 99_999]) {
      expect(counter(n), `n = ${n}`).toBe(resultOf(tenAHost(3, 0.5, n)).deployments.hardware.hosts);
    }
  });

  it('let the last host take the next family, as far as its memory goes', () => {
    // 15 and 5: ten, then five and five. 15 and 6: one more host for the last.
    expect(hostCounterOf(tenAHost(2, 0.25, 20), 'hardware')(20)).toBe(2);
    expect(hostCounterOf(tenAHost(2, 0.29, 21), 'hardware')(21)).toBe(3);
    // Shared disk images come once per family and host: with 100 GiB left, 9 of 10 + 1 fit beside one of 5 + 5.
    const images = { guestOsDisk: gib(10), vmDiskSharing: ratio(1), hostDisk: gib(32 + 20) };
    expect(hostCounterOf(tenAHost(1, 0, 10, images), 'hardware')(10)).toBe(1);
    expect(hostCounterOf(tenAHost(2, 0.5, 10, images), 'hardware')(10)).toBe(2);
  });

  it('are null for all n where a workload fits no host, and where the era has no such deployment', () => {
    expect(hostCounterOf(tenAHost(1, 0, 1, { appMemory: mib(1_000_000) }), 'hardware')(1)).toBeNull();
    expect(hostCounterOf(resolveInputs('2014', {}), 'microvm')(1)).toBeNull();
    expect(realCapacityOf(tenAHost(1, 0, 1, { appMemory: mib(1_000_000) }), 'os')).toBeNull();
  });

  it('follow other constants than those in force', () => {
    const inputs = tenAHost(1, 0, 10);
    const inForce = constantsOf(inputs);
    const heavy: Constants = (id) => (id === 'hypervisorMemory' ? 2049 : inForce(id));
    expect(hostCounterOf(inputs, 'hardware')(10)).toBe(1);
    expect(hostCounterOf(inputs, 'hardware', heavy)(10)).toBe(2);
    expect(realCapacityOf(inputs, 'hardware', heavy)).toBeCloseTo((12_288 - 2049) / 1024, 12);
  });

  it('differ for sure from where it is said that they do', () => {
    let known = 0;
    fc.assert(fc.property(anyInputs(2000), fc.integer({ min: 0, max: 5000 }), (inputs, beyond) => {
      const [vms, containers] = [hostLineOf(inputs, 'hardware'), hostLineOf(inputs, 'os')];
      const from = surelyApartFrom(vms, containers, inputs);
      if (from === Infinity) return;
      known += 1;
      for (const n of [from, from + 1, from + beyond]) expect((vms.at(n) ?? 0) - (containers.at(n) ?? 0)).toBeGreaterThanOrEqual(1);
    }), { seed: 31, numRuns: 300 });
    expect(known).toBeGreaterThan(0);
  });

  it('are said to differ for sure not long after they do', () => {
    // Ten VMs a host and twelve containers: 1/10 − 1/12 of a host each, and two hosts for rounding.
    const at = (whole: number | null, mixes = false) => ({ at: () => null, whole, mixes });
    const inputs = tenAHost(1, 0.5, 100);
    expect(surelyApartFrom(at(10), at(12), inputs)).toBe(Math.ceil(2 / (1 / 10 - 1 / 12)) + 1);
    // Three families: three hosts for rounding, two more sets of spares, and the first host.
    expect(surelyApartFrom(at(10, true), at(12), { ...inputs, kernelFamilies: count(3), spareHosts: count(2) })).toBe(Math.ceil(8 / (1 / 10 - 1 / 12)) + 1);
    expect(surelyApartFrom(at(10), at(10), inputs)).toBe(Infinity);
    expect(surelyApartFrom(at(10), at(12, true), inputs)).toBe(Infinity);
    expect(surelyApartFrom(at(12), at(10), inputs)).toBe(Infinity);
    expect([surelyApartFrom(at(null), at(12), inputs), surelyApartFrom(at(10), at(null), inputs)]).toEqual([Infinity, Infinity]);
  });
});
