import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serveSite } from '../../scripts/serve.mjs';
import { framesOf, integratorHtml } from '../../scripts/integratorPage.ts';
import type { IntegratorFrame } from '../../scripts/integratorPage.ts';
import { CARD_IDS } from '../../src/derive/cards.ts';
import { embed as words } from '../../src/i18n/en/embed.ts';
import { browserOfFile, openPage, siteForTest } from '../helpers/browser.ts';
import { axeViolations, sidewaysScroll } from '../helpers/pageChecks.ts';

/** Runs in every frame before its page: what is asked of storage is told to the console, and what throws is not hidden. */
function tellOfStorage(): void {
  if (window === window.parent) return;
  const tell = (what: string): void => console.error(`asked for ${what}`);
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
    const own = Object.getOwnPropertyDescriptor(Window.prototype, name) ?? Object.getOwnPropertyDescriptor(window, name);
    Object.defineProperty(window, name, { configurable: true, get() { tell(name); return own?.get?.call(window) as unknown; } });
  }
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', { configurable: true, get() { tell('cookie'); return cookie?.get?.call(document) as unknown; }, set() { tell('cookie'); } });
  for (const name of ['pushState', 'replaceState'] as const) History.prototype[name] = () => tell(name);
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function spied(this: EventTarget, type: string, ...rest: unknown[]): void {
    const isGlobal = this === window || this === document || this === document.body || this === document.documentElement;
    // The chart library hears Esc at the document, to put its tooltip away (WCAG 2.2, 1.4.13), and stops no key.
    if (this === window && type.startsWith('key')) tell(`${type} of the whole page`);
    if (/^(wheel|touchmove|touchstart)$/.test(type) && isGlobal && typeof rest[1] === 'object' && rest[1] !== null && 'passive' in rest[1] && rest[1].passive === false) tell(type);
    Reflect.apply(listen, this, [type, ...rest]);
  };
}

const NOISE = /Failed to load resource: .*favicon/;

/** A page of another origin that frames these, and all that was wrong in it. */
async function framed(frames: readonly IntegratorFrame[], width = 1300): Promise<{ readonly page: Page; readonly problems: string[] }> {
  const site = await siteForTest();
  const folder = await mkdtemp(join(tmpdir(), 'host-'));
  const byFigure = new Map(frames.map((frame) => [frame.figure, frames.filter(({ figure }) => figure === frame.figure)]));
  await writeFile(join(folder, 'index.html'), integratorHtml(site.url, byFigure).replaceAll(' loading="lazy"', ''));
  const host = await serveSite({ root: folder, port: 0 });
  const context = await (await browserOfFile()).newContext({ viewport: { width, height: 900 } });
  onTestFinished(async () => {
    await context.close();
    await host.close();
    await rm(folder, { recursive: true });
  });
  context.setDefaultTimeout(60_000);
  const problems: string[] = [];
  context.on('console', (message) => {
    if (/error|warning/.test(message.type()) && !NOISE.test(message.text())) problems.push(`${message.text()} (${message.location().url.slice(-90)})`);
  });
  context.on('weberror', (error) => problems.push(String(error.error())));
  await context.addInitScript(tellOfStorage);
  const page = await context.newPage();
  await page.goto(host.url);
  return { page, problems };
}

const inner = (page: Page): readonly Frame[] => page.frames().filter((frame) => frame !== page.mainFrame());

/** Waits until a frame has found its size, and says what is wrong with how it looks once it has come to rest. */
async function looked(frame: Frame): Promise<readonly string[]> {
  await frame.locator('main [data-settled="true"] :is(svg, table, li, section, figure)').first().waitFor();
  let wrong: readonly string[] = [];
  // What comes late, such as the chart in place of its picture, is measured again.
  await expect.poll(async () => (wrong = await wrongNow(frame))).toEqual([]).catch(() => undefined);
  return wrong;
}

async function wrongNow(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const card = document.querySelector<HTMLElement>('main[data-card]');
    const place = document.querySelector<HTMLElement>('[data-settled]');
    const root = document.scrollingElement ?? document.documentElement;
    const wrong: string[] = [];
    if (card === null || place === null) return ['nothing drawn'];
    if (root.scrollWidth > root.clientWidth) wrong.push(`${root.scrollWidth - root.clientWidth} px sideways`);
    if (root.scrollHeight > root.clientHeight) wrong.push(`${root.scrollHeight - root.clientHeight} px down`);
    const table = card.dataset['card'] === 'results';
    const bars = [...card.querySelectorAll<HTMLElement>('*')].filter((one) => {
      const { overflowX, overflowY } = getComputedStyle(one);
      return (/auto|scroll/.test(overflowX) && one.scrollWidth > one.clientWidth + 1 && !table) || (/auto|scroll/.test(overflowY) && one.scrollHeight > one.clientHeight + 1);
    });
    for (const bar of bars) wrong.push(`scroll bar in ${bar.tagName.toLowerCase()}.${bar.className}`);
    if (place.clientHeight < 0.3 * root.clientHeight) wrong.push(`the figure has ${place.clientHeight} px of ${root.clientHeight}`);
    const foot = card.querySelector('footer')?.getBoundingClientRect();
    if (foot === undefined || foot.bottom > root.clientHeight + 1) wrong.push('the foot line is cut off');
    if (document.activeElement !== document.body) wrong.push('the focus was taken');
    return wrong;
  });
}

async function wrongIn(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, readonly string[]> = {};
  for (const frame of inner(page)) {
    // Browsers lay out no frame of another origin that is out of sight.
    await (await frame.frameElement()).scrollIntoViewIfNeeded();
    const wrong = await looked(frame);
    if (wrong.length > 0) found[await frame.frameElement().then(async (one) => one.getAttribute('title')) ?? frame.url()] = wrong;
  }
  return found;
}

describe('figures in sandboxed frames of another origin', () => {
  // One size each, all sizes among them: together the sizes, widths, languages and themes of integrator.html.
  const one = CARD_IDS.flatMap((id, i) => framesOf(id).slice((5 * i) % 12, ((5 * i) % 12) + 1));
  test.each([0, 1, 2, 3])('all are drawn, ask for nothing and complain of nothing: part %i of 4', async (part) => {
    const { page, problems } = await framed(one.filter((_, i) => i % 4 === part));
    expect(inner(page).length).toBeGreaterThan(5);
    expect(await wrongIn(page)).toEqual({});
    expect(await Promise.all(inner(page).map(async (frame) => frame.evaluate(() => window.origin)))).toEqual(inner(page).map(() => 'null'));
    expect(problems).toEqual([]);
  });

  test('fits every width at every height', async () => {
    const widths = [320, 600, 1200];
    // A Latin square: every pair of figure, width and height.
    const { page, problems } = await framed((['divergence', 'stack', 'kernels'] as const).flatMap((id, row) =>
      framesOf(id).slice(0, 12).filter((_, i) => i % 4 === 0).map((frame, column) => ({ ...frame, width: widths[(row + column) % 3] ?? 0 }))));
    expect(inner(page)).toHaveLength(9);
    expect(await wrongIn(page)).toEqual({});
    expect(problems).toEqual([]);
  });

  test('the way out names the lab, keeps the numbers, and is there to be copied where nothing may open', async () => {
    const [frame] = framesOf('why');
    if (frame === undefined) throw new Error('no frame');
    const { page } = await framed([{ ...frame, lang: 'en', width: 600 }]);
    const [card] = inner(page);
    if (card === undefined) throw new Error('no frame');
    await looked(card);
    const link = card.getByRole('link', { name: words.open });
    // The focus goes to a frame by way of the browser: a key may come first, and go elsewhere.
    await expect.poll(async () => {
      await card.locator('input[type="range"]').press('Home');
      return link.getAttribute('href');
    }).toMatch(/^#v=1&view=lab&.*n=\d/);
    expect(await link.getAttribute('href')).not.toMatch(/figure=|[&]m=/);
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    await link.click();
    expect(await card.getByLabel(words.blocked).inputValue()).toContain('view=lab');
    expect(card.url()).not.toContain('n=20');
  });

  test('Tab goes in and out, and Esc, arrows and letters are the wiki’s', async () => {
    const [frame] = framesOf('binding');
    if (frame === undefined) throw new Error('no frame');
    const { page } = await framed([{ ...frame, lang: 'en', width: 600 }]);
    const [card] = inner(page);
    if (card === undefined) throw new Error('no frame');
    await looked(card);
    await page.evaluate(() => {
      const after = document.createElement('button');
      after.id = 'after';
      document.body.append(after);
    });
    await page.locator('nav a').focus();
    const places: string[] = [];
    // What has the focus, out here and in the frame: 'IFRAME 9, INPUT 31'.
    const which = async (): Promise<string> => (await Promise.all([page.mainFrame(), card].map(async (one) => one.evaluate(() => {
      const at = document.hasFocus() ? document.activeElement : null;
      return at === null ? 'nothing' : `${at.tagName} ${[...document.querySelectorAll('*')].indexOf(at)}`;
    })))).join(', ');
    for (let presses = 0; presses < 14 && places.at(-1)?.startsWith('BUTTON') !== true; presses += 1) {
      const before = await which();
      await page.keyboard.press('Tab');
      // The browser takes the focus from one page to the other: a key that comes meanwhile would go anywhere.
      await expect.poll(which).not.toBe(before);
      await page.keyboard.press('Escape');
      places.push(await which());
    }
    expect(places.filter((place) => /^IFRAME \d+, INPUT/.test(place)).length).toBeGreaterThan(0);
    expect(places.filter((place) => /^IFRAME \d+, A /.test(place)).length).toBeGreaterThan(0);
    expect(places.at(-1)).toMatch(/^BUTTON/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('after');
    await card.getByRole('link', { name: words.open }).focus();
    await card.evaluate(() => {
      const heard: string[] = [];
      window.addEventListener('keydown', (event) => heard.push(`${event.key}${event.defaultPrevented ? ' stopped' : ''}`));
      Object.assign(window, { heard });
    });
    const keys = ['Escape', 'ArrowDown', 'PageDown', 'p', 'k', 'Control+z', '?', '/', 'Home', 'q'];
    for (const key of keys) await page.keyboard.press(key);
    const heard = async (): Promise<readonly string[]> => card.evaluate(() => (window as unknown as { heard: readonly string[] }).heard.filter((key) => key !== 'Control'));
    await expect.poll(heard).toEqual(keys.map((key) => key.replace('Control+', '')));
  });

  test('another state comes by address or by message, and only from the page around it', async () => {
    const [frame] = framesOf('divergence');
    if (frame === undefined) throw new Error('no frame');
    const { page, problems } = await framed([{ ...frame, lang: 'en', width: 600 }]);
    const [card] = inner(page);
    if (card === undefined) throw new Error('no frame');
    await looked(card);
    const say = async (hash: string, type = 'two-kinds-of-virtual/set'): Promise<void> =>
      page.evaluate((data) => document.querySelector('iframe')?.contentWindow?.postMessage(data, '*'), { type, hash });
    await say('#view=embed&figure=binding&lang=en', 'two-kinds-of-virtual/other');
    await say('#n=5');
    await say('#view=embed&figure=map&lang=en');
    await card.locator('main[data-card="map"]').waitFor();
    await card.evaluate(() => window.postMessage({ type: 'two-kinds-of-virtual/set', hash: '#view=embed&figure=stack' }, '*'));
    await page.evaluate(() => {
      const element = document.querySelector('iframe');
      if (element !== null) element.src = element.src.replace(/#.*/, '#view=embed&figure=mix&lang=en');
    });
    await card.locator('main[data-card="mix"]').waitFor();
    expect(problems).toEqual([]);
  });
});

describe('a figure by itself', () => {
  test.each([['stack', 'ja', 'dark'], ['kernels', 'en', 'light']] as const)('%s has nothing that axe finds', async (figure, lang, theme) => {
    const page = await openPage({ hash: `v=1&view=embed&figure=${figure}&controls=full`, lang, theme, width: 900, height: 560 });
    await looked(page.mainFrame());
    expect(await axeViolations(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
  });

  test('says which model it was made with where today’s is another, and what that changes', async () => {
    const page = await openPage({ hash: 'v=1&era=2007&n=40&view=embed&figure=why&m=0.9.0&was=7.x', lang: 'en', width: 720, height: 420 });
    await looked(page.mainFrame());
    expect(await page.locator('[data-model-line]').innerText()).toMatch(/model 0\.9\.0: 7 for VMs, containers do not fit\. Today’s \d+\.\d+\.\d+ gives: \d+ for VMs, \d+ for containers/);
    const same = await openPage({ hash: 'v=1&era=2007&n=40&view=embed&figure=why&m=1.0.0&was=7.x', lang: 'en', width: 720, height: 420 });
    await looked(same.mainFrame());
    expect(await same.locator('[data-model-line]').count()).toBe(0);
  });
});
