import { describe, expect, test } from 'vitest';
import { inEachEra, keptKeys } from '../../src/derive/inEachEra.ts';
import { thenNowOf } from '../../src/derive/thenNow.ts';
import type { EraCompared } from '../../src/derive/thenNow.ts';
import { ERAS } from '../../src/model/era.ts';
import type { Era } from '../../src/model/era.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { count, gib, mib, money, ratio } from '../../src/model/units.ts';

const at = (inputs: Inputs, era: Era): EraCompared => {
  const found = thenNowOf(inputs).eras.find((one) => one.era === era);
  if (found === undefined) throw new Error(`no ${era}`);
  return found;
};

describe('the reader’s inputs in other eras', () => {
  test('what was set by hand is kept, the rest is the era’s', () => {
    const inputs = resolveInputs('2026', { utilization: ratio(0.3), kernelFamilies: count(3) });
    expect(keptKeys(inputs)).toEqual(['utilization', 'kernelFamilies']);
    expect(inEachEra(inputs)['2007']).toEqual(resolveInputs('2007', { utilization: ratio(0.3), kernelFamilies: count(3) }));
  });

  test('the chosen era is the very same object', () => {
    const inputs = resolveInputs('2014', {});
    expect(inEachEra(inputs)['2014']).toBe(inputs);
  });

  test('prices follow the reader’s currency and are not taken for his own', () => {
    const inputs = resolveInputs('2026', { currency: 'jpy' });
    expect(keptKeys(inputs)).toEqual([]);
    expect(inEachEra(inputs)['2007']).toEqual(resolveInputs('2007', { currency: 'jpy' }));
  });
});

describe('then and now', () => {
  // 2007: 100 VMs on 7 hosts and a spare, 16 GiB each. 512 MiB a guest, 109.66 + 0.013754·1024 for its VMM, 272 for a
  // hypervisor; 20 % of 1 GiB back from all guests of a host but one: 93 of 100.
  test('2007 by hand', () => {
    const { hardware, os } = at(resolveInputs('2026', {}), '2007');
    expect(hardware.hosts).toBe(8);
    expect(os.hosts).toBe(6);
    const own = 100 * (512 + 109.66 + 0.013754 * 1024) - 93 * 0.2 * 1024 + 8 * 272;
    expect(hardware.overhead).toBeCloseTo(own / (8 * 16 * 1024), 12);
    expect(os.overhead).toBeCloseTo((100 * 16 + 6 * 512) / (6 * 16 * 1024), 12);
    expect(hardware.cpu).toBeCloseTo(0.8 * 1.03 + 0.2 * 1.6, 12);
    expect(os.cpu).toBe(1);
  });

  test('memory and VMM of the title', () => {
    const inputs = resolveInputs('2026', {});
    expect(at(inputs, '2007').vmmPerVm).toBeCloseTo(123.744096, 9);
    expect(at(inputs, '2026').vmmPerVm).toBe(25);
    expect(at(inputs, '2007').extraMemory).toBeCloseTo(97_904.0096 / 55_872 - 1, 9);
    expect(at(inputs, '2007').copiesGivenBack).toBeCloseTo(93 * 0.2 * 1024 / 51_200, 12);
  });

  test('parts make the share, and no bar is longer than the longest', () => {
    const { eras, most } = thenNowOf(resolveInputs('2014', {}));
    for (const one of eras) {
      for (const side of [one.hardware, one.os]) {
        expect(side.parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(side.overhead ?? Number.NaN, 12);
        expect(side.hosts).toBeLessThanOrEqual(most.hosts);
        expect(side.overhead).toBeLessThanOrEqual(most.overhead);
        expect(side.cpu - 1).toBeLessThanOrEqual(most.cpu);
      }
    }
    expect(most.hosts).toBe(8);
  });

  test('the same in whichever era the reader stands, but for the mark', () => {
    const [first, ...others] = ERAS.map((era) => thenNowOf(resolveInputs(era, {})));
    for (const other of others) {
      expect(other.eras.map((one) => ({ ...one, chosen: false }))).toEqual(first?.eras.map((one) => ({ ...one, chosen: false })));
    }
    expect(thenNowOf(resolveInputs('2014', {})).eras.map((one) => one.chosen)).toEqual([false, true, false]);
  });

  test('only what counts here is named as kept', () => {
    const inputs = resolveInputs('2026', { appMemory: mib(1000), hourlyWage: money(1), currency: 'eur' });
    expect(thenNowOf(inputs).kept).toEqual(['appMemory']);
  });

  test('what fits no host has no bars and no ratio', () => {
    const one = at(resolveInputs('2026', { appMemory: mib(1_048_576), hostMemory: gib(64) }), '2007');
    expect(one.hardware).toMatchObject({ hosts: null, overhead: null, parts: [] });
    expect(one.extraMemory).toBeNull();
  });
});
