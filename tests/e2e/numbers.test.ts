import { axisFormat } from '../../src/i18n/axisFormat.ts';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { divergenceFacts } from '../../src/derive/divergenceFacts.ts';
import { headlineOf } from '../../src/derive/headline.ts';
import { PRESETS } from '../../src/derive/presets.ts';
import { reportOf } from '../../src/derive/report.ts';
import type { Report } from '../../src/derive/report.ts';
import { formatOf } from '../../src/i18n/format.ts';
import type { Format } from '../../src/i18n/format.ts';
import { loadMessages } from '../../src/i18n/messages.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import { metricText, signedMetric } from '../../src/i18n/metricText.ts';
import { plainOf } from '../../src/i18n/rich.ts';
import { DEFAULT_VIEW, LINK_VERSION } from '../../src/io/linkState.ts';
import { encodeHash } from '../../src/io/encodeHash.ts';
import { decodeQuery } from '../../src/io/urlState.ts';
import type { Currency, Inputs } from '../../src/model/inputs.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { DEPLOYMENTS, LAYERS, METRICS } from '../../src/model/result.ts';
import type { DeploymentId, Metric } from '../../src/model/result.ts';
import { figure, goTo, headline, openLab, rowCalled, seenText, tableOf, whole } from '../helpers/labPage.ts';

const linkOf = (id: (typeof PRESETS)[number]['id']): string => {
  const found = PRESETS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no preset ${id}`);
  return encodeHash({ version: LINK_VERSION, era: found.era, overrides: found.overrides, fleet: null, view: { ...DEFAULT_VIEW, view: 'lab' }, board: [] });
};

/** What the page is asked to show: defaults, one kernel, people, odd numbers, and what fits no host. */
const STATES = [
  'era=2026', 'era=2014', 'era=2007', 'k=1&n=77', linkOf('edgeSite'), linkOf('identicalDesktops'),
  'n=1234&k=3&ks=0.61&gm=777.5&u=0.37&cy=jpy&show=cost', 'am=1048576&hm=64',
] as const;

interface Case { readonly state: string; readonly report: Report; readonly inputs: Inputs; readonly metric: Metric }
let cases: readonly Case[] = [];

// The numbers come from the command, not from the code that the page runs.
beforeAll(() => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const run = spawnSync('npm', ['run', '--silent', 'report', '--', '-'], { cwd: root, input: STATES.join('\n'), encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`the report command failed: ${run.stderr}`);
  const reports = run.stdout.trim().split('\n').map((line) => JSON.parse(line) as Report);
  if (reports.length !== STATES.length) throw new Error(`${reports.length} reports for ${STATES.length} states`);
  cases = STATES.map((state, i) => {
    const link = decodeQuery(state).state;
    return { state, report: reports[i] as Report, inputs: resolveInputs(link.era, link.overrides), metric: link.view.metric };
  });
});

test('the command prints what the page computes', () => {
  for (const { state, report, inputs } of cases) {
    expect(report, state).toEqual(JSON.parse(JSON.stringify(reportOf(inputs))));
  }
});

const VALUE: Readonly<Record<Metric, (one: NonNullable<Report['deployments'][DeploymentId]>) => number>> = {
  memory: (one) => one.memoryMib.total, disk: (one) => one.diskGib.total, cpu: (one) => one.cpuCores.useful + one.cpuCores.overhead,
  hosts: (one) => one.hosts, kernels: (one) => one.kernels, licences: (one) => one.licences, power: (one) => one.powerW, cost: (one) => one.cost,
};

/** A deployment's metric as the report has it; null where there is none or where it cannot be placed. */
function valueIn(report: Report, id: DeploymentId, metric: Metric): number | null {
  const found = report.deployments[id];
  return found === null || found.notPlaceable.length > 0 ? null : VALUE[metric](found);
}

interface Words { readonly page: Page; readonly m: Messages; readonly f: Format; readonly currency: Currency }

async function expectHeadline({ page, m, f }: Words, { state, report, inputs }: Case): Promise<void> {
  const seen = await seenText(headline(page));
  expect(seen, state).toBe(plainOf(m.headline.sentence(f, headlineOf(inputs))));
  const [hardware, os] = [valueIn(report, 'hardware', 'hosts'), valueIn(report, 'os', 'hosts')];
  if (hardware === null || os === null) return;
  for (const hosts of [hardware, os]) expect(seen, state).toContain(f.counted(hosts, 'host'));
  const rest = await seenText(page.locator('[data-headline] h1 ~ p').first());
  const facts = headlineOf(inputs);
  const { beside, opening, bestCase, joint } = m.headline;
  expect(rest, state).toBe([beside, opening, bestCase].map((part) => plainOf(part(f, facts))).join(joint).trim());
  for (const id of ['hardware', 'os'] as const) {
    const kernels = valueIn(report, id, 'kernels');
    if (kernels !== null) expect(rest, `${state}: kernels`).toContain(f.count(kernels));
  }
}

async function expectDivergence({ page, m, f, currency }: Words, { state, report, inputs, metric }: Case): Promise<void> {
  const rows = await tableOf(page, 'divergence');
  const now = rowCalled(rows, m.figures.divergence.now(f.count(inputs.workloads)));
  const shown = DEPLOYMENTS.filter((id) => report.deployments[id] !== null);
  const [a, b] = [valueIn(report, 'hardware', metric), valueIn(report, 'os', metric)];
  expect(now, state).toEqual([
    ...shown.map((id) => metricText(f, metric, valueIn(report, id, metric), currency)),
    a === null || b === null ? f.notComputable.text : signedMetric(f, metric, a - b, currency),
  ]);
  const title = await seenText(figure(page, 'divergence').locator('h2'));
  // The picture, until the page has rested and the chart is drawn.
  const drawing = figure(page, 'divergence').locator('[role="img"]:visible, [role="application"]:visible').first();
  expect(await drawing.getAttribute('aria-label'), state).toContain(title);
  expect(title, state).toBe(m.figures.divergence.title(f, divergenceFacts(inputs, metric, DEFAULT_VIEW.axis), currency));
}

/** Layers are summed on both sides from what the report says of each. */
async function expectHostShare({ page, m, f }: Words, { state, report }: Case): Promise<void> {
  const rows = await tableOf(page, 'host-share');
  const words = m.figures.hostShare;
  const sides = [report.deployments.hardware, report.deployments.os];
  if (sides.some((side) => side === null || side.notPlaceable.length > 0)) return;
  expect(rowCalled(rows, words.table.hosts), state).toEqual(sides.map((side) => f.count(side?.hosts)));
  for (const layer of LAYERS.filter((one) => sides.some((side) => (side?.memoryMib.byLayer[one] ?? 0) !== 0))) {
    const amounts = sides.map((side) => side?.memoryMib.byLayer[layer] ?? 0);
    const row = rowCalled(rows, words.parts[layer]);
    amounts.forEach((amount, i) => {
      if (amount !== 0) expect(row[i], `${state} ${layer}`).toBe(f.memory(amount));
    });
  }
}

async function expectBinding({ page, m, f }: Words, { state, report }: Case): Promise<void> {
  const pool = report.deployments.hardware?.pools[0];
  if (pool === undefined || pool.placed === 0) return;
  const rows = await tableOf(page, 'binding');
  for (const resource of ['memory', 'cpu', 'disk'] as const) {
    const row = rowCalled(rows, m.figures.binding.resources[resource]);
    expect(row[1], `${state} ${resource}`).toBe(f.real(pool.carries[resource]));
  }
}

async function expectSprawl({ page, m, f }: Words, { state, report }: Case): Promise<void> {
  const { physical, hardware, os } = report.deployments;
  if (hardware?.notPlaceable.length !== 0 || os?.notPlaceable.length !== 0) return;
  const now = rowCalled(await tableOf(page, 'sprawl'), m.figures.sprawl.table.start);
  expect(now.slice(2), state).toEqual([physical, hardware, os].map((one) => f.counted(one?.kernels, 'kernel')));
}

/** All deployments by all metrics, each row in one unit. */
async function expectResults({ page, m, f, currency }: Words, { state, report }: Case): Promise<void> {
  const rows = await tableOf(page, 'results');
  const [head = []] = rows;
  for (const metric of METRICS) {
    const values = DEPLOYMENTS.map((id) => [id, valueIn(report, id, metric)] as const);
    const counted = metric === 'hosts' || metric === 'kernels' || metric === 'licences';
    const { unitLabel, divisor } = axisFormat(f, metric, Math.max(0, ...values.map(([, value]) => value ?? 0)), currency);
    const row = rows.find(([name = '']) => name.startsWith(m.figures.results.rows[metric]) && (counted || name.includes(unitLabel))) ?? [];
    for (const [id, value] of values) {
      if (value === null) continue;
      const cell = row[head.findIndex((name) => name.startsWith(m.terms.deployments[id].short))];
      // Of money three digits are told, however many stand before the point: 1,360万円.
      const told = metric === 'cost' ? Number(value.toPrecision(3)) : value;
      const wanted = counted ? f.count(value) : f.real(told / divisor, 3);
      expect(cell?.split(' ')[0], `${state} ${metric} ${id}`).toBe(wanted);
    }
  }
}

const numberIn = (text: string): number => Number((/[\d,.]*\d/.exec(text)?.[0] ?? 'none').replaceAll(',', ''));

/** Every receipt of the headline works out the number that opened it. */
async function expectReceipts({ page, m }: Words, { state }: Case): Promise<void> {
  const numbers = page.locator('[data-headline]').getByRole('button', { name: m.lab.receipt.explain });
  // All of them in the page itself: how a reader opens them is tested in receipts.test.ts.
  const receipts = await numbers.evaluateAll(async (all) => {
    const frame = async (): Promise<unknown> => new Promise((done) => { requestAnimationFrame(done); });
    const texts: string[] = [];
    for (const number of all as HTMLElement[]) {
      number.click();
      const lines = (): HTMLElement | null | undefined => document.getElementById(number.getAttribute('aria-controls') ?? '')?.querySelector('dl');
      for (let frames = 0; frames < 300 && !lines(); frames += 1) await frame();
      texts.push(lines()?.innerText ?? 'no receipt');
      number.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      for (let frames = 0; frames < 300 && lines(); frames += 1) await frame();
      if (number.getAttribute('aria-expanded') !== 'false') texts.push('a receipt that does not close');
    }
    return texts;
  });
  const said = await Promise.all((await numbers.all()).map(seenText));
  expect(receipts.length, state).toBe(said.length);
  said.forEach((number, i) => {
    const written = (receipts[i] ?? '').match(/[\d,.]*\d/g)?.map(numberIn) ?? [];
    // A share such as 734.8 workloads is said as 735.
    expect([...written, ...written.map(Math.round)], `${state}: “${number}”`).toContain(numberIn(number));
  });
}

async function expectPictures({ page }: Words, { state }: Case): Promise<void> {
  for (const id of ['host-share', 'stack', 'binding', 'crossing', 'response', 'sprawl'] as const) {
    const title = await seenText(figure(page, id).locator('h2, h3').first());
    const picture = figure(page, id).locator('svg[role="img"]:visible, [role="application"]:visible').first();
    const name = await picture.getAttribute('aria-label');
    expect(name?.startsWith(title), `${state} ${id}: “${name}” begins with “${title}”`).toBe(true);
  }
}

const CHECKS = [
  expectHeadline, expectDivergence, expectHostShare, expectBinding, expectSprawl, expectResults, expectPictures, expectReceipts,
] as const;

describe.each(['ja', 'en'] as const)('one number everywhere (%s)', (lang) => {
  test('headline, titles, tables, receipts and alternative texts say what the report says', async () => {
    const page = await openLab({ lang });
    await whole(page);
    const [m, f] = [await loadMessages(lang), formatOf(lang)];
    // Eras and presets change numbers, not words: in the second language every other state will do, odd numbers and no answer among them.
    for (const one of lang === 'en' ? cases : cases.filter((_, i) => i % 2 === 1 || i === cases.length - 2)) {
      await goTo(page, `${one.state}&lang=${lang}`);
      const words = { page, m, f, currency: one.inputs.currency };
      for (const expectPart of CHECKS) await expectPart(words, one);
    }
  });
});
