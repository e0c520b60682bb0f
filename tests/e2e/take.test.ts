import { buffer } from 'node:stream/consumers';
import type { Frame, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { fullReportOf } from '../../src/derive/report.ts';
import { loadDeckWords } from '../../src/i18n/deckWords.ts';
import { loadMessages } from '../../src/i18n/messages.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import { jsonText } from '../../src/io/jsonText.ts';
import { amountOf } from '../../src/io/tableCsv.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { count } from '../../src/model/units.ts';
import { listens, openPage, siteForTest } from '../helpers/browser.ts';
import { atRest, figure, openLab, tableOf, whole } from '../helpers/labPage.ts';
import type { FigureId } from '../helpers/labPage.ts';
import { openPptx } from '../helpers/openPptx.ts';
import { readCsv } from '../helpers/readCsv.ts';
import { expectSelfContained, wordsIn } from '../helpers/svgChecks.ts';

const INPUTS = resolveInputs('2026', { workloads: count(120), kernelFamilies: count(3) });
const QUERY = 'n=120&k=3';

async function openMenu(page: Page | Frame, id: FigureId, { take }: Messages): Promise<Locator> {
  const menu = figure(page, id).locator('[data-take]');
  await menu.getByText(take.label, { exact: true }).click();
  await menu.getByRole('button').first().waitFor();
  return menu;
}

async function taken(page: Page, menu: Locator, kind: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await menu.getByRole('button', { name: new RegExp(`^${kind}`, 'u') }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) };
}

const plain = (text: string): string => text.replace(/[\u2060\u2068\u2069]/gu, '').replace(/\s+/gu, '');

/** Width and height of a PNG, from its first chunk. */
const sizeOf = (png: Buffer): readonly [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

/** How many colours a picture has at a few hundred places. */
const coloursIn = async (page: Page, png: Buffer): Promise<number> => page.evaluate(async (address) => {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const colours = new Set<string>();
  for (let at = 0; at < data.length; at += 4 * 997) colours.add([data[at], data[at + 1], data[at + 2]].join());
  return colours.size;
}, `data:image/png;base64,${png.toString('base64')}`);

/** Numbers of the table as the page prints them, one record a row; bytes as MiB, so that units may differ. */
const numbersOf = (rows: readonly (readonly string[])[]): readonly (readonly (number | null)[])[] => rows.slice(1).map((row) => row.slice(1).map((cell) => amountOf(cell)?.value ?? null));

/** Two programs may differ in the last digit of an exponential; thirteen are more than anybody measures. */
const rounded = (json: string): unknown => JSON.parse(json, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(13)) : value));

let known: string | undefined;
/** Takes some tenths of a second. */
const reportText = (): string => (known ??= jsonText(fullReportOf(INPUTS)));

describe.each(['en', 'ja'] as const)('in %s', (lang) => {
  test('two figures come as SVG, PNG, CSV and JSON that say what the page says', async () => {
    const page = await openLab({ hash: QUERY, lang, theme: lang === 'ja' ? 'dark' : 'light' });
    const messages = await loadMessages(lang);
    for (const id of ['divergence', 'why'] as const) {
      await page.locator(`[data-slot="${id}"]`).scrollIntoViewIfNeeded();
      await figure(page, id).waitFor();
      await atRest(page);
      const menu = await openMenu(page, id, messages);
      const title = plain(await figure(page, id).locator('h2, h3').first().innerText());
      const svg = await taken(page, menu, 'SVG');
      expect(svg.name).toBe(`${messages.take.site}-${messages.take.names[id]}-n120-k3.svg`);
      const root = expectSelfContained(svg.bytes.toString('utf8'));
      expect(plain(root.querySelector('title')?.textContent ?? '')).toBe(title);
      expect(plain(wordsIn(root))).toContain(title);
      expect(wordsIn(root)).toContain('#v=1&view=lab&era=2026&n=120&k=3');
      expect(root.querySelectorAll('svg path, svg rect').length).toBeGreaterThan(5);

      const png = await taken(page, menu, 'PNG');
      expect(sizeOf(png.bytes)).toEqual(['width', 'height'].map((side) => 2 * Number(root.getAttribute(side))));
      expect(await coloursIn(page, png.bytes)).toBeGreaterThan(5);

      const csv = readCsv((await taken(page, menu, 'CSV')).bytes.toString('utf8'));
      const table = await tableOf(page, id);
      expect(csv.length).toBe(table.length);
      expect(csv.slice(1).map((row) => row.slice(1).map((cell) => (cell === '' ? null : Number(cell))))).toEqual(numbersOf(table));

      if (id === 'why') continue;
      const json = await taken(page, menu, 'JSON');
      expect(rounded(json.bytes.toString('utf8'))).toEqual(rounded(reportText()));
      await expect.poll(async () => menu.getByRole('status').innerText()).toBe(messages.take.given(json.name));

      // Once is enough: what is in slides is tested as data, in both languages.
      if (lang === 'ja') continue;
      // Physical servers stand first in the table, then both sides; they are what the slide shows.
      const pptx = await openPptx((await taken(page, menu, 'PPTX')).bytes);
      const drawn = pptx.charts[0]?.sheet ?? [];
      expect(drawn).toEqual(pptx.charts[0]?.cached.map((row, i) => (i === 0 ? drawn[0] : row)));
      expect(drawn.slice(1).map((row) => row.slice(1))).toEqual(numbersOf(table).map((row) => row.slice(1, 3)));
      expect(plain(pptx.slides[0]?.text ?? '')).toContain(title);
      expect(pptx.slides[0]?.links[0]).toMatch(/^http:.*#v=1.*n=120&k=3/u);
    }
  });
});

test('in a frame that may not save files, the text stands there to be copied', async () => {
  const site = await siteForTest();
  const body = `<!doctype html><iframe title="x" width="1000" height="700" sandbox="allow-scripts" src="${site.url}#${QUERY}&lang=en"></iframe>`;
  const page = await openPage({
    site, path: 'host.html', allow: [/sandboxed/u],
    prepare: async (host) => host.route('**/host.html', async (route) => route.fulfill({ contentType: 'text/html', body })),
  });
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('the frame is missing');
  await atRest(frame);
  const messages = await loadMessages('en');
  const menu = await openMenu(frame, 'divergence', messages);
  await menu.getByRole('button', { name: /^CSV/u }).click();
  await menu.getByText(messages.take.unsaved).waitFor();
  const text = menu.getByRole('textbox');
  expect(readCsv((await text.inputValue()).replaceAll('\n', '\r\n')).length).toBeGreaterThan(5);
  await text.focus();
  expect(await text.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart)).toBeGreaterThan(100);
  await menu.getByRole('button', { name: /^PNG/u }).click();
  await menu.getByRole('img').waitFor();
  expect(await menu.getByRole('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(1000);
});

test('it comes when it is asked for, for lists and tables too, and is not on slides or paper', async () => {
  const page = await openLab({ hash: QUERY, lang: 'en' });
  await whole(page);
  const files = async (): Promise<readonly string[]> => page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => /TakeMenu|figureFile/u.test(name)));
  expect(await files()).toEqual([]);
  const messages = await loadMessages('en');
  const menus = [await openMenu(page, 'results', messages)];
  expect((await files()).map((name) => /TakeMenu|figureFile/u.exec(name)?.[0])).toEqual(['TakeMenu']);
  menus.push(await openMenu(page, 'fairness', messages));
  for (const menu of menus) {
    expect(wordsIn(expectSelfContained((await taken(page, menu, 'SVG')).bytes.toString('utf8'))).length).toBeGreaterThan(200);
    expect(readCsv((await taken(page, menu, 'CSV')).bytes.toString('utf8')).length).toBeGreaterThan(8);
  }
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('[data-take]').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height > 0).length)).toBe(0);
  const slides = await openPage({ hash: 'v=1&view=present&scene=divergence', lang: 'en' });
  await slides.locator('[data-slide] figure').first().waitFor();
  await listens(slides);
  expect(await slides.locator('[data-take]').count()).toBe(0);

  const deck = await loadDeckWords('en');
  await slides.keyboard.press('o');
  const dialog = slides.getByRole('dialog');
  await dialog.getByText(deck.take.title, { exact: true }).click();
  const coming = slides.waitForEvent('download');
  await dialog.getByRole('button', { name: deck.take.label }).click();
  const talk = await openPptx(await buffer(await (await coming).createReadStream()));
  expect(talk.charts.length).toBeGreaterThan(3);
  expect(talk.slides.filter(({ pictures }) => pictures > 0).length).toBeGreaterThan(2);
  for (const { cached, sheet } of talk.charts) expect(cached.slice(1)).toEqual(sheet.slice(1));
});
