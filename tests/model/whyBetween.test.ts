import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricOf } from '../../src/model/curve.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { DEPLOYMENTS, METRICS } from '../../src/model/result.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { cores, count, gib, mib } from '../../src/model/units.ts';
import { whyBetween } from '../../src/model/whyBetween.ts';
import type { WhyBetween } from '../../src/model/whyBetween.ts';
import { randomOverrides } from '../helpers/randomLink.ts';
import { hardware, round } from './roundWorld.ts';

const between = (from: Inputs, to: Inputs, metric: WhyBetween['metric'], id: WhyBetween['deployment']): WhyBetween => {
  const found = whyBetween(from, to, metric, id);
  if (found === null) throw new Error('both states find a place');
  return found;
};
const random = fc.tuple(fc.constantFrom('2007', '2014', '2026'), randomOverrides).map(([era, overrides]) => resolveInputs(era, overrides));
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe('why one deployment differs between two states', () => {
  it('has changes that sum to the difference of the results, for all metrics, deployments and inputs', () => {
    let [asked, compared] = [0, 0];
    fc.assert(fc.property(random, random, fc.constantFrom(...METRICS), fc.constantFrom(...DEPLOYMENTS), (from, to, metric, id) => {
      asked += 1;
      const why = whyBetween(from, to, metric, id);
      if (why === null) return;
      compared += 1;
      const [before, after] = [from, to].map((inputs) => {
        const result = resultOf(inputs).deployments[id];
        return result === null ? null : metricOf(result, metric);
      });
      expect([why.before, why.after]).toEqual([before, after]);
      const size = Math.max(...why.rows.map((row) => Math.abs(row.before) + Math.abs(row.after)), 0);
      expect(Math.abs(sumOf(why.rows.map((row) => row.change)) - (why.after - why.before))).toBeLessThanOrEqual(1e-12 * why.rows.length * size);
      for (const row of why.rows) expect(row.change).toBe(row.after - row.before);
    }), { numRuns: 400 });
    expect(compared).toBeGreaterThan(asked / 10);
  });

  it('is the same backwards, with the sign turned', () => {
    fc.assert(fc.property(random, random, fc.constantFrom(...METRICS), fc.constantFrom(...DEPLOYMENTS), (from, to, metric, id) => {
      const [there, back] = [whyBetween(from, to, metric, id), whyBetween(to, from, metric, id)];
      const changes = (why: WhyBetween | null, sign: 1 | -1) => new Map(why?.rows.map((row) => [row.term, sign * row.change + 0]));
      expect(changes(back, -1)).toEqual(changes(there, 1));
    }));
  });

  it('says nothing of two equal states but zeros', () => {
    const inputs = resolveInputs('2026', {});
    const why = between(inputs, resolveInputs('2026', {}), 'memory', 'hardware');
    expect(why.change).toBe(0);
    expect(why.rows.every((row) => row.change === 0)).toBe(true);
  });

  it('finds the layer that was changed', () => {
    const why = between(resolveInputs('2026', {}), resolveInputs('2026', { guestOsMemory: mib(1024) }), 'memory', 'hardware');
    const guest = why.rows.find((row) => row.term === 'guestOs');
    expect(guest).toMatchObject({ before: 800 * 2048, after: 800 * 1024, change: -800 * 1024 });
    expect(why.rows.find((row) => row.term === 'application')?.change).toBe(0);
  });

  it('splits hosts of both states along one resource, that of the state with more hosts', () => {
    const byMemory = resolveInputs('2026', {});
    const byCpu = resolveInputs('2026', { hostMemory: gib(24_576) });
    expect([resultOf(byMemory), resultOf(byCpu)].map((result) => result.deployments.hardware.binding)).toEqual(['memory', 'cpu']);
    for (const [from, to] of [[byMemory, byCpu], [byCpu, byMemory]] as const) {
      const terms = between(from, to, 'hosts', 'hardware').rows.map((row) => row.term);
      expect(terms).toContain('guestOs');
      expect(terms).not.toContain('useful');
    }
  });

  it('takes the resource that binds more hosts, and memory between as many', () => {
    // 20 VMs: ten a host by memory; by CPU 20, 10 or 5 of 0.101 cores.
    const byMemory = round();
    const byCpu = (each: number): Inputs => round({ hostMemory: gib(1000), hostCores: cores(0.101 * each) });
    for (const [each, hosts, scale] of [[20, 1, 'memory'], [10, 2, 'memory'], [5, 4, 'cpu']] as const) {
      expect(hardware(byCpu(each))).toMatchObject({ hosts, binding: 'cpu' });
      for (const [from, to] of [[byMemory, byCpu(each)], [byCpu(each), byMemory]] as const) {
        const terms = between(from, to, 'hosts', 'hardware').rows.map((row) => row.term);
        expect(terms.includes('useful') ? 'cpu' : 'memory', `${each}`).toBe(scale);
      }
    }
  });

  it('is null where there is nothing to compare', () => {
    const usual = resolveInputs('2026', {});
    expect(whyBetween(usual, resolveInputs('2026', { maxContainers: count(1), appMemory: mib(1_048_576), hostMemory: gib(64) }), 'hosts', 'os')).toBeNull();
    expect(whyBetween(resolveInputs('2007', {}), usual, 'hosts', 'microvm')).toBeNull();
    expect(whyBetween(usual, resolveInputs('2026', { currency: 'jpy' }), 'cost', 'os')).toBeNull();
    expect(whyBetween(usual, usual, 'cost', 'os')?.change).toBe(0);
    expect(whyBetween(usual, resolveInputs('2026', { currency: 'jpy' }), 'hosts', 'os')?.change).toBe(0);
  });
});
