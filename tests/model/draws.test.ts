import { describe, expect, it } from 'vitest';
import { DRAWS, SEED, drawsOf, valueAt } from '../../src/model/draws.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import type { NumberKey } from '../../src/model/inputs.ts';
import { chanceOf, seedFor, strataOf } from '../../src/model/latinHypercube.ts';
import type { Doubt, DoubtId } from '../../src/model/perturb.ts';
import { doubtsOf } from '../../src/model/perturb.ts';

const doubt = (low: number, value: number, high: number, whole = false): Doubt =>
  ({ id: 'appMemory', kind: 'input', low, value, high, whole });

const inputs = resolveInputs('2026', {});
const columnOf = (id: DoubtId, isSet: (key: NumberKey) => boolean = () => false): readonly number[] | undefined =>
  drawsOf(inputs, { isSet }).columns.get(id);

describe('a drawn value', () => {
  it('is triangular in logarithms where the range is positive', () => {
    // Quarter to fourfold around 100: as often below as above, and 50 where 1/8 are below (half of the way, squared).
    expect(valueAt(doubt(25, 100, 400), 0.5)).toBeCloseTo(100, 9);
    expect(valueAt(doubt(25, 100, 400), 1 / 8)).toBeCloseTo(50, 9);
    expect(valueAt(doubt(25, 100, 400), 7 / 8)).toBeCloseTo(200, 9);
  });

  it('is triangular as it stands where the range touches 0', () => {
    expect(valueAt(doubt(0, 0, 16), 0.75)).toBe(8);
    expect(valueAt(doubt(0, 8, 16), 1 / 8)).toBe(4);
  });

  it('never leaves its range', () => {
    for (const share of [1e-9, 0.5, 1 - 1e-9]) {
      for (const one of [doubt(4.1, 12, 24), doubt(0.1, 0.1, 0.35), doubt(1, 2, 4, true), doubt(0, 1, 2, true)]) {
        expect(valueAt(one, share)).toBeGreaterThanOrEqual(one.low);
        expect(valueAt(one, share)).toBeLessThanOrEqual(one.high);
      }
    }
  });

  it('is a whole number of whole things, the ends with half a step of their own', () => {
    // −0.5 … 1 … 2.5: an area of ½·(1/1.5)² = 2/9 belongs to 0, as much to 2, the rest to 1.
    const spare = doubt(0, 1, 2, true);
    expect([0, 0.22, 0.225, 0.5, 0.775, 0.78, 1].map((share) => valueAt(spare, share))).toEqual([0, 0, 1, 1, 1, 2, 2]);
    expect(Object.is(valueAt(spare, 0), 0)).toBe(true);
    // 0.5 … 1 … 4.5 in logarithms.
    const families = doubt(1, 1, 4, true);
    const shares = Array.from({ length: 900 }, (_, i) => (i + 0.5) / 900);
    const times = (n: number): number => shares.filter((share) => valueAt(families, share) === n).length;
    const below = (x: number): number => 900 * (1 - Math.log(4.5 / x) ** 2 / (Math.log(9) * Math.log(4.5)));
    expect([times(1), times(2), times(3), times(4)].reduce((a, b) => a + b)).toBe(900);
    expect(Math.abs(times(1) - below(1.5))).toBeLessThanOrEqual(1);
    expect(Math.abs(times(4) - (900 - below(3.5)))).toBeLessThanOrEqual(1);
  });
});

describe('draws', () => {
  it('are 200 from one seed unless told otherwise', () => {
    const { settings, columns, doubts } = drawsOf(inputs);
    expect([DRAWS, settings.length]).toEqual([200, 200]);
    expect(doubts).toEqual(doubtsOf(inputs).list);
    expect([...columns.keys()]).toEqual(doubts.map((one) => one.id));
    expect([...columns]).toEqual([...drawsOf(inputs, { draws: 200, seed: SEED }).columns]);
    expect([...columns]).not.toEqual([...drawsOf(inputs, { seed: SEED + 1 }).columns]);
    expect(drawsOf(inputs, { draws: 7 }).settings).toHaveLength(7);
  });

  it('take one value from each stratum of each doubt', () => {
    const { columns, doubts } = drawsOf(inputs, { draws: 50, seed: 3 });
    for (const one of doubts) {
      const expected = strataOf(50, chanceOf(seedFor(one.id, 3))).map((share) => valueAt(one, share));
      expect(columns.get(one.id)).toEqual(expected);
    }
  });

  it('put the values where they belong', () => {
    const { settings, columns } = drawsOf(inputs, { draws: 20 });
    settings.forEach(({ inputs: drawn, constants }, draw) => {
      expect(drawn.appMemory).toBe(columns.get('appMemory')?.[draw]);
      expect(drawn.kernelFamilies).toBe(columns.get('kernelFamilies')?.[draw]);
      expect(constants('vmmFixed')).toBe(columns.get('vmmFixed')?.[draw]);
      expect([drawn.era, drawn.vmIoPath]).toEqual([inputs.era, inputs.vmIoPath]);
    });
  });

  it('stay as they were when the reader sets something else', () => {
    const setting = (key: NumberKey): boolean => key === 'workloads';
    expect(columnOf('workloads', setting)).toBeUndefined();
    expect(columnOf('appMemory', setting)).toEqual(columnOf('appMemory'));
    expect(columnOf('vmmFixed', setting)).toEqual(columnOf('vmmFixed'));
  });

  it('are independent of each other', () => {
    const [a, b] = [columnOf('appMemory') ?? [], columnOf('guestOsMemory') ?? []];
    const together = a.filter((value, draw) => (value > 4096) === ((b[draw] ?? 0) > 2048)).length;
    expect(together).toBeGreaterThan(60);
    expect(together).toBeLessThan(140);
  });
});
