import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountLineOf } from '../../src/model/amountLine.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { count, mib } from '../../src/model/units.ts';
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

it('never fall below an earlier number by more than is said, and do fall', () => {
  let fell = 0;
  fc.assert(fc.property(anyInputs(3000), fc.constantFrom(...SIDES), fc.constantFrom('memory', 'disk', 'kernels'), (inputs, id, amount) => {
    const { at, dips } = amountLineOf(inputs, id, amount);
    let highest = 0;
    for (let n = 1; n <= 300; n += 1) {
      const here = at(n) ?? 0;
      if (here < highest * (1 - 1e-9)) fell += 1;
      expect(here, `n = ${n}`).toBeGreaterThanOrEqual((highest - dips) * (1 - 1e-12));
      highest = Math.max(highest, here);
    }
  }), { seed: 35, numRuns: 400 });
  expect(fell).toBeGreaterThan(0);
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
