import { text as textOfStream } from 'node:stream/consumers';
import type { Download, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { BOARD_KEY, BOARD_VERSION } from '../../src/io/board.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import { openLab } from './labPage.ts';
import { twoFrames } from './browser.ts';
import type { PageOptions } from './browser.ts';

/** Snapshots by name and link, as the storage holds them. */
export const storedBoard = (states: Readonly<Record<string, string>>): string => JSON.stringify({
  version: BOARD_VERSION, rev: 1,
  value: { snapshots: Object.entries(states).map(([name, link], i) => ({ id: `s${i}`, name, edit: 0, link: `v=1&${link}` })), removed: [], moves: 0 },
});

/** Opens the lab with something in the storage, and waits until the board is there. */
export async function openBoard(stored: string | null, options: PageOptions = {}): Promise<Page> {
  const page = await openLab({
    ...options, hash: `v=1&view=lab&${options.hash ?? ''}`, ...(stored === null ? {} : { stored: { [BOARD_KEY]: stored } }),
  });
  await hasBoard(page);
  return page;
}

/** Waits until the board is there: it comes when the reader comes near. */
export async function hasBoard(page: Page): Promise<void> {
  // What stands above comes meanwhile and may push it away again.
  await expect.poll(async () => {
    await page.locator('[data-slot="board"]').scrollIntoViewIfNeeded();
    return boardOn(page).count();
  }).toBe(1);
  await boardOn(page).waitFor();
  // What the key K is heard by.
  await page.locator('[data-keep] [role="status"]').waitFor({ state: 'attached' });
  await twoFrames(page);
}

export const boardOn = (page: Page): Locator => page.locator('[data-figure="board"]');
export const keepButton = (page: Page, { figures }: Messages): Locator => page.locator('[data-keep]').getByRole('button', { name: figures.board.keep });
export const told = (page: Page): Locator => page.locator('[data-board-messages]');
/** The names in the list, in order; the reader's own and those of the link. */
export const namesOn = async (page: Page): Promise<readonly string[]> => boardOn(page).locator('[data-entry]:not([data-kind="now"])').evaluateAll((items) =>
  items.map((item) => item.querySelector('input')?.value ?? item.querySelector('bdi')?.textContent ?? ''));
/** What was saved. Not by its path: the browser may run elsewhere. */
export const textOf = async (download: Download): Promise<string> => textOfStream(await download.createReadStream());
/** What the storage holds, by name. */
export const storedNames = async (page: Page): Promise<readonly string[]> => page.evaluate((key) => {
  const text = localStorage.getItem(key);
  const stored = text === null ? null : JSON.parse(text) as { value: { snapshots: { name: string }[] } };
  return stored === null ? [] : stored.value.snapshots.map(({ name }) => name);
}, BOARD_KEY);
