import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { serveSite } from '../../scripts/serve.mjs';
import { giveBackKept, isKeptFree, isLook, store, takeKept } from './keptPage.ts';
import { assertNoProblems, watch } from './problems.ts';

/** A served copy of the build. `url` ends with a slash. */
export interface Site {
  readonly url: string;
  readonly close: () => Promise<unknown>;
}

export interface PageOptions {
  /** State in the address, with or without '#': 'n=40&k=2'. */
  readonly hash?: string;
  /** Written into the hash; absent: the page decides. */
  readonly lang?: 'ja' | 'en';
  readonly theme?: 'light' | 'dark' | 'auto';
  /** Path below the site's address: 'embed.html'. */
  readonly path?: string;
  readonly width?: number;
  readonly height?: number;
  /** Problems that this test brings about on purpose. */
  readonly allow?: readonly RegExp[];
  /** Anything else Playwright can set: locale, timezoneId, reducedMotion, forcedColors, … */
  readonly context?: BrowserContextOptions;
  readonly site?: Site;
  /** A context of its own: for what depends on an empty cache, or changes what cannot be changed back. */
  readonly fresh?: boolean;
  /** What the storage holds when the page is opened, by key. */
  readonly stored?: Readonly<Record<string, string>>;
  /** Before the page is loaded: routes, init scripts. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** Serves the build on a free port, at `prefix` if given ('/some/path/'). */
export async function serveDist(prefix = '/'): Promise<Site> {
  return serveSite({ root: process.env['DIST_DIR'] ?? 'dist', port: 0, prefix });
}

/** A site that is served until the test ends. */
export async function siteForTest(prefix = '/'): Promise<Site> {
  const site = await serveDist(prefix);
  onTestFinished(async () => {
    await site.close();
  });
  return site;
}

let sharedBrowser: Promise<Browser> | undefined;

/** The browser that openPage uses: one connection for all files that a worker tests. */
export async function browserOfFile(): Promise<Browser> {
  sharedBrowser ??= chromium.connect(inject('browserEndpoint'));
  return sharedBrowser;
}

/** '#n=40&lang=en&theme=dark'; '' where nothing is set. */
function hashOf({ hash = '', lang, theme }: PageOptions): string {
  const parts = [hash.replace(/^#/, '')];
  if (lang !== undefined) parts.push(`lang=${lang}`);
  if (theme !== undefined) parts.push(`theme=${theme}`);
  const text = parts.filter((part) => part !== '').join('&');
  return text === '' ? '' : `#${text}`;
}

const viewportOf = ({ width = 1280, height = 800 }: PageOptions): { readonly width: number; readonly height: number } => ({ width, height });

/** A page of a context that no other test has seen or will see. */
async function freshPage(url: string, options: PageOptions): Promise<Page> {
  const context = await (await browserOfFile()).newContext({ viewport: viewportOf(options), locale: 'ja-JP', ...options.context });
  const problems = await watch(context, { url });
  onTestFinished(async () => {
    await context.close();
    assertNoProblems(problems, options.allow);
  });
  return context.newPage();
}

/** The page that tests use in turn, if this test needs nothing that it cannot be told. */
async function keptPage(url: string, options: PageOptions): Promise<Page | undefined> {
  const { context = {}, fresh = false, prepare, site } = options;
  if (fresh || prepare !== undefined || site !== undefined || !isLook(context) || !isKeptFree()) return undefined;
  onTestFinished(async ({ task }) => giveBackKept(url, task.result?.state === 'fail', options.allow));
  return takeKept(await browserOfFile(), url, viewportOf(options), context);
}

/**
 * Waits until the page hears all that is done to it: what is drawn listens to keys a moment after it can be seen, and
 * to its address only when that part of the program has come. Not for figures in frames, which have no address.
 */
export async function listens(page: Page | Frame): Promise<void> {
  await page.waitForFunction(() => 'followsAddress' in window);
  await twoFrames(page);
}

/** Waits until what has been drawn has been painted, and what follows from that has been done. */
export async function twoFrames(page: Page | Frame): Promise<void> {
  await page.evaluate(async () => new Promise((done) => { requestAnimationFrame(() => { requestAnimationFrame(() => { setTimeout(done); }); }); }));
}

/**
 * Opens the built page with empty storage and as good as new, and waits until it is loaded. When the test ends it
 * **fails** if there was a console error or warning, an uncaught error, a breach of the content security policy or a
 * request to another origin, `allow` excepted.
 */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  const url = options.site?.url ?? inject('siteUrl');
  const page = await keptPage(url, options) ?? await freshPage(url, options);
  if (options.stored !== undefined) await store(page, url, options.stored);
  await options.prepare?.(page);
  await page.goto(`${url}${options.path ?? ''}${hashOf(options)}`, { waitUntil: 'load' });
  return page;
}
