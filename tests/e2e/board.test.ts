import { text as textOfStream } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Download, Page } from 'playwright-core';
import { build } from 'vite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadMessages } from '../../src/i18n/messages.ts';
import { BOARD_KEY } from '../../src/io/board.ts';
import type { BoardStore } from '../../src/store/boardStore.ts';
import { browserOfFile } from '../helpers/browser.ts';
import { boardOn, keepButton, namesOn, openBoard, storedBoard, storedNames, told } from '../helpers/boardPage.ts';
import { atRest, controlOf, goTo, hasStarted, openLab } from '../helpers/labPage.ts';

const en = await loadMessages('en');
const words = en.figures.board;
const THREE = storedBoard({ A: 'era=2026', B: 'era=2026&k=1', C: 'era=2014&n=40' });

/** What was saved. Not by its path: the browser may run elsewhere. */
const textOf = async (download: Download): Promise<string> => textOfStream(await download.createReadStream());

describe('keeping', () => {
  test('K and the button keep what the page shows, each once, under a name made of it', async () => {
    const page = await openBoard(null, { lang: 'en', hash: 'n=1600' });
    await page.keyboard.press('k');
    await expect.poll(async () => namesOn(page)).toEqual(['VMs or containers 1,600']);
    expect(await page.locator('[data-keep] [role="status"]').innerText()).toContain('VMs or containers 1,600');
    await page.keyboard.press('K');
    await keepButton(page, en).click();
    expect(await page.locator('[data-keep] [role="status"]').innerText()).toContain('kept already');
    await goTo(page, '#v=1&view=lab&n=3200&lang=en');
    await keepButton(page, en).click();
    await expect.poll(async () => storedNames(page)).toEqual(['VMs or containers 1,600', 'VMs or containers 3,200']);
    await page.reload();
    await boardOn(page).waitFor();
    expect(await namesOn(page)).toHaveLength(2);
  });

  test('K is a letter in a field, in a choice, with a modifier, while composing, and where it is switched off', async () => {
    const page = await openBoard(THREE, { lang: 'en', hash: 'n=1600' });
    await controlOf(page, en, 'workloads').field.focus();
    await page.keyboard.press('k');
    await page.keyboard.press('Escape');
    await boardOn(page).getByRole('textbox', { name: words.rename(1) }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('k');
    await page.keyboard.press('Escape');
    await page.locator('select').first().focus();
    await page.keyboard.press('k');
    await page.locator('#main').focus();
    for (const keys of ['Control+k', 'Alt+k', 'Shift+K', 'Meta+k']) await page.keyboard.press(keys);
    await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', isComposing: true, bubbles: true })));
    expect(await namesOn(page)).toEqual(['A', 'B', 'C']);
    await boardOn(page).getByText(words.more).click();
    await boardOn(page).getByRole('switch', { name: words.keyOn }).uncheck();
    await page.locator('#main').focus();
    await page.keyboard.press('k');
    expect(await namesOn(page)).toEqual(['A', 'B', 'C']);
    await boardOn(page).getByRole('switch', { name: words.keyOn }).check();
    await controlOf(page, en, 'workloads').slider.focus();
    await page.keyboard.press('k');
    await expect.poll(async () => namesOn(page)).toHaveLength(4);
  });

  test('a fifth is not kept, and why is said', async () => {
    const page = await openBoard(storedBoard({ A: 'era=2026', B: 'era=2026&k=1', C: 'era=2014', D: 'era=2007' }), { lang: 'en', hash: 'n=9' });
    await page.keyboard.press('k');
    expect(await page.locator('[data-keep] [role="status"]').innerText()).toBe(words.notes.full);
    expect(await storedNames(page)).toEqual(['A', 'B', 'C', 'D']);
  });
});

describe('editing', () => {
  test('renames in place, deletes with undo, goes back to a state and can take that back', async () => {
    const page = await openBoard(THREE, { lang: 'en', hash: 'n=1600' });
    const board = boardOn(page);
    const name = board.getByRole('textbox', { name: words.rename(2) });
    await name.fill('<b>Linux</b> & co');
    await page.keyboard.press('Enter');
    await expect.poll(async () => storedNames(page)).toEqual(['A', '<b>Linux</b> & co', 'C']);
    expect(await board.locator('b').count()).toBe(0);
    await name.fill('');
    await page.keyboard.press('Tab');
    expect(await name.inputValue()).toBe('<b>Linux</b> & co');
    await board.getByRole('button', { name: words.removeOf(words.quoted('A')) }).click();
    await expect.poll(async () => storedNames(page)).toEqual(['<b>Linux</b> & co', 'C']);
    await told(page).getByRole('button', { name: words.undo }).click();
    await expect.poll(async () => storedNames(page)).toEqual(['A', '<b>Linux</b> & co', 'C']);
    await board.getByRole('button', { name: words.loadOf(words.quoted('C')) }).click();
    await expect.poll(() => page.url()).toContain('era=2014&n=40');
    await page.getByRole('button', { name: en.lab.buttons.undo, exact: true }).click();
    await expect.poll(() => page.url()).toContain('era=2026&n=1600');
  });

  test('puts states in another order by buttons, by arrow keys that keep the focus, and by dragging', async () => {
    const page = await openBoard(THREE, { lang: 'en' });
    const board = boardOn(page);
    await board.getByRole('button', { name: words.down(words.quoted('A')) }).click();
    await expect.poll(async () => storedNames(page)).toEqual(['B', 'A', 'C']);
    await board.getByRole('button', { name: words.grip(words.quoted('C')) }).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect.poll(async () => storedNames(page)).toEqual(['C', 'B', 'A']);
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => storedNames(page)).toEqual(['B', 'C', 'A']);
    const grip = board.getByRole('button', { name: words.grip(words.quoted('A')) });
    await grip.scrollIntoViewIfNeeded();
    const [from, to] = [await grip.boundingBox(), await board.locator('[data-entry="s1"]').boundingBox()];
    if (from === null || to === null) throw new Error('nothing to drag');
    await page.mouse.move(from.x + 5, from.y + 5);
    await page.mouse.down();
    await page.mouse.move(to.x + 5, to.y + 30, { steps: 4 });
    await page.mouse.move(to.x + 5, to.y + 2);
    expect(await namesOn(page)).toEqual(['A', 'B', 'C']);
    await page.mouse.up();
    await expect.poll(async () => storedNames(page)).toEqual(['A', 'B', 'C']);
    await page.mouse.move(from.x + 5, to.y + 15);
    await page.mouse.down();
    await page.mouse.move(from.x + 5, from.y + 60);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await storedNames(page)).toEqual(['A', 'B', 'C']);
  });

  test('the drawing follows a drag of a slider, on one scale, and says what was changed', async () => {
    const page = await openBoard(storedBoard({ Base: 'era=2026' }), { lang: 'en', hash: 'n=1600' });
    const row = (id: string) => boardOn(page).locator(`[data-panel="hosts"] [data-state="${id}"] [data-deployment="hardware"] text`).last();
    expect(await row('s0').textContent()).toBe('11\u00a0hosts');
    const before = await row('now').textContent();
    await controlOf(page, en, 'workloads').field.fill('3200');
    await page.keyboard.press('Enter');
    await atRest(page);
    await expect.poll(async () => row('now').textContent()).not.toBe(before);
    expect(await boardOn(page).locator('[data-entry="now"]').innerText()).toContain('800 → 3,200');
  });
});

describe('links and files', () => {
  test('a link brings the whole board along, beside one’s own; it is added or put aside', async () => {
    const page = await openBoard(storedBoard({ Mine: 'era=2007' }), { lang: 'en', hash: 'n=900&b1=era=2014~n=7~name=%E6%A1%88%201&b2=era=2007~name=twin&b3=era=2026~k=3' });
    expect(await namesOn(page)).toEqual(['Mine', '案 1', words.unnamed]);
    expect(await storedNames(page)).toEqual(['Mine']);
    await told(page).getByRole('button', { name: words.keepSent }).click();
    await expect.poll(async () => storedNames(page)).toEqual(['Mine', '案 1', '']);
    await expect.poll(() => page.url()).not.toContain('b1=');
    await page.goBack();
    await expect.poll(() => page.url()).toContain('b1=');
    expect(await namesOn(page)).toEqual(['Mine', '案 1', '']);
  });

  test('the link that is copied reproduces board and state in another browser', async () => {
    const page = await openBoard(THREE, { lang: 'en', hash: 'n=1600', context: { permissions: ['clipboard-read', 'clipboard-write'] } });
    await boardOn(page).getByText(words.more).click();
    await boardOn(page).getByRole('button', { name: words.copyLink }).click();
    await boardOn(page).getByRole('button', { name: words.copied }).waitFor();
    const link = await page.evaluate(async () => navigator.clipboard.readText());
    const other = await openLab({ hash: new URL(link).hash });
    await boardOn(other).waitFor();
    expect(await namesOn(other)).toEqual(['A', 'B', 'C']);
    expect(await storedNames(other)).toEqual([]);
    await told(other).getByRole('button', { name: words.dropSent }).click();
    await expect.poll(async () => namesOn(other)).toEqual([]);
    expect(other.url()).toContain('n=1600');
  });

  test('a file is saved and opened again; a bad one is refused with a reason', async () => {
    const page = await openBoard(THREE, { lang: 'en' });
    const board = boardOn(page);
    await board.getByText(words.more).click();
    const [download] = await Promise.all([page.waitForEvent('download'), board.getByRole('button', { name: words.download }).click()]);
    const text = await textOf(download);
    expect(download.suggestedFilename()).toBe('what-if-board.json');
    const other = await openBoard(null, { lang: 'en' });
    await boardOn(other).getByText(words.more).click();
    const open = async (bytes: string): Promise<void> =>
      boardOn(other).locator('input[type="file"]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(bytes) });
    await open('{"snapshots":7}');
    await expect.poll(async () => told(other).innerText()).toContain(words.notes.faults.notABoard);
    await open(text);
    await expect.poll(async () => storedNames(other)).toEqual(['A', 'B', 'C']);
  });
});

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
    await boardOn(two).waitFor();
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
  await boardOn(again).waitFor();
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
const KILLS = Number(process.env['KILLS'] ?? 20);

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
