import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, inject, onTestFinished } from 'vitest';
import { serveSite } from '../../scripts/serve.mjs';

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
let sharedSite: Promise<Site> | undefined;

// One connection to the browser of the run, and one server, for each test file, made when first needed.
afterAll(async () => {
  await (await sharedBrowser)?.close();
  await (await sharedSite)?.close();
  sharedBrowser = undefined;
  sharedSite = undefined;
});

/** The browser that openPage uses in this test file. */
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

/** Runs in the page: a violation of the policy is otherwise told to nobody but the console. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    const where = `${event.sourceFile}:${event.lineNumber}`;
    console.error(`CSP ${event.effectiveDirective} blocked ${event.blockedURI} at ${where}`);
  });
}

/** Everything that must not happen in a context's pages, collected while they live. */
export async function watch(context: BrowserContext, site: Site): Promise<readonly string[]> {
  const problems: string[] = [];
  const { origin } = new URL(site.url);
  const isOwn = (url: string): boolean => url.startsWith(`${origin}/`) || /^(data|blob|about):/.test(url);
  context.on('request', (request) => {
    if (!isOwn(request.url())) problems.push(`request to another origin: ${request.url()}`);
  });
  context.on('console', (message) => {
    const noisy = message.type() === 'error' || message.type() === 'warning';
    if (noisy) problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => problems.push(`page error: ${String(error.error())}`));
  await context.addInitScript(reportViolations);
  return problems;
}

/** Throws if anything was noticed that the test does not allow. */
export function assertNoProblems(problems: readonly string[], allow: readonly RegExp[] = []): void {
  const left = [...new Set(problems)].filter((problem) => !allow.some((pattern) => pattern.test(problem)));
  if (left.length > 0) throw new Error(`The page had problems:\n- ${left.join('\n- ')}`);
}

/**
 * Opens the built page in a fresh context (own storage, own settings) and waits until it is
 * loaded. When the test ends the context is closed and the test **fails** if there was a console
 * error or warning, an uncaught error, a breach of the content security policy or a request to
 * another origin, `allow` excepted.
 */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  sharedSite ??= serveDist();
  const site = options.site ?? (await sharedSite);
  const browser = await browserOfFile();
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    locale: 'ja-JP',
    ...options.context,
  });
  const problems = await watch(context, site);
  onTestFinished(async () => {
    await context.close();
    assertNoProblems(problems, options.allow);
  });
  const page = await context.newPage();
  await options.prepare?.(page);
  await page.goto(`${site.url}${options.path ?? ''}${hashOf(options)}`, { waitUntil: 'load' });
  return page;
}
