import { describe, expect, it } from 'vitest';
import type { Overrides } from '../../src/model/inputs.ts';
import {
  HOURS_PER_YEAR, cores, count, gib, gibOf, kwhPerYear, mib, mibOf, watts,
  type Cores, type Count, type GiB, type KWh, type MiB, type Money, type Watts,
} from '../../src/model/units.ts';

const inMib = (amount: MiB): number => amount;
const inCores = (amount: Cores): number => amount;

describe('units', () => {
  it('convert between MiB and GiB by 1 024', () => {
    expect(mibOf(gib(2))).toBe(2048);
    expect(gibOf(mib(512))).toBe(0.5);
    expect(gibOf(mibOf(gib(0.3)))).toBe(0.3);
  });

  it('turn power into energy over an average year', () => {
    expect(HOURS_PER_YEAR).toBe(365.25 * 24);
    expect(kwhPerYear(watts(1000))).toBe(8766);
  });

  it('are plain numbers when they run', () => {
    expect(mib(3) + 0).toBe(3);
    expect(JSON.stringify({ memory: mib(3), hosts: count(2) })).toBe('{"memory":3,"hosts":2}');
  });
});

describe('units, before they run', () => {
  it('refuse a bare number where a unit is due', () => {
    // @ts-expect-error a bare number is no memory
    const memory: MiB = 512;
    // @ts-expect-error nor is the sum of two memories, until it is said to be one
    const sum: MiB = mib(1) + mib(2);
    // @ts-expect-error nor is an argument
    expect(inMib(512)).toBe(memory);
    expect(sum).toBe(3);
  });

  it('refuse one unit where another is due', () => {
    // @ts-expect-error a GiB is no MiB
    const memory: MiB = gib(1);
    // @ts-expect-error a MiB is no GiB
    const disk: GiB = mib(1);
    // @ts-expect-error watts are no kilowatt-hours
    const energy: KWh = watts(1);
    // @ts-expect-error a count is no amount of money
    const cost: Money = count(1);
    // @ts-expect-error cores are no count of things
    const hosts: Count = cores(1);
    // @ts-expect-error energy is no power
    const power: Watts = kwhPerYear(watts(1));
    // @ts-expect-error a GiB is no MiB as an argument either
    expect(inMib(gib(1))).toBe(1);
    // @ts-expect-error a count is no number of cores as an argument either
    expect(inCores(count(1))).toBe(1);
    // @ts-expect-error conversions start from their own unit
    expect(mibOf(mib(1))).toBe(1024);
    expect([memory, disk, energy, cost, hosts].map(Number)).toEqual([1, 1, 1, 1, 1]);
    expect(power).toBe(8.766);
  });

  it('refuse inputs without units, and inputs that do not exist', () => {
    // @ts-expect-error guest OS memory is in MiB
    const bare: Overrides = { guestOsMemory: 512 };
    // @ts-expect-error … and not in GiB
    const wrong: Overrides = { guestOsMemory: gib(1) };
    // @ts-expect-error a path is one of three
    const path: Overrides = { vmIoPath: 'teleported' };
    // @ts-expect-error the era is not overridden but chosen
    const era: Overrides = { era: '2007' };
    expect([bare, wrong, path, era].every((one) => Object.keys(one).length === 1)).toBe(true);
  });
});
