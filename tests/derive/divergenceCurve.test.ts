import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divergenceCurve } from '../../src/derive/divergenceCurve.ts';
import { metricOf } from '../../src/model/curve.ts';
import { divergenceOf } from '../../src/model/divergence.ts';
import { ERAS } from '../../src/model/era.ts';
import { INPUT_TABLE, SPEC, resolveInputs } from '../../src/model/inputTable.ts';
import type { Inputs, NumberKey } from '../../src/model/inputs.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { DEPLOYMENTS, METRICS } from '../../src/model/result.ts';
import type { Metric } from '../../src/model/result.ts';
import { count, mib, ratio } from '../../src/model/units.ts';

const AXES: readonly NumberKey[] = INPUT_TABLE.flatMap((spec) => (spec.kind === 'number' ? [spec.key] : []));

const situation = fc.record({
  inputs: fc.record({
    era: fc.constantFrom(...ERAS), n: fc.integer({ min: 1, max: 5000 }), k: fc.integer({ min: 1, max: 6 }),
    gm: fc.integer({ min: 16, max: 16_384 }), u: fc.integer({ min: 1, max: 100 }),
  }).map(({ era, n, k, gm, u }) => resolveInputs(era, {
    workloads: count(n), kernelFamilies: count(k), guestOsMemory: mib(gm), utilization: ratio(u / 100),
  })),
  metric: fc.constantFrom<Metric>(...METRICS),
  along: fc.constantFrom<NumberKey>(...AXES),
});

const valueAt = (inputs: Inputs, along: NumberKey, at: number, metric: Metric) => {
  const { deployments } = resultOf({ ...inputs, [along]: at });
  return Object.fromEntries(DEPLOYMENTS.map((id) => {
    const result = deployments[id];
    return [id, result === null ? null : metricOf(result, metric)];
  }));
};

describe('the rows of the divergence figure', () => {
  test('are what the model says at each point, for any metric along any input', () => {
    fc.assert(fc.property(situation, fc.nat(), ({ inputs, metric, along }, pick) => {
      const { rows } = divergenceCurve(inputs, null, metric, along);
      expect(rows.length).toBeGreaterThan(1);
      expect(rows.length).toBeLessThan(200);
      const row = rows[pick % rows.length];
      if (row === undefined) throw new Error('no rows');
      const { at, ...values } = row;
      expect(values).toEqual(valueAt(inputs, along, at, metric));
    }), { numRuns: 100, seed: 3 });
  });

  test('rise along the axis, stay in its range, are whole where the input is, and hold the present value', () => {
    fc.assert(fc.property(situation, ({ inputs, metric, along }) => {
      const { rows, range, now } = divergenceCurve(inputs, null, metric, along);
      rows.forEach((row, i) => {
        expect(row.at).toBeGreaterThan(rows[i - 1]?.at ?? -Infinity);
        if (SPEC[along].integer) expect(Number.isInteger(row.at)).toBe(true);
      });
      expect(rows[0]?.at).toBeGreaterThanOrEqual(range.start);
      expect(rows.at(-1)?.at).toBeLessThanOrEqual(range.max * (1 + 1e-12));
      expect(now.at).toBe(inputs[along]);
      expect(rows.find((row) => row.at === now.at)).toEqual(now);
    }), { numRuns: 100, seed: 4 });
  });

  test('hold the edges of the gap', () => {
    const inputs = resolveInputs('2007', {});
    const { firstGap } = divergenceOf(inputs);
    const at = divergenceCurve(inputs, null, 'hosts', 'workloads').rows.map((row) => row.at);
    expect(firstGap).not.toBeNull();
    expect(at).toEqual(expect.arrayContaining([Number(firstGap) - 1, Number(firstGap)]));
  });

  test('draw the true staircase: between two rows no side needs another host', () => {
    const inputs = resolveInputs('2026', {});
    const { rows, shape } = divergenceCurve(inputs, null, 'hosts', 'workloads');
    expect(shape).toBe('stepAfter');
    for (let n = 1; n <= 1600; n += 7) {
      const row = rows.findLast((each) => each.at <= n);
      const { hardware, os } = valueAt(inputs, 'workloads', n, 'hosts');
      expect([n, row?.hardware, row?.os]).toEqual([n, hardware, os]);
    }
  });

  test('are straight where steps would be too small to be seen', () => {
    expect(divergenceCurve(resolveInputs('2026', { workloads: count(50_000) }), null, 'hosts', 'workloads').shape).toBe('linear');
    expect(divergenceCurve(resolveInputs('2026', {}), null, 'hosts', 'kernelFamilies').shape).toBe('step');
  });

  test('leave out what does not exist yet, and break where nothing fits', () => {
    expect(divergenceCurve(resolveInputs('2007', {}), null, 'memory', 'workloads').lines).not.toContain('microvm');
    const tooLarge = divergenceCurve(resolveInputs('2026', { appMemory: mib(400_000) }), null, 'hosts', 'appMemory').rows;
    expect(tooLarge[0]?.hardware).not.toBeNull();
    expect(tooLarge.at(-1)?.hardware).toBeNull();
    expect(tooLarge.at(-1)?.physical).not.toBeNull();
  });
});

describe('the axis', () => {
  const at = (n: number): Inputs => resolveInputs('2026', { workloads: count(n) });

  test('ends at a round number with the reader near its middle', () => {
    expect(divergenceCurve(at(800), null, 'memory', 'workloads').range).toEqual({ start: 0, min: 1, max: 1600 });
    expect(divergenceCurve(at(800), null, 'memory', 'guestOsMemory').range.max).toBe(4096);
    expect(divergenceCurve(at(800), null, 'memory', 'kernelFamilies').range).toEqual({ start: 1, min: 1, max: 12 });
  });

  test('reaches to where VMs begin to need more for certain, unless the reader would be lost at its left end', () => {
    const { firstGap } = divergenceOf(at(40));
    expect(firstGap).toBe(841);
    expect(divergenceCurve(at(40), null, 'hosts', 'workloads').range.max).toBe(1000);
    expect(divergenceCurve(at(30), null, 'hosts', 'workloads').range.max).toBeLessThan(841);
  });

  test('holds still while the reader drags, and doubles only when he would leave it', () => {
    const before = at(800);
    const maxAt = (n: number): number => divergenceCurve(at(n), before, 'memory', 'workloads').range.max;
    expect([1, 100, 799, 801, 1600].map(maxAt)).toEqual([1600, 1600, 1600, 1600, 1600]);
    expect(maxAt(1601)).toBe(3200);
    expect(maxAt(100_000)).toBe(100_000);
  });

  test('shows the state before on the same axis', () => {
    const { before, range } = divergenceCurve(at(1601), at(800), 'memory', 'workloads');
    expect(before?.now.at).toBe(800);
    expect(before?.rows.at(-1)?.at).toBe(range.max);
    expect(divergenceCurve(at(800), null, 'memory', 'workloads').before).toBeNull();
  });
});
