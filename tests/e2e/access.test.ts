import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { loadMessages } from '../../src/i18n/messages.ts';
import { DRAWN, controlOf, expectAgreement, figure, headline, openLab, seenText, showIn, whole } from '../helpers/labPage.ts';
import { axeViolations } from '../helpers/pageChecks.ts';

/** Opens everything that can be opened: tables, groups of inputs, one receipt. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const closed of document.querySelectorAll<HTMLElement>('details:not([open]) > summary')) closed.click();
  });
  const number = page.locator('[data-headline] button[aria-expanded]').first();
  if (await number.getAttribute('aria-expanded') === 'false') await number.click();
  await page.locator(`section[id="${await number.getAttribute('aria-controls')}"]`).waitFor();
  await expect.poll(async () => page.locator('figure table').count()).toBeGreaterThanOrEqual(DRAWN.length + 1);
}

test('axe finds nothing, with every table, group and a receipt open, in any language, theme and width', async () => {
  const page = await openLab({ lang: 'ja', theme: 'light', width: 1440, height: 900, hash: 'n=120&k=99', context: { reducedMotion: 'reduce' } });
  await whole(page);
  await openAll(page);
  // Every pair of language, theme and width.
  for (const [lang, theme, width, what] of [
    ['ja', 'light', 1440, 'all'], ['en', 'dark', 1440, 'looks'], ['en', 'light', 390, 'looks'], ['ja', 'dark', 390, 'all'],
  ] as const) {
    await showIn(page, { hash: 'n=120&k=99', lang, theme, width });
    await openAll(page);
    expect(await axeViolations(page, what), `${lang}, ${theme}, ${width} px`).toEqual([]);
  }
});

test('every slider has a name, a value in words, a number field and buttons with its name', async () => {
  const page = await openLab({ lang: 'ja' });
  await whole(page);
  await page.evaluate(() => {
    for (const closed of document.querySelectorAll<HTMLElement>('aside details:not([open]) > summary')) closed.click();
  });
  for (const lang of ['ja', 'en'] as const) {
    await showIn(page, { lang });
    const messages = await loadMessages(lang);
    // What is folded away is made when it is opened.
    await expect.poll(async () => page.locator('input[type="range"]').count()).toBeGreaterThan(30);
    const names = await page.locator('input[type="range"]').evaluateAll((all) =>
      all.map((one) => (one as HTMLInputElement).labels?.[0]?.textContent?.trim() ?? ''));
    expect(new Set(names).size).toBe(names.length);
    for (const text of await page.locator('input[type="range"]').evaluateAll((all) => all.map((one) => one.getAttribute('aria-valuetext')))) expect(text).toMatch(/\d/);
    // The frame of each slider: the stepper of the bar moves one of these inputs too, under the same names.
    const frames = await page.locator('div[data-tone][data-changed]').filter({ has: page.locator('input[type="range"]') }).all();
    expect(frames.length).toBe(names.length);
    for (const [i, name] of names.entries()) {
      expect(name).not.toBe('');
      // As a browser tells it to listeners.
      const heard = (await frames[i]?.ariaSnapshot() ?? '').replaceAll("''", "'");
      for (const [role, called] of [
        ['slider', name], ['textbox', name], ['button', messages.lab.controls.decrease(name)], ['button', messages.lab.controls.increase(name)],
      ] as const) expect(heard.split(`${role} "${called}"`).length - 1, `${role} ${called} in\n${heard}`).toBe(1);
    }
  }
});

interface Stop { readonly name: string; readonly outline: boolean; readonly covered: string }

/** What has the focus, whether that can be seen, and what lies over it. */
const focusStop = async (page: Page): Promise<Stop | null> => page.evaluate(() => {
  const at = document.activeElement;
  if (at === null || at === document.body) return null;
  const ring = (element: Element | null): boolean => {
    if (element === null) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  };
  const box = at.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 20)];
  const over = document.elementFromPoint(x, y);
  const own = over !== null && (at.contains(over) || over.contains(at) || over.closest('label')?.contains(at) === true);
  const name = `${at.tagName} ${at.getAttribute('aria-label') ?? at.id} ${(at.textContent ?? '').trim().slice(0, 40)}`;
  return {
    // The ring of a slider is on its thumb, where no script can see it: see below.
    name, outline: at.matches('[type=range]') || ring(at) || ring(at.nextElementSibling) || ring(at.parentElement),
    covered: own ? '' : `${over?.tagName ?? 'nothing'}.${over?.getAttribute('class') ?? ''} at ${Math.round(x)},${Math.round(y)}`,
  };
});

describe('by keyboard alone', () => {
  test('the whole page can be walked through; the focus is seen and never lies under the sliders', async () => {
    const page = await openLab({ lang: 'en', width: 1280, height: 800, context: { reducedMotion: 'reduce' } });
    await whole(page);
    const stops: Stop[] = [];
    for (let i = 0; i < 260; i += 1) {
      await page.keyboard.press('Tab');
      const stop = await focusStop(page);
      if (stop === null) break;
      stops.push(stop);
    }
    expect(stops.length).toBeGreaterThan(60);
    expect(stops.length, 'the last one leads out of the page').toBeLessThan(260);
    expect(stops.filter((stop) => !stop.outline).map((stop) => stop.name)).toEqual([]);
    expect(stops.filter((stop) => stop.covered !== '').map((stop) => `${stop.name}: ${stop.covered}`)).toEqual([]);
    const tags = stops.map((stop) => stop.name);
    expect(tags.filter((name) => name.startsWith('svg') || name.includes('recharts')).length, 'a stop for each chart').toBeLessThanOrEqual(3);
  });

  test('a number is asked for its working and the table of a figure is opened', async () => {
    const page = await openLab({ lang: 'ja' });
    await figure(page, 'divergence').getByRole('application').waitFor();
    const messages = await loadMessages('ja');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(messages.lab.skip);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const number = page.locator('[data-headline] button[aria-expanded="true"]');
    expect(await number.count()).toBe(1);
    // What it is made of comes when it is first asked for, and takes the focus.
    await expect.poll(async () => page.evaluate(() => document.activeElement?.tagName)).toBe('SECTION');
    await page.keyboard.press('Escape');
    expect(await number.count()).toBe(0);
    await expect.poll(async () => page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('false');
    const summary = figure(page, 'divergence').locator('summary').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    await figure(page, 'divergence').locator('table').waitFor();
  });
});

test('the thumb that has the focus looks different, in either theme', async () => {
  const page = await openLab({ lang: 'en', theme: 'light', context: { reducedMotion: 'reduce' } });
  const { slider, less } = controlOf(page, await loadMessages('en'), 'guestOsDisk');
  for (const theme of ['light', 'dark'] as const) {
    await showIn(page, { lang: 'en', theme });
    const clip = await slider.boundingBox();
    if (clip === null) throw new Error('no slider');
    const look = async (): Promise<string> => (await page.screenshot({ clip })).toString('base64');
    await less.focus();
    const before = await look();
    await page.keyboard.press('Tab');
    expect(await slider.evaluate((one) => one === document.activeElement)).toBe(true);
    expect((await look()) === before, theme).toBe(false);
  }
});

test('what changed is said once, after the reader has come to rest', async () => {
  const page = await openLab({ lang: 'en' });
  const messages = await loadMessages('en');
  const live = page.locator('[data-headline] [role="status"]');
  expect((await live.textContent())?.trim()).toBe('');
  // How long after the last key each was said, ms: on a slow machine one key may come a second after the other.
  await live.evaluate((place) => {
    const waits: number[] = [];
    let pressed = 0;
    window.addEventListener('keydown', () => { pressed = performance.now(); }, true);
    new MutationObserver(() => waits.push(performance.now() - pressed)).observe(place, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { waits });
  });
  const { slider } = controlOf(page, messages, 'workloads');
  await slider.focus();
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('PageDown');
  await expectAgreement(page, messages);
  await expect.poll(async () => live.textContent()).toContain(await seenText(headline(page)));
  const waits = await page.evaluate(() => (window as unknown as { waits: readonly number[] }).waits);
  expect(waits.filter((wait) => wait < 900), 'silent on the way').toEqual([]);
});

test('the language of the document follows the switch, and names of languages are in their own', async () => {
  const page = await openLab({ lang: 'ja' });
  const [ja, en] = [await loadMessages('ja'), await loadMessages('en')];
  await expect.poll(() => page.evaluate(() => [document.documentElement.lang, document.title])).toEqual(['ja', ja.lab.documentTitle]);
  const group = page.getByRole('group', { name: ja.lab.language.label });
  expect(await group.getByRole('button').evaluateAll((all) => all.map((one) => one.getAttribute('lang')))).toEqual(['ja', 'en']);
  await group.getByRole('button', { name: 'English' }).click();
  await expect.poll(() => page.evaluate(() => [document.documentElement.lang, document.title])).toEqual(['en', en.lab.documentTitle]);
});

test('nothing moves by itself where motion is unwelcome', async () => {
  const page = await openLab({ lang: 'en', context: { reducedMotion: 'reduce' } });
  await whole(page);
  const messages = await loadMessages('en');
  await page.getByRole('button', { name: messages.figures.crossing.send }).click();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await expect.poll(async () => figure(page, 'crossing').getByRole('status').innerText()).not.toBe('');
  await controlOf(page, messages, 'workloads').more.click();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
