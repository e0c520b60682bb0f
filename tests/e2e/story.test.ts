import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SCENE_IDS } from '../../src/derive/story.ts';
import { loadMessages } from '../../src/i18n/messages.ts';
import { decodeQuery } from '../../src/io/urlState.ts';
import { loadStoryText } from '../../src/views/story/storyText.ts';
import { listens, openPage, twoFrames } from '../helpers/browser.ts';
import type { PageOptions } from '../helpers/browser.ts';
import { controlOf, hasStarted, typeHash } from '../helpers/labPage.ts';
import { axeViolations, clippedText, sidewaysScroll } from '../helpers/pageChecks.ts';

/** The first scene answers. */
async function answers(page: Page): Promise<void> {
  await page.locator('#server-sprawl [data-live-number]').waitFor();
  await listens(page);
}

async function openStory(options: PageOptions = {}): Promise<Page> {
  const page = await openPage(options);
  await answers(page);
  return page;
}

/** Walks down the page, as reading does, until every scene has its figure. */
async function readThrough(page: Page): Promise<void> {
  const missing = await page.evaluate(async (ids) => {
    const frame = async (): Promise<unknown> => new Promise((done) => { requestAnimationFrame(done); });
    const end = performance.now() + 60_000;
    for (const id of ids) {
      document.querySelector(`[data-place="${id}"]`)?.scrollIntoView({ block: 'center', behavior: 'instant' });
      await frame();
      while (document.querySelector(`[data-slot="${id}"] figure :is(svg, table)`) === null) {
        if (performance.now() > end) return id;
        await frame();
      }
    }
    return null;
  }, SCENE_IDS);
  expect(missing).toBe(null);
}

const title = (page: Page, id: string) => page.locator(`#${id} h2`);
const stateIn = (page: Page) => decodeQuery(new URL(page.url()).hash).state;

describe.each([['ja', 'index.html'], ['en', 'en.html']] as const)('without a program (%s)', (lang, path) => {
  test('the page is the whole article: scenes, pictures, numbers, objections', async () => {
    const page = await openPage({ path, context: { javaScriptEnabled: false } });
    const text = await loadStoryText(lang);
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    expect(await page.locator('h1:visible').allInnerTexts()).toEqual([text.page.title]);
    for (const id of SCENE_IDS) {
      const scene = page.locator(`#${id}`);
      expect((await scene.locator('h2').innerText()).length, id).toBeGreaterThan(10);
      expect((await scene.locator('p').allInnerTexts()).join('').length, id).toBeGreaterThan(60);
      expect(await scene.locator('[data-picture] svg:visible').count(), id).toBeGreaterThan(0);
      // Folded away, but there.
      expect(await scene.locator('[data-picture] details table tr').count(), id).toBeGreaterThan(1);
    }
    expect(await page.locator('button, input, select').count()).toBe(0);
    expect(await page.locator('#root [style], [onclick]').count()).toBe(0);
    expect(await page.locator('ol:visible > li').count()).toBeGreaterThanOrEqual(3);
  });

  test('its contents lead to the scenes, and its head to the other language', async () => {
    const page = await openPage({ path, width: 1440, context: { javaScriptEnabled: false } });
    await page.locator('nav a[href="#view=story&scene=kernels"]').click();
    await expect.poll(async () => page.locator('#kernels h2').evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(300);
    const other = await page.locator('link[rel="alternate"]').evaluateAll((all) => all.map((one) => [one.getAttribute('hreflang'), one.getAttribute('href')]));
    expect(other).toEqual([['ja', './index.html'], ['en', './en.html'], ['x-default', './index.html']]);
    for (const property of ['og:title', 'og:description', 'og:image', 'og:locale']) {
      expect(await page.locator(`meta[property="${property}"]`).getAttribute('content'), property).toBeTruthy();
    }
    const image = await page.locator('meta[property="og:image"]').getAttribute('content') ?? '';
    expect((await page.request.get(new URL(image, page.url()).href)).headers()['content-type']).toBe('image/png');
    await expect.poll(async () => sidewaysScroll(page)).toBe(0);
  });
});

describe('which page and which view', () => {
  /** Address, what stands after it, and the page and language that come of it, by what the browser prefers. */
  const CASES = {
    'ja-JP': [['index.html', '', 'index.html', 'ja'], ['index.html', 'lang=en', 'index.html', 'en'], ['en.html', '', 'en.html', 'en']],
    'en-GB': [['index.html', '', 'en.html', 'en'], ['index.html', 'lang=ja', 'index.html', 'ja'], ['en.html', 'lang=ja', 'en.html', 'ja']],
    'de-DE': [['index.html', '', 'index.html', 'ja']],
  } as const;

  test.each(['ja-JP', 'en-GB', 'de-DE'] as const)('in a browser of %s', async (locale) => {
    // No storage: each case is a first visit.
    const page = await openPage({ path: 'favicon.svg', allow: [/favicon\.ico/], context: { locale } });
    const site = page.url().replace('favicon.svg', '');
    for (const [path, hash, file, lang] of CASES[locale]) {
      const name = `${path}#${hash}`;
      await page.evaluate(() => localStorage.clear());
      await page.goto('about:blank');
      await page.goto(`${site}${path}${hash === '' ? '' : `#${hash}`}`);
      await page.waitForURL(`**/${file}**`);
      await answers(page);
      expect(await page.locator('html').getAttribute('lang'), name).toBe(lang);
      expect(await page.locator('h1').innerText(), name).toBe((await loadStoryText(lang)).page.title);
      expect(new URL(page.url()).hash, name).toBe(hash === '' ? '' : `#${hash}`);
    }
  });

  test('a choice made once is never overruled', async () => {
    const page = await openStory({ path: 'index.html', hash: 'lang=ja', context: { locale: 'en-GB' } });
    await page.getByRole('button', { name: 'English', exact: true }).click();
    await expect.poll(async () => page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('button', { name: '日本語', exact: true }).click();
    await expect.poll(async () => page.locator('html').getAttribute('lang')).toBe('ja');
    await page.goto(new URL('index.html', page.url()).href.replace('index.html', ''));
    await answers(page);
    expect(new URL(page.url()).pathname).not.toContain('en.html');
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
  });

  test('an address with inputs opens the lab, one that says so the story', async () => {
    const lab = await openPage({ hash: 'n=40', lang: 'en' });
    await hasStarted(lab);
    expect(await lab.locator('[data-story]').count()).toBe(0);
    const story = await openStory({ hash: 'n=40&view=story', lang: 'en' });
    expect(await title(story, 'server-sprawl').innerText()).toContain('40');
  });

  test('a link to a scene leads to it', async () => {
    const page = await openPage({ hash: 'view=story&scene=kernels', lang: 'ja' });
    const top = async (): Promise<number> => page.locator('#kernels').evaluate((one) => Math.abs(one.getBoundingClientRect().top));
    await expect.poll(top).toBeLessThan(100);
    // However much the figures above it grow, until the reader goes elsewhere by himself.
    await page.locator('[data-slot="kernels"] figure svg').first().waitFor();
    await page.locator('#server-sprawl').evaluate((one) => { (one as HTMLElement).style.paddingBottom = '900px'; });
    await expect.poll(top).toBeLessThan(100);
    await page.mouse.wheel(0, 700);
    // The wheel moves the page over several frames: its end is where it stays.
    await expect.poll(async () => {
      const before = await top();
      for (let i = 0; i < 8; i += 1) await twoFrames(page);
      return before > 500 && before === await top();
    }).toBe(true);
    const left = await top();
    await page.locator('#server-sprawl').evaluate((one) => { (one as HTMLElement).style.paddingBottom = '0'; });
    // To a pixel: where figures above end is rounded to 64ths.
    await expect.poll(async () => Math.abs(await top() - left)).toBeLessThan(1);
  });
});

test('within five seconds there is something to drag, and dragging it changes the sentence at once', async () => {
  const page = await openStory({ lang: 'en', width: 1440, height: 900 });
  const number = page.locator('#server-sprawl [data-live-number]').first();
  const box = await number.boundingBox();
  if (box === null) throw new Error('the number is not drawn');
  expect(box.y + box.height).toBeLessThan(900);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 12 });
  await expect.poll(async () => number.innerText()).not.toBe('10%');
  expect(stateIn(page).overrides).toEqual({});
  await page.mouse.up();
  await expect.poll(() => stateIn(page).overrides.utilization).toBeGreaterThan(0.1);
  const said = await number.innerText();
  await expect.poll(async () => title(page, 'server-sprawl').innerText()).toContain(said);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => number.innerText()).toBe('10%');
});

test('one number is the same in every scene and in the lab; Back leads to the scene and the place', async () => {
  const page = await openStory({ lang: 'en', width: 1440, height: 900 });
  const { page: words } = await loadStoryText('en');
  await page.locator('[data-place="memory-disk"]').scrollIntoViewIfNeeded();
  const number = page.locator('#memory-disk [data-live-number]').first();
  await number.waitFor();
  await number.focus();
  await page.keyboard.press('Home');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('PageUp');
  const value = await number.getAttribute('aria-valuenow');
  await expect.poll(() => String(stateIn(page).overrides.workloads)).toBe(value);
  const link = page.locator('#memory-disk').getByRole('link', { name: words.toLab });
  await link.scrollIntoViewIfNeeded();
  const top = await page.evaluate(() => window.scrollY);
  await link.click();
  await hasStarted(page);
  const messages = await loadMessages('en');
  expect(await controlOf(page, messages, 'workloads').slider.getAttribute('aria-valuetext')).toContain(value);
  expect(stateIn(page)).toMatchObject({ overrides: { kernelFamilies: 1 }, view: { view: 'lab', metric: 'memory' } });
  await expect.poll(async () => page.title()).toBe(messages.lab.documentTitle);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await expect.poll(async () => page.evaluate(() => window.scrollY)).toBe(0);
  await page.goBack();
  await page.locator('#memory-disk [data-live-number]').first().waitFor();
  expect(stateIn(page)).toMatchObject({ view: { view: 'story' } });
  expect(stateIn(page).overrides).not.toHaveProperty('kernelFamilies');
  await expect.poll(async () => Math.abs(await page.evaluate(() => window.scrollY) - top)).toBeLessThan(400);
  await expect.poll(async () => page.title()).toBe(words.documentTitle);
});

test('the view is changed in place: no reload, and the address says so', async () => {
  const page = await openStory({ lang: 'ja', width: 1440 });
  await page.evaluate(() => Object.assign(window, { same: true }));
  const { views } = (await loadMessages('ja')).lab;
  await page.getByRole('link', { name: views.lab, exact: true }).click();
  await hasStarted(page);
  expect(stateIn(page).view.view).toBe('lab');
  await page.getByRole('link', { name: views.story, exact: true }).click();
  await answers(page);
  expect(stateIn(page).view.view).toBe('story');
  await page.goBack();
  await hasStarted(page);
  expect(await page.evaluate(() => 'same' in window)).toBe(true);
});

test('another language keeps numbers, focus and the place', async () => {
  const page = await openStory({ lang: 'ja', width: 1440, height: 900 });
  const [ja, en] = [await loadMessages('ja'), await loadMessages('en')];
  const number = page.locator('#server-sprawl [data-live-number]').first();
  await number.focus();
  await page.keyboard.press('ArrowRight');
  const value = await number.getAttribute('aria-valuenow');
  await page.locator('#memory-disk').evaluate((one) => one.scrollIntoView({ block: 'start' }));
  await page.locator('#memory-disk [data-live-number]').first().waitFor();
  const top = async () => page.locator('[data-place="memory-disk"]').evaluate((one) => one.getBoundingClientRect().top);
  await expect.poll(top).toBeLessThan(60);
  const english = page.getByRole('button', { name: 'English', exact: true });
  // As with a key: a press with the mouse would first scroll the button into sight.
  await english.evaluate((one) => {
    if (!(one instanceof HTMLElement)) return;
    one.focus({ preventScroll: true });
    one.click();
  });
  await expect.poll(async () => page.locator('html').getAttribute('lang')).toBe('en');
  await expect.poll(async () => page.title()).toBe((await loadStoryText('en')).page.documentTitle);
  await expect.poll(async () => Math.abs(await top())).toBeLessThan(80);
  expect(await number.getAttribute('aria-valuenow')).toBe(value);
  expect(await number.getAttribute('aria-label')).toBe(en.inputs.items.utilization.short);
  expect(ja.inputs.items.utilization.short).not.toBe(en.inputs.items.utilization.short);
  expect(await english.evaluate((one) => one === document.activeElement)).toBe(true);
});

test('the guess comes before the answer, and can be skipped', async () => {
  const page = await openStory({ lang: 'en', width: 1440, height: 900 });
  const { page: words } = await loadStoryText('en');
  const { merge } = (await loadMessages('en')).figures;
  await page.locator('[data-place="consolidation"]').scrollIntoViewIfNeeded();
  await expect.poll(async () => title(page, 'consolidation').innerText()).toBe(words.asks.consolidation);
  await page.locator('#consolidation').getByRole('button', { name: merge.skip }).click();
  await expect.poll(async () => title(page, 'consolidation').innerText()).toMatch(/11.{1,2}hosts/u);
});

test('all of it fits into any window and pleases axe, in any language and theme', async () => {
  const page = await openStory({ lang: 'ja', theme: 'light', width: 320, context: { reducedMotion: 'reduce' } });
  await readThrough(page);
  for (const [lang, theme, width, reader] of [
    ['ja', 'light', 320, 'eyes'], ['en', 'dark', 320, 'eyes'], ['ja', 'light', 768, 'eyes'], ['ja', 'light', 1280, 'axe'], ['en', 'dark', 1440, 'axe'],
  ] as const) {
    const name = `${lang}, ${theme}, ${width} px`;
    await page.setViewportSize({ width, height: 800 });
    await typeHash(page, `#v=1&view=story&lang=${lang}&theme=${theme}`);
    await page.locator(`html[lang="${lang}"][data-theme="${theme}"]`).waitFor();
    await readThrough(page);
    await expect.poll(async () => [await sidewaysScroll(page), await clippedText(page)], { message: name }).toEqual([0, []]);
    if (reader === 'axe') expect(await axeViolations(page), name).toEqual([]);
  }
});

test('nothing jumps while it comes', async () => {
  const page = await openPage({
    lang: 'ja', width: 1440, height: 900,
    prepare: async (one) => one.addInitScript(() => {
      Object.assign(window, { shifted: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
          Object.assign(window, { shifted: (window as unknown as { shifted: number }).shifted + entry.value });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    }),
  });
  await answers(page);
  await page.waitForTimeout(1500);
  expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBeLessThanOrEqual(0.01);
});
