import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { loadMessages } from '../../src/i18n/messages.ts';
import { loadShareWords } from '../../src/i18n/shareWords.ts';
import { hasStarted, openLab } from '../helpers/labPage.ts';

const HASH = 'v=1&view=lab&n=1234';
const GONE = /Failed to load resource|Failed to fetch dynamically imported module/;

/** A part of the program that is no longer on the server. */
async function withoutPart(page: Page): Promise<void> {
  await page.route('**/assets/{Beside,HostShareFigure}-*.js', async (route) => route.fulfill({ status: 404, body: '404' }));
}

/** What the server answers to one who asks for the page again: another program. */
async function withNewerPage(page: Page): Promise<void> {
  await page.route((url) => url.pathname === '/', async (route) => {
    if (route.request().resourceType() === 'document') return route.continue();
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><script type="module" src="./assets/first-newer.js"></script>' });
  });
}

test('a part is gone and a newer version is out: the page says so, keeps the inputs and does not reload itself', async () => {
  let loads = 0;
  const page = await openLab({
    hash: HASH, lang: 'en', allow: [GONE],
    prepare: async (one) => {
      one.on('domcontentloaded', () => { loads += 1; });
      await withoutPart(one);
      await withNewerPage(one);
    },
  });
  const { errors } = await loadMessages('en');
  await page.getByText(errors.page.outdated).waitFor();
  expect(await page.locator('[data-headline] h1').innerText()).toContain('1,234');
  expect(await page.locator('[data-slot="divergence"]').count()).toBe(1);
  expect(loads).toBe(1);
  await page.unrouteAll();
  await page.getByRole('button', { name: errors.page.reload }).click();
  await expect.poll(() => loads).toBe(2);
  await hasStarted(page);
  await page.getByRole('heading', { name: (await loadMessages('en')).lab.sections.inputs.title }).waitFor();
  expect(await page.locator('[data-headline] h1').innerText()).toContain('1,234');
});

test('a part does not come and nothing is newer: the rest of the page lives, the reader is told and can try again', async () => {
  const page = await openLab({ hash: HASH, lang: 'en', allow: [GONE], prepare: withoutPart });
  const { errors, lab } = await loadMessages('en');
  const again = page.getByRole('button', { name: errors.page.again });
  await page.locator('footer').waitFor();
  await page.getByText(errors.page.missing).waitFor();
  expect(await page.locator('[data-headline] h1').innerText()).toContain('1,234');
  expect(await page.getByText(errors.page.outdated).count()).toBe(0);
  await page.unrouteAll();
  await again.click();
  await page.getByRole('heading', { name: lab.sections.inputs.title }).waitFor();
  await page.getByText(errors.page.missing).waitFor({ state: 'detached' });

  await page.route('**/assets/ShareDialog-*.js', async (route) => route.fulfill({ status: 404, body: '404' }));
  await page.getByRole('button', { name: lab.buttons.share, exact: true }).click();
  await page.getByText(errors.page.missing).waitFor();
  await page.unrouteAll();
  await again.click();
  await page.getByRole('dialog', { name: (await loadShareWords('en')).title }).waitFor();
});
