import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { estateOf } from '../../src/derive/estate.ts';
import { headlineOf } from '../../src/derive/headline.ts';
import { withFamilies } from '../../src/derive/estate/osNames.ts';
import { estatePage as en } from '../../src/i18n/en/estatePage.ts';
import { estatePage as ja } from '../../src/i18n/ja/estatePage.ts';
import { formatOf } from '../../src/i18n/format.ts';
import { loadMessages } from '../../src/i18n/messages.ts';
import { plainOf } from '../../src/i18n/rich.ts';
import { refusalText } from '../../src/io/estateNotices.ts';
import { readInventory } from '../../src/io/inventory/readInventory.ts';
import { sampleEstate } from '../../src/io/inventory/sampleEstate.ts';
import { cp932, csv, utf8 } from '../fixtures/inventory/texts.ts';
import { zip } from '../fixtures/inventory/workbooks.ts';
import { openPage } from '../helpers/browser.ts';
import { headline, hasStarted, seenText } from '../helpers/labPage.ts';
import { axeViolations, sidewaysScroll } from '../helpers/pageChecks.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title, exact: true });

/** Waits until a step begins: its heading takes the focus. */
async function at(page: Page, title: string): Promise<void> {
  await heading(page, title).waitFor();
  await expect.poll(() => heading(page, title).evaluate((one) => one === document.activeElement)).toBe(true);
}
const input = (page: Page) => page.locator('input[type=file]');
const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: '', buffer: Buffer.from(bytes) });

async function openEstate(lang: 'ja' | 'en', more: Parameters<typeof openPage>[0] = {}): Promise<Page> {
  const page = await openPage({ hash: `v=1&view=estate&lang=${lang}`, ...more });
  await input(page).waitFor({ state: 'attached' });
  return page;
}

/** All that a page could keep, as one text. */
const kept = async (page: Page): Promise<string> => page.evaluate(async () => {
  const bases = await indexedDB.databases();
  const caches = 'caches' in window ? await window.caches.keys() : [];
  return JSON.stringify([location.href, document.cookie, Object.entries(localStorage), Object.entries(sessionStorage), bases, caches, history.state, window.name]);
});

describe('the sample estate', () => {
  test('by one click is read, checked, put right and in force in every view; no name of a machine leaves the page', async () => {
    const page = await openEstate('ja', { context: { reducedMotion: 'reduce' } });
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    const read = await readInventory(sampleEstate());
    if (read.kind !== 'imported') throw new Error(read.kind);
    const { inventory } = read;
    expect(await axeViolations(page)).toEqual([]);

    await button(page, ja.sample.action).click();
    await at(page, ja.check.title('RVTools'));
    const counts = { rows: '837', imported: '800', setAside: '37' };
    await page.getByText(ja.check.counted(counts), { exact: true }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    await expect.poll(async () => sidewaysScroll(page)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });
    const names = ja.families;
    for (const os of ['Other (64-bit)', names.none]) await page.getByLabel(names.familyOf(os), { exact: true }).selectOption('linux');
    await expect.poll(() => page.getByText(names.open('12'), { exact: true }).count()).toBe(0);

    await button(page, ja.check.use).click();
    await page.getByRole('link', { name: ja.taken.lab, exact: true }).click();
    await hasStarted(page);
    const messages = await loadMessages('ja');
    const estate = estateOf(withFamilies(inventory, new Map([['Other (64-bit)', 'linux'], ['', 'linux']])), '2026', {});
    const said = plainOf(messages.headline.sentence(formatOf('ja'), headlineOf(estate.inputs)));
    await expect.poll(() => seenText(headline(page))).toBe(said);

    await expect.poll(() => page.url()).toContain('fleet=');
    const texts = `${await kept(page)}\n${sent.join('\n')}`;
    const told = inventory.machines.map((one) => one.name).filter((name) => texts.includes(name));
    expect(told).toEqual([]);
    expect(texts).not.toMatch(/vcenter-|esx-\d/u);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);

    // In another view and back: still there. English at once, and what was chosen with it.
    await page.goBack();
    await at(page, ja.taken.title('757'));
    await button(page, 'English').click();
    await heading(page, en.taken.title('757')).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await button(page, en.taken.back).click();
    await expect.poll(() => page.getByLabel(en.families.familyOf('Other (64-bit)'), { exact: true }).inputValue()).toBe('linux');
    await button(page, en.check.use).click();
    await button(page, en.taken.forget).click();
    await heading(page, en.title).waitFor();
    await expect.poll(() => page.url()).not.toContain('fleet=');
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe('a file of the reader’s own', () => {
  test('by keyboard alone: what cannot be known is asked, what is hostile refused, and what takes too long stopped', async () => {
    // The worker that never comes, and the one that is not there.
    const page = await openEstate('en', { allow: [/inventoryWorker/u, /ERR_FAILED/u] });
    const messages = await loadMessages('en');

    const table = csv([['名前', 'vCPU', 'メモリ', 'ディスク GB', 'OS'], ['基幹', 4, 16, 200, 'Windows Server 2022'], ['窓口', 2, 8, 100, 'Ubuntu'], ['予備', 2, 'x', 50, 'Ubuntu']]);
    // Asked for before the focus moves: by then the browser knows that a test chooses the files.
    const asked = page.waitForEvent('filechooser');
    await button(page, en.drop.choose).focus();
    await page.keyboard.press('Enter');
    const chooser = await asked;
    expect(chooser.isMultiple()).toBe(true);
    await chooser.setFiles(file('一覧.csv', cp932(table)));
    await at(page, en.asking.title);
    expect(await axeViolations(page)).toEqual([]);
    expect(await button(page, en.asking.next).isDisabled()).toBe(true);
    await page.keyboard.press('Tab');
    for (const unit of ['KiB', 'MiB', 'GiB']) {
      await page.keyboard.press(unit === 'KiB' ? 'Space' : 'ArrowRight');
      if (unit === 'KiB') await page.keyboard.press('ArrowRight');
    }
    await expect.poll(() => page.getByRole('radio', { name: 'GiB', exact: true }).isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await at(page, en.check.table);
    await page.getByText(en.check.counted({ rows: '3', imported: '2', setAside: '1' }), { exact: true }).waitFor();
    await page.getByText(en.use.why('2'), { exact: true }).waitFor();
    await page.getByText(en.check.reading, { exact: true }).click();
    expect(await page.getByLabel(en.check.encoding, { exact: true }).locator('option:checked').innerText()).toBe(en.check.found(en.encodings['windows-31j']));
    await page.getByLabel(en.check.unitOf(en.check.fields['disk'] ?? ''), { exact: true }).selectOption('MiB');
    await button(page, en.check.again).click();
    await button(page, en.check.use).click();
    await page.getByText(/24.GiB of memory and 300.MiB of disk/u).waitFor();
    await button(page, en.taken.forget).click();

    const bomb = zip([{ name: 'xl/workbook.xml', content: utf8('<workbook/>') }, { name: 'xl/worksheets/sheet1.xml', content: new Uint8Array(30 * 2 ** 20) }]);
    await input(page).setInputFiles(file('list.xlsx', bomb));
    const refused = await readInventory([{ name: 'list.xlsx', bytes: bomb }]);
    if (refused.kind !== 'refused') throw new Error(refused.kind);
    await page.getByRole('alert').getByText(refusalText(refused.refusal, messages, formatOf('en')), { exact: true }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    expect(await axeViolations(page)).toEqual([]);

    // A drop anywhere on the page; a word of the page that is dragged over it is none.
    const drag = async (type: string, name: string | null) => page.evaluate(([kind, called]) => {
      const data = new DataTransfer();
      if (called === null) data.setData('text/plain', 'word');
      else data.items.add(new File(['Name,vCPU,RAM MiB,CPU usage %\na,2,4096,5\n'], called as string));
      return document.body.dispatchEvent(new DragEvent(kind as string, { dataTransfer: data, bubbles: true, cancelable: true }));
    }, [type, name]);
    expect(await drag('dragover', null)).toBe(true);
    expect(await drag('dragover', 'a.csv')).toBe(false);
    await page.getByRole('heading', { name: en.drop.over, exact: true }).waitFor();
    await drag('drop', 'a.csv');
    await page.getByText(en.check.counted({ rows: '1', imported: '1', setAside: '0' }), { exact: true }).waitFor();
    await button(page, en.check.other).click();

    let hangs = true;
    await page.route(/inventoryWorker/u, async (route) => { if (!hangs) await route.abort(); });
    await button(page, en.sample.action).click();
    await page.getByRole('progressbar', { name: en.reading.progress, exact: true }).waitFor();
    await button(page, en.reading.cancel).click();
    await heading(page, en.title).waitFor();
    hangs = false;
    await page.getByText(en.paste.summary, { exact: true }).click();
    await page.getByLabel(en.paste.label, { exact: true }).fill('Name\tvCPU\tRAM GiB\tCPU usage %\nx\t2\t4\t50\n');
    await button(page, en.paste.read).click();
    await page.getByText(en.check.counted({ rows: '1', imported: '1', setAside: '0' }), { exact: true }).waitFor();
    await button(page, en.check.other).click();

    for (const [label, value] of [[en.totals.machines, '３００'], [en.totals.vcpus, '1,200'], [en.totals.memory, '2.5 TiB'], [en.totals.disk, '0']] as const) {
      await page.getByLabel(label, { exact: true }).fill(value);
    }
    await page.keyboard.press('Enter');
    await page.getByText(en.totals.wrong, { exact: true }).waitFor();
    await page.getByLabel(en.totals.disk, { exact: true }).fill('30000');
    await page.keyboard.press('Enter');
    await at(page, en.taken.title('300'));
    await page.getByText(en.taken.equal).waitFor();
  });
});
