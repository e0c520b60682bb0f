import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { loadMessages } from '../../src/i18n/messages.ts';
import { headline, openLab, seenText } from '../helpers/labPage.ts';

const topOf = async (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().top + window.scrollY);

test.each([['beside the figure', 1440, true], ['over the foot of the window', 390, false]] as const)(
  'a receipt of the headline opens %s at %s px, by keyboard, and Escape leads back', async (_, width, beside) => {
    const page = await openLab({ lang: 'en', width, height: 900 });
    const { lab } = await loadMessages('en');
    const figure = page.locator('[data-slot="divergence"] [role="application"]');
    await figure.waitFor();
    const numbers = page.locator(':is([data-headline], p[data-size="lead"]) button[aria-expanded]');
    await numbers.first().waitFor();
    const top = await topOf(page, '[data-slot="divergence"]');
    for (const number of await numbers.all()) {
      await number.focus();
      await page.keyboard.press('Enter');
      const panel = page.locator(`[id="${await number.getAttribute('aria-controls')}"]`);
      await panel.waitFor();
      const said = await seenText(number);
      await expect.poll(async () => panel.evaluate((element) => element === document.activeElement), { message: said }).toBe(true);
      await expect.poll(async () => panel.locator('header').evaluate((head) => {
        const box = head.getBoundingClientRect();
        const seen = document.elementFromPoint(box.left + 2, box.top + box.height / 2);
        return seen !== null && (head.contains(seen) || seen.contains(head));
      }), { message: `${said}: its head is in sight` }).toBe(true);
      expect(await panel.evaluate((element) => element.closest('[data-screen-only]') !== null), said).toBe(beside);
      expect(await topOf(page, '[data-slot="divergence"]'), `${said}: the figure stays`).toBe(top);
      // The first thing in it is the way out.
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(lab.receipt.close);
      await page.keyboard.press('Escape');
      expect(await panel.count()).toBe(0);
      await expect.poll(async () => number.evaluate((element) => element === document.activeElement), { message: `${said}: back on it` }).toBe(true);
    }
    expect(await headline(page).count()).toBe(1);
  });
