import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { formatOf } from '../../src/i18n/format.ts';
import { loadMessages } from '../../src/i18n/messages.ts';
import { metricText } from '../../src/i18n/metricText.ts';
import { metricOf } from '../../src/model/curve.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { METRICS } from '../../src/model/result.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { count } from '../../src/model/units.ts';
import { DRAWN, FIGURES, controlOf, figure, openLab, seenText, showIn, tableOf, typeHash, whole, wholeByItself } from '../helpers/labPage.ts';

test('every figure comes by itself and has a title with numbers, words for all, and a table with heads', async () => {
  const page = await openLab({ lang: 'ja' });
  await wholeByItself(page);
  for (const lang of ['ja', 'en'] as const) {
    await showIn(page, { lang });
    for (const id of [...DRAWN, 'results'] as const) {
      const own = figure(page, id);
      const title = await seenText(own.locator('h2, h3').first());
      expect(title.length, id).toBeGreaterThan(15);
      if (id !== 'binding') expect(title, id).toMatch(/\d/);
      expect(await own.evaluate((one) => document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.tagName), id).toMatch(/^H[23]$/);
      expect((await own.locator('figcaption > p').first().innerText()).length, id).toBeGreaterThan(20);
      const rows = await tableOf(page, id);
      expect(rows.length, id).toBeGreaterThan(2);
      expect(new Set(rows.slice(1).map((row) => row.length)).size, `${id}: rows of one length`).toBe(1);
      const heads = await own.locator('table').first().evaluate((table) => ({
        columns: [...table.querySelectorAll('thead th')].map((one) => one.getAttribute('scope')),
        rows: [...table.querySelectorAll('tbody tr > :first-child')].map((one) => one.getAttribute('scope')),
        caption: table.querySelector('caption')?.textContent?.trim() ?? '',
      }));
      expect(new Set(heads.columns), id).toEqual(new Set(['col']));
      expect(new Set(heads.rows), id).toEqual(new Set(['row']));
      expect(heads.caption, id).not.toBe('');
    }
  }
});

/** The chart that can be explored, once it has come. No other figure is waited for. */
const chartOf = (page: Page): Locator => figure(page, 'divergence').getByRole('application');

/** What lies over something else in the chart, or sticks out of it. */
const overlapsIn = async (page: Page): Promise<readonly string[]> => chartOf(page).evaluate((chart) => {
  const texts = [...chart.querySelectorAll('text')].filter((text) => (text.textContent ?? '') !== '')
    .map((text) => ({ text: text.textContent ?? '', box: text.getBoundingClientRect() }));
  const inside = chart.getBoundingClientRect();
  const found = texts.filter(({ box }) => box.left < inside.left - 1 || box.right > inside.right + 1).map(({ text }) => `${text} sticks out`);
  texts.forEach((a, i) => {
    for (const b of texts.slice(i + 1)) {
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      // The boxes of lines that follow each other overlap by their leading; the letters do not.
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (across > 1 && down > 0.35 * Math.min(a.box.height, b.box.height)) found.push(`${a.text} × ${b.text}`);
    }
  });
  return found;
});

/** The chart has the newest state, as the headline has it at once. */
const isNewest = async (page: Page): Promise<boolean> => page.evaluate(() =>
  document.querySelector('[data-figure="divergence"]')?.getAttribute('data-revision') === document.querySelector('[data-headline]')?.getAttribute('data-revision'));

test.each(['ja', 'en'] as const)('the names of lines do not lie over each other at any width (%s)', async (lang) => {
  const page = await openLab({ lang, width: 320, height: 900, hash: 'show=memory' });
  await chartOf(page).waitFor();
  // Whoever stands on a chart sees it follow at once; else it waits for rest.
  await chartOf(page).focus();
  for (const width of [320, 390, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const hash of ['show=memory', 'show=hosts', 'show=kernels&era=2007', 'show=cost&along=gm']) {
      await typeHash(page, `${hash}&n=301&lang=${lang}`);
      await expect.poll(async () => isNewest(page)).toBe(true);
      await expect.poll(async () => overlapsIn(page), { message: `${hash}, ${width} px` }).toEqual([]);
    }
  }
});

const select = (page: Page, name: string): Locator => figure(page, 'divergence').getByRole('combobox', { name });

test('the divergence figure shows any metric along any input', async () => {
  const page = await openLab({ lang: 'en', hash: 'n=120' });
  await chartOf(page).waitFor();
  const [m, f] = [await loadMessages('en'), formatOf('en')];
  const { divergence } = m.figures;
  const { hardware } = resultOf(resolveInputs('2026', { workloads: count(120) })).deployments;
  for (const metric of METRICS) {
    await select(page, divergence.show).selectOption(metric);
    await expect.poll(async () => isNewest(page)).toBe(true);
    const rows = await tableOf(page, 'divergence');
    const now = rows.find(([name = '']) => name === divergence.now('120')) ?? [];
    expect(now, metric).toContain(metricText(f, metric, metricOf(hardware, metric), 'usd'));
    expect(await figure(page, 'divergence').getByRole('application').textContent(), metric).toContain(m.terms.metrics[metric].axis('').split(' (')[0]);
  }
  for (const along of ['guestOsMemory', 'kernelFamilies', 'pageSharing', 'hostMemory', 'utilization'] as const) {
    await select(page, divergence.along).selectOption(along);
    await expect.poll(async () => isNewest(page)).toBe(true);
    expect((await tableOf(page, 'divergence'))[0]?.[0], along).toBe(m.inputs.items[along].name);
    await expect.poll(async () => figure(page, 'divergence').locator('.recharts-line-curve').count(), { message: along }).toBe(5);
  }
  await expect.poll(() => page.url()).toContain('show=cost&along=u');
});

test('the chart is read by keyboard, one stop, step by step, and Esc puts the reading away', async () => {
  const page = await openLab({ lang: 'en', hash: 'n=120&show=memory' });
  await chartOf(page).waitFor();
  const m = await loadMessages('en');
  const chart = chartOf(page);
  await chart.focus();
  await page.keyboard.press('ArrowRight');
  const reading = page.locator('[data-figure="divergence"] .recharts-tooltip-wrapper');
  await expect.poll(async () => reading.innerText()).toContain(m.terms.deployments.hardware.short);
  const first = await reading.innerText();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => reading.innerText()).not.toBe(first);
  expect(await reading.innerText()).toMatch(/MiB|GiB|TiB/);
  await page.keyboard.press('Escape');
  await expect.poll(async () => reading.isVisible()).toBe(false);
});

test('the reading follows the mouse and can be put away without moving it', async () => {
  const page = await openLab({ lang: 'ja', width: 1440, hash: 'show=memory' });
  await chartOf(page).waitFor();
  const chart = chartOf(page);
  await chart.scrollIntoViewIfNeeded();
  const reading = page.locator('[data-figure="divergence"] .recharts-tooltip-wrapper');
  let x = 260;
  await expect.poll(async () => {
    // On and on, as a hand does: the chart may just have come, and knows of no mouse that stays where it is.
    x = x === 260 ? 262 : 260;
    await chart.hover({ position: { x, y: 200 } });
    return reading.innerText();
  }).toMatch(/GiB|TiB/);
  await page.keyboard.press('Escape');
  await expect.poll(async () => reading.isVisible()).toBe(false);
});

test('the choices of other figures change what they show', async () => {
  const page = await openLab({ lang: 'en' });
  await whole(page);
  const m = await loadMessages('en');
  const { hostShare, sprawl, crossing } = m.figures;
  const titleOf = async (id: 'host-share' | 'sprawl' | 'crossing'): Promise<string> => seenText(figure(page, id).locator('h2, h3').first());
  const memory = await titleOf('host-share');
  await figure(page, 'host-share').getByRole('radio', { name: hostShare.measures.disk }).check({ force: true });
  await expect.poll(async () => titleOf('host-share')).not.toBe(memory);
  await figure(page, 'sprawl').getByRole('radio', { name: sprawl.measures.patchHours }).check({ force: true });
  await expect.poll(async () => titleOf('sprawl')).toContain('patching');
  await figure(page, 'crossing').getByRole('button', { name: crossing.send }).click();
  await expect.poll(async () => figure(page, 'crossing').getByRole('status').innerText()).toContain('The answer is back');
});

describe('a figure that fails says so, and the others live', () => {
  test.each([
    ['throws while it is drawn', 200, 'export const StackFigure = () => { throw new Error("on purpose"); };'],
    ['cannot be fetched', 404, 'not found'],
  ])('%s', async (_, status, body) => {
    const page = await openLab({
      lang: 'en', height: 9000, allow: [/console error/],
      prepare: async (one) => one.route('**/StackFigure-*.js', async (route) =>
        route.fulfill({ status, contentType: 'text/javascript', body })),
    });
    const m = await loadMessages('en');
    await page.locator('[data-slot="stack"]').getByRole('alert').getByText(m.errors.figure.failed).waitFor();
    for (const id of FIGURES.filter((one) => one !== 'stack')) await figure(page, id).waitFor();
    await controlOf(page, m, 'workloads').more.click();
    await expect.poll(async () => seenText(figure(page, 'divergence').locator('h2, h3').first())).not.toContain('800');
    await expect.poll(async () => page.locator('[data-slot="stack"]').getByRole('button', { name: m.errors.figure.retry }).count()).toBe(1);
  });
});
