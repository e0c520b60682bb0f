import type { Page } from 'playwright-core';
import { listens, openPage, twoFrames } from './browser.ts';
import type { PageOptions } from './browser.ts';

/** Opens the slides and waits until the first one is there and keys turn it. */
export async function openDeck({ hash = '', lang = 'en', ...options }: PageOptions = {}): Promise<Page> {
  const page = await openPage({ width: 1280, height: 720, ...options, lang, hash: `v=1&view=present${hash === '' ? '' : `&${hash}`}` });
  await page.locator('[data-slide]').waitFor();
  await listens(page);
  return page;
}

export const shownSlide = async (page: Page): Promise<string | null> => page.locator('[data-slide]').getAttribute('data-slide');

/** Waits until this slide is on the wall, and keys turn it. */
export async function onSlide(page: Page, id: string): Promise<void> {
  await page.locator(`[data-slide="${id}"]`).waitFor();
  await twoFrames(page);
}
