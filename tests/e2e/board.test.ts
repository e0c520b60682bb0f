import { describe, expect, test } from 'vitest';
import { loadMessages } from '../../src/i18n/messages.ts';
import { boardOn, hasBoard, keepButton, namesOn, openBoard, storedBoard, storedNames, textOf, told } from '../helpers/boardPage.ts';
import { atRest, controlOf, goTo, openLab } from '../helpers/labPage.ts';

const en = await loadMessages('en');
const words = en.figures.board;
const THREE = storedBoard({ A: 'era=2026', B: 'era=2026&k=1', C: 'era=2014&n=40' });

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
    await hasBoard(page);
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
    await atRest(page);
    await grip.scrollIntoViewIfNeeded();
    const [from, to] = [await grip.boundingBox(), await board.locator('[data-entry="s1"]').boundingBox()];
    if (from === null || to === null) throw new Error('nothing to drag');
    await page.mouse.move(from.x + 5, from.y + 5);
    await page.mouse.down();
    await page.mouse.move(to.x + 5, to.y + 30, { steps: 4 });
    await page.mouse.move(to.x + 5, to.y + 2);
    // What follows the pointer is drawn a moment later.
    await expect.poll(async () => namesOn(page)).toEqual(['A', 'B', 'C']);
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
    await expect.poll(async () => row('s0').textContent()).toBe('11\u00a0hosts');
    const before = await row('now').textContent();
    await controlOf(page, en, 'workloads').field.fill('3200');
    await page.keyboard.press('Enter');
    await atRest(page);
    await expect.poll(async () => row('now').textContent()).not.toBe(before);
    await expect.poll(async () => boardOn(page).locator('[data-entry="now"]').innerText()).toContain('800 → 3,200');
  });
});

describe('links and files', () => {
  test('a link brings the whole board along, beside one’s own; it is added or put aside', async () => {
    const page = await openBoard(storedBoard({ Mine: 'era=2007' }), { lang: 'en', hash: 'n=900&b1=era=2014~n=7~name=%E6%A1%88%201&b2=era=2007~name=twin&b3=era=2026~k=3' });
    expect(await namesOn(page)).toEqual(['Mine', '案 1', words.unnamed]);
    await page.locator('[data-keep]').getByRole('button', { name: words.seeBoard(3) }).waitFor();
    expect(await storedNames(page)).toEqual(['Mine']);
    await told(page).getByRole('button', { name: words.keepSent }).click();
    await expect.poll(async () => storedNames(page)).toEqual(['Mine', '案 1', '']);
    await expect.poll(() => page.url()).not.toContain('b1=');
    await page.goBack();
    await expect.poll(() => page.url()).toContain('b1=');
    await expect.poll(async () => namesOn(page)).toEqual(['Mine', '案 1', '']);
  });

  test('the link that is copied reproduces board and state in another browser', async () => {
    const page = await openBoard(THREE, { lang: 'en', hash: 'n=1600', context: { permissions: ['clipboard-read', 'clipboard-write'] } });
    await boardOn(page).getByText(words.more).click();
    await boardOn(page).getByRole('button', { name: words.copyLink }).click();
    await boardOn(page).getByRole('button', { name: words.copied }).waitFor();
    const link = await page.evaluate(async () => navigator.clipboard.readText());
    const other = await openLab({ hash: new URL(link).hash });
    await hasBoard(other);
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
