import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fullReportOf, reportOf } from '../../src/derive/report.ts';
import type { FullReport, Report } from '../../src/derive/report.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { count } from '../../src/model/units.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TSX = ['--import', 'tsx', 'scripts/report.ts'];

interface Ran { readonly status: number | null; readonly out: string; readonly error: string }

function run(command: string, args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd: ROOT });
    let out = '';
    let error = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { error += text; });
    child.on('error', failed).on('close', (status) => done({ status, out, error }));
    child.stdin.on('error', () => undefined).end(input);
  });
}

const report = (...args: readonly string[]): Promise<Ran> => run(process.execPath, [...TSX, ...args]);
const reportFrom = (input: string, ...args: readonly string[]): Promise<Ran> => run(process.execPath, [...TSX, ...args], input);
const parsed = (text: string): Report => JSON.parse(text) as Report;
const plain = (value: Report): Report => parsed(JSON.stringify(value));
const forty = resolveInputs('2026', { workloads: count(40) });

describe('npm run report', () => {
  test('prints nothing but the report, by its npm name too', async () => {
    const ran = await run('npm', ['run', '--silent', 'report', '--', 'n=40']);
    expect(ran.status).toBe(0);
    expect(parsed(ran.out)).toEqual(plain(fullReportOf(forty)));
  });

  test('one query has sensitivity, band and map; of many, those that are asked for in full', async () => {
    const [one, many, full] = await Promise.all([report('n=40&k=1'), reportFrom('n=40\n', '-'), reportFrom('n=40&k=1\n', '-', '--full')]);
    const { band, map, sensitivity } = (parsed(one.out) as FullReport).divergence;
    expect([band.draws, band.figures.hardwareHosts.now, map.metrics.hosts.winners.length]).toEqual([200, 2, map.y.values.length]);
    expect(sensitivity.hosts.rows.length).toBeGreaterThan(40);
    expect(parsed(many.out)).toEqual(plain(reportOf(forty)));
    expect(parsed(full.out)).toEqual(parsed(one.out));
  });

  test('takes a hash, a link, and keys typed apart', async () => {
    const [apart, lines] = await Promise.all([report('era=2007', 'n=40'), reportFrom('#era=2007&n=40\nhttps://example.org/lab/?a=b#era=2007&n=40\n', '-')]);
    const inputs = [apart.out, ...lines.out.trimEnd().split('\n')].map(parsed);
    expect(inputs).toHaveLength(3);
    for (const { era, inputs: { n } } of inputs) expect([era, n]).toEqual(['2007', 40]);
  });

  test('takes what a Japanese keyboard gives', async () => {
    expect(parsed((await reportFrom('n=１２０\n', '-')).out).inputs['n']).toBe(120);
  });

  test('names key, value and what it used instead', async () => {
    const ran = await reportFrom('n=abc&k=99&zz=1&gm=-5&vp=warp&%E0%A4%A=2\n', '-');
    expect(ran.status).toBe(0);
    for (const [key, given, used] of [['n', 'abc', '800'], ['k', '99', '12'], ['gm', '-5', '16'], ['vp', 'warp', 'paravirtual']] as const) {
      const line = ran.error.split('\n').find((text) => text.startsWith(`line 1: ${key}: `)) ?? '';
      expect(line).toContain(`“${given}”`);
      expect(line).toContain(used);
    }
    expect(ran.error).toMatch(/^line 1: zz: .*“1”.*ignored/m);
    expect(ran.error).toContain('damaged');
    expect(parsed(ran.out).inputs).toMatchObject({ n: 800, k: 12, gm: 16, vp: 'paravirtual' });
  });

  test('names every unknown key, however many', async () => {
    const ran = await reportFrom('a=1&b=2&c=3&d=4&e=5\n', '-');
    expect(ran.error.trim().split('\n').map((line) => line.replace('line 1: ', '').slice(0, 3))).toEqual(['a: ', 'b: ', 'c: ', 'd: ', 'e: ']);
  });

  test('with --strict, says so in its status too, and only then', async () => {
    const statuses = await Promise.all([
      report('n=abc', '--strict', '--format', 'csv'), reportFrom('zz=1\n', '-', '--strict'), reportFrom('n=40\n', '-', '--strict'), reportFrom('zz=1\n', '-'),
    ]);
    expect(statuses.map((ran) => ran.status)).toEqual([2, 2, 0, 0]);
  });

  test('reads queries from standard input, one line of JSON for each, and says which line was wrong', async () => {
    const ran = await reportFrom('\ufeffn=1\r\nn=2&era=2014\n\nn=x', '-', '--strict');
    const lines = ran.out.split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => parsed(line)).map(({ era, inputs }) => [era, inputs['n']]))
      .toEqual([['2026', 1], ['2014', 2], ['2026', 800], ['2026', 800]]);
    expect(ran.error).toMatch(/^line 4: n: “x”/);
    expect(ran.status).toBe(2);
  });

  test('prints CSV with units in the header and a row for each deployment', async () => {
    const ran = await reportFrom('era=2007&n=40\n', '-', '--format', 'csv');
    const [head = '', ...rows] = ran.out.trimEnd().split('\r\n');
    expect(head.split(',').slice(0, 8)).toEqual(['model_version', 'era', 'deployment', 'hosts', 'spare_hosts', 'binding', 'memory_mib', 'disk_gib']);
    expect(rows.map((row) => row.split(',')[2])).toEqual(['physical', 'hardware', 'os', 'nested']);
    for (const row of rows) expect(row.split(',').length).toBe(head.split(',').length);
  });

  test('marks CSV as UTF-8 only where asked to', async () => {
    const ran = await reportFrom('n=1\n', '-', '--format=csv', '--bom');
    expect(ran.out.startsWith('\ufeffmodel_version')).toBe(true);
  });

  test('prints CSV for many queries under one header', async () => {
    const ran = await reportFrom('n=1\nn=2\n', '-', '--format', 'csv');
    expect(ran.out.trimEnd().split('\r\n').length).toBe(1 + 5 + 5);
  });

  test('prints Markdown in the language that the query asks for', async () => {
    const [english, japanese] = await Promise.all([report('n=40', '--format', 'md'), report('n=40&lang=ja', '--format', 'md')]);
    expect(english.out).toContain('| Number of hosts |');
    expect(japanese.out).toContain('| ホスト台数 |');
    for (const table of english.out.trimEnd().split('\n\n').slice(0, -1)) {
      expect(new Set(table.split('\n').map((line) => line.split(' | ').length)).size, table).toBe(1);
    }
  });

  test('explains itself, and refuses what it does not understand', async () => {
    const [help, unknown, format, nothing] = await Promise.all([report('--help'), report('--fast', 'n=1'), report('--format', 'xml', 'n=1'), report()]);
    expect(help.status).toBe(0);
    expect(help.out).toContain('--strict');
    for (const ran of [unknown, format, nothing]) {
      expect(ran.status).toBe(64);
      expect(ran.out).toBe('');
      expect(ran.error).toContain('<query>');
    }
  });

  test('ends quietly when nobody reads any more', async () => {
    const command = `yes n=3 | head -50 | ${process.execPath} ${TSX.join(' ')} - | head -1 | cut -c1-16`;
    const ran = await run('bash', ['-o', 'pipefail', '-c', command]);
    expect(ran.error).not.toMatch(/EPIPE|Error/);
    expect(ran.out.trim()).toBe('{"modelVersion":');
  });
});
