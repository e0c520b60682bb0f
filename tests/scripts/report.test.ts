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

/** One run for all that is asked line by line: to start takes longer than to answer. */
const LINES = [
  'n=40', '#era=2007&n=40', 'https://example.org/lab/?a=b#era=2007&n=40', 'n=１２０', 'n=abc&k=99&zz=1&gm=-5&vp=warp&%E0%A4%A=2', 'a=1&b=2&c=3&d=4&e=5',
] as const;
let answered: Promise<Ran> | undefined;
async function answerTo(line: (typeof LINES)[number]): Promise<{ readonly status: number | null; readonly report: Report; readonly notes: readonly string[] }> {
  const { status, out, error } = await (answered ??= reportFrom(`${LINES.join('\n')}\n`, '-'));
  const at = LINES.indexOf(line);
  const where = `line ${at + 1}: `;
  return { status, report: parsed(out.split('\n')[at] ?? ''), notes: error.split('\n').filter((text) => text.startsWith(where)).map((text) => text.slice(where.length)) };
}

describe('npm run report', () => {
  test('prints nothing but the report, by its npm name too', async () => {
    const ran = await run('npm', ['run', '--silent', 'report', '--', 'n=40']);
    expect(ran.status).toBe(0);
    expect(parsed(ran.out)).toEqual(plain(fullReportOf(forty)));
  });

  test('one query has sensitivity, band and map; of many, those that are asked for in full', async () => {
    const [one, full] = await Promise.all([report('n=40&k=1'), reportFrom('n=40&k=1\n', '-', '--full')]);
    const { band, map, sensitivity } = (parsed(one.out) as FullReport).divergence;
    expect([band.draws, band.figures.hardwareHosts.now, map.metrics.hosts.winners.length]).toEqual([200, 2, map.y.values.length]);
    expect(sensitivity.hosts.rows.length).toBeGreaterThan(40);
    expect((await answerTo('n=40')).report).toEqual(plain(reportOf(forty)));
    expect(parsed(full.out)).toEqual(parsed(one.out));
  });

  test('takes a hash, a link, and keys typed apart', async () => {
    const apart = parsed((await report('era=2007', 'n=40')).out);
    const [hash, link] = [await answerTo('#era=2007&n=40'), await answerTo('https://example.org/lab/?a=b#era=2007&n=40')];
    for (const { era, inputs: { n } } of [apart, hash.report, link.report]) expect([era, n]).toEqual(['2007', 40]);
  });

  test('takes what a Japanese keyboard gives', async () => {
    expect((await answerTo('n=１２０')).report.inputs['n']).toBe(120);
  });

  test('names key, value and what it used instead', async () => {
    const { status, notes, report: { inputs } } = await answerTo('n=abc&k=99&zz=1&gm=-5&vp=warp&%E0%A4%A=2');
    expect(status, 'not strict').toBe(0);
    for (const [key, given, used] of [['n', 'abc', '800'], ['k', '99', '12'], ['gm', '-5', '16'], ['vp', 'warp', 'paravirtual']] as const) {
      const line = notes.find((text) => text.startsWith(`${key}: `)) ?? '';
      expect(line).toContain(`“${given}”`);
      expect(line).toContain(used);
    }
    expect(notes.join('\n')).toMatch(/^zz: .*“1”.*ignored/m);
    expect(notes.join('\n')).toContain('damaged');
    expect(inputs).toMatchObject({ n: 800, k: 12, gm: 16, vp: 'paravirtual' });
  });

  test('names every unknown key, however many', async () => {
    const { notes } = await answerTo('a=1&b=2&c=3&d=4&e=5');
    expect(notes.map((line) => line.slice(0, 3))).toEqual(['a: ', 'b: ', 'c: ', 'd: ', 'e: ']);
  });

  test('with --strict, says so in its status too, and only then', async () => {
    const [one, right] = await Promise.all([report('n=abc', '--strict', '--format=csv', '--bom'), reportFrom('n=40\n', '-', '--strict')]);
    expect([one.status, right.status]).toEqual([2, 0]);
    expect(one.out.startsWith('\ufeffmodel_version'), 'marked as UTF-8').toBe(true);
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

  test('prints CSV with units in one header and a row for each deployment of each query; marked as UTF-8 only where asked to', async () => {
    const ran = await reportFrom('era=2007&n=40\nn=1\n', '-', '--format', 'csv');
    const [head = '', ...all] = ran.out.trimEnd().split('\r\n');
    const [rows, others] = [all.slice(0, 4), all.slice(4)];
    expect(head.split(',').slice(0, 8)).toEqual(['model_version', 'era', 'deployment', 'hosts', 'spare_hosts', 'binding', 'memory_mib', 'disk_gib']);
    expect(rows.map((row) => row.split(',')[2])).toEqual(['physical', 'hardware', 'os', 'nested']);
    for (const row of all) expect(row.split(',').length).toBe(head.split(',').length);
    expect(others.map((row) => row.split(',')[1])).toEqual(others.map(() => '2026'));
    expect(others).toHaveLength(5);
  });

  // In Japanese where the query asks for it: see reportEstate.test.ts.
  test('prints Markdown in English where no language is asked for', async () => {
    const { out } = await report('n=40', '--format', 'md');
    expect(out).toContain('| Number of hosts |');
    for (const table of out.trimEnd().split('\n\n').slice(0, -1)) {
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
