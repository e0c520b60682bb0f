import { describe, expect, it } from 'vitest';
import { costOf, energyOf, powerOf } from '../../src/model/money.ts';
import { cores, count, factor, hours, money, ratio, watts, years } from '../../src/model/units.ts';
import { round } from './roundWorld.ts';

const inputs = round({
  hostPeakPower: watts(200), physicalPeakPower: watts(80), idlePowerShare: ratio(0.25), pue: factor(1.5),
  hostCores: cores(50), sourceCores: cores(4),
  hostPrice: money(1000), serverPrice: money(300), energyPrice: money(0.2), licencePrice: money(7), hourlyWage: money(3), years: years(5),
});

describe('power', () => {
  it('is idle power of each host and a straight line to the peak, times PUE', () => {
    // 50 W at rest; 150 W more for 50 cores, so 3 for each.
    expect(powerOf(inputs, 'hardware', count(2), 0)).toBe(1.5 * 100);
    expect(powerOf(inputs, 'os', count(2), 10)).toBe(1.5 * (100 + 30));
    expect(powerOf(inputs, 'nested', count(0), 10)).toBe(1.5 * 30);
  });

  it('of physical servers is by their own peak and cores', () => {
    // 20 W at rest; 60 W more for 4 cores, so 15 for each.
    expect(powerOf(inputs, 'physical', count(2), 0)).toBe(1.5 * 40);
    expect(powerOf(inputs, 'physical', count(2), 2)).toBe(1.5 * (40 + 30));
  });

  it('becomes energy over an average year', () => {
    expect(energyOf(watts(1000))).toBe(8766);
  });
});

describe('cost', () => {
  const of = { hosts: count(2), power: watts(1000), licences: count(11), patchHours: hours(4) };

  it('is servers, energy, licences and people over the years', () => {
    expect(costOf(inputs, 'hardware', of)).toEqual({
      // 8 766 kWh at 0.2 for five years; 77 a year; 4 hours at 3 for 60 months.
      hardware: 2000, energy: expect.closeTo(8766, 9) as number, licences: 385, people: 720,
      total: expect.closeTo(2000 + 8766 + 385 + 720, 9) as number,
    });
  });

  it('has the price of a server where there are no hosts of many', () => {
    expect(costOf(inputs, 'physical', of)).toMatchObject({ hardware: 600, licences: 385, people: 720 });
    expect(costOf(inputs, 'os', of).hardware).toBe(2000);
  });
});
