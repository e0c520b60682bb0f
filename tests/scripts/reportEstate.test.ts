import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EstateReport } from '../../src/derive/reportEstate.ts';
import { MIXED, vCpu, vDisk, vHost, vInfo, vMemory } from '../fixtures/inventory/rvtoolsExport.ts';
import { workbook, zip } from '../fixtures/inventory/workbooks.ts';
import { utf8 } from '../fixtures/inventory/texts.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
let folder = '';
const file = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'estate-'));
  writeFileSync(file('export.xlsx'), workbook({ vInfo: vInfo(MIXED), vCPU: vCpu(MIXED), vMemory: vMemory(MIXED), vDisk: vDisk(MIXED), vHost }));
  writeFileSync(file('plain.csv'), utf8('name,cpus,memory,disk\nsecret-a,2,4,40\nsecret-b,4,8,80\n'));
  writeFileSync(file('renamed.xlsx'), zip([{ name: 'content.xml', content: utf8('x') }, { name: 'mimetype', content: utf8('x') }]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran { readonly status: number | null; readonly out: string; readonly error: string }

function report(...args: readonly string[]): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/report.ts', ...args], { cwd: ROOT });
    let out = '';
    let error = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { error += text; });
    child.on('error', failed).on('close', (status) => done({ status, out, error }));
    child.stdin.on('error', () => undefined).end();
  });
}

const parsed = ({ out }: Ran): EstateReport => JSON.parse(out) as EstateReport;

describe('npm run report -- --estate', () => {
  test('prints the report of the machines, every row accounted for and no name among them', async () => {
    const ran = await report('--estate', file('export.xlsx'), 'era=2026');
    expect(ran.status).toBe(0);
    const { estate, deployments, inputs, divergence } = parsed(ran);
    expect(estate).toMatchObject({
      format: 'rvtools', rows: 14, imported: 5, setAside: 9, running: 3, off: 2,
      reasons: { template: 1, placeholder: 1, appliance: 1, disconnected: 1, duplicate: 1, noMemory: 1, negative: 1, notANumber: 1, noCpu: 1 },
      totals: { vcpus: 14, memoryMib: 28_672, diskGib: 230, offDiskGib: 150 }, families: { windows: 1, linux: 1, freebsd: 1 },
    });
    expect(estate.setAsideRows).toHaveLength(9);
    expect(estate.groups.reduce((sum, one) => sum + one.count, 0)).toBe(3);
    expect(estate.actual).toMatchObject({ hosts: 2, clusters: 2 });
    expect(estate.predictedHosts.hardware).toBe(deployments.hardware?.hosts);
    expect(inputs).toMatchObject({ n: 3, k: 3, hm: 256, hc: 32 });
    const memory = divergence.why.memory ?? [];
    expect(memory.reduce((sum, row) => sum + row.difference, 0)).toBeCloseTo((deployments.hardware?.memoryMib.total ?? 0) - (deployments.os?.memoryMib.total ?? 0), 6);
    expect(`${ran.out}${ran.error}`).not.toMatch(/golden|shadow|"web"|esx-1|uuid-/u);
    expect(ran.error).toContain('5 of 14 rows imported, 9 set aside.');
  });

  test('prints names where it is told to', async () => {
    expect(parsed(await report('--estate', file('export.xlsx'), '--names')).estate.names).toEqual(['web', 'web', 'db', 'old', 'asleep']);
  });

  test('asks in the reader’s language what the file leaves open, and takes the answer', async () => {
    const [english, japanese, wrong] = await Promise.all([
      report('--estate', file('plain.csv')), report('--estate', file('plain.csv'), 'lang=ja'),
      report('--estate', file('plain.csv'), '--answer', 'memoryUnit=GiB', '--answer', 'diskUnit=furlong'),
    ]);
    expect([english.status, english.out, japanese.status]).toEqual([65, '', 65]);
    expect(english.error).toMatch(/memory, column “memory” \(4; 8\), has no unit[\s\S]*--answer memoryUnit=/u);
    expect(japanese.error).toContain('メモリの列「memory」');
    expect(wrong.status).toBe(64);
    const done = await report('--estate', file('plain.csv'), '--answer', 'memoryUnit=GiB', '--answer', 'diskUnit=gb', '--answer', 'unknownOs=linux');
    expect(parsed(done).estate).toMatchObject({ totals: { memoryMib: 12_288, diskGib: 120 }, families: { linux: 2 } });
    expect(done.out).not.toContain('secret');
  });

  test('refuses with a reason and a status', async () => {
    const [renamed, missing, alone] = await Promise.all([
      report('--estate', file('renamed.xlsx')), report('--estate', file('nowhere.csv')), report('--answer', 'decimal=.', 'n=1'),
    ]);
    expect([renamed.status, renamed.error]).toEqual([65, '“renamed.xlsx”: an OpenDocument spreadsheet (.ods). Save it as .xlsx or CSV.\n']);
    expect([missing.status, missing.error]).toEqual([66, expect.stringContaining('ENOENT')]);
    expect(alone.status).toBe(64);
  });

  test('prints Markdown that begins with what the estate says of itself', async () => {
    const ran = await report('--estate', file('export.xlsx'), 'era=2026&lang=ja', '--format', 'md');
    expect(ran.status).toBe(0);
    expect(ran.out).toMatch(/^## 行の内訳\n\n\*\*14行のうち、5行を取り込み、9行を除きました\*\*/u);
    expect(ran.out).toContain('## 最良の組み合わせ');
    expect(`${ran.out}${ran.error}`).not.toMatch(/golden|shadow|esx-1|uuid-/u);
  });

  test('prints CSV of the same deployments', async () => {
    const ran = await report('--estate', file('export.xlsx'), '--format', 'csv');
    expect(ran.out.split('\r\n').map((line) => line.split(',')[2]).slice(0, 4)).toEqual(['deployment', 'physical', 'hardware', 'os']);
  });
});
