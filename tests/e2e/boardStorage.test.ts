import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadMessages } from '../../src/i18n/messages.ts';
import { BOARD_KEY } from '../../src/io/board.ts';
import type { BoardStore } from '../../src/store/boardStore.ts';
import { browserOfFile } from '../helpers/browser.ts';
import { boardOn, hasBoard, namesOn, openBoard, storedBoard, storedNames, textOf, told } from '../helpers/boardPage.ts';
import { hasStarted } from '../helpers/labPage.ts';

const en = await loadMessages('en');
const words = en.figures.board;
const THREE = storedBoard({ A: 'era=2026', B: 'era=2026&k=1', C: 'era=2014&n=40' });

describe('storage', () => {
  const deny = (): void => { Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } }); };

  test('denied: the board works in memory, says so, and can be saved to a file (fault 14)', async () => {
    const page = await openBoard(null, { lang: 'en', prepare: async (fresh) => fresh.addInitScript(deny) });
    expect(await told(page).innerText()).toBe('');
    await page.keyboard.press('k');
    await expect.poll(async () => told(page).innerText()).toContain(words.unsaved.storageUnavailable);
    const [download] = await Promise.all([page.waitForEvent('download'), told(page).getByRole('button', { name: words.download }).click()]);
    expect(await textOf(download)).toContain('"snapshots"');
  });

  test('really full: what was saved stays, what is new is on the page and can be saved to a file (fault 15)', async () => {
    const page = await openBoard(THREE, { lang: 'en', hash: 'n=5' });
    await page.evaluate(() => {
      for (let size = 4_000_000; size > 0; size = Math.floor(size / 2)) {
        for (let i = 0; i < 3; i += 1) try { localStorage.setItem(`filler ${size} ${i}`, 'x'.repeat(size)); } catch { break; }
      }
    });
    await page.keyboard.press('k');
    await expect.poll(async () => told(page).innerText()).toContain(words.unsaved.storageRefused);
    expect(await namesOn(page)).toHaveLength(4);
    expect(await storedNames(page)).toEqual(['A', 'B', 'C']);
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('filler')).forEach((key) => localStorage.removeItem(key)));
    await boardOn(page).getByRole('textbox', { name: words.rename(4) }).fill('D');
    await page.keyboard.press('Enter');
    await expect.poll(async () => storedNames(page)).toEqual(['A', 'B', 'C', 'D']);
    expect(await told(page).innerText()).toBe('');
  });

  test('damaged: what is left is shown, the bytes are kept and can be taken along (fault 16)', async () => {
    const raw = THREE.slice(0, -60);
    const page = await openBoard(raw, { lang: 'en' });
    expect(await namesOn(page)).toEqual(['A', 'B']);
    expect(await told(page).innerText()).toContain(words.damaged(2));
    expect(await page.evaluate(() => Object.keys(localStorage).map((key) => localStorage.getItem(key)))).toContain(raw);
    const [download] = await Promise.all([page.waitForEvent('download'), told(page).getByRole('button', { name: words.damagedDownload }).click()]);
    expect(await textOf(download)).toBe(raw);
  });

  test('newer: left as it is, whatever is kept here (fault 17)', async () => {
    const newer = THREE.replace('"version":1', '"version":99');
    const page = await openBoard(newer, { lang: 'en' });
    await page.keyboard.press('k');
    await expect.poll(async () => namesOn(page)).toHaveLength(1);
    expect(await told(page).innerText()).toContain(words.unsaved.storedNewer);
    expect(await page.evaluate((key) => localStorage.getItem(key), BOARD_KEY)).toBe(newer);
  });

  test('two tabs add to each other, a deletion in one does not come back from the other (faults 19, 20)', async () => {
    const one = await openBoard(THREE, { lang: 'en', hash: 'n=5' });
    const two = await one.context().newPage();
    await two.goto(one.url().replace('n=5', 'n=6'));
    await hasStarted(two);
    await hasBoard(two);
    await two.keyboard.press('k');
    await expect.poll(async () => namesOn(one)).toHaveLength(4);
    expect(await told(one).innerText()).toContain(words.notes.otherTab(1));
    await one.bringToFront();
    await boardOn(one).getByRole('button', { name: words.removeOf(words.quoted('A')) }).click();
    await expect.poll(async () => namesOn(two)).toHaveLength(3);
    await boardOn(two).getByRole('textbox', { name: words.rename(1) }).fill('B2');
    await two.keyboard.press('Enter');
    await expect.poll(async () => (await namesOn(one)).slice(0, 2)).toEqual(['B2', 'C']);
    expect(await storedNames(one)).toEqual(await namesOn(two));
  });
});

test('the tab is killed right after an edit: the page has it when it is opened again (fault 22)', async () => {
  const page = await openBoard(THREE, { lang: 'en', fresh: true });
  await boardOn(page).getByRole('textbox', { name: words.rename(1) }).fill('last words');
  await page.keyboard.press('Enter');
  const again = await page.context().newPage();
  await crash(page);
  await again.goto(page.url());
  await hasStarted(again);
  await hasBoard(again);
  expect(await namesOn(again)).toEqual(['last words', 'B', 'C']);
});

/** The tab dies as if its process had been shot; pages that share the process live on without it. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}

/** The board's own store as one script, to be run in a page that is there in a moment. */
async function storeScript(): Promise<string> {
  const built = await build({
    configFile: false, logLevel: 'error',
    build: { write: false, minify: false, rolldownOptions: { input: fileURLToPath(new URL('../helpers/boardInPage.ts', import.meta.url)), output: { format: 'iife' } } },
  });
  const { output } = built as { output: readonly { readonly type: string; readonly code?: string }[] };
  return output.find((one) => one.type === 'chunk')?.code ?? '';
}

interface InPage { readonly board: BoardStore }

/** KILLS=100 for the long form; the short one keeps npm test short. */
const KILLS = Number(process.env['KILLS'] ?? 6);

test(`${KILLS} kills of the tab, each right after a save, lose no snapshot (fault 22)`, { timeout: 240_000 }, async () => {
  const script = await storeScript();
  const context = await (await browserOfFile()).newContext();
  onTestFinished(async () => context.close());
  await context.route('http://board.test/', async (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<script>${script.replaceAll('</script', '<\\/script')}</script>` }));
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(String(error.error())));
  let expected: readonly string[] = [];
  for (let i = 0; i <= KILLS; i += 1) {
    const page = await context.newPage();
    await page.goto('http://board.test/');
    expect(errors).toEqual([]);
    const found = await page.evaluate(() => (window as unknown as InPage).board.getState().board.snapshots.map(({ name }) => name));
    expect(found, `after ${i} kills`).toEqual(expected);
    // Every kind of edit in turn; what the store then says it has is what must be found.
    expected = await page.evaluate((n) => {
      const { board } = window as unknown as InPage;
      const { snapshots } = board.getState().board;
      const [first, second] = snapshots;
      if (snapshots.length < 4 && n % 3 === 0) board.keep({ name: `kept ${n}`, era: '2026', overrides: { workloads: (n + 1) as never }, fleet: null });
      else if (first !== undefined && n % 3 === 1) board.rename(first.id, `renamed ${n}`);
      else if (second !== undefined && n % 7 === 5) board.remove(second.id);
      else if (first !== undefined) board.move(first.id, 99);
      return board.getState().board.snapshots.map(({ name }) => name);
    }, i);
    await crash(page);
    await page.close();
  }
  expect(expected.length).toBeGreaterThan(0);
});
