import type { Page, Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { loadMessages } from '../../src/i18n/messages.ts';
import { openPage, siteForTest } from '../helpers/browser.ts';
import { controlOf, expectAgreement, hasStarted, headline, openLab, seenText, whole } from '../helpers/labPage.ts';

const KEY = 'two-kinds-of-virtual/preferences';

const notices = async (page: Page): Promise<string> => page.locator('main [role="status"]').first().innerText();

/** Waits until every figure is there and nothing is on its way any more that the page fetches by itself, the last a while after it has come. */
async function hasAll(page: Page): Promise<void> {
  const onTheirWay = new Set<Request>();
  page.on('request', (request) => onTheirWay.add(request));
  page.on('requestfinished', (request) => onTheirWay.delete(request));
  page.on('requestfailed', (request) => onTheirWay.delete(request));
  await whole(page);
  await page.waitForFunction(() => document.querySelector('[data-slot] > [data-size]') === null
    && performance.getEntriesByType('resource').some(({ name }) => /\/offlineSite-[^/]*\.js$/.test(name)));
  await expect.poll(() => onTheirWay.size).toBe(0);
}

/** Moves a slider and sees the headline follow. */
async function expectAlive(page: Page, lang: 'ja' | 'en'): Promise<void> {
  const messages = await loadMessages(lang);
  const { field } = controlOf(page, messages, 'workloads');
  await field.fill('4321');
  await page.keyboard.press('Enter');
  await expect.poll(async () => seenText(headline(page))).toContain('4,321');
}

describe('storage', () => {
  test('that may not even be read: everything works, and it is said when something should be kept', async () => {
    const page = await openLab({
      lang: 'en',
      prepare: async (one) => one.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } });
      }),
    });
    const messages = await loadMessages('en');
    await expectAlive(page, 'en');
    await page.getByRole('button', { name: messages.lab.theme.dark, exact: true }).click();
    await expect.poll(async () => notices(page)).toContain(messages.notices.storageUnavailable());
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  test('that is full: the same', async () => {
    const page = await openLab({
      lang: 'ja',
      prepare: async (one) => one.addInitScript(() => {
        Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
      }),
    });
    const messages = await loadMessages('ja');
    await page.getByRole('button', { name: messages.lab.theme.dark, exact: true }).click();
    await expect.poll(async () => notices(page)).toContain(messages.notices.storageRefused());
    await expectAlive(page, 'ja');
  });

  test('that holds rubbish: defaults and a notice; the rubbish is set aside, not lost', async () => {
    const page = await openLab({ lang: 'en' });
    const messages = await loadMessages('en');
    for (const raw of ['{"version":1,"rev":3,"val', 'null', '[]', '{"version":1,"rev":1,"value":{"__proto__":{"lang":"xx"},"theme":7}}', 'x'.repeat(100_000)]) {
      await page.evaluate(([key, text]) => { localStorage.clear(); localStorage.setItem(key, text); }, [KEY, raw] as const);
      await page.reload();
      await hasStarted(page);
      await expect.poll(async () => notices(page), { message: raw.slice(0, 40) }).toContain(messages.notices.storedDamaged({ kept: true }));
      expect(await page.evaluate(() => Object.keys(localStorage).map((key) => localStorage.getItem(key))), raw.slice(0, 40)).toContain(raw);
    }
    await expectAlive(page, 'en');
  });

  test('of a newer page is not touched', async () => {
    const page = await openLab({ lang: 'en' });
    const newer = '{"version":9,"rev":4,"value":{"lang":"ja","theme":"sepia"}}';
    await page.evaluate(([key, text]) => { localStorage.setItem(key, text); }, [KEY, newer] as const);
    await page.reload();
    await hasStarted(page);
    const messages = await loadMessages('en');
    await expect.poll(async () => notices(page)).toContain(messages.notices.storedNewer());
    await page.getByRole('button', { name: messages.lab.theme.dark, exact: true }).click();
    await page.waitForTimeout(100);
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(newer);
  });
});

test('in a frame that may run scripts and nothing else, sliders, charts and both languages work', async () => {
  const site = await siteForTest();
  const body = `<!doctype html><iframe title="x" width="1000" height="700" sandbox="allow-scripts" src="${site.url}#n=40&lang=en"></iframe>`;
  const page = await openPage({
    site, path: 'host.html',
    prepare: async (host) => host.route('**/host.html', async (route) => route.fulfill({ contentType: 'text/html', body })),
  });
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('the frame is missing');
  await whole(frame);
  expect(await frame.evaluate(() => globalThis.origin)).toBe('null');
  const control = controlOf(frame, await loadMessages('en'), 'workloads');
  await control.more.click();
  expect(await control.field.inputValue()).not.toBe('40');
  await frame.getByRole('button', { name: '日本語', exact: true }).click();
  await expect.poll(async () => seenText(headline(frame))).toContain('ワークロード');
});

test('once loaded it needs no network: not for the other language, not for another figure', async () => {
  // With another address the browser, not the page, asks for the icon again.
  const page = await openLab({ lang: 'ja', allow: [/favicon\.svg/], fresh: true });
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await expect.poll(async () => seenText(headline(page))).toContain('workloads');
  await hasAll(page);
  await page.context().setOffline(true);
  await expectAlive(page, 'en');
  await page.getByRole('button', { name: '日本語', exact: true }).click();
  await expect.poll(async () => seenText(headline(page))).toContain('ワークロード');
  await expectAgreement(page, await loadMessages('ja'));
});

test('a language that cannot be fetched leaves the page as it is', async () => {
  const page = await openLab({ lang: 'ja', allow: [/Failed to load resource|ERR_INTERNET_DISCONNECTED/], fresh: true });
  await hasAll(page);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('ja');
  await expectAlive(page, 'ja');
});

test('sets no cookie and asks no other origin, whatever is done', async () => {
  // Another origin, a breach of the policy or an error fails every test in this folder: see openPage.
  const page = await openLab({ lang: 'en' });
  await whole(page);
  await expectAlive(page, 'en');
  expect(await page.context().cookies()).toEqual([]);
  const kept = await page.evaluate(() => Object.keys(localStorage));
  expect(kept.every((key) => key.startsWith('two-kinds-of-virtual/'))).toBe(true);
  const links = await page.locator('a[href^="http"]').evaluateAll((all) => all.map((one) => one.getAttribute('rel') ?? ''));
  expect(links.filter((rel) => !rel.includes('noreferrer'))).toEqual([]);
});

test('below a sub-path, links and chunks are found', async () => {
  const site = await siteForTest('/wiki/figures/');
  const page = await openLab({ site, hash: 'n=40', lang: 'en' });
  await whole(page);
  await expectAlive(page, 'en');
  await expect.poll(() => page.url()).toMatch(/\/wiki\/figures\/#v=1&era=2026&n=4321&lang=en$/);
});

test.each([['Pacific/Apia', 'de-DE'], ['Asia/Tokyo', 'ar-EG'], ['America/New_York', 'fa-IR']])('the numbers are the same in %s, %s', async (timezoneId, locale) => {
  const page = await openLab({ hash: 'n=1234&gm=1234.5', context: { timezoneId, locale } });
  const messages = await loadMessages('ja');
  expect(await controlOf(page, messages, 'guestOsMemory').field.inputValue()).toBe('1,234.5');
  await expectAgreement(page, messages);
});
