import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { loadMessages } from '../../src/i18n/messages.ts';
import { openLab, showIn, whole } from '../helpers/labPage.ts';
import { clippedText, sidewaysScroll } from '../helpers/pageChecks.ts';

/** Nothing sticks out of the page or is cut off, as soon as it is laid out; what does not fit is named. */
async function expectFits(page: Page, where: string): Promise<void> {
  await expect.poll(async () => [await sidewaysScroll(page), await clippedText(page)], { message: `${where}: px sideways, cut off` }).toEqual([0, []]);
}

/** Opens tables, groups of inputs and one receipt, those that are not open yet. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const closed of document.querySelectorAll<HTMLElement>('details:not([open]) > summary')) closed.click();
  });
  await page.locator('figure table').nth(5).waitFor();
  const number = page.locator('[data-headline] button[aria-expanded]').first();
  if (await number.getAttribute('aria-expanded') === 'false') await number.click();
}

const TEXT_SPACING = { 'line-height': '1.5', 'letter-spacing': '0.12em', 'word-spacing': '0.16em' } as const;

/** WCAG 1.4.12, as a style sheet of the reader's, or no longer: set by script, which the page's policy does not govern. */
async function spaceText(page: Page, isSpaced: boolean): Promise<void> {
  await page.evaluate(([spacing, on]) => {
    for (const one of document.querySelectorAll<HTMLElement | SVGElement>('body, body *')) {
      if (one.closest('svg') !== null) continue;
      const wanted = one instanceof HTMLParagraphElement ? { ...spacing, 'margin-bottom': '2em' } : spacing;
      for (const [name, value] of Object.entries(wanted)) {
        if (on) one.style.setProperty(name, value, 'important');
        else one.style.removeProperty(name);
      }
    }
  }, [TEXT_SPACING, isSpaced] as const);
}

describe('the page fits', () => {
  test('into any window, closed and with everything open', async () => {
    const hash = 'n=120&k=99';
    const page = await openLab({ lang: 'ja', width: 320, height: 256, hash, context: { reducedMotion: 'reduce' } });
    await whole(page);
    // What is seen while all is closed is there when all is open, too: the narrowest will do for the closed page.
    await expectFits(page, 'ja, 320 × 256, closed');
    for (const [lang, width, height] of [['ja', 320, 256], ['en', 320, 640], ['en', 390, 844], ['ja', 768, 1024], ['en', 1440, 900]] as const) {
      await showIn(page, { hash, lang, width, height });
      await openAll(page);
      await expectFits(page, `${lang}, ${width} × ${height}, open`);
    }
  });

  test('with text spaced out, and at 200 %', async () => {
    const page = await openLab({ lang: 'ja', width: 1280, height: 900, context: { reducedMotion: 'reduce' } });
    await whole(page);
    for (const lang of ['ja', 'en'] as const) {
      await showIn(page, { lang });
      await spaceText(page, true);
      await expectFits(page, `${lang}, spaced`);
      await spaceText(page, false);
      await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
      await expectFits(page, `${lang}, 200 %`);
      await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
    }
  });
});

test('with forced colours every line and every button can be told from the ground', async () => {
  const page = await openLab({ lang: 'en', context: { forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' } });
  await whole(page);
  const invisible = await page.evaluate(() => {
    const channel = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    const light = (color: string): number | null => {
      const found = /rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)/.exec(color);
      if (found === null || found[4] === '0') return null;
      const [r = 0, g = 0, b = 0] = found.slice(1, 4).map((part) => channel(Number(part) / 255));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = light(getComputedStyle(document.documentElement).backgroundColor) ?? light(getComputedStyle(document.body).backgroundColor) ?? 0;
    const contrast = (a: number): number => (Math.max(a, ground) + 0.05) / (Math.min(a, ground) + 0.05);
    const texts = [...document.querySelectorAll('svg[role] text, [role="application"] text')].map((one) => [one, light(getComputedStyle(one).fill), 4.5] as const);
    const lines = [...document.querySelectorAll('.recharts-line-curve, [data-line]')].map((one) => [one, light(getComputedStyle(one).stroke), 3] as const);
    return [...texts, ...lines].filter(([, value, least]) => value !== null && contrast(value) < least)
      .map(([one]) => `${one.tagName} ${one.getAttribute('class') ?? ''} ${(one.textContent ?? '').slice(0, 40)}`);
  });
  expect(invisible).toEqual([]);
  const { buttons } = await page.evaluate(() => ({ buttons: [...document.querySelectorAll('button')].filter((one) => one.checkVisibility()).length }));
  expect(buttons).toBeGreaterThan(20);
});

test('a phone shows the sentence, all sliders and where the figure begins', async () => {
  const page = await openLab({ lang: 'ja', width: 390, height: 844, context: { hasTouch: true } });
  await page.locator('[data-slot="divergence"] [role="application"]').waitFor();
  const bottom = async (selector: string): Promise<number> =>
    page.locator(selector).first().evaluate((element) => element.getBoundingClientRect().bottom);
  for (const lang of ['ja', 'en'] as const) {
    await showIn(page, { lang });
    expect(await bottom('[data-headline] h1'), lang).toBeLessThan(400);
    expect(await bottom('main section:has(input[type="range"])'), lang).toBeLessThan(640);
    // The title, the choices and some of the picture.
    const top = await page.locator('[data-slot="divergence"] figure').evaluate((element) => element.getBoundingClientRect().top);
    expect(top, lang).toBeLessThan(620);
    // Nothing that can be pressed there is smaller than a finger needs.
    const small = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('header button, header a')]
      .filter((one) => one.getBoundingClientRect().top < 844 && one.getBoundingClientRect().height < 43.5).map((one) => one.textContent));
    expect(small, lang).toEqual([]);
  }
});

test('on a phone the words below the sentence follow the figure, and the rarer tools are one press away', async () => {
  const page = await openLab({ lang: 'en', width: 390, height: 844 });
  await page.locator('[data-slot="divergence"] [role="application"]').waitFor();
  const order = await page.evaluate(() => {
    const all = [...document.querySelectorAll('h1, input[type="range"], [data-slot="divergence"], p[data-size="lead"]')];
    return all.map((one) => one.tagName);
  });
  expect(order.slice(0, 2)).toEqual(['H1', 'INPUT']);
  expect(order.indexOf('P')).toBeGreaterThan(order.indexOf('DIV'));
  const { lab } = await loadMessages('en');
  const undo = page.getByRole('button', { name: lab.buttons.undo });
  expect(await undo.count()).toBe(0);
  await page.getByRole('button', { name: lab.buttons.moreTools }).click();
  expect(await undo.isVisible()).toBe(true);
});
