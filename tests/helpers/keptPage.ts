import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { assertNoProblems, watch } from './problems.ts';

/**
 * One page that many tests use in turn. To make a context, a window and a process, and to read the program anew, costs
 * more than most tests do; what a test can leave behind in it is taken away, and after a failure the page itself.
 */
interface Kept {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly problems: string[];
  uses: number;
}

/** What a page that is there already can be told. */
export type Look = Pick<BrowserContextOptions, 'colorScheme' | 'reducedMotion' | 'forcedColors'>;
const LOOKS: ReadonlySet<string> = new Set<keyof Look>(['colorScheme', 'reducedMotion', 'forcedColors']);
export const isLook = (options: BrowserContextOptions): options is Look => Object.keys(options).every((key) => LOOKS.has(key));

/** A process that has drawn so many pages may go. */
const LONGEST_USE = 40;

let kept: Kept | undefined;
let isTaken = false;

/** Another test, or this one, has it: a second page of a test is one of its own. */
export const isKeptFree = (): boolean => !isTaken;

async function make(browser: Browser, url: string): Promise<Kept> {
  const context = await browser.newContext({ locale: 'ja-JP' });
  const problems = await watch(context, { url });
  return { context, page: await context.newPage(), problems, uses: 0 };
}

/** The kept page, empty, looking as it is told to. */
export async function takeKept(browser: Browser, url: string, viewport: { readonly width: number; readonly height: number }, look: Look): Promise<Page> {
  isTaken = true;
  kept ??= await make(browser, url);
  const { page } = kept;
  await page.setViewportSize(viewport);
  await page.emulateMedia({
    media: null, colorScheme: look.colorScheme ?? 'light', reducedMotion: look.reducedMotion ?? 'no-preference', forcedColors: look.forcedColors ?? 'none',
  });
  return page;
}

/** Runs where nothing of the site's program can write any more. */
async function forget(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
  for (const name of await caches.keys()) await caches.delete(name);
}

/** Of the site's origin, and asking for no icon. */
const EMPTY = '<!doctype html><link rel="icon" href="data:,">';

async function goToEmpty(page: Page, url: string): Promise<void> {
  // Not all the time: a page with a route has no cache.
  await page.route(`${url}empty.html`, async (route) => route.fulfill({ contentType: 'text/html', body: EMPTY }));
  await page.goto(`${url}empty.html`);
  await page.unrouteAll();
}

/** Puts texts into the storage, as an earlier visit would have left them. */
export async function store(page: Page, url: string, texts: Readonly<Record<string, string>>): Promise<void> {
  await goToEmpty(page, url);
  await page.evaluate((all) => {
    for (const [key, text] of Object.entries(all)) localStorage.setItem(key, text);
  }, texts);
}

async function clean({ context, page }: Kept, url: string): Promise<void> {
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.unrouteAll();
  await page.mouse.move(-1, -1);
  await goToEmpty(page, url);
  await page.evaluate(forget);
  await context.clearCookies();
}

/** A page that is busy for so long has something of its test left. */
const tooLong = async (): Promise<false> => new Promise((done) => { setTimeout(() => done(false), 20_000).unref(); });

/** When the test that has it ends. Throws if there was a problem; a page that failed, or cannot be cleaned, is not used again. */
export async function giveBackKept(url: string, failed: boolean, allow: readonly RegExp[] = []): Promise<void> {
  const one = kept;
  isTaken = false;
  if (one === undefined) return;
  one.uses += 1;
  const isClean = !failed && !one.page.isClosed() && await Promise.race([clean(one, url).then(() => true, () => false), tooLong()]);
  if (!isClean || one.uses >= LONGEST_USE) await dropKept();
  assertNoProblems(one.problems.splice(0), allow);
}

async function dropKept(): Promise<void> {
  const one = kept;
  kept = undefined;
  // A context whose page cannot end is left to the end of the browser.
  if (one !== undefined) await Promise.race([one.context.close(), tooLong()]);
}

/** At the end of a file: nothing has been said since its last test was asked. */
export function assertKeptQuiet(): void {
  assertNoProblems(kept?.problems.splice(0) ?? []);
}
