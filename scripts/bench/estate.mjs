import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { ROOT } from '../install.mjs';
import { pageCalibration } from './browser.mjs';

/** @typedef {{ parse: number, read: number, estate: number }} Times */
/** @typedef {{ before: number, peak: number }} Peak */

const FOLDER = `${ROOT}reports/bench/inventory`;

/** @param {readonly string[]} args */
function inventory(...args) {
  const run = spawnSync(process.execPath, [`${ROOT}node_modules/tsx/dist/cli.mjs`, `${ROOT}scripts/bench/inventory.ts`, ...args], {
    cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.status !== 0) throw new Error('the inventory could not be measured');
  return run.stdout;
}

/**
 * An inventory of 100 000 rows, in Node: times in ms, memory in MB.
 * @returns {Readonly<Record<'csv' | 'xlsx', { file: string, times: Times, peak: Peak }>>}
 */
export function inventoryFigures() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  inventory('write', FOLDER);
  const of = (/** @type {string} */ ending) => {
    const file = `${FOLDER}/rows.${ending}`;
    return { file, times: /** @type {Times} */ (JSON.parse(inventory('time', file))), peak: /** @type {Peak} */ (JSON.parse(inventory('peak', file))) };
  };
  return { csv: of('csv'), xlsx: of('xlsx') };
}

/**
 * The longest tasks of the page, ms, while it reads such a file in its worker, and from then until its figures stand.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {string} file
 */
export async function longestTasks(browser, url, file) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(() => {
    const tasks = /** @type {number[]} */ ([]);
    Object.assign(globalThis, { longestTask: () => Math.max(0, ...tasks.splice(0)) });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ entryTypes: ['longtask'] });
  });
  const longest = async () => page.evaluate(() => Number(/** @type {{ longestTask: () => number }} */ (/** @type {unknown} */ (globalThis)).longestTask()));
  await page.goto(`${url}#v=1&view=estate&lang=en`);
  await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
  // What the page itself needs to stand there is another figure's.
  await page.waitForLoadState('networkidle');
  await longest();
  await page.locator('input[type=file]').first().setInputFiles(file);
  const use = page.getByRole('button', { name: 'Use this estate' });
  await use.waitFor({ timeout: 120_000 });
  const reading = await longest();
  await use.click();
  await page.locator('[data-figure="estate-rows"]').waitFor({ timeout: 120_000 });
  const taking = await longest();
  const loop = await pageCalibration(page);
  await page.close();
  return { reading, taking, loop };
}
