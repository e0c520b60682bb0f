import { describe, expect, test } from 'vitest';
import { estateOf } from '../../../src/derive/estate.ts';
import { osNamesOf, runningIn, withFamilies, withoutUse } from '../../../src/derive/estate/osNames.ts';
import type { Imported } from '../../../src/derive/estate/reading.ts';
import { readInventory } from '../../../src/io/inventory/readInventory.ts';
import type { InventoryFile } from '../../../src/io/inventory/readInventory.ts';
import { SAMPLE_MACHINES, sampleEstate } from '../../../src/io/inventory/sampleEstate.ts';
import { pick } from '../../../src/io/inventory/weightedPick.ts';
import { chanceOf } from '../../../src/model/latinHypercube.ts';
import { totalsTable } from '../../../src/io/inventory/totalsTable.ts';

async function imported(files: readonly InventoryFile[]): Promise<Imported> {
  const read = await readInventory(files);
  if (read.kind !== 'imported') throw new Error(JSON.stringify(read));
  return read;
}

const sample = await imported(sampleEstate());

describe('the sample estate', () => {
  test('is the same at every call', () => {
    const texts = (): readonly string[] => sampleEstate().map(({ name, bytes }) => `${name}\n${new TextDecoder().decode(bytes)}`);
    const again = texts();
    expect(texts().join('') === again.join('')).toBe(true);
    expect(texts()).toHaveLength(5);
  });

  test('has 800 machines under two vCenters, and everything that is set aside in a real one', () => {
    const { inventory, notes } = sample;
    expect(inventory).toMatchObject({ format: 'rvtools', rows: SAMPLE_MACHINES + inventory.setAside.length });
    expect(inventory.machines).toHaveLength(800);
    expect(new Set(inventory.setAside.map((one) => one.reason))).toEqual(new Set(['template', 'placeholder', 'appliance', 'disconnected', 'duplicate']));
    // Six names that are there twice, once in each vCenter.
    expect(notes.find((one) => one.kind === 'sameNames')?.count).toBe(12);
    expect(notes.some((one) => one.kind === 'suspended')).toBe(true);
    expect(runningIn(inventory.machines)).toBeGreaterThan(720);
    expect(withoutUse(inventory.machines)).toBe(0);
    expect(inventory.hosts).toHaveLength(22);
    expect(new Set(inventory.hosts.map((one) => one.cluster)).size).toBe(3);
  });

  test('is mixed as published estates are', () => {
    const { distribution, families, reality, result, totals } = estateOf(sample.inventory, '2026', {});
    expect(distribution.vcpus?.p50).toBe(4);
    expect(distribution.memoryMib?.p50).toBe(8192);
    expect(distribution.utilization?.p50).toBeGreaterThan(0.02);
    expect(distribution.utilization?.p50).toBeLessThan(0.1);
    expect(distribution.utilization?.p90).toBeGreaterThan(0.15);
    expect(families).toEqual(['windows', 'linux', 'unknown', 'freebsd']);
    expect(totals.offDiskGib).toBeGreaterThan(0);
    // It fits on the hosts that it has, and they are neither idle nor full.
    expect(reality?.memoryCommitted).toBeLessThan(0.9);
    expect(reality?.memoryUse).toBeGreaterThan(0.3);
    expect(result.deployments.hardware.hosts).toBeLessThan(22);
  });

  test('asks about systems that say nothing first, then lists the largest', () => {
    const names = osNamesOf(sample.inventory.machines, new Map([['Other (64-bit)', 'linux']]));
    const open = names.filter((one) => one.found === 'unknown');
    expect(names.slice(0, open.length)).toEqual(open);
    expect(open.map((one) => one.family).toSorted()).toEqual(['linux', 'unknown']);
    const rest = names.slice(open.length).map((one) => one.machines);
    expect(rest).toEqual(rest.toSorted((a, b) => b - a));
    expect(names.reduce((sum, one) => sum + one.machines, 0)).toBe(runningIn(sample.inventory.machines));
    const given = withFamilies(sample.inventory, new Map([['Other (64-bit)', 'linux'], ['', 'linux']]));
    expect(estateOf(given, '2026', {}).families).toEqual(['windows', 'linux', 'freebsd']);
    expect(withFamilies(sample.inventory, new Map())).toBe(sample.inventory);
  });
});

describe('four totals', () => {
  test('are the sums of equal machines', async () => {
    const totals = { machines: 300, vcpus: 1000, memoryGib: 2500, diskGib: 30_000.5, windows: 0.35, utilization: 0.125 };
    const { inventory } = await imported([totalsTable(totals)]);
    const estate = estateOf(inventory, '2026', {});
    expect(estate.families).toEqual(['linux', 'windows']);
    expect(inventory.machines.map((one) => one.count)).toEqual([105, 195]);
    expect(estate.running).toBe(300);
    expect(estate.totals.vcpus).toBeCloseTo(1000, 6);
    expect(estate.totals.memoryMib).toBeCloseTo(2500 * 1024, 4);
    expect(estate.totals.diskGib).toBeCloseTo(30_000.5, 4);
    expect(inventory.machines[0]?.utilization).toBeCloseTo(0.125, 12);
  });

  test('leave open what is not known, and a family that is not there', async () => {
    const { inventory } = await imported([totalsTable({ machines: 7, vcpus: 20, memoryGib: 1 / 3, diskGib: 1, windows: 0, utilization: null })]);
    expect(inventory.machines).toMatchObject([{ family: 'linux', count: 7, utilization: null }]);
  });
});

describe('chance from a seed', () => {
  test('is the row of mulberry32, and falls evenly', () => {
    const chance = chanceOf(1);
    const row = Array.from({ length: 10_000 }, chance);
    expect(row.slice(0, 2)).toEqual([0.6270739405881613, 0.002735721180215478]);
    expect(row.every((one) => one >= 0 && one < 1)).toBe(true);
    expect(row.reduce((sum, one) => sum + one, 0) / row.length).toBeCloseTo(0.5, 1);
    const heavy = Array.from({ length: 1000 }, () => pick(chance, [['a', 9], ['b', 1]] as const)).filter((one) => one === 'a');
    expect(heavy.length).toBeGreaterThan(850);
    expect(() => pick(chance, [])).toThrow('nothing to choose from');
  });
});
