import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { loadMessages } from '../../src/i18n/messages.ts';
import { estatePage } from '../../src/i18n/en/estatePage.ts';
import { SINGLE_FILE, singleFileWith } from '../../src/io/singleFile.ts';
import { browserOfFile } from '../helpers/browser.ts';
import { onSlide } from '../helpers/deckPage.ts';
import { figure, hasStarted, headline, seenText } from '../helpers/labPage.ts';
import { assertNoProblems, watch } from '../helpers/problems.ts';
import { readCsv } from '../helpers/readCsv.ts';
import { expectSelfContained } from '../helpers/svgChecks.ts';

const FILE = resolve(process.env['DIST_DIR'] ?? 'dist', SINGLE_FILE);
/** Of the addresses that are asked for, that of the file itself is no other's. */
const ITSELF = /^request to another origin: file:\/\/[^?]*\/two-kinds-of-virtual\.html(?:#\S*)?$/;

/** What never comes still fails; what comes late on a busy machine does not. */
const SLOW = { timeout: 60_000 };

async function contextFor(url: string, options: BrowserContextOptions, allow: readonly RegExp[] = []): Promise<BrowserContext> {
  const context = await (await browserOfFile()).newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const problems = await watch(context, { url });
  onTestFinished(async () => {
    await context.close();
    assertNoProblems(problems, [ITSELF, ...allow]);
  });
  return context;
}

async function saved(page: Page, kind: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await figure(page, 'divergence').getByRole('button', { name: new RegExp(`^${kind}`, 'u') }).click();
  return (await buffer(await (await coming).createReadStream())).toString('utf8');
}

test('opened from a disk without a network it tells, answers, shows slides, hands out files, in both languages', async () => {
  const context = await contextFor('https://nobody.example/', { locale: 'en-GB', offline: true });
  const page = await context.newPage();
  const { lab, take, errors } = await loadMessages('en');
  // With numbers in it, as the share dialog hands it out.
  const folder = mkdtempSync(join(tmpdir(), 'single-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, SINGLE_FILE), singleFileWith(readFileSync(FILE, 'utf8'), '#v=1&n=120&k=3&view=story'));
  await page.goto(pathToFileURL(join(folder, SINGLE_FILE)).href);

  // In the reader's language, and only that.
  await page.locator('[data-place]').first().waitFor();
  expect(await page.evaluate(() => [document.documentElement.lang, document.querySelectorAll('[data-article]').length, document.querySelectorAll('h1').length])).toEqual(['en', 0, 1]);

  await page.getByRole('link', { name: lab.views.lab }).first().click();
  await hasStarted(page);
  await expect.poll(async () => seenText(headline(page)), SLOW).toContain('120');
  await figure(page, 'divergence').locator('[role="application"]').waitFor();
  await figure(page, 'divergence').getByText(take.label, { exact: true }).click();
  expect(expectSelfContained(await saved(page, 'SVG')).querySelectorAll('svg path, svg rect').length).toBeGreaterThan(5);
  expect(readCsv(await saved(page, 'CSV')).length).toBeGreaterThan(5);

  // A slide, and the presenter's window beside it.
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: lab.views.present }).first().click();
  await onSlide(page, 'server-sprawl');
  await page.keyboard.press('s');
  const desk = await opened;
  await desk.locator('[lang="ja"] p').first().waitFor();
  await desk.close();
  await page.goBack();

  await page.getByRole('button', { name: '日本語', exact: true }).click();
  await expect.poll(async () => seenText(headline(page)), SLOW).toContain('ワークロード');
  expect(await page.getByText(errors.figure.failed).count()).toBe(0);
  expect(page.url()).toContain('n=120&k=3');

  // A list of machines is read in a worker, which is a text of the file, too.
  const worker = page.waitForEvent('worker');
  await page.evaluate(() => { location.hash = '#v=1&view=estate&lang=en'; });
  await page.getByRole('button', { name: estatePage.sample.action }).click();
  expect((await worker).url()).toMatch(/^blob:/);
  await page.getByText('837 rows').first().waitFor();
});

/** Runs in every frame: what is asked of storage is told to the console, where it is a problem. */
function tellOfStorage(): void {
  if (window === window.parent) return;
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
    Object.defineProperty(window, name, { configurable: true, get() { console.error(`asked for ${name}`); return undefined; } });
  }
}

test('in a sandboxed frame of another origin, by address or as a text, from a server that sends no header, a figure draws and asks for nothing', async () => {
  const html = readFileSync(FILE, 'utf8');
  const text = singleFileWith(html, '#v=1&era=2007&n=40&view=embed&figure=binding&lang=ja').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const site = createServer((_, response) => response.end(html));
  const host = createServer(({ url }, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    const { port } = site.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}/any/name.html#v=1&era=2007&n=40&view=embed&figure=divergence&lang=en`;
    response.end(url === '/' ? `<!doctype html><link rel="icon" href="data:,">
      <iframe title="a" sandbox="allow-scripts" width="900" height="400" src="${address.replaceAll('&', '&amp;')}"></iframe>
      <iframe title="b" sandbox="allow-scripts" width="900" height="400" srcdoc="${text}"></iframe>` : '');
  });
  for (const server of [site, host]) await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  onTestFinished(() => {
    for (const server of [site, host]) {
      server.close();
      server.closeAllConnections();
    }
  });
  const url = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
  const context = await contextFor(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`, { locale: 'ja-JP' }, [new RegExp(`^request to another origin: ${url}$`)]);
  await context.addInitScript(tellOfStorage);
  const page = await context.newPage();
  await page.goto(url);
  const [, ...frames] = page.frames();
  expect(frames).toHaveLength(2);
  for (const [at, lang] of (['en', 'ja'] as const).entries()) {
    const frame = frames[at];
    if (frame === undefined) throw new Error('no frame');
    await frame.locator('main [data-settled="true"] :is(svg, table, li, section, figure)').first().waitFor();
    expect(await frame.evaluate(() => [window.origin, document.documentElement.lang])).toEqual(['null', lang]);
  }
  // What has no address of its own offers none.
  const { embed } = await loadMessages('ja');
  expect(await frames[1]?.getByRole('link', { name: embed.open }).count()).toBe(0);
});
