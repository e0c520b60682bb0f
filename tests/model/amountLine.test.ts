import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountLineOf } from '../../src/model/amountLine.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { count, gib, mib, ratio } from '../../src/model/units.ts';
import { anyInputs } from './generators.ts';

const SIDES = ['hardware', 'os'] as const;

it('the totals along the number of workloads are those of the whole result', () => {
  fc.assert(fc.property(anyInputs(3000), (inputs) => {
    const { deployments } = resultOf(inputs);
    for (const id of SIDES) {
      const whole = deployments[id];
      const total = (amount: 'memory' | 'disk' | 'kernels'): number | null => amountLineOf(inputs, id, amount).at(inputs.workloads);
      if (whole.notPlaceable.length > 0) {
        expect([total('memory'), total('disk'), total('kernels')], id).toEqual([null, null, null]);
        continue;
      }
      expect(total('kernels'), id).toBe(whole.kernels);
      for (const amount of ['memory', 'disk'] as const) {
        expect(Math.abs((total(amount) ?? 0) / whole[amount].total - 1), `${id} ${amount}`).toBeLessThan(1e-9);
      }
    }
  }), { seed: 34, numRuns: 400 });
});

it('never fall below an earlier number by more than is said', () => {
  fc.assert(fc.property(anyInputs(3000), fc.constantFrom(...SIDES), fc.constantFrom('memory', 'disk', 'kernels'), (inputs, id, amount) => {
    const { at, dips } = amountLineOf(inputs, id, amount);
    let highest = 0;
    for (let n = 1; n <= 300; n += 1) {
      const here = at(n) ?? 0;
      expect(here, `n = ${n}`).toBeGreaterThanOrEqual((highest - dips) * (1 - 1e-12));
      highest = Math.max(highest, here);
    }
  }), { seed: 35, numRuns: 400 });
});

it('fall where a seam closes: 46 linked clones of five families take less disk than 45', () => {
  const inputs = resolveInputs('2007', {
    kernelFamilies: count(5), minorityShare: ratio(0.3), pageSharing: ratio(0), vmDiskSharing: ratio(0.9), appDisk: gib(1),
    guestOsDisk: gib(32), hostMemory: gib(32), guestOsMemory: mib(512), appMemory: mib(256), hostDisk: gib(2000),
  });
  const { at, dips } = amountLineOf(inputs, 'hardware', 'disk');
  // Three hosts and a spare of 10 GiB; 28.8 GiB for each of seven families on a host, then six; 4.2 GiB a VM.
  expect(at(45)).toBeCloseTo(40 + 7 * 28.8 + 45 * 4.2, 9);
  expect(at(46)).toBeCloseTo(40 + 6 * 28.8 + 46 * 4.2, 9);
  // All four seams could close at once.
  expect(dips).toBeCloseTo(4 * 28.8, 3);
  // Each copy of pages that is given up is one of 20 % of 768 MiB.
  expect(amountLineOf({ ...inputs, pageSharing: ratio(0.2) }, 'hardware', 'memory').dips).toBeCloseTo(4 * 0.2 * 768, 2);
  expect(amountLineOf(inputs, 'os', 'disk').dips).toBe(0);
});

it('one line serves every number of workloads, whatever number the inputs have', () => {
  const at = (n: number) => resolveInputs('2007', { workloads: count(n), kernelFamilies: count(3) });
  const line = amountLineOf(at(7), 'hardware', 'memory');
  for (const n of [1, 2, 3, 4, 50, 2999]) expect(line.at(n)).toBeCloseTo(resultOf(at(n)).deployments.hardware.memory.total, 6);
});

it('is nothing where a workload fits no host', () => {
  const { at, dips } = amountLineOf(resolveInputs('2026', { appMemory: mib(1_000_000) }), 'os', 'disk');
  expect([at(1), at(100_000), dips]).toEqual([null, null, 0]);
});
