import type { Frame, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { headlineOf } from '../../src/derive/headline.ts';
import { formatOf } from '../../src/i18n/format.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import { plainOf } from '../../src/i18n/rich.ts';
import { decodeQuery } from '../../src/io/urlState.ts';
import type { Era } from '../../src/model/era.ts';
import type { Inputs, NumberKey } from '../../src/model/inputs.ts';
import { defaultOf, resolveInputs, SPEC } from '../../src/model/inputTable.ts';
import { listens, openPage } from './browser.ts';
import type { PageOptions } from './browser.ts';

/** Every figure of the lab, in the order of the page. */
export const FIGURES = [
  'divergence', 'host-share', 'why', 'stack', 'binding', 'map', 'mix', 'fairness', 'crossing', 'response', 'sprawl', 'sensitivity',
  'doubt', 'results', 'then-now', 'claims',
] as const;
/** Those that are a drawing with a table below it; the others are lists of words, numbers and small bars, or a table. */
export const DRAWN = [
  'divergence', 'host-share', 'why', 'stack', 'binding', 'map', 'mix', 'crossing', 'response', 'sprawl', 'then-now',
] as const satisfies readonly (typeof FIGURES)[number][];
/** The four inputs that are always in sight, in the order of the page. */
export const PRIMARY = ['workloads', 'guestOsMemory', 'guestOsDisk', 'utilization'] as const;
export type FigureId = (typeof FIGURES)[number];

/**
 * The page answers: React has taken over what stands in the HTML, and what follows the first view has come, too: all
 * words and receipts, what reads typed numbers (a part of the same file), the place for notices, the address.
 */
export async function hasStarted(page: Page | Frame): Promise<void> {
  await page.waitForFunction(() => {
    const headline = document.querySelector('[data-headline]');
    return headline !== null && Object.keys(headline).some((key) => key.startsWith('__react'))
      && headline.querySelector('[data-awaits]') === null && document.querySelector('main > [role="status"]') !== null;
  });
  await listens(page);
}

/** What nobody has come near waits for a sign that somebody is at the page. */
const beThere = (page: Page | Frame): Promise<unknown> => page.evaluate(() => window.dispatchEvent(new Event('pointermove')));

/** Opens the lab and waits for the headline. An address with inputs opens it anyway; any other has to say so. */
export async function openLab({ hash = '', ...options }: PageOptions = {}): Promise<Page> {
  const page = await openPage({ ...options, hash: hash === '' ? 'v=1&view=lab' : hash });
  await hasStarted(page);
  await beThere(page);
  return page;
}

/**
 * Waits until every figure is there, lazily loaded ones included, and all show the same revision. As on paper, which
 * does not wait for idle moments either; that they come by themselves is tested once, with `wholeByItself`.
 */
export async function whole(page: Page | Frame): Promise<void> {
  await page.evaluate(async (ids) => {
    const isThere = (id: string): boolean => document.querySelector(`[data-slot="${id}"] [data-figure="${id}"]`) !== null;
    const end = performance.now() + 30_000;
    while (!ids.every(isThere) && performance.now() < end) {
      // Over before React draws: nothing is laid out for paper. Again, for slots that were not listening yet.
      window.dispatchEvent(new Event('beforeprint'));
      window.dispatchEvent(new Event('afterprint'));
      await new Promise((done) => { setTimeout(done, 50); });
    }
  }, FIGURES);
  await wholeByItself(page);
}

/** The same, left to the page: figures are mounted when they come near or the page is idle. */
export async function wholeByItself(page: Page | Frame): Promise<void> {
  await beThere(page);
  await page.waitForFunction((ids) => ids.every((id) =>
    document.querySelector(`[data-slot="${id}"] [data-figure="${id}"]`) !== null), FIGURES);
  // In a low window it is not near, and then it is a picture.
  await page.locator('[data-slot="divergence"]').evaluate((one) => one.scrollIntoView({ block: 'nearest', behavior: 'instant' }));
  await page.locator('[data-slot="divergence"] [role="application"]').waitFor();
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  await page.locator('[data-slot="assumptions"] section').waitFor();
  await page.locator('aside details').first().waitFor({ state: 'attached' });
  await atRest(page);
}

/**
 * Waits until nothing is left to draw: headline and figures carry the same revision, now and two frames on. The
 * headline has the newest at once. Returns it.
 */
export async function atRest(page: Page | Frame, timeout = 30_000): Promise<number> {
  // Not waitForFunction: it takes the promise of an asynchronous condition for true and waits for nothing.
  return page.evaluate(async (longest) => {
    const stamps = (): readonly string[] =>
      [...new Set([...document.querySelectorAll('[data-revision]')].map((one) => one.getAttribute('data-revision') ?? ''))];
    const frame = async (): Promise<unknown> => new Promise((done) => { requestAnimationFrame(done); });
    const end = performance.now() + longest;
    let agreedFor = 0;
    let last = '';
    while (agreedFor < 3) {
      const now = stamps();
      agreedFor = now.length === 1 && now[0] === last ? agreedFor + 1 : 0;
      last = now[0] ?? '';
      if (performance.now() > end) throw new Error(`not at rest: revisions ${now.join(', ')}`);
      await frame();
    }
    return Number(last);
  }, timeout);
}

/** Another state through the address, as a reader who edits it brings it about. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await typeHash(page, hash);
  await atRest(page);
}

/** The same without waiting for the figures: words and fields have the new state at once. */
export async function typeHash(page: Page, hash: string): Promise<void> {
  // The page listens to the same event and was first: when it has come, the state has changed.
  await page.evaluate(async (next) => new Promise<void>((done) => {
    window.addEventListener('hashchange', () => done(), { once: true });
    const before = location.href;
    location.hash = next;
    // The same address in another spelling moves nobody.
    if (location.href === before) done();
  }), hash);
}

export interface Shown { readonly hash?: string; readonly lang: 'ja' | 'en'; readonly theme?: 'light' | 'dark'; readonly width?: number; readonly height?: number }

/** The same page in another language, theme and size: what a matrix of tests needs, without loading it for each cell. */
export async function showIn(page: Page, { hash = 'view=lab', lang, theme, width, height = 900 }: Shown): Promise<void> {
  if (width !== undefined) await page.setViewportSize({ width, height });
  await goTo(page, `${hash}&lang=${lang}${theme === undefined ? '' : `&theme=${theme}`}`);
  await page.locator(`html[lang="${lang}"]${theme === undefined ? '' : `[data-theme="${theme}"]`}`).waitFor();
  await atRest(page);
}

export const figure = (page: Page | Frame, id: FigureId): Locator => page.locator(`[data-figure="${id}"]`);
export const headline = (page: Page | Frame): Locator => page.locator('[data-headline] h1');

/**
 * The text that a reader sees: without what is written for listeners only (1 px boxes) and the blank before it.
 */
export async function seenText(locator: Locator): Promise<string> {
  return locator.evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let text = '';
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const box = node.parentElement?.getBoundingClientRect();
      const blank = node.nodeValue?.trim() === '' && node.parentElement?.tagName === 'BUTTON';
      if (box !== undefined && box.width > 1.5 && !blank) text += node.nodeValue ?? '';
    }
    return text.trim();
  });
}

/** A table as texts: head first, then rows, row names included. Opens it where it is folded away. */
export async function tableOf(page: Page | Frame, id: FigureId): Promise<readonly (readonly string[])[]> {
  const owner = figure(page, id);
  const details = owner.locator('details', { has: page.locator('table') });
  if (await owner.locator('table').count() === 0) await owner.locator('figcaption summary').first().click();
  await owner.locator('table').first().waitFor();
  expect(await details.count()).toBeLessThanOrEqual(1);
  return owner.locator('table').first().evaluate((table) =>
    [...table.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => (cell.textContent ?? '').trim())));
}

/** The row of a table that is called so; throws with the names there are. */
export function rowCalled(rows: readonly (readonly string[])[], name: string | RegExp): readonly string[] {
  const found = rows.find(([first = '']) => (typeof name === 'string' ? first === name : name.test(first)));
  if (found === undefined) throw new Error(`no row ${String(name)} among ${rows.map(([first]) => first).join(' | ')}`);
  return found.slice(1);
}

/** One input as a reader finds it: by its role and what it is called. */
export interface Control {
  readonly slider: Locator;
  readonly field: Locator;
  readonly less: Locator;
  readonly more: Locator;
  readonly reset: Locator;
  /** Around all of them. */
  readonly frame: Locator;
}

export function controlOf(page: Page | Frame, { inputs, lab, lang }: Messages, key: NumberKey, era: Era = '2026'): Control {
  const name = inputs.items[key].short;
  const standard = formatOf(lang).byUnit(defaultOf(key, era).value, SPEC[key].unit, 'usd');
  const slider = page.getByRole('slider', { name, exact: true });
  return {
    slider,
    field: page.getByRole('textbox', { name, exact: true }),
    less: page.getByRole('button', { name: lab.controls.decrease(name), exact: true }),
    more: page.getByRole('button', { name: lab.controls.increase(name), exact: true }),
    reset: page.getByRole('button', { name: lab.controls.reset(name, standard), exact: true }),
    frame: page.locator('[data-changed]').filter({ has: slider }),
  };
}

/** The inputs that the address says, as soon as it has been written. */
export async function inputsInAddress(page: Page): Promise<Inputs> {
  const { state } = decodeQuery(new URL(page.url()).hash);
  return resolveInputs(state.era, state.overrides);
}

/** At rest: the headline is that of the inputs in the address, and every figure shows the same state. */
export async function expectAgreement(page: Page, messages: Messages): Promise<Inputs> {
  await atRest(page);
  const wanted = async (): Promise<string> =>
    plainOf(messages.headline.sentence(formatOf(messages.lang), headlineOf(await inputsInAddress(page))));
  await expect.poll(async () => (await seenText(headline(page))) === (await wanted()), { message: 'headline and address' }).toBe(true);
  return inputsInAddress(page);
}
