import { describe, expect, test } from 'vitest';
import { cellAt, nextValue, positionOn, winAxisOf } from '../../src/derive/winAxis.ts';
import { ERAS } from '../../src/model/era.ts';
import type { Currency } from '../../src/model/inputs.ts';
import { INPUT_TABLE, SPEC, resolveInputs } from '../../src/model/inputTable.ts';
import { count, gib, ratio } from '../../src/model/units.ts';

const NUMBERS = INPUT_TABLE.flatMap((spec) => (spec.kind === 'number' ? [spec.key] : []));
const CURRENCIES: readonly Currency[] = ['usd', 'jpy', 'eur'];

describe('an axis of the map', () => {
  test.each(NUMBERS)('%s: rising values within the input, each in its own cell', (key) => {
    for (const era of ERAS) for (const currency of CURRENCIES) {
      const inputs = resolveInputs(era, { currency });
      const axis = winAxisOf(inputs, null, key, 24);
      const { values, edges } = axis;
      const spec = SPEC[key];
      expect(values.length).toBeGreaterThan(3);
      expect(values.length).toBeLessThanOrEqual(26);
      expect([...values].sort((a, b) => a - b)).toEqual(values);
      expect(new Set(values).size).toBe(values.length);
      expect(values[0]).toBeGreaterThanOrEqual(spec.min);
      if (!spec.unit.startsWith('money')) expect(values.at(-1)).toBeLessThanOrEqual(spec.max);
      if (spec.integer) for (const value of values) expect(Number.isInteger(value)).toBe(true);
      expect([edges[0], edges.at(-1), edges.length]).toEqual([0, 1, values.length + 1]);
      values.forEach((value, i) => expect(cellAt(axis, positionOn(axis, value))).toBe(i));
      // The reader is on the map.
      expect(inputs[key]).toBeGreaterThanOrEqual(axis.min);
      expect(inputs[key]).toBeLessThanOrEqual(axis.max);
    }
  });

  test('does not move with the reader, and reaches out when he leaves it', () => {
    const at = (n: number) => winAxisOf(resolveInputs('2026', { workloads: count(n) }), null, 'workloads', 40);
    expect(at(20)).toEqual(at(10_000));
    expect([at(1).min, at(1).max]).toEqual([1, 10_000]);
    expect([at(30_000).min, at(30_000).max]).toEqual([20, 40_000]);
    expect(at(100_000).max).toBe(100_000);
  });

  test('does not shrink while the reader comes back in one drag', () => {
    const inputs = resolveInputs('2026', {});
    const before = resolveInputs('2026', { workloads: count(30_000) });
    expect(winAxisOf(inputs, before, 'workloads', 40).max).toBe(40_000);
  });

  test('few whole numbers all have a cell, or every second where it must be coarse', () => {
    const inputs = resolveInputs('2026', {});
    const fine = winAxisOf(inputs, null, 'kernelFamilies', 18);
    expect(fine.values).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(positionOn(fine, 2)).toBeCloseTo(1.5 / 12, 12);
    const coarse = winAxisOf(inputs, null, 'kernelFamilies', 6);
    expect(coarse.values).toEqual([1, 3, 5, 7, 9, 11]);
    expect(cellAt(coarse, positionOn(coarse, 4))).toBe(1);
    expect(coarse.edges[1]).toBeCloseTo(2 / 12, 12);
  });

  test('takes nothing at all to its lower end', () => {
    const inputs = resolveInputs('2026', { appDisk: gib(0), utilization: ratio(0.01) });
    expect(positionOn(winAxisOf(inputs, null, 'appDisk', 24), 0)).toBe(0);
    expect(positionOn(winAxisOf(inputs, null, 'workloads', 24), 0)).toBe(0);
  });

  test('the next cell, and none beyond the last', () => {
    const axis = winAxisOf(resolveInputs('2026', {}), null, 'kernelFamilies', 18);
    expect([nextValue(axis, 2, 1), nextValue(axis, 2, -1), nextValue(axis, 12, 1), nextValue(axis, 1, -1)]).toEqual([3, 1, 12, 1]);
    const log = winAxisOf(resolveInputs('2026', {}), null, 'workloads', 24);
    expect(log.values).not.toContain(801);
    expect(log.values).toContain(nextValue(log, 801, 1));
    expect(nextValue(log, 801, 1)).toBeGreaterThan(801);
  });
});
