import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termsOf, valueOf } from '../../src/derive/expression.ts';
import { receiptOf } from '../../src/derive/receipt.ts';
import { GAPS, SUBJECTS, subjectValue } from '../../src/derive/receiptFacts.ts';
import type { ReceiptFacts } from '../../src/derive/receiptFacts.ts';
import { hostStackOf, hostToDraw, stackPicturesOf } from '../../src/derive/stackBoxes.ts';
import { divergenceOf } from '../../src/model/divergence.ts';
import type { GivenFleet } from '../../src/model/fleet.ts';
import { givenFleetOf } from '../../src/model/givenFleet.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { DEPLOYMENTS } from '../../src/model/result.ts';
import { count } from '../../src/model/units.ts';
import { anyFleet, anyInputs } from '../model/generators.ts';

const given = fc.tuple(anyInputs(1), anyFleet, fc.option(fc.integer({ min: 1, max: 300 }).map(count))).map(([inputs, fleet, n]): Inputs => {
  const one = givenFleetOf(fleet) as GivenFleet;
  return { ...inputs, ...one.base, ...(n === null ? {} : { workloads: n }), fleet: one };
});

function facts(inputs: Inputs, id: string): ReceiptFacts {
  const found = receiptOf(inputs, id);
  if (found === null) throw new Error(`no receipt ${id}`);
  return found;
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

describe('the account of a number of a given fleet', () => {
  test('comes to the number that the table shows, step by step, layer by layer', () => {
    fc.assert(fc.property(given, (inputs) => {
      const { deployments, fleet } = resultOf(inputs);
      for (const id of DEPLOYMENTS) {
        const result = deployments[id];
        if (result === null || result.notPlaceable.length > 0) continue;
        for (const subject of SUBJECTS) {
          const { steps, value } = facts(inputs, `${subject}.${id}`);
          expect(value).toBe(subjectValue(result, subject));
          for (const step of steps) expect(close(valueOf(step.formula), step.value), `${subject}.${id} ${JSON.stringify(step.label)}`).toBe(true);
          expect(close(steps.at(-1)?.value ?? Number.NaN, value ?? Number.NaN), `${subject}.${id}: ${steps.at(-1)?.value} is not ${value}`).toBe(true);
          const sums = steps.flatMap((step) => termsOf(step.formula)).flatMap(({ name }) => (name.of === 'word' && name.word === 'groupSum' ? [name.count] : []));
          for (const groups of sums) expect(groups).toBe(fleet.groups.length);
        }
        for (const subject of ['memory', 'disk'] as const) {
          const layers = facts(inputs, `${subject}.${id}`).steps.flatMap((step) => (step.label.of === 'layer' ? [[step.label.id, step.value] as const] : []));
          expect(layers.map(([layer]) => layer).sort()).toEqual(Object.keys(result[subject].byLayer).sort());
          for (const [layer, amount] of layers) expect(close(amount, result[subject].byLayer[layer] ?? Number.NaN), `${subject}.${id} ${layer}`).toBe(true);
        }
      }
    }), { numRuns: 40 });
  });

  test('says of a host what its largest pool carries on average', () => {
    fc.assert(fc.property(given, fc.constantFrom('hardware', 'os', 'nested', 'microvm'), (inputs, id) => {
      const result = resultOf(inputs).deployments[id as 'hardware'];
      if (result === null || result.notPlaceable.length > 0) return;
      const carries = result.pools.toSorted((a, b) => b.workloads - a.workloads)[0]?.carries;
      for (const { label, value } of facts(inputs, `hosts.${id}`).steps) if (label.of === 'resource') expect(close(value, carries?.[label.id] ?? Number.NaN)).toBe(true);
    }), { numRuns: 60 });
  });

  test('of where the sides part comes to the divergence', () => {
    fc.assert(fc.property(given, (inputs) => {
      const divergence = divergenceOf(inputs);
      for (const gap of GAPS) if (gap !== 'memoryRatio') expect(facts(inputs, gap).value).toBe(divergence[gap]);
      if (divergence.smoothGap !== null) expect(close(facts(inputs, 'smoothGap').steps.at(-1)?.value ?? Number.NaN, divergence.smoothGap)).toBe(true);
    }), { numRuns: 20 });
  });
});

describe('the host that is drawn of a given fleet', () => {
  test('carries about as many as the mean host, and all hosts so drawn hold the memory of the deployment', () => {
    fc.assert(fc.property(given, (inputs) => {
      const { deployments, fleet } = resultOf(inputs);
      expect(stackPicturesOf(inputs).length).toBeGreaterThan(3);
      for (const id of ['hardware', 'os', 'nested'] as const) {
        const { notPlaceable, pools, memory, spare } = deployments[id];
        // Page sharing takes the mean of each host, the picture that of the family.
        if (notPlaceable.length > 0 || spare > 0 || (memory.byLayer.sharedPages ?? 0) !== 0) continue;
        const drawn = pools.flatMap((pool) => pool.hostClasses.map((host) => host.hosts * hostStackOf(inputs, fleet, id, pool, host.perFamily).used));
        expect(close(drawn.reduce((sum, one) => sum + one, 0), memory.total), id).toBe(true);
        for (const pool of pools.filter((one) => one.placed > 0)) {
          const off = (host: (typeof pool.hostClasses)[number] | undefined): number => Math.abs((host?.perFamily.reduce((sum, q) => sum + q, 0) ?? Number.NaN) - pool.workloads / pool.placed);
          for (const host of pool.hostClasses) expect(off(hostToDraw(inputs.fleet, pool))).toBeLessThanOrEqual(off(host));
        }
      }
    }), { numRuns: 60 });
  });
});
