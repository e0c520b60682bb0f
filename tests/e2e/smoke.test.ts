import { gzipSync } from 'node:zlib';
import type { Frame, Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { headlineOf } from '../../src/derive/headline.ts';
import { formatOf } from '../../src/i18n/format.ts';
import { loadMessages } from '../../src/i18n/messages.ts';
import { plainOf } from '../../src/i18n/rich.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { browserOfFile, openPage, siteForTest } from '../helpers/browser.ts';
import type { PageOptions } from '../helpers/browser.ts';
import { assertNoProblems, watch } from '../helpers/problems.ts';
import { axeViolations, clippedText, sidewaysScroll } from '../helpers/pageChecks.ts';

const INITIAL_SCRIPT_LIMIT = 90_000;

/** React has taken over the static page: a fiber hangs on the root's child. */
async function hasStarted(page: Page | Frame): Promise<void> {
  await page.waitForFunction(() => {
    const child = document.querySelector('#root > *');
    return child !== null && Object.keys(child).some((key) => key.startsWith('__react'));
  });
}

describe('the built page', () => {
  test.each(['ja', 'en'] as const)('loads without an error or a foreign request (%s)', async (lang) => {
    const page = await openPage({ lang });
    await hasStarted(page);
    expect(await page.locator('#root').innerText()).not.toBe('');
  });

  test('is governed by the policy, from the header and from the page itself', async () => {
    const page = await openPage({ allow: [/CSP|Content Security Policy|Trusted/] });
    const blocked = await page.evaluate(() => {
      try {
        document.createElement('p').innerHTML = '<b>x</b>';
        return false;
      } catch {
        return true;
      }
    });
    expect(blocked).toBe(true);
    const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(meta).toContain("default-src 'none'");
    expect(meta).not.toContain('frame-ancestors');
  });

  test('works in a frame that may run scripts and nothing else', async () => {
    const site = await siteForTest();
    const body = `<!doctype html><iframe title="x" sandbox="allow-scripts" src="${site.url}"></iframe>`;
    const page = await openPage({
      site,
      path: 'host.html',
      prepare: async (host) =>
        host.route('**/host.html', async (route) => route.fulfill({ contentType: 'text/html', body })),
    });
    const frame = page.frames()[1];
    if (frame === undefined) throw new Error('the frame is missing');
    await hasStarted(frame);
    expect(await frame.evaluate(() => globalThis.origin)).toBe('null');
  });

  test.each([['ja', 'index.html', 'JavaScriptが必要です'], ['en', 'en.html', 'needs JavaScript']] as const)(
    'says where scripts do not run that it needs them (%s)', async (_lang, path, needs) => {
      const page = await openPage({ path, context: { javaScriptEnabled: false } });
      expect(await page.locator('#root').innerText()).toContain(needs);
      expect(await page.locator('[style], [onclick]').count()).toBe(0);
    },
  );

  /** The page as it is before its program has come. */
  const beforeProgram = async (options: PageOptions): Promise<Page> => openPage({
    ...options, allow: [/Failed to load resource/],
    prepare: async (one) => one.route('**/assets/*.js', async (route) => route.abort()),
  });

  test.each([['ja', 'index.html'], ['en', 'en.html']] as const)('has the lab’s first view in the HTML, too (%s)', async (lang, path) => {
    const page = await beforeProgram({ path, hash: 'view=lab', lang });
    const { headline, terms } = await loadMessages(lang);
    const view = page.locator('.first-lab');
    expect(await view.locator('h1').innerText()).toBe(plainOf(headline.sentence(formatOf(lang), headlineOf(resolveInputs('2026', {})))));
    expect(await view.locator('svg:visible path[data-line]').count()).toBeGreaterThanOrEqual(4);
    expect(await view.locator('dl > div').count()).toBe(4);
    await view.locator('summary').click();
    expect(await view.locator('table').innerText()).toContain(terms.deployments.os.short);
    expect(await page.locator('h1:visible').count()).toBe(1);
  });

  /** Address, and what is to be seen of it: language, and whether there is a picture. */
  const ADDRESSES = [
    ['lang=en&theme=dark', 'en.html', 'en', true], ['', 'index.html', 'ja', true], ['view=story&scene=kernels', 'index.html', 'ja', true],
    ['view=lab', 'index.html', 'ja', true], ['n=40', 'index.html', 'ja', false], ['n=40&view=story', 'index.html', 'ja', false],
    ['lang=en', 'index.html', 'en', false], ['view=present', 'index.html', 'ja', false],
  ] as const;

  test('shows one view in one language, and no numbers that are not the link’s', async () => {
    const page = await beforeProgram({ path: 'favicon.svg' });
    const site = page.url().replace('favicon.svg', '');
    for (const [hash, path, lang, shown] of ADDRESSES) {
      const name = `${path}#${hash}`;
      await page.goto('about:blank');
      await page.goto(`${site}${name}`);
      expect(await page.locator('html').getAttribute('lang'), name).toBe(lang);
      expect(await page.locator('html').getAttribute('data-theme'), name).toBe(hash.includes('dark') ? 'dark' : null);
      expect(await page.locator('#root svg:visible').count() > 0, name).toBe(shown);
      expect(await page.locator('h1:visible').count(), name).toBeLessThanOrEqual(1);
    }
  });

  test('asks by itself for at most 90 kB of script (gzip), and no Recharts', async () => {
    const page = await openPage();
    // From the page as it was served: a running page adds links for what it loads later.
    const scripts = await page.evaluate(async () => {
      const html = await (await fetch(location.pathname)).text();
      const urls = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((match) => match[1] ?? '');
      return Promise.all(urls.map(async (url) => ({ url, text: await (await fetch(url)).text() })));
    });
    expect(scripts.length).toBeGreaterThan(0);
    const bytes = scripts.reduce((total, { text }) => total + gzipSync(text).length, 0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(INITIAL_SCRIPT_LIMIT);
    expect(scripts.filter(({ text }) => text.includes('recharts-wrapper')).map(({ url }) => url)).toEqual([]);
  });

  test('fits into every width, and has nothing that axe objects to', async () => {
    const page = await openPage({ width: 320 });
    await hasStarted(page);
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(async () => [await sidewaysScroll(page), await clippedText(page)], { message: `${width} px` }).toEqual([0, []]);
    }
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe('the instruments', () => {
  const openEmpty = async (html: string): Promise<Page> => {
    const page = await openPage({
      allow: [/./],
      prepare: async (host) =>
        host.route('**/empty.html', async (route) =>
          route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en"><body>${html}</body></html>` }),
        ),
      path: 'empty.html',
    });
    return page;
  };

  test('notice text that is cut, and a page that is too wide', async () => {
    const page = await openEmpty(
      `<p style="width:40px;overflow:hidden;white-space:nowrap">a rather long text</p>
       <svg width="50" height="20"><text x="30" y="12">a label</text></svg><div style="width:3000px">wide</div>`,
    );
    expect(await clippedText(page)).toEqual(['p: a rather long text', 'text: a label']);
    expect(await sidewaysScroll(page)).toBeGreaterThan(1000);
  });

  test('notice small targets and unnamed buttons', async () => {
    const page = await openEmpty('<main><button></button><button style="width:9px;height:9px;padding:0">x</button><button style="width:9px;height:9px;padding:0">y</button></main>');
    const found = (await axeViolations(page)).join('\n');
    expect(found).toContain('button-name');
    expect(found).toContain('target-size');
  });

  test('notice errors, breaches of the policy and foreign requests', async () => {
    const site = await siteForTest();
    const context = await (await browserOfFile()).newContext();
    onTestFinished(async () => context.close());
    const problems = await watch(context, site);
    const page = await context.newPage();
    await page.goto(site.url);
    expect(problems).toEqual([]);
    await page.evaluate(() => {
      console.error('said on purpose');
      setTimeout(() => {
        throw new Error('thrown on purpose');
      });
      new Image().src = 'https://example.org/a.png';
      window.open('https://example.org/b');
    });
    const all = (): string => problems.join('\n');
    await expect.poll(all).toContain('console error: said on purpose');
    await expect.poll(all).toContain('page error: Error: thrown on purpose');
    await expect.poll(all).toContain('CSP img-src blocked https://example.org/a.png');
    await expect.poll(all).toContain('request to another origin: https://example.org/b');
  });

  test('let through only what a test allows', () => {
    expect(() => assertNoProblems(['console error: x', 'page error: y'], [/error: x/])).toThrow('page error: y');
    expect(() => assertNoProblems(['console error: x'])).toThrow('console error: x');
    expect(() => assertNoProblems(['console error: x'], [/error: x/])).not.toThrow();
  });
});
