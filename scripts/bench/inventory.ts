// An inventory of 100 000 rows in Node. `write FOLDER` makes it, as CSV and as a workbook; `time FILE` prints
// milliseconds, `peak FILE` megabytes, as JSON. Each in a process of its own, so that no other's memory counts.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vInfo } from '../../tests/fixtures/inventory/rvtoolsExport.ts';
import type { FakeVm } from '../../tests/fixtures/inventory/rvtoolsExport.ts';
import { csv, utf8 } from '../../tests/fixtures/inventory/texts.ts';
import { workbook } from '../../tests/fixtures/inventory/workbooks.ts';
import { estateOf } from '../../src/derive/estate.ts';
import type { Inventory } from '../../src/derive/estate/inventory.ts';
import { csvRows } from '../../src/io/inventory/csvRecords.ts';
import { decodeText } from '../../src/io/inventory/decodeText.ts';
import { readInventory } from '../../src/io/inventory/readInventory.ts';
import { workbookTables } from '../../src/io/inventory/workbook.ts';

const ROWS = 100_000;
const SYSTEMS = ['Ubuntu Linux (64-bit)', 'Microsoft Windows Server 2019 (64-bit)', 'Red Hat Enterprise Linux 8 (64-bit)', 'FreeBSD 13 (64-bit)', 'Other (64-bit)'];
const SIZES = [1024, 2048, 4096, 6144, 8192, 12_288, 16_384, 32_768];

/** Mixed by primes: no two rows in a row are alike, and every run has the same. */
const vm = (i: number): FakeVm => ({
  name: `srv-${String(i).padStart(6, '0')}`, id: `vm-${i}`, server: `vc${i % 2}.example.test`, cpus: 2 ** (i * 7 % 5), memory: SIZES[i * 13 % SIZES.length] ?? 0,
  os: SYSTEMS[i * 11 % SYSTEMS.length] ?? '', power: i % 10 === 3 ? 'poweredOff' : 'poweredOn', disks: [5000 + i * 7919 % 200_000], template: i % 211 === 0 ? 'True' : 'False',
});

function write(folder: string): void {
  const rows = vInfo(Array.from({ length: ROWS }, (_, i) => vm(i)));
  writeFileSync(join(folder, 'rows.csv'), utf8(csv(rows)));
  writeFileSync(join(folder, 'rows.xlsx'), workbook({ vInfo: rows }));
}

/** Every cell as a string and nothing else: what any parser has to do. Returned, so that nothing is optimised away. */
async function parsed(bytes: Uint8Array, isText: boolean): Promise<number> {
  const tables = isText ? [csvRows(decodeText(bytes)?.text ?? '', ',')] : (await workbookTables(bytes, (names) => names)).tables;
  return tables.flatMap((table) => table.rows.map((row) => row.cells)).length;
}

async function inventoryOf(bytes: Uint8Array): Promise<Inventory> {
  const read = await readInventory([{ name: 'rows', bytes }]);
  if (read.kind !== 'imported' || read.inventory.rows !== ROWS) throw new Error(`the bench's own inventory: ${read.kind}`);
  return read.inventory;
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function taking(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Three times by turns, the first to warm up, so that a machine that gets slower slows all. */
async function time(file: string): Promise<unknown> {
  const bytes = new Uint8Array(readFileSync(file));
  const rounds: { readonly parse: number; readonly read: number; readonly estate: number }[] = [];
  for (let round = 0; round < 4; round += 1) {
    const parse = await taking(() => parsed(bytes, file.endsWith('.csv')));
    let inventory: Inventory | null = null;
    const read = await taking(async () => { inventory = await inventoryOf(bytes); });
    const estate = await taking(() => (inventory === null ? null : estateOf(inventory, '2026', {})));
    if (round > 0) rounds.push({ parse, read, estate });
  }
  return { parse: middle(rounds.map((one) => one.parse)), read: middle(rounds.map((one) => one.read)), estate: middle(rounds.map((one) => one.estate)) };
}

/** The most memory that the process ever held, file and Node included. */
async function peak(file: string): Promise<unknown> {
  const before = process.resourceUsage().maxRSS;
  const { running } = estateOf(await inventoryOf(new Uint8Array(readFileSync(file))), '2026', {});
  return { before: before / 1000, peak: process.resourceUsage().maxRSS / 1000, running };
}

const [what = '', path = ''] = process.argv.slice(2);
if (what === 'write') write(path);
else console.log(JSON.stringify(await (what === 'time' ? time(path) : peak(path))));
