import { describe, expect, test } from 'vitest';
import { estateOf } from '../../../src/derive/estate.ts';
import type { Estate } from '../../../src/derive/estate.ts';
import { groupFileOf } from '../../../src/derive/estate/groupRows.ts';
import type { Inventory } from '../../../src/derive/estate/inventory.ts';
import { groupCsv, groupJson } from '../../../src/io/inventory/groupFile.ts';
import { readInventory } from '../../../src/io/inventory/readInventory.ts';
import { MIXED, vCpu, vDatastore, vDisk, vHost, vInfo, vMemory } from '../../fixtures/inventory/rvtoolsExport.ts';
import type { FakeVm } from '../../fixtures/inventory/rvtoolsExport.ts';
import { utf8 } from '../../fixtures/inventory/texts.ts';
import { workbook } from '../../fixtures/inventory/workbooks.ts';

const OS = ['Ubuntu Linux (64-bit)', 'Microsoft Windows Server 2019 (64-bit)', 'FreeBSD 13 (64-bit)', 'Other (64-bit)', 'SECRET-OS Windows'];
/** Sizes below what an OS wants, disks that differ within a doubling, machines that are off. */
const VMS: readonly FakeVm[] = [...MIXED, ...Array.from({ length: 300 }, (_, i): FakeVm => ({
  name: `secret-${i}`, id: `id-${i}`, cpus: i % 2 === 0 ? 1 : 4, memory: [1024, 4096, 16_384][i % 3] ?? 1, os: OS[i % 7 % OS.length] ?? '',
  disks: [20_000 + ((i * 7919) % 40_000)], mhz: 1000 + (i * 37) % 900, overhead: 30 + (i % 9), ...(i % 11 === 0 ? { power: 'poweredOff' } : {}),
}))];

const imported = async (bytes: Uint8Array, name = 'x'): Promise<Inventory> => {
  const read = await readInventory([{ name, bytes }]);
  if (read.kind !== 'imported') throw new Error(JSON.stringify(read));
  return read.inventory;
};
const whole = imported(workbook({ vInfo: vInfo(VMS), vCPU: vCpu(VMS), vMemory: vMemory(VMS), vDisk: vDisk(VMS), vHost, vDatastore }));
const answered = (inventory: Inventory): Estate => estateOf(inventory, '2026', {});
const jsonOf = (inventory: Inventory, names = false): string => groupJson(groupFileOf(inventory, answered(inventory), names));

/** The figures of an estate that come from the model and from its hosts, to ten digits. */
const figures = ({ fleet, families, running, off, totals, assumed, reality, result, guestOsShare, inputs }: Estate): unknown =>
  JSON.parse(JSON.stringify({ groups: fleet.groups, families, running, off, totals, assumed, reality, deployments: result.deployments, guestOsShare, host: [inputs.hostMemory, inputs.hostCores, inputs.hostDisk] },
    (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(10)) : value)));

describe('the groups of an estate as a file', () => {
  test('give the same figures when they are read again', async () => {
    const inventory = await whole;
    const again = await imported(utf8(jsonOf(inventory)), 'groups.json');
    expect(again.format).toBe('groups');
    expect([again.rows, again.setAside]).toEqual([again.machines.length, []]);
    expect(again.machines.length).toBeLessThan(inventory.machines.length / 2);
    expect(figures(answered(again))).toEqual(figures(answered(inventory)));
    // And once more: nothing wears off.
    expect(figures(answered(await imported(utf8(jsonOf(again)))))).toEqual(figures(answered(inventory)));
  });

  test('have no name of a machine, a host, a cluster or a system in them', async () => {
    const inventory = await whole;
    for (const text of [jsonOf(inventory), groupCsv(groupFileOf(inventory, answered(inventory)))]) {
      expect(text).not.toMatch(/secret|esx-|prod|test|ubuntu|server 2019|vm-|uuid|"web"|vc1/iu);
      expect(text).toMatch(/windows/u);
    }
  });

  test('have the names of their machines where the reader asked for them', async () => {
    const inventory = await whole;
    expect(jsonOf(inventory, true)).toContain('secret-1');
    expect(groupCsv(groupFileOf(inventory, answered(inventory), true))).toContain('secret-1');
  });

  test('as CSV are a table that is read again, hosts aside', async () => {
    const inventory = { ...await whole, hosts: [], storage: null };
    const again = await imported(utf8(groupCsv(groupFileOf(inventory, answered(inventory)))));
    const [one, other] = [answered(again), answered(inventory)];
    expect([one.running, one.off, one.families]).toEqual([other.running, other.off, other.families]);
    expect(one.totals.memoryMib).toBeCloseTo(other.totals.memoryMib, 6);
    expect(one.result.deployments.hardware.hosts).toBe(other.result.deployments.hardware.hosts);
  });

  test.each([
    ['a count that is none', '{"count":1.5,"memoryMib":1}', 'notANumber'], ['no memory', '{"count":2,"family":"linux"}', 'noMemory'],
    ['less than nothing', '{"count":2,"memoryMib":5,"diskGib":-1}', 'negative'], ['no group at all', '7', 'notANumber'],
  ])('with %s set that group aside', async (_, row, reason) => {
    const inventory = await imported(utf8(`{"kind":"two-kinds-of-virtual/estate","version":1,"groups":[{"count":1,"memoryMib":9,"family":"__proto__"},${row}]}`));
    expect(inventory.setAside).toEqual([{ table: 'x', line: 2, reason }]);
    expect(inventory.machines.map((one) => one.family)).toEqual(['unknown']);
  });
});
