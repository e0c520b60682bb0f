import type { Page } from 'playwright-core';
import { openPage } from './browser.ts';
import type { PageOptions } from './browser.ts';

/** Opens the slides and waits for the first one. */
export async function openDeck({ hash = '', lang = 'en', ...options }: PageOptions = {}): Promise<Page> {
  const page = await openPage({ width: 1280, height: 720, ...options, lang, hash: `v=1&view=present${hash === '' ? '' : `&${hash}`}` });
  await page.locator('[data-slide]').waitFor();
  return page;
}

export const shownSlide = async (page: Page): Promise<string | null> => page.locator('[data-slide]').getAttribute('data-slide');

/** Waits until this slide is on the wall with its figure. */
export async function onSlide(page: Page, id: string): Promise<void> {
  await page.locator(`[data-slide="${id}"]`).waitFor();
}
