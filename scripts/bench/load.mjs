import { pause } from './browser.mjs';

/** @typedef {{ firstFigure: number | null, lcp: number, cls: number, long: { at: number, ms: number }[] }} Seen */
/** @typedef {{ duration: number, interactionId: number }} Timing */

/** Lighthouse's mobile emulation with applied throttling: slow 4G, a processor four times slower, a phone's screen. */
const NETWORK = { offline: false, latency: 562.5, downloadThroughput: (1474.56 * 1024) / 8, uploadThroughput: (675 * 1024) / 8 };
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
/** Tasks up to so many ms block nobody. */
const LONG_TASK = 50;

/** Runs in the page before anything else. */
function watchLoad() {
  /** @type {Seen} */
  const seen = { firstFigure: null, lcp: 0, cls: 0, long: [] };
  Object.assign(globalThis, { seen });
  const observe = (/** @type {string} */ type, /** @type {(entry: any) => void} */ take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('largest-contentful-paint', (entry) => { seen.lcp = entry.startTime; });
  observe('layout-shift', (entry) => { if (!entry.hadRecentInput) seen.cls += entry.value; });
  observe('longtask', (entry) => seen.long.push({ at: entry.startTime, ms: entry.duration }));
  new MutationObserver((_, observer) => {
    if (document.querySelector('#root figure svg path') === null) return;
    seen.firstFigure = performance.now();
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true });
}

/**
 * Loads the page as a phone would and reads what Lighthouse reads, by PerformanceObserver: Lighthouse itself is
 * no dependency of this project.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 */
export async function loadOnPhone(browser, url) {
  const context = await browser.newContext({ ...PHONE, locale: 'ja-JP' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', NETWORK);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(watchLoad);
  await page.goto(url, { waitUntil: 'load' });
  await pause(9000);
  const read = await page.evaluate(() => {
    const { seen } = /** @type {{ seen: Seen }} */ (/** @type {unknown} */ (globalThis));
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    return { ...seen, paint };
  });
  await context.close();
  const blocking = read.long.filter((task) => task.at >= read.paint);
  return {
    fcp: read.paint, lcp: read.lcp, cls: read.cls, firstFigure: read.firstFigure ?? Number.NaN,
    tbt: blocking.reduce((sum, task) => sum + task.ms - LONG_TASK, 0),
  };
}

/**
 * The worst of what a reader does while the processor is four times slower: keys on a slider, buttons, choices.
 * @param {import('./browser.mjs').Lab} lab
 * @returns {Promise<{ p98: number, interactions: number }>}
 */
export async function interactions({ page, cdp }) {
  await page.evaluate(() => {
    const timings = /** @type {Timing[]} */ ([]);
    Object.assign(globalThis, { timings });
    new PerformanceObserver((list) => {
      for (const entry of /** @type {(PerformanceEntry & Timing)[]} */ (list.getEntries())) {
        if (entry.interactionId > 0) timings.push({ duration: entry.duration, interactionId: entry.interactionId });
      }
    }).observe(/** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold: 16 }));
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let done = 0;
  const act = async (/** @type {() => Promise<unknown>} */ action) => {
    await action();
    await pause(120);
    done += 1;
  };
  for (const slider of ['#input-n', '#input-u']) {
    await page.locator(slider).focus();
    for (let i = 0; i < 22; i += 1) await act(() => page.keyboard.press(i % 2 === 0 ? 'ArrowRight' : 'PageUp'));
  }
  for (const name of ['Undo', 'Redo', 'Undo', 'Undo']) await act(() => page.getByRole('button', { name, exact: true }).click());
  await pause(1500);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const durations = await page.evaluate(() => {
    const { timings } = /** @type {{ timings: Timing[] }} */ (/** @type {unknown} */ (globalThis));
    const worst = /** @type {Map<number, number>} */ (new Map());
    for (const { duration, interactionId } of timings) worst.set(interactionId, Math.max(duration, worst.get(interactionId) ?? 0));
    return [...worst.values()];
  });
  // Interactions of less than 16 ms are not told: they are the ones that are missing, and below every limit.
  const all = [...durations, ...Array.from({ length: Math.max(0, done - durations.length) }, () => 16)].toSorted((a, b) => a - b);
  return { p98: all[Math.ceil(all.length * 0.98) - 1] ?? Number.NaN, interactions: done };
}
