import { chromium } from 'playwright-core';
import { calibrationMs } from './calibration.mjs';
import { startProbe } from './probe.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').CDPSession} Cdp */
/** @typedef {{ page: Page, cdp: Cdp, close: () => Promise<void> }} Lab */
/** @typedef {import('./probe.mjs').Reading} Reading */

const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync', '--disable-dev-shm-usage',
  '--disable-background-networking', '--disable-component-update', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  // No frame may be left out because nobody looks at the window.
  '--disable-renderer-backgrounding', '--disable-background-timer-throttling',
];

/** @param {string} executablePath @param {readonly string[]} [more] arguments of the browser */
export const launch = (executablePath, more = []) => chromium.launch({ executablePath, headless: true, args: [...ARGUMENTS, ...more] });

/** Code compiled for speed lies in the heap, comes when the compiler sees fit, and would hide megabytes that leak. */
export const UNCOMPILED = ['--js-flags=--no-opt --no-maglev --no-sparkplug'];

/** @param {number} ms */
export const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });

/** Many figures, and the sliders they follow: the lab has come whole. */
export const FIGURES = 8;
const SLIDER = '#input-n';

/**
 * Opens a site and waits until every figure is drawn and the page has come to rest.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {{ width: number, height: number | 'all' | 'most' }} size as high as the page, so that all figures are on
 *   screen, or as it takes for FIGURES of them and a bit of the next: then the page scrolls, as every reader's does
 * @returns {Promise<Lab>}
 */
export async function openLab(browser, url, { width, height }) {
  const context = await browser.newContext({ viewport: { width, height: typeof height === 'number' ? height : SCREEN }, locale: 'en-US' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.goto(`${url}#v=1&view=lab&lang=en&theme=light`, { waitUntil: 'load' });
  // What nobody is near waits for somebody; a place without its figure is for nobody to hear of.
  await page.mouse.move(5, 5);
  await page.waitForFunction((least) => document.querySelectorAll('[data-slot] svg, [data-slot] table').length >= least
    && document.querySelector('[data-slot] > [aria-hidden][data-size]') === null, FIGURES, { timeout: 60_000 });
  if (typeof height !== 'number') {
    const shown = await page.evaluate((most) => {
      const bottom = (/** @type {Element | undefined} */ figure) => figure?.getBoundingClientRect().bottom ?? Infinity;
      const bottoms = [...document.querySelectorAll('[data-figure]')].map(bottom).toSorted((a, b) => a - b);
      return Math.min(document.documentElement.scrollHeight, Math.ceil((bottoms[(most ?? Infinity) - 1] ?? Infinity) + 100));
    }, height === 'most' ? FIGURES : null);
    await stretch(cdp, { width, height: shown });
  }
  await rested(page);
  return { page, cdp, close: () => context.close() };
}

const SCREEN = 900;

/**
 * Makes the window as high as asked, with the pixels of one screen: everything can be seen, and what is painted in
 * software is no more than a reader's screen has.
 * @param {Cdp} cdp @param {{ width: number, height: number }} size
 */
const stretch = (cdp, { width, height }) => cdp.send('Emulation.setDeviceMetricsOverride', {
  width, height, deviceScaleFactor: Math.sqrt(SCREEN / height), mobile: false,
});

/** A slider and nothing else: what this machine and this browser can do at best. */
const BARE = `<!doctype html><html lang="en"><body><p data-headline></p><input id="input-n-field">
  <input id="input-n" type="range" max="1000" value="600" style="width: 240px"></body></html>`;

/**
 * A page with a bare slider, to measure what a drag costs where it leads to nothing.
 * @param {import('playwright-core').Browser} browser
 * @param {{ width: number, height: number }} size
 * @returns {Promise<Lab>}
 */
export async function openBare(browser, { width, height }) {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.setContent(BARE);
  if (height > SCREEN) await stretch(cdp, { width, height });
  return { page, cdp, close: () => context.close() };
}

/** Until nothing has changed in the page for half a second. An observer left behind would slow every later change. @param {Page} page */
export async function rested(page) {
  await page.evaluate(() => new Promise((done) => {
    const rest = () => {
      observer.disconnect();
      done(undefined);
    };
    let timer = setTimeout(rest, 500);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(rest, 500);
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  }));
}

/** The calibration loop in the page. @param {Page} page @returns {Promise<number>} */
export const pageCalibration = (page) => page.evaluate(`(${calibrationMs.toString()})()`);

/** @param {Cdp} cdp @param {'mousePressed' | 'mouseMoved' | 'mouseReleased'} type @param {{ x: number, y: number }} at */
const mouse = (cdp, type, at) =>
  cdp.send('Input.dispatchMouseEvent', { type, ...at, button: 'left', buttons: type === 'mouseReleased' ? 0 : 1, clickCount: 1 });

/**
 * Where the mouse is at each step: to and fro over the upper part of the number of workloads, where every
 * pixel is another number.
 * @param {Page} page @param {number} steps
 */
async function pathOn(page, steps) {
  const box = await page.locator(SLIDER).boundingBox();
  if (box === null) throw new Error('there is no slider for the number of workloads');
  const from = await page.locator(SLIDER).evaluate((element) => {
    const range = /** @type {HTMLInputElement} */ (element);
    return range.valueAsNumber / Number(range.max);
  });
  const x = (/** @type {number} */ share) => box.x + 10 + share * (box.width - 20);
  const y = box.y + box.height / 2;
  return {
    start: { x: x(from), y },
    at: (/** @type {number} */ i) => ({ x: x(0.7 + 0.22 * Math.sin((i / steps) * 2 * Math.PI)), y }),
  };
}

/**
 * Drags the slider with real mouse events, one per frame, whether or not the page keeps up.
 * @param {Lab} lab @param {number} steps
 * @returns {Promise<Reading>}
 */
export async function drag({ page, cdp }, steps) {
  const path = await pathOn(page, steps);
  await mouse(cdp, 'mousePressed', path.start);
  await mouse(cdp, 'mouseMoved', path.at(0));
  await rested(page);
  await page.evaluate(startProbe);
  const start = performance.now();
  const sent = [];
  for (let i = 1; i <= steps; i += 1) {
    await pause(Math.max(0, start + (i * 1000) / 60 - performance.now()));
    sent.push(mouse(cdp, 'mouseMoved', path.at(i)));
  }
  await Promise.all(sent);
  await rested(page);
  const reading = await page.evaluate(() => /** @type {{ readProbe: () => Reading }} */ (/** @type {unknown} */ (globalThis)).readProbe());
  await mouse(cdp, 'mouseReleased', path.at(steps));
  await rested(page);
  return reading;
}

/**
 * Main-thread CPU of one change and all that follows from it: single steps, each left to come to rest.
 * @param {Lab} lab @param {number} steps
 * @returns {Promise<number>} ms per step, of the thread's own time: other programs do not count
 */
export async function cpuPerStep({ page, cdp }, steps) {
  const path = await pathOn(page, steps);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN;
  };
  await mouse(cdp, 'mousePressed', path.start);
  await mouse(cdp, 'mouseMoved', path.at(0));
  await rested(page);
  const before = await spent();
  for (let i = 1; i <= steps; i += 1) {
    await mouse(cdp, 'mouseMoved', path.at(i));
    await pause(200);
  }
  const after = await spent();
  await mouse(cdp, 'mouseReleased', path.at(steps));
  await rested(page);
  await cdp.send('Performance.disable');
  return ((after - before) * 1000) / steps;
}

/**
 * Key presses on the slider, as fast as the page takes them: each is one change and one step of history.
 * @param {Lab} lab @param {number} presses
 */
export async function press({ page, cdp }, presses) {
  await page.locator(SLIDER).focus();
  for (let i = 0; i < presses; i += 1) {
    const key = i % 20 < 10 ? 'ArrowRight' : 'ArrowLeft';
    const event = { key, code: key, windowsVirtualKeyCode: key === 'ArrowRight' ? 39 : 37 };
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }
  await rested(page);
}

/** Bytes in use after everything unreachable is gone. @param {Lab} lab */
export async function heapOf({ cdp }) {
  await cdp.send('HeapProfiler.enable');
  for (let i = 0; i < 3; i += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}
