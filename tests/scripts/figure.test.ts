import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { reportOf } from '../../src/derive/report.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { count } from '../../src/model/units.ts';
import { expectSelfContained, wordsIn } from '../helpers/svgChecks.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COMMAND = ['--import', 'tsx', '--import', './scripts/no-css.mjs', 'scripts/figure.tsx'];

interface Ran { readonly status: number | null; readonly out: string; readonly error: string }

function run(command: string, args: readonly string[]): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd: ROOT });
    let out = '';
    let error = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { error += text; });
    child.on('error', failed).on('close', (status) => done({ status, out, error }));
  });
}

const figure = (...args: readonly string[]): Promise<Ran> => run(process.execPath, [...COMMAND, ...args]);

// Each run is a Node of its own that reads the whole model: few of them. That every figure can be drawn is tested
// without, in tests/views/take/stillFigure.test.tsx.
describe('npm run figure', () => {
  test('prints the figure with the numbers of the report for the same query, by its npm name', async () => {
    const { hardware, os } = reportOf(resolveInputs('2026', { workloads: count(120), kernelFamilies: count(3) })).deployments;
    const [vms, containers] = [hardware?.hosts ?? 0, os?.hosts ?? 0];
    const ran = await run('npm', ['run', '--silent', 'figure', '--', 'divergence', 'n=120&k=3', '--lang', 'ja', '--theme', 'dark', '--width', '700']);
    expect(ran.status).toBe(0);
    const root = expectSelfContained(ran.out);
    const title = (root.querySelector('title')?.textContent ?? '').replaceAll('\u2060', '');
    expect(title).toMatch(new RegExp(`VMが${vms}台、コンテナが${containers}台`, 'u'));
    expect(wordsIn(root).replaceAll('\n', '')).toContain(title);
    expect(wordsIn(root)).toContain(`${Math.abs(vms - containers)}台の差`);
    expect(wordsIn(root)).toContain('#v=1&view=lab&era=2026&n=120&k=3');
    expect([root.getAttribute('xml:lang'), root.getAttribute('width')]).toEqual(['ja', '748']);
    expect(ran.out).toContain('fill="#15161a"');
  });

  test('lays a preset under the query, names what it could not use, and writes a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'figure-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'a.svg');
    const ran = await figure('host-share', 'n=77&u=abc', '--preset', 'branchServers', '--out', file, '--strict');
    expect([ran.status, ran.out]).toEqual([2, '']);
    expect(ran.error).toMatch(/^u: “abc” .*\n$/u);
    expect(wordsIn(expectSelfContained(readFileSync(file, 'utf8')))).toMatch(/era=2007&n=77&[^]*gm=256/u);
  });

  test('lists what there is, refuses what it does not understand, and says where it cannot write', async () => {
    const [list, unknown, width, lost] = await Promise.all([
      figure('--list'), figure('nothing', 'n=1'), figure('why', '--width', '12'), figure('why', '--out', join(ROOT, 'no', 'such', 'folder', 'a.svg')),
    ]);
    expect(list.out.split('\n')).toEqual(expect.arrayContaining(['divergence', 'stack', 'why']));
    for (const ran of [unknown, width]) {
      expect([ran.status, ran.out]).toEqual([64, '']);
      expect(ran.error).toContain('<figure>');
    }
    expect(lost.status).toBe(1);
    expect(lost.error).toContain('cannot be written');
  });
});
