import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AssumptionId, AssumptionSet } from '../../src/model/assumptions.ts';
import { metricOf } from '../../src/model/curve.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { METRICS } from '../../src/model/result.ts';
import type { DeploymentId, Metric } from '../../src/model/result.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { sensitivityOf } from '../../src/model/sensitivity.ts';
import type { Sensitivity, SensitivityRow } from '../../src/model/sensitivity.ts';
import { anyInputs } from './generators.ts';

/** The table with one number replaced: what the model would say if that number stood there. */
const replaced = vi.hoisted(() => ({ id: '', value: 0 }));

vi.mock('../../src/model/assumptions.ts', async (original) => {
  const real = await original<typeof import('../../src/model/assumptions.ts')>();
  return {
    ...real,
    assumptionsOf: (...which: Parameters<typeof real.assumptionsOf>): AssumptionSet => {
      const set = real.assumptionsOf(...which);
      const known = set[replaced.id as AssumptionId];
      return known === undefined ? set : { ...set, [replaced.id]: { ...known, value: replaced.value } };
    },
  };
});

afterEach(() => { replaced.id = ''; });

function differenceIn(inputs: Inputs, metric: Metric, a: DeploymentId, b: DeploymentId): number | null {
  const { deployments } = resultOf({ ...inputs });
  const [one, other] = [deployments[a], deployments[b]].map((result) => (result === null ? null : metricOf(result, metric)));
  return one === null || one === undefined || other === null || other === undefined ? null : one - other;
}

/** The difference with one number of a table replaced by another. */
function differenceAt(inputs: Inputs, row: SensitivityRow, value: number, { metric, a, b }: Sensitivity): number | null {
  if (row.kind === 'input') return differenceIn({ ...inputs, [row.id]: value }, metric, a, b);
  replaced.id = row.id;
  replaced.value = value;
  const difference = differenceIn(inputs, metric, a, b);
  replaced.id = '';
  return difference;
}

describe('the sensitivity list', () => {
  it('says what the model says with that one number replaced', () => {
    const sides = fc.constantFrom<[DeploymentId, DeploymentId]>(['hardware', 'os'], ['nested', 'hardware'], ['os', 'physical'], ['microvm', 'os']);
    fc.assert(fc.property(anyInputs(400), fc.constantFrom(...METRICS), sides, (inputs, metric, [a, b]) => {
      const found = sensitivityOf(inputs, metric, { a, b });
      expect(found).toMatchObject({ metric, a, b, difference: differenceIn(inputs, metric, a, b) });
      for (const row of found.rows) {
        expect(row.low.difference, row.id).toBe(differenceAt(inputs, row, row.low.value, found));
        expect(row.high.difference, row.id).toBe(differenceAt(inputs, row, row.high.value, found));
        const [low, high] = [row.low.difference, row.high.difference];
        expect(row.span).toBe(low === null || high === null ? null : Math.abs(high - low));
      }
    }), { seed: 101, numRuns: 25 });
  });
});
