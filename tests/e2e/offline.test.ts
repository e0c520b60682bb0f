import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { WORKER, WORKER_OFF, writeWorkers } from '../../scripts/offlineSite.ts';
import { serveSite } from '../../scripts/serve.mjs';
import { loadMessages } from '../../src/i18n/messages.ts';
import { browserOfFile } from '../helpers/browser.ts';
import { hasStarted } from '../helpers/labPage.ts';
import { assertNoProblems, watch } from '../helpers/problems.ts';

const PREFIX = '/wiki/virtual/';
/** What a browser says of a server that is off; the page itself says nothing. */
const OFF = /ERR_CONNECTION_REFUSED|fetching the script/;

/** The same site as another build would name it: every program under another name, in all that names it. */
async function redeploy(folder: string): Promise<void> {
  const assets = join(folder, 'assets');
  const names = readdirSync(assets);
  const renamed = new Map(names.map((name) => [name, name.replace(/(?=\.\w+$)/, 'v2')]));
  const pattern = new RegExp(names.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  for (const path of [...names.map((name) => join('assets', name)), 'index.html', 'en.html']) {
    const text = readFileSync(join(folder, path), 'utf8');
    writeFileSync(join(folder, path), text.replaceAll(pattern, (name) => renamed.get(name) ?? name));
  }
  for (const [name, other] of renamed) renameSync(join(assets, name), join(assets, other));
  await writeWorkers(folder);
}

/** Workers begin and end when the browser has time. */
const SLOW = { timeout: 60_000 };

const ownCaches = async (page: Page): Promise<number> => page.evaluate(async () => (await caches.keys()).length);
/** As the browser does when a page is opened, or an hour has passed. */
const lookForNewer = async (page: Page): Promise<void> => page.evaluate(async () => {
  await (await navigator.serviceWorker.getRegistration())?.update();
});
const program = async (page: Page): Promise<string> => page.locator('script[type="module"]').first().evaluate((one) => (one as HTMLScriptElement).src);

test('after one visit all works without a server; a newer site is asked for, not taken; the kill switch takes all away', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  cpSync(process.env['DIST_DIR'] ?? 'dist', folder, { recursive: true });
  let server = await serveSite({ root: folder, port: 0, prefix: PREFIX });
  const { url } = server;
  const port = Number(new URL(url).port);
  const context = await (await browserOfFile()).newContext({ locale: 'ja-JP', viewport: { width: 1280, height: 800 } });
  const problems = await watch(context, { url, keeps: true });
  onTestFinished(async () => {
    await context.close();
    await server.close();
    rmSync(folder, { recursive: true });
    assertNoProblems(problems, [OFF]);
  });
  const page = await context.newPage();
  let loads = 0;
  page.on('domcontentloaded', () => { loads += 1; });
  const { errors, lab } = await loadMessages('en');
  const notice = page.getByText(errors.page.waiting);

  // The first visit ends; so does the server.
  await page.goto(url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, SLOW);
  await server.close();

  // The story, the lab with a figure that nobody has looked at, the other language, its own page, the integrator's.
  await page.goto(`${url}en.html`);
  await page.locator('[data-place]').first().waitFor();
  await page.getByRole('link', { name: lab.views.lab }).first().click();
  await hasStarted(page);
  await page.locator('[data-slot="map"]').scrollIntoViewIfNeeded();
  await page.locator('[data-figure="map"] svg').first().waitFor();
  await page.getByRole('button', { name: '日本語', exact: true }).click();
  await expect.poll(async () => page.evaluate(() => document.documentElement.lang), SLOW).toBe('ja');
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await expect.poll(async () => page.evaluate(() => document.documentElement.lang), SLOW).toBe('en');
  expect(await page.evaluate(async () => (await fetch('integrator.html')).ok && (await fetch('manifest.webmanifest')).ok)).toBe(true);
  expect(loads).toBe(2);

  // Another version on the server: said, and nothing else happens.
  await redeploy(folder);
  server = await serveSite({ root: folder, port, prefix: PREFIX, exact: true });
  await page.evaluate(() => { location.hash = '#v=1&view=lab&n=1234&lang=en'; });
  await lookForNewer(page);
  await notice.waitFor();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state)).toBe('installed');
  expect(await program(page)).not.toContain('v2.js');
  // Its programs are gone from the server, and still there for this page.
  await page.getByRole('link', { name: lab.views.present }).first().click();
  await page.locator('[data-slide]').first().waitFor();
  await page.goBack();
  expect(loads).toBe(2);
  await page.getByRole('button', { name: errors.page.takeOver }).click();
  await expect.poll(() => loads, SLOW).toBe(3);
  await hasStarted(page);
  expect(await program(page)).toContain('v2.js');
  expect(await page.locator('[data-headline] h1').innerText()).toContain('1,234');
  await expect.poll(async () => notice.count(), SLOW).toBe(0);

  // The kill switch: nothing is left, and the open page goes on.
  await expect.poll(async () => ownCaches(page), SLOW).toBe(2);
  cpSync(join(folder, WORKER_OFF), join(folder, WORKER));
  await lookForNewer(page);
  await expect.poll(async () => ownCaches(page), SLOW).toBe(0);
  await expect.poll(async () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), SLOW).toBe(0);
  await page.getByRole('button', { name: '日本語', exact: true }).click();
  await expect.poll(async () => page.locator('[data-headline] h1').innerText(), SLOW).toContain('ワークロード');
  expect(loads).toBe(3);
});
