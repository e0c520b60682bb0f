import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DECKS } from '../../src/derive/decks.ts';
import { deck as words } from '../../src/i18n/en/deck.ts';
import { onSlide, openDeck } from '../helpers/deckPage.ts';
import { axeViolations } from '../helpers/pageChecks.ts';

/** What does not fit on the wall, or cannot be read from the last row. */
const wrongOnWall = async (page: Page): Promise<readonly string[]> => page.evaluate(() => {
  const found: string[] = [];
  const zoomed = document.querySelector('[data-zoomed]');
  const frame = zoomed?.parentElement;
  if (zoomed === null || frame === null || frame === undefined) return ['no slide'];
  if (frame.scrollHeight > frame.clientHeight + 8) found.push(`${frame.scrollHeight} px high in ${frame.clientHeight}`);
  if (document.documentElement.scrollWidth > innerWidth) found.push('scrolls sideways');
  const zoom = Number(getComputedStyle(zoomed).zoom || 1);
  for (const text of zoomed.querySelectorAll('svg text')) {
    const size = Number.parseFloat(getComputedStyle(text).fontSize) * zoom;
    if (size < 15.3 && text.textContent !== '') found.push(`“${text.textContent}” is ${size.toFixed(1)} px`);
  }
  const control = document.querySelector('[data-slide] > [data-screen-only]');
  const number = control?.querySelector('input[type="text"]') ?? null;
  if (number !== null && Number.parseFloat(getComputedStyle(number).fontSize) < Math.max(24, 0.018 * innerWidth)) found.push('the number beside the slider is small');
  // Nobody has moved anything.
  if (control?.querySelector('[data-changed="true"]')) found.push('is marked as changed');
  return found;
});

test('every slide is whole and can be read from the last row, on every wall', async () => {
  const page = await openDeck({ width: 1280, height: 720, hash: 'deck=architecture', lang: 'ja' });
  for (const { id } of DECKS.architecture.steps) {
    await onSlide(page, id);
    await page.locator('[data-slide] [data-figure]').first().waitFor();
    await page.locator('[data-zoomed] svg').first().waitFor();
    const skip = page.locator('[data-zoomed]').getByRole('button', { name: /skip|予想せず|見る/i });
    if (await skip.count() > 0) await skip.last().click();
    for (const [width, height] of [[1024, 768], [1920, 1080], [1280, 720]] as const) {
      await page.setViewportSize({ width, height });
      await expect.poll(async () => wrongOnWall(page), { message: `${id} on ${width} × ${height}` }).toEqual([]);
    }
    await page.keyboard.press('PageDown');
  }
});

test.each([['ja', 'light'], ['en', 'dark']] as const)('axe finds nothing on the slides and over them (%s, %s)', async (lang, theme) => {
  const page = await openDeck({ lang, theme });
  await page.locator('[data-slide] [data-figure]').first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('o');
  await page.getByRole('dialog').waitFor();
  expect(await axeViolations(page)).toEqual([]);
});

test('the projector is unplugged in the middle of a slide: what was moved stays, and the slide fits the screen there is', async () => {
  const page = await openDeck({ hash: 'scene=kernels', width: 1920, height: 1080 });
  await page.locator('[data-slide] [data-figure]').waitFor();
  await page.locator('[data-slide] input[type="range"]').focus();
  await page.keyboard.press('End');
  await page.getByText(words.changed).waitFor();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.evaluate(() => document.dispatchEvent(new Event('fullscreenchange')));
  await expect.poll(() => page.locator('[data-zoomed]').evaluate((body) => {
    const frame = body.parentElement;
    return frame !== null && frame.scrollHeight <= frame.clientHeight + 8 && frame.scrollWidth <= frame.clientWidth + 1;
  })).toBe(true);
  expect(await page.locator('[data-slide]').getAttribute('data-slide')).toBe('kernels');
  expect(await page.getByText(words.changed).count()).toBe(1);
});
