import { describe, expect, test } from 'vitest';
import type { Inventory } from '../../../src/derive/estate/inventory.ts';
import type { Answers, Import } from '../../../src/derive/estate/reading.ts';
import { readInventory } from '../../../src/io/inventory/readInventory.ts';
import { AWS, AZURE, DOMSTATS, HYPER_V, HYPER_V_JSON, LIVE_OPTICS, PODS, PROXMOX, VCF, VZLIST } from '../../fixtures/inventory/otherExports.ts';
import { MIXED, vCpu, vDatastore, vDisk, vHost, vInfo, vMemory } from '../../fixtures/inventory/rvtoolsExport.ts';
import { csv, utf8 } from '../../fixtures/inventory/texts.ts';
import { workbook } from '../../fixtures/inventory/workbooks.ts';

const read = (bytes: Uint8Array | readonly Uint8Array[], answers: Answers = {}): Promise<Import> =>
  readInventory((bytes instanceof Uint8Array ? [bytes] : bytes).map((one, i) => ({ name: `file${i}`, bytes: one })), answers);

async function inventoryOf(bytes: Uint8Array | readonly Uint8Array[], answers: Answers = {}): Promise<Inventory> {
  const result = await read(bytes, answers);
  if (result.kind !== 'imported') throw new Error(JSON.stringify(result));
  const { inventory } = result;
  expect(inventory.machines.length + inventory.setAside.length).toBe(inventory.rows);
  return inventory;
}

const sizes = (inventory: Inventory): readonly unknown[] => inventory.machines.map((one) => [one.vcpus, one.memory, one.disk, one.family]);
const reasons = (inventory: Inventory): readonly unknown[] => inventory.setAside.map((one) => [one.line, one.reason]);

const tabs = (head: 'plain' | 'db' | 'MB' = 'plain'): Record<string, readonly (readonly (string | number)[])[]> => ({
  vInfo: [...vInfo(MIXED, head), ['', '', ''], ['']], vCPU: vCpu(MIXED), vMemory: vMemory(MIXED), vDisk: vDisk(MIXED), vHost, vDatastore,
  vHealth: [['Name', 'Message'], ['x', 'y']],
});

/** What every writing of the same export must give. */
function expectMixed(inventory: Inventory): void {
  expect(inventory.format).toBe('rvtools');
  expect(inventory.rows).toBe(14);
  expect(inventory.setAside.map((one) => one.reason)).toEqual(
    ['template', 'placeholder', 'appliance', 'disconnected', 'duplicate', 'noMemory', 'negative', 'notANumber', 'noCpu']);
  expect(inventory.machines.map((one) => one.running)).toEqual([true, true, true, false, false]);
  expect(sizes(inventory)).toEqual([
    [2, 4096, 30, 'linux'], [4, 8192, 40, 'windows'], [8, 16_384, 10, 'freebsd'], [2, 4096, 100, 'linux'], [2, 4096, 50, 'linux'],
  ]);
}

describe('RVTools', () => {
  test('joins its tabs by VM and vCenter, and keeps two VMs of one name and id apart', async () => {
    const inventory = await inventoryOf(workbook(tabs()));
    expectMixed(inventory);
    expect(inventory.machines.slice(0, 3).map((one) => [one.utilization, one.overhead, one.activeMemory])).toEqual([[0.1, 50, 256], [0.5, 40, 256], [0.005, 40, 256]]);
    expect(inventory.machines[3]).toMatchObject({ utilization: null, overhead: null, activeMemory: null });
    expect(inventory.setAside[0]).toEqual({ table: 'vInfo', line: 7, reason: 'template' });
    expect(inventory.hosts).toEqual([
      { cluster: 'prod', cores: 32, memory: 262_144, cpuUse: 0.2, memoryUse: 0.4 }, { cluster: 'test', cores: 32, memory: 262_144, cpuUse: 0.4, memoryUse: 0.6 },
    ]);
    expect(inventory.storage).toBe(2048);
  });

  test('counts blank rows and the sheets it does not need', async () => {
    const result = await read(workbook(tabs()));
    const notes = result.kind === 'imported' ? result.notes : [];
    expect(notes).toContainEqual({ kind: 'blankRows', table: 'vInfo', count: 2 });
    expect(notes).toContainEqual({ kind: 'suspended', table: '', count: 1 });
    expect(notes).toContainEqual({ kind: 'sameNames', table: '', count: 2 });
    expect(notes).toContainEqual({ kind: 'unusedSheets', table: 'file0', count: 1 });
  });

  test('means the same by MB as by MiB, and by the names of its database', async () => {
    expectMixed(await inventoryOf(workbook(tabs('MB'))));
    expectMixed(await inventoryOf(workbook(tabs('db'))));
    expectMixed(await inventoryOf(workbook(Object.fromEntries(Object.entries(tabs()).map(([name, rows]) => [`tab${name}`, rows])))));
  });

  test('comes as one CSV for each tab, in any order', async () => {
    const { vInfo: main = [], vCPU: cpu = [], vDisk: disk = [], vHost: host = [] } = tabs();
    const inventory = await inventoryOf([disk, host, main, cpu].map((rows) => utf8(csv(rows))));
    expectMixed(inventory);
    expect(inventory.hosts).toHaveLength(2);
    expect(inventory.machines.map((one) => one.utilization).slice(0, 2)).toEqual([0.1, 0.5]);
    // What a text file is called says nothing, even where it is called like a tab.
    const named = await readInventory([{ name: 'vInfo.csv', bytes: utf8(csv(main)) }, { name: 'vPartition', bytes: utf8(csv(disk)) }, { name: 'vInfo', bytes: utf8(csv(host)) }]);
    if (named.kind !== 'imported') throw new Error(named.kind);
    expectMixed(named.inventory);
    expect(named.inventory.hosts).toHaveLength(2);
  });

  test('given twice is one estate: the second is set aside, and adds no disk and no host', async () => {
    const once = workbook(tabs());
    const inventory = await inventoryOf([once, once]);
    expect([inventory.rows, inventory.machines.length, inventory.hosts.length, inventory.storage]).toEqual([28, 5, 2, 2048]);
    expect(sizes(inventory)).toEqual(sizes(await inventoryOf(once)));
  });

  test('without vDisk takes what was provisioned, and says that it holds swap', async () => {
    const result = await read(utf8(csv(vInfo(MIXED))));
    expect(result.kind === 'imported' && result.inventory.machines[0]?.disk).toBe((30_720 + 4096) / 1024);
    expect(result.kind === 'imported' && result.notes.map((note) => note.kind)).toContain('diskWithSwap');
  });
});

describe('other tables', () => {
  test('Azure Migrate: disks add up, and storage in use stands in where there is none', async () => {
    const inventory = await inventoryOf(utf8(AZURE));
    expect([inventory.format, sizes(inventory), reasons(inventory)]).toEqual(
      ['azureMigrate', [[2, 4096, 100, 'windows'], [4, 8192, 25, 'linux']], [[4, 'notANumber']]]);
    expect(inventory.machines.map((one) => one.utilization)).toEqual([0.12, null]);
    const result = await read(utf8(AZURE));
    expect(result.kind === 'imported' && result.notes).toContainEqual({ kind: 'storageInUse', count: 1, table: '' });
  });

  test('AWS import: logical cores, no disks, the same id once', async () => {
    const inventory = await inventoryOf(utf8(AWS));
    expect([inventory.format, sizes(inventory), reasons(inventory)]).toEqual(
      ['awsImport', [[16, 32_768, null, 'linux'], [2, 8192, null, 'windows']], [[4, 'duplicate']]]);
    expect(inventory.machines[0]).toMatchObject({ utilization: 0.15, activeMemory: 12_000 });
  });

  test('VCF Operations: thousands in quotes', async () => {
    const inventory = await inventoryOf(utf8(VCF));
    expect([inventory.format, sizes(inventory)]).toEqual(['vcfOperations', [[4, 16_384, 1024.5, 'windows'], [2, 8192, 100, 'solaris']]]);
    expect(inventory.machines.map((one) => [one.running, one.utilization])).toEqual([[true, 0.075], [false, null]]);
  });

  test('Hyper-V: bytes, a line of types above the header, states as words and as numbers', async () => {
    const inventory = await inventoryOf(utf8(HYPER_V));
    expect([inventory.format, sizes(inventory), inventory.machines.map((one) => [one.line, one.running, one.utilization])]).toEqual(
      ['hyperV', [[2, 4096, null, 'unknown'], [4, 0, null, 'unknown'], [1, 0, null, 'unknown']], [[3, true, 0.03], [4, false, null], [5, false, null]]]);
    const json = await inventoryOf(utf8(HYPER_V_JSON));
    expect([json.format, json.machines.map((one) => one.running)]).toEqual(['hyperV', [true, false]]);
  });

  test('Live Optics: no names, hosts in KiB with their use on another sheet', async () => {
    const inventory = await inventoryOf(workbook(LIVE_OPTICS));
    expect([inventory.format, sizes(inventory), reasons(inventory)]).toEqual(
      ['liveOptics', [[4, 8192, 100, 'linux'], [2, 4096, 50, 'windows']], [[4, 'template']]]);
    expect(inventory.hosts).toEqual([{ cluster: 'c1', cores: 32, memory: 262_144, cpuUse: 0.25, memoryUse: 0.5 }]);
  });
});

describe('lists', () => {
  test('Proxmox: VMs and containers side by side, nodes as hosts', async () => {
    const inventory = await inventoryOf(utf8(PROXMOX));
    expect([inventory.format, sizes(inventory), reasons(inventory)]).toEqual(
      ['proxmox', [[4, 8192, 32, 'unknown'], [2, 1024, 8, 'linux'], [2, 1024, 4, 'linux']], [[3, 'template']]]);
    expect(inventory.machines.map((one) => [one.kind, one.running, one.utilization])).toEqual([['machine', true, 0.25], ['container', true, 0.5], ['container', false, null]]);
    expect(inventory.hosts).toEqual([{ cluster: '', cores: 16, memory: 65_536, cpuUse: 0.1, memoryUse: 0.5 }]);
  });

  test('Kubernetes: quantities, limits for missing requests, the larger of init and main', async () => {
    const inventory = await inventoryOf(utf8(PODS));
    expect([inventory.format, inventory.machines.map((one) => [one.vcpus, Math.round(one.memory * 1024) / 1024, one.family])]).toEqual(
      ['kubernetes', [[0.75, Math.round((128 + 129e6 / 2 ** 20) * 1024) / 1024, 'linux'], [1, 1024, 'linux'], [0.1, 562, 'linux'], [2, 4096, 'windows']]]);
    expect(reasons(inventory)).toEqual([[4, 'noMemory'], [5, 'finished'], [6, 'perNode'], [7, 'notANumber']]);
  });

  test('virsh domstats: KiB, disks that add up, overhead where the guest has touched its memory', async () => {
    const inventory = await inventoryOf(utf8(DOMSTATS));
    expect([inventory.format, sizes(inventory), reasons(inventory)]).toEqual(
      ['domstats', [[2, 4096, 30, 'unknown'], [1, 1024, 10, 'unknown']], [[18, 'noMemory']]]);
    expect(inventory.machines.map((one) => [one.running, one.overhead])).toEqual([[true, (4_300_000 - 4_194_304) / 1024], [false, null]]);
  });

  test('vzlist: pages and blocks', async () => {
    const inventory = await inventoryOf(utf8(VZLIST));
    expect([inventory.format, sizes(inventory), reasons(inventory)]).toEqual(
      ['vzlist', [[2, 1024, 2, 'linux'], [null, 0, 1, 'linux']], [[4, 'broken']]]);
  });
});

describe('any table', () => {
  test('is matched by its headers, with the unit in the header or the cell', async () => {
    const inventory = await inventoryOf(utf8('名前\tvCPU数\tメモリ（ＧＢ）\tディスク\tOS\nあ\t2\t4\t40 GB\tUbuntu\nい\t1\t2\t1 TiB\tWindows Server 2019\n'));
    expect([inventory.format, sizes(inventory)]).toEqual(['table', [[2, 4096, 40, 'linux'], [1, 2048, 1024, 'windows']]]);
  });

  test('without a unit is asked about, and never guessed from the size of the number', async () => {
    const text = utf8('name,cpus,memory,disk\na,2,4,40\nb,4,8,80\n');
    const asks = await read(text);
    expect(asks.kind === 'asks' && asks.questions.map((one) => [one.kind, one.column, one.samples])).toEqual([['memoryUnit', 'memory', ['4', '8']], ['diskUnit', 'disk', ['40', '80']]]);
    expect(sizes(await inventoryOf(text, { memoryUnit: 'GiB', diskUnit: 'GiB' }))).toEqual([[2, 4096, 40, 'unknown'], [4, 8192, 80, 'unknown']]);
    expect(sizes(await inventoryOf(text, { memoryUnit: 'MiB', diskUnit: 'GiB' }))[0]).toEqual([2, 4, 40, 'unknown']);
  });

  test('with 12 for CPU use is asked whether that is percent', async () => {
    const text = utf8('name,cpus,memory MB,cpu usage\na,2,4096,12\n');
    const asks = await read(text);
    expect(asks.kind === 'asks' && asks.questions.map((one) => one.kind)).toEqual(['cpuUnit']);
    expect((await inventoryOf(text, { cpuUnit: '%' })).machines[0]?.utilization).toBe(0.12);
  });

  test('with headers of its own is mapped by the reader', async () => {
    const text = utf8('Gerät,Speicher MB\na,4096\n');
    const asks = await read(text);
    expect(asks.kind === 'asks' && asks.questions.map((one) => [one.kind, one.choices])).toEqual([['memoryColumn', ['Gerät', 'Speicher MB']]]);
    expect(sizes(await inventoryOf(text, { mapping: new Map([['memory', 'Speicher MB']]) }))).toEqual([[null, 4096, null, 'unknown']]);
  });

  test('may count equal machines in one row', async () => {
    expect((await inventoryOf(utf8('vcpu,memory_gb,vm_count\n1,1.75,892166\n2,3.5,1.5\n'))).machines.map((one) => one.count)).toEqual([892_166]);
  });

  test('keeps a header called __proto__ a header', async () => {
    await inventoryOf(utf8('name,memory MB,__proto__,constructor\na,1024,{},x\n'));
    await inventoryOf(utf8('[{"name":"a","memory MB":1024,"__proto__":{"polluted":1}}]'));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('leaves a row of totals aside', async () => {
    expect(reasons(await inventoryOf(utf8('サーバー名,メモリ(GB)\nあ,4\n合計,4\n')))).toEqual([[3, 'totals']]);
  });

  test('finds its header below a title', async () => {
    expect(sizes(await inventoryOf(utf8('Servers of 2026,,\n,,\nname,memory GB,cpus\na,4,2\n')))).toEqual([[2, 4096, null, 'unknown']]);
  });
});
