import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addingUp, MOST_STEPS, whyFactsOf } from '../../src/derive/whySteps.ts';
import type { WhyFacts } from '../../src/derive/whySteps.ts';
import { metricOf } from '../../src/model/curve.ts';
import { ERAS } from '../../src/model/era.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { METRICS } from '../../src/model/result.ts';
import type { Metric } from '../../src/model/result.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { count, gib, mib, ratio } from '../../src/model/units.ts';

type Steps = Extract<WhyFacts, { kind: 'steps' }>;

function stepsOf(inputs: Inputs, metric: Metric): Steps {
  const facts = whyFactsOf(inputs, metric);
  if (facts.kind !== 'steps') throw new Error('nothing can be placed');
  return facts;
}
const CASES = ERAS.flatMap((era) => [1, 2, 5].flatMap((k) => METRICS.map((metric) => [era, k, metric] as const)));
const near = (value: number, other: number, size: number): void =>
  expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(size)));

describe('the steps from VMs to containers', () => {
  test.each(CASES)('%s, %i kernels, %s: from one value to the other without a rest', (era, k, metric) => {
    const inputs = resolveInputs(era, { kernelFamilies: count(k) });
    const { hardware, os } = resultOf(inputs).deployments;
    const facts = stepsOf(inputs, metric);
    expect([facts.hardware, facts.os]).toEqual([metricOf(hardware, metric), metricOf(os, metric)]);
    expect(facts.steps.length).toBeLessThanOrEqual(MOST_STEPS);
    let at = facts.hardware;
    for (const step of facts.steps) {
      expect(step.from).toBe(at);
      near(step.to, step.from + step.change, facts.hardware);
      at = step.to;
    }
    if (facts.steps.length > 0) expect(at).toBe(facts.os);
    near(-facts.steps.reduce((sum, step) => sum + step.change, 0), facts.difference, facts.hardware);
    near(facts.rows.reduce((sum, row) => sum + row.difference, 0), facts.difference, facts.hardware);
  });

  test('guest OS copies in memory are the copies themselves, counted by hand', () => {
    const { rows, main } = stepsOf(resolveInputs('2026', {}), 'memory');
    expect(rows.find((row) => row.term === 'guestOs')).toMatchObject({ a: 800 * 2048, b: 0 });
    expect(main).toEqual({ term: 'guestOs', amount: 800 * 2048 });
  });

  test('a second pool has a second spare, and it takes a host back', () => {
    const { steps, main, back } = stepsOf(resolveInputs('2026', {}), 'hosts');
    expect(steps.find((step) => step.term === 'spare')?.change).toBe(1);
    expect(main?.term).toBe('guestOs');
    expect(back).toEqual({ term: 'spare', amount: 1 });
  });

  test('too many terms: the smallest are drawn as one, which holds their sum', () => {
    const facts = stepsOf(resolveInputs('2026', { pageSharing: ratio(0.15) }), 'hosts');
    const { steps, rows } = facts;
    const other = steps.find((step) => step.term === 'other');
    expect(rows.filter((row) => row.difference !== 0).length).toBeGreaterThan(MOST_STEPS);
    expect(steps).toHaveLength(MOST_STEPS);
    const held = rows.filter((row) => other?.holds.includes(row.term) === true);
    near(other?.change ?? 0, -held.reduce((sum, row) => sum + row.difference, 0), 1);
    const drawn = steps.filter((step) => step.term !== 'other').map((step) => Math.abs(step.change));
    expect(Math.max(...held.map((row) => Math.abs(row.difference)))).toBeLessThanOrEqual(Math.min(...drawn));
  });

  test('what fits no host says what is short', () => {
    const inputs = resolveInputs('2026', { appMemory: mib(1_048_576), hostMemory: gib(64) });
    expect(whyFactsOf(inputs, 'hosts')).toEqual({ kind: 'notPlaceable', deployment: 'hardware', reason: 'memory' });
  });
});

describe('numbers that a reader can add', () => {
  test('a third three times is one', () => {
    expect(addingUp([1 / 3, 1 / 3, 1 / 3], 1)).toEqual([1, 0, 0]);
    expect(addingUp([0, 0.5, 0.5], 1)).toEqual([0, 1, 0]);
    expect(addingUp([-1.4, 1.4], 1)).toEqual([-1, 1]);
  });

  test('they sum to the rounded sum, each less than a grain off, nothing stays nothing', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 }), (values) => {
      const shown = addingUp(values, 1);
      const sum = values.reduce((total, value) => total + value, 0);
      expect(shown.reduce((total, value) => total + value, 0)).toBe(Math.round(sum) + 0);
      shown.forEach((value, i) => expect(Math.abs(value - (values[i] ?? 0))).toBeLessThan(1 + 1e-6));
      values.forEach((value, i) => { if (value === 0) expect(shown[i]).toBe(0); });
    }));
  });
});
