import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UnitId } from '../../src/model/assumption.ts';
import { ERAS, type Era } from '../../src/model/era.ts';
import {
  INPUT_TABLE, SPEC, byUrlKey, clamp, defaultOf, defaultsOf, exchangeRateOf, issueOf, resolveInputs, sliderOf,
  type InputGroup, type InputSpec, type NumberSpec,
} from '../../src/model/inputTable.ts';
import type { Currency, InputKey } from '../../src/model/inputs.ts';
import { SOURCES } from '../../src/model/sources.ts';
import { count, mib, money, ratio } from '../../src/model/units.ts';

type Defaults = readonly [number | string, number | string, number | string];
type NumberLine = readonly [url: string, key: InputKey, group: InputGroup, unit: UnitId, min: number, max: number, ...Defaults];
type ChoiceLine = readonly [url: string, key: InputKey, group: InputGroup, options: string, ...Defaults];

/** Section 2 of the model's contract, written again by hand: 2007, 2014, 2026. */
const NUMBERS: readonly NumberLine[] = [
  ['n', 'workloads', 'primary', 'count', 1, 100_000, 100, 300, 800],
  ['gm', 'guestOsMemory', 'primary', 'MiB', 16, 16_384, 512, 1024, 2048],
  ['gd', 'guestOsDisk', 'primary', 'GiB', 0.1, 500, 4, 20, 32],
  ['u', 'utilization', 'primary', 'ratio', 0.01, 1, 0.12, 0.1, 0.1],
  ['sc', 'sourceCores', 'workload', 'cores', 0.1, 128, 1.3, 2, 2.6],
  ['am', 'appMemory', 'workload', 'MiB', 16, 1_048_576, 512, 2048, 4096],
  ['ad', 'appDisk', 'workload', 'GiB', 0, 10_000, 10, 20, 40],
  ['k', 'kernelFamilies', 'kernels', 'count', 1, 12, 1, 2, 2],
  ['ks', 'minorityShare', 'kernels', 'ratio', 0, 0.95, 0.2, 0.2, 0.2],
  ['ps', 'pageSharing', 'sharing', 'ratio', 0, 0.67, 0.2, 0, 0],
  ['vs', 'vmDiskSharing', 'sharing', 'ratio', 0, 1, 0, 0.4, 0.7],
  ['ci', 'imageDisk', 'sharing', 'GiB', 0.005, 50, 0.5, 0.5, 0.3],
  ['cs', 'imageSharing', 'sharing', 'ratio', 0, 1, 0.7, 0.5, 0.5],
  ['cm', 'runtimeMemory', 'sharing', 'MiB', 1, 256, 16, 12, 12],
  ['io', 'ioShare', 'paths', 'ratio', 0, 1, 0.2, 0.2, 0.2],
  ['hm', 'hostMemory', 'host', 'GiB', 1, 24_576, 16, 96, 512],
  ['hc', 'hostCores', 'host', 'cores', 1, 1024, 8, 16, 64],
  ['hd', 'hostDisk', 'host', 'GiB', 10, 1_000_000, 300, 2000, 10_000],
  ['ht', 'cpuTarget', 'host', 'ratio', 0.1, 1, 0.45, 0.5, 0.6],
  ['sp', 'spareHosts', 'host', 'count', 0, 4, 1, 1, 1],
  ['mx', 'maxContainers', 'host', 'count', 1, 2000, 320, 110, 110],
  ['cu', 'customisedShare', 'management', 'ratio', 0, 1, 0.1, 0.1, 0.1],
  ['gr', 'growthPerMonth', 'management', 'ratio/month', 0, 0.2, 0.02, 0.02, 0.02],
  ['id', 'idleShare', 'management', 'ratio', 0, 1, 0.3, 0.3, 0.3],
  ['pk', 'patchHoursPerKernel', 'management', 'h/month', 0.01, 10, 1.5, 0.5, 0.1],
  ['pi', 'patchHoursPerImage', 'management', 'h/month', 0.05, 20, 2, 1.5, 1],
  ['pw', 'hostPeakPower', 'power', 'W', 10, 20_000, 320, 400, 700],
  ['pp', 'physicalPeakPower', 'power', 'W', 10, 20_000, 250, 250, 350],
  ['il', 'idlePowerShare', 'power', 'ratio', 0, 1, 0.7, 0.3, 0.257],
  ['pu', 'pue', 'power', '×', 1, 3, 2, 1.7, 1.5],
  ['hp', 'hostPrice', 'cost', 'money', 0, 1e9, 7700, 10_000, 15_000],
  ['sv', 'serverPrice', 'cost', 'money', 0, 1e9, 3700, 5000, 7600],
  ['ep', 'energyPrice', 'cost', 'money/kWh', 0, 1e9, 0.08, 0.1, 0.13],
  ['lg', 'guestsPerLicence', 'cost', 'count', 1, 1000, 4, 2, 2],
  ['lp', 'licencePrice', 'cost', 'money', 0, 1e9, 800, 900, 1200],
  ['wg', 'hourlyWage', 'cost', 'money/h', 0, 1e9, 50, 60, 70],
  ['yr', 'years', 'cost', 'years', 1, 15, 4, 5, 6],
];
const CHOICES: readonly ChoiceLine[] = [
  ['vp', 'vmIoPath', 'paths', 'emulated paravirtual passthrough', 'paravirtual', 'paravirtual', 'paravirtual'],
  ['cp', 'containerIoPath', 'paths', 'host bridged', 'host', 'bridged', 'bridged'],
  ['ma', 'memoryAccounting', 'host', 'resident reserved', 'reserved', 'reserved', 'resident'],
  ['lm', 'licenceModel', 'cost', 'guest bundle host', 'bundle', 'host', 'host'],
  ['lc', 'containersCount', 'cost', 'no yes', 'no', 'no', 'no'],
  ['cy', 'currency', 'cost', 'usd jpy eur', 'usd', 'usd', 'usd'],
];
/** The order of links and of the report. */
const ORDER =
  'n gm gd u sc am ad k ks ps vs ci cs cm io vp cp hm hc hd ht sp mx ma cu gr id pk pi pw pp il pu hp sv ep lm lg lc lp wg yr cy';
const WHOLE = ['n', 'k', 'sp', 'mx', 'lg'];

const numbers = INPUT_TABLE.filter((spec): spec is NumberSpec => spec.kind === 'number');
const choices = INPUT_TABLE.filter((spec): spec is Exclude<InputSpec, NumberSpec> => spec.kind === 'choice');
const valuesOf = (spec: InputSpec): Defaults =>
  [spec.defaults[2007].value, spec.defaults[2014].value, spec.defaults[2026].value];
const byText = (lines: readonly (readonly unknown[])[]): readonly string[] =>
  lines.map((line) => line.join(' ')).toSorted();

describe('the table of inputs', () => {
  it('has every input of the contract, in its order, under its short name', () => {
    expect(INPUT_TABLE.map((spec) => spec.url).join(' ')).toBe(ORDER);
    expect(new Set(INPUT_TABLE.map((spec) => spec.url)).size).toBe(43);
    expect(new Set(INPUT_TABLE.map((spec) => spec.key)).size).toBe(43);
  });

  it('gives every number the unit, the range and the three defaults of the contract', () => {
    const lines = numbers.map((spec) => [spec.url, spec.key, spec.group, spec.unit, spec.min, spec.max, ...valuesOf(spec)]);
    expect(byText(lines)).toEqual(byText(NUMBERS));
  });

  it('gives every choice the options and the three defaults of the contract', () => {
    const lines = choices.map((spec) => [spec.url, spec.key, spec.group, spec.options.join(' '), ...valuesOf(spec)]);
    expect(byText(lines)).toEqual(byText(CHOICES));
  });

  it('finds each input by key and by short name, and nothing under another name', () => {
    for (const spec of INPUT_TABLE) {
      expect(SPEC[spec.key]).toBe(spec);
      expect(byUrlKey(spec.url)).toBe(spec);
    }
    for (const name of ['', 'zz', 'N', 'workloads', '__proto__', 'constructor']) expect(byUrlKey(name)).toBeUndefined();
  });

  it('asks for whole numbers only where things are counted', () => {
    expect(numbers.filter((spec) => spec.integer).map((spec) => spec.url)).toEqual(WHOLE);
  });

  it.each(numbers)('keeps the slider of $url within what may be typed', ({ slider, min, max, defaults }) => {
    expect(slider.min).toBeGreaterThanOrEqual(min);
    expect(slider.max).toBeLessThanOrEqual(max);
    expect(slider.min).toBeLessThan(slider.max);
    for (const era of ERAS) {
      expect(defaults[era].value).toBeGreaterThanOrEqual(slider.min);
      expect(defaults[era].value).toBeLessThanOrEqual(slider.max);
    }
    if (slider.scale === 'log') {
      expect(slider.min).toBeGreaterThan(0);
      expect(slider.step).toBeGreaterThan(1);
      expect(slider.step).toBeLessThan(1.5);
    } else {
      expect(slider.step).toBeGreaterThan(0);
      expect(slider.step).toBeLessThan(slider.max - slider.min);
    }
  });

  it('runs the slider for workloads over what a reader has, and the field further', () => {
    expect(SPEC.workloads.slider).toEqual({ min: 1, max: 2000, scale: 'log', step: 1.05 });
    expect(SPEC.utilization.slider).toEqual({ min: 0.01, max: 1, scale: 'linear', step: 0.01 });
    expect([SPEC.guestOsMemory, SPEC.guestOsDisk].map(({ slider }) => slider.scale)).toEqual(['log', 'log']);
  });
});

describe.each(ERAS)('the defaults of %s', (era) => {
  it.each(numbers)('for $url lie within their doubt, and that within the range', (spec) => {
    const { value, low, high, unit } = spec.defaults[era];
    expect(unit).toBe(spec.unit);
    expect(low).toBeLessThanOrEqual(value);
    expect(value).toBeLessThanOrEqual(high);
    expect(low).toBeGreaterThanOrEqual(spec.min);
    expect(high).toBeLessThanOrEqual(spec.max);
    expect(low).toBeLessThan(high);
    expect(issueOf(spec, value)).toBeNull();
    expect(issueOf(spec, low)).toBeNull();
    expect(issueOf(spec, high)).toBeNull();
  });

  it.each(INPUT_TABLE)('for $url name where they come from', (spec) => {
    const { source, kind, confidence } = spec.defaults[era];
    expect(source.length).toBeGreaterThan(0);
    for (const id of source) expect(SOURCES[id].id).toBe(id);
    expect(['measurement', 'vendorClaim', 'standard', 'ourAssumption']).toContain(kind);
    expect(['high', 'medium', 'low']).toContain(confidence);
    if (source.every((id) => id === 'ours')) expect(kind).toBe('ourAssumption');
  });

  it.each(choices)('for $url are one of the options', (spec) => {
    expect(spec.options.map(String)).toContain(spec.defaults[era].value);
  });
});

describe('money', () => {
  it('is kept in dollars and converted at the rate of the era, to two significant digits', () => {
    expect(defaultsOf('2007', 'usd').hostPrice).toBe(7700);
    expect(defaultsOf('2007', 'jpy').hostPrice).toBe(910_000); // 7 700 × 118 = 908 600
    expect(defaultsOf('2007', 'eur').hostPrice).toBe(5600); // 7 700 × 0.73 = 5 621
    expect(defaultsOf('2014', 'jpy').serverPrice).toBe(530_000); // 5 000 × 106
    expect(defaultsOf('2014', 'eur').licencePrice).toBe(680); // 900 × 0.75 = 675, to two digits
    expect(defaultsOf('2026', 'jpy').energyPrice).toBe(20); // 0.13 × 150 = 19.5
    expect(defaultsOf('2026', 'jpy').hourlyWage).toBe(11_000); // 70 × 150 = 10 500
    expect(defaultsOf('2026', 'eur').energyPrice).toBe(0.11); // 0.13 × 0.88 = 0.1144
  });

  it('converts the doubt and the slider as well, and only of money', () => {
    expect(defaultOf('serverPrice', '2007', 'jpy')).toMatchObject({ value: 440_000, low: 330_000, high: 910_000, unit: 'money' });
    expect(sliderOf('serverPrice', '2007', 'jpy')).toEqual({ min: 24_000, max: 12_000_000, scale: 'log', step: 1.05 });
    expect(sliderOf('energyPrice', '2026', 'jpy')).toMatchObject({ min: 1.5, max: 150 });
    expect(defaultOf('hostMemory', '2007', 'jpy')).toBe(SPEC.hostMemory.defaults[2007]);
    expect(sliderOf('hostMemory', '2007', 'jpy')).toBe(SPEC.hostMemory.slider);
    expect(defaultOf('hostPrice', '2007')).toBe(SPEC.hostPrice.defaults[2007]);
    expect(sliderOf('hostPrice', '2007')).toBe(SPEC.hostPrice.slider);
  });

  it('leaves dollars as they are', () => {
    expect(exchangeRateOf('2026', 'usd')).toBe(1);
    expect(defaultsOf('2007').serverPrice).toBe(3700);
    expect(defaultsOf('2007').currency).toBe('usd');
  });

  it.each(['usd', 'jpy', 'eur'] as const)('keeps the converted default on the slider in %s', (currency: Currency) => {
    for (const era of ERAS) {
      for (const spec of numbers) {
        const { value, low, high } = defaultOf(spec.key, era, currency);
        const slider = sliderOf(spec.key, era, currency);
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
        expect(value).toBeGreaterThanOrEqual(slider.min);
        expect(value).toBeLessThanOrEqual(slider.max);
        expect(slider.max).toBeLessThanOrEqual(spec.max);
      }
    }
  });
});

describe('resolving inputs', () => {
  it('fills everything that is not set from the era', () => {
    const inputs = resolveInputs('2014', {});
    expect(inputs).toEqual({ era: '2014', fleet: null, ...defaultsOf('2014') });
    expect(Object.keys(inputs)).toHaveLength(45);
  });

  it('puts what the reader set over the era, and keeps it when the era changes', () => {
    const overrides = { workloads: count(40), guestOsMemory: mib(700) };
    expect(resolveInputs('2007', overrides)).toMatchObject({ era: '2007', workloads: 40, guestOsMemory: 700, hostMemory: 16 });
    expect(resolveInputs('2026', overrides)).toMatchObject({ era: '2026', workloads: 40, guestOsMemory: 700, hostMemory: 512 });
  });

  it('takes a zero for a value, not for something missing', () => {
    expect(resolveInputs('2007', { pageSharing: ratio(0) }).pageSharing).toBe(0);
  });

  it('converts default prices into the currency that was chosen, and leaves prices that were typed', () => {
    const inputs = resolveInputs('2007', { currency: 'jpy', hostPrice: money(1_234_567) });
    expect(inputs).toMatchObject({ currency: 'jpy', hostPrice: 1_234_567, serverPrice: 440_000, hourlyWage: 5900 });
  });

  it('gives something that nobody can change afterwards, and leaves the overrides alone', () => {
    const overrides = { workloads: count(40) };
    const inputs = resolveInputs('2026', overrides);
    expect(Object.isFrozen(inputs)).toBe(true);
    expect(Object.isFrozen(defaultsOf('2026'))).toBe(true);
    expect(overrides).toEqual({ workloads: 40 });
    expect(resolveInputs('2026', {}).workloads).toBe(800);
  });
});

describe('values out of range', () => {
  const { kernelFamilies, appDisk, guestOsMemory } = SPEC;

  it('says what is wrong and what would be right', () => {
    expect(issueOf(kernelFamilies, 12)).toBeNull();
    expect(issueOf(kernelFamilies, 1)).toBeNull();
    expect(issueOf(kernelFamilies, 99)).toEqual({ kind: 'tooLarge', limit: 12 });
    expect(issueOf(kernelFamilies, 0)).toEqual({ kind: 'tooSmall', limit: 1 });
    expect(issueOf(kernelFamilies, 2.4)).toEqual({ kind: 'notWhole', limit: 2 });
    expect(issueOf(guestOsMemory, 700.5)).toBeNull();
    expect(issueOf(guestOsMemory, -5)).toEqual({ kind: 'tooSmall', limit: 16 });
    for (const value of [Number.NaN, Infinity, -Infinity]) expect(issueOf(appDisk, value)).toEqual({ kind: 'notFinite' });
  });

  it('moves a value to the nearest allowed one', () => {
    expect(clamp(kernelFamilies, 99)).toBe(12);
    expect(clamp(kernelFamilies, -3)).toBe(1);
    expect(clamp(kernelFamilies, 2.5)).toBe(3);
    expect(clamp(guestOsMemory, 700.5)).toBe(700.5);
    expect(Object.is(clamp(appDisk, -0), 0)).toBe(true);
  });

  it.each([Number.NaN, Infinity, -Infinity])('refuses to guess what %s should have been', (value) => {
    expect(() => clamp(appDisk, value)).toThrow(`appDisk cannot be ${value}`);
  });

  it('after that always has nothing to complain about, and changes nothing twice', () => {
    fc.assert(fc.property(fc.constantFrom(...numbers), fc.double({ noNaN: true, noDefaultInfinity: true }), (spec, value) => {
      const once = clamp(spec, value);
      expect(issueOf(spec, once)).toBeNull();
      expect(clamp(spec, once)).toBe(once);
      if (issueOf(spec, value) === null) expect(once).toBe(value + 0);
    }));
  });
});

describe('eras', () => {
  it('differ in their defaults', () => {
    const fingerprint = (era: Era): string => JSON.stringify(defaultsOf(era));
    expect(new Set(ERAS.map(fingerprint)).size).toBe(3);
  });
});
