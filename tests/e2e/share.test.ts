import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { loadMessages } from '../../src/i18n/messages.ts';
import { loadShareWords } from '../../src/i18n/shareWords.ts';
import { decodeHash } from '../../src/io/urlState.ts';
import { MODEL_VERSION } from '../../src/model/version.ts';
import { openPage } from '../helpers/browser.ts';
import { figure, openLab } from '../helpers/labPage.ts';
import { axeViolations, sidewaysScroll } from '../helpers/pageChecks.ts';

/** Runs before the page: it may not copy, as in a frame or without a secure context. */
function refuseToCopy(): void {
  const refused = { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: refused });
}

const drawn = async (preview: FrameLocator, card: string): Promise<void> =>
  preview.locator(`main[data-card="${card}"] [data-settled="true"] svg`).first().waitFor();

const sideways = async (page: Page, dialog: Locator): Promise<number> =>
  Math.max(await sidewaysScroll(page), await dialog.evaluate((one) => one.scrollWidth - one.clientWidth));

/** The address of the frame in a piece of HTML. */
const addressIn = (code: string): string => (/ src="([^"]*)"/u.exec(code)?.[1] ?? '').replaceAll('&amp;', '&');

test('by keyboard: a frame as it will be, told of every choice, and code that can be had without the clipboard', async () => {
  const page = await openLab({ hash: 'n=120&k=3', lang: 'en', prepare: async (tab) => tab.addInitScript(refuseToCopy) });
  const [{ lab }, share] = [await loadMessages('en'), await loadShareWords('en')];
  const open = page.getByRole('button', { name: lab.buttons.share, exact: true });
  await open.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: share.title });
  await dialog.waitFor();
  const preview = page.frameLocator('dialog iframe');
  await drawn(preview, 'divergence');
  expect(await preview.locator('[data-figure="divergence"] h2').innerText()).toBe(await figure(page, 'divergence').locator('h2').innerText());

  const length = await page.evaluate(() => history.length);
  await dialog.getByLabel(share.frame.card).selectOption('scene:bottleneck');
  await drawn(preview, 'bottleneck');
  await dialog.getByRole('radio', { name: share.frame.px('720') }).check();
  await dialog.getByRole('radio', { name: lab.language.ja }).check();
  await preview.locator('html[lang="ja"]').waitFor();
  await expect.poll(async () => dialog.locator('iframe').evaluate((one) => one.clientHeight)).toBe(720);
  expect(await page.evaluate(() => history.length)).toBe(length);

  await dialog.getByLabel(share.site.label).fill('wiki.example.org/virtual');
  const code = dialog.getByRole('textbox', { name: share.code.kinds.frame });
  const [site, hash = ''] = addressIn(await code.inputValue()).split('#');
  expect(site).toBe('https://wiki.example.org/virtual/');
  const { state, issues } = decodeHash(`#${hash}`);
  expect(issues).toEqual([]);
  expect(state.overrides).toEqual({ workloads: 120, kernelFamilies: 3 });
  expect(state.view).toMatchObject({ view: 'embed', figure: null, scene: 'bottleneck', lang: 'ja', model: MODEL_VERSION });
  expect(state.view.was?.hardware).toBeGreaterThan(0);
  expect(await code.inputValue()).toContain('height="720"');

  await dialog.getByRole('button', { name: share.code.copy(share.code.kinds.frame) }).click();
  await dialog.getByText(share.code.refused).waitFor();
  expect(await code.evaluate((area: HTMLTextAreaElement) => [document.activeElement === area, area.selectionStart, area.selectionEnd === area.value.length])).toEqual([true, 0, true]);

  // A letter that opens the slides on the page behind means nothing here.
  await dialog.getByRole('tab', { name: 'HTML' }).focus();
  const seen: string[] = [];
  for (const key of ['ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'p']) {
    await page.keyboard.press(key);
    seen.push(await dialog.getByRole('tab', { selected: true }).innerText());
  }
  expect(seen).toEqual(['Confluence', 'Redmine', 'HTML', 'Redmine', 'Redmine']);
  expect(await dialog.getByRole('tabpanel', { name: 'Redmine' }).innerText()).toContain(share.hosts.redmine.admin);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(async () => open.evaluate((one) => document.activeElement === one)).toBe(true);
  expect(page.url()).toContain('n=120');
});

test('from the figure of a scene and from the head of the page, in both languages, on 320 px', async () => {
  const page = await openPage({ hash: 'v=1&view=story&scene=os-sprawl&n=500', lang: 'ja', theme: 'dark', width: 320, height: 700 });
  const [{ take }, share] = [await loadMessages('ja'), await loadShareWords('ja')];
  const scene = page.locator('[data-scene="os-sprawl"]');
  await scene.locator('[data-take] summary').click();
  await scene.getByRole('button', { name: take.share }).click();
  const dialog = page.getByRole('dialog', { name: share.title });
  await dialog.waitFor();
  expect(await dialog.getByLabel(share.frame.card).inputValue()).toBe('scene:os-sprawl');
  await dialog.locator('iframe').scrollIntoViewIfNeeded();
  const preview = page.frameLocator('dialog iframe');
  await drawn(preview, 'os-sprawl');
  expect(await preview.locator('main h1').innerText()).toBe(await page.locator('#os-sprawl-title').innerText());
  await expect.poll(async () => sideways(page, dialog)).toBe(0);
  expect(await axeViolations(page)).toEqual([]);

  await dialog.getByRole('button', { name: share.close }).click();
  const [ja, en, english] = [await loadMessages('ja'), await loadMessages('en'), await loadShareWords('en')];
  await page.getByRole('button', { name: ja.lab.language.en, exact: true }).click();
  await page.getByRole('button', { name: en.lab.buttons.moreTools }).click();
  await page.getByRole('button', { name: en.lab.buttons.share, exact: true }).click();
  const again = page.getByRole('dialog', { name: english.title });
  await again.getByRole('heading', { name: english.code.title }).waitFor();
  await expect.poll(async () => sideways(page, again)).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
});
