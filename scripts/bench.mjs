// npm run bench: the speed that the page promises, measured in Node and in a real browser, in one table.
// A number in ms is judged by its ratio to a calibration loop of the same run, so that a slow or busy machine does not
// decide; everything else is a ratio to the same page without Recharts, or a count. Exits with 1 if a budget is broken.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { FIGURES, UNCOMPILED, cpuPerStep, drag, heapOf, launch, openBare, openLab, pageCalibration, press } from './bench/browser.mjs';
import { inventoryFigures, longestTasks } from './bench/estate.mjs';
import { interactions, loadOnPhone } from './bench/load.mjs';
import { buildSite, sizesOf } from './bench/sites.mjs';
import { tableOf, verdictOf } from './bench/table.mjs';
import { INSTALL_HINT, ensureChromium } from './chromium.mjs';
import { ROOT, ensureInstalled } from './install.mjs';
import { serveSite } from './serve.mjs';

/** @typedef {import('./bench/table.mjs').Row} Row */
/** @typedef {import('./bench/browser.mjs').Lab} Lab */
/** @typedef {{ lab: string, plain: string, browser: import('playwright-core').Browser, executable: string, site: import('./bench/sites.mjs').Site }} Bench */

const WHOLE_LAB = { width: 1440, height: /** @type {const} */ ('all') };
/** No screen shows the whole lab, and a page that cannot scroll is painted in another way: as one layer. */
const MOST_OF_LAB = { width: 1440, height: /** @type {const} */ ('most') };
const LAPTOP = { width: 1440, height: 900 };
const FRAMES = 120;
const DRAGS = 3;

/** @param {readonly number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** @returns {readonly Row[]} */
function modelRows() {
  const run = spawnSync(process.execPath, [`${ROOT}node_modules/tsx/dist/cli.mjs`, `${ROOT}scripts/bench/model.ts`], {
    cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.status !== 0) throw new Error('the model could not be measured');
  /** @type {Record<'calibration' | 'result' | 'largest' | 'curve' | 'curveTwice' | 'curveLargest' | 'headline' | 'headlineFamilies' | 'staircase', number>} */
  const ms = JSON.parse(run.stdout);
  const loop = { name: 'loop', value: ms.calibration };
  return [
    { figure: 'model: a result, n = 2 000', measured: ms.result, unit: 'ms', digits: 3, reference: loop, atMost: 0.2 },
    { figure: 'model: a result, n = 100 000, k = 12', measured: ms.largest, unit: 'ms', reference: loop, atMost: 4 },
    { figure: 'model: a curve of 100 points, all deployments', measured: ms.curve, unit: 'ms', reference: loop, atMost: 8 },
    { figure: 'model: the headline of a step', measured: ms.headline, unit: 'ms', reference: loop, atMost: 2 },
    { figure: 'model: the headline of a step, k = 4', measured: ms.headlineFamilies, unit: 'ms', reference: loop, atMost: 2 },
    { figure: 'model: the staircase of a step', measured: ms.staircase, unit: 'ms', reference: loop, informs: true },
    { figure: 'growth: a curve of 200 points to one of 100', measured: ms.curveTwice, unit: 'ms', reference: { name: '100 points', value: ms.curve }, atMost: 2.5 },
    { figure: 'growth: a curve to n = 100 000 to one to 2 000', measured: ms.curveLargest, unit: 'ms', reference: { name: 'n = 2 000', value: ms.curve }, atMost: 1.5 },
  ];
}

/** @param {import('./bench/sites.mjs').Site} site @returns {readonly Row[]} */
function sizeRows(site) {
  const kb = sizesOf(site);
  const size = { unit: 'kB', digits: 1 };
  return [
    { figure: 'bundle: script a page asks for at once (gzip)', measured: kb.atOnce, ...size, atMost: 100 },
    { figure: 'bundle: before the first slider of the lab', measured: kb.lab, ...size, atMost: 115 },
    { figure: 'bundle: of both, packages', measured: kb.react, ...size, informs: true },
    { figure: 'bundle: Recharts (gzip)', measured: kb.charts, ...size, atMost: 125 },
    { figure: 'bundle: chunks with Recharts before first use', measured: kb.chartsAtStart, unit: '', digits: 0, atMost: 0 },
    { figure: 'bundle: all styles (gzip)', measured: kb.css, ...size, atMost: 15 },
    { figure: 'bundle: all script of the site (gzip)', measured: kb.all, ...size, informs: true },
  ];
}

/** @typedef {import('./bench/browser.mjs').Reading} Reading */

/** What is typical of some drags: no single one decides. @param {readonly Reading[]} readings @returns {Reading} */
function typicalOf(readings) {
  const of = (/** @type {(reading: Reading) => number} */ value) => median(readings.map(value));
  return {
    fps: of((one) => one.fps), dropped: of((one) => one.dropped), inputs: of((one) => one.inputs), p95: of((one) => one.p95),
    onScreen: Math.min(...readings.map((one) => one.onScreen)), unanswered: Math.max(...readings.map((one) => one.unanswered)),
    agree: readings.every((one) => one.agree), settledAfter: of((one) => one.settledAfter),
  };
}

/**
 * Drags some pages by turns, so that a machine that gets slower slows all. The first drag of each fills caches.
 * @param {readonly Lab[]} labs @returns {Promise<readonly Reading[]>} in the order of the pages
 */
async function draggedByTurns(labs) {
  const readings = labs.map(() => /** @type {Reading[]} */ ([]));
  for (let round = 0; round <= DRAGS; round += 1) {
    for (const [i, lab] of labs.entries()) {
      await lab.page.bringToFront();
      const reading = await drag(lab, FRAMES);
      if (round > 0) readings[i]?.push(reading);
    }
  }
  return readings.map(typicalOf);
}

/** A bare slider on a page of the same size shows what this machine can do now. @param {Bench} bench @returns {Promise<readonly Row[]>} */
async function dragRows({ lab, plain, browser }) {
  const floor = await openLab(browser, plain, MOST_OF_LAB);
  const page = await openLab(browser, lab, MOST_OF_LAB);
  const loop = { name: 'loop', value: await pageCalibration(page.page) };
  const bare = await openBare(browser, await page.page.evaluate(() => ({ width: innerWidth, height: innerHeight })));
  const [seen, least, best] = await draggedByTurns([page, floor, bare]);
  await Promise.all([page, floor, bare].map((one) => one.close()));
  const all = await openLab(browser, lab, WHOLE_LAB);
  const [whole] = await draggedByTurns([all]);
  await all.close();
  if (seen === undefined || least === undefined || best === undefined || whole === undefined) throw new Error('a drag has no reading');
  const fps = { unit: 'fps', digits: 1, reference: { name: 'bare slider', value: best.fps } };
  return [
    { figure: 'drag: figures on screen', measured: seen.onScreen, unit: '', digits: 0, atLeast: FIGURES },
    { figure: `drag: inputs in ${FRAMES} frames`, measured: seen.inputs, unit: '', digits: 0, reference: { name: 'bare slider', value: best.inputs }, atLeast: 0.9 },
    { figure: `drag: frame rate, median of ${DRAGS} drags`, measured: seen.fps, ...fps, atLeast: 58 / 60 },
    { figure: '  the same as plain SVG', measured: least.fps, ...fps, informs: true },
    { figure: `  the same in a window as high as the page, ${whole.onScreen} figures`, measured: whole.fps, ...fps, informs: true },
    { figure: `drag: frames dropped of ${FRAMES}, beyond a bare slider's`, measured: seen.dropped - best.dropped, unit: '', digits: 0, atMost: 3 },
    { figure: '  the same as plain SVG', measured: least.dropped - best.dropped, unit: '', digits: 0, informs: true },
    { figure: 'drag: headline and thumb, p95', measured: seen.p95, unit: 'ms', digits: 1, reference: loop, atMost: 50 },
    { figure: 'drag: inputs never answered', measured: seen.unanswered, unit: '', digits: 0, atMost: 0 },
    { figure: 'drag: all figures of the lab agree after', measured: seen.agree ? seen.settledAfter : Number.NaN, unit: 'ms', digits: 0, reference: loop, atMost: 250 },
  ];
}

/** Both by turns, so that a machine that gets slower slows both. @param {Bench} bench @returns {Promise<readonly Row[]>} */
async function cpuRows({ lab, plain, browser }) {
  const page = await openLab(browser, lab, WHOLE_LAB);
  const floor = await openLab(browser, plain, WHOLE_LAB);
  const spent = { lab: /** @type {number[]} */ ([]), plain: /** @type {number[]} */ ([]) };
  for (let round = 0; round < 3; round += 1) {
    await page.page.bringToFront();
    spent.lab.push(await cpuPerStep(page, 30));
    await floor.page.bringToFront();
    spent.plain.push(await cpuPerStep(floor, 30));
  }
  await page.close();
  await floor.close();
  const reference = { name: 'plain SVG', value: median(spent.plain) };
  return [{ figure: 'CPU per step, whole lab', measured: median(spent.lab), unit: 'ms', digits: 1, reference, atMost: 2.5 }];
}

/** @param {Bench} bench @returns {Promise<readonly Row[]>} */
async function phoneRows({ lab, plain, browser }) {
  const page = await openLab(browser, lab, LAPTOP);
  const floor = await openLab(browser, plain, LAPTOP);
  const loop = { name: 'loop', value: await pageCalibration(page.page) };
  const bare = await openBare(browser, LAPTOP);
  const best = await drag(bare, FRAMES);
  await bare.close();
  for (const { cdp } of [page, floor]) await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const [seen, least] = await draggedByTurns([page, floor]);
  if (seen === undefined || least === undefined) throw new Error('a drag has no reading');
  await floor.close();
  await page.page.bringToFront();
  const inp = await interactions(page);
  await page.close();
  const fps = { unit: 'fps', digits: 1, reference: { name: 'bare slider, full speed', value: best.fps } };
  return [
    { figure: `4 × slower: frame rate, median of ${DRAGS} drags`, measured: seen.fps, ...fps, atLeast: 40 / 60 },
    { figure: '  the same as plain SVG', measured: least.fps, ...fps, informs: true },
    { figure: '4 × slower: headline and thumb, p95', measured: seen.p95, unit: 'ms', digits: 0, reference: loop, informs: true },
    { figure: `4 × slower: p98 of ${inp.interactions} interactions (INP)`, measured: inp.p98, unit: 'ms', digits: 0, reference: loop, atMost: 200 },
  ];
}

/** The story is what an address alone opens; the lab is one click or one link away. */
const VIEWS = { story: '', lab: '#v=1&view=lab' };

/** @param {Bench} bench @returns {Promise<readonly Row[]>} */
async function loadRows({ lab, browser }) {
  /** @type {Row[]} */
  const rows = [];
  for (const [view, hash] of Object.entries(VIEWS)) {
    /** @type {Awaited<ReturnType<typeof loadOnPhone>>[]} */
    const loads = [];
    for (let i = 0; i < 3; i += 1) loads.push(await loadOnPhone(browser, `${lab}${hash}`));
    const of = (/** @type {(load: (typeof loads)[number]) => number} */ value) => median(loads.map(value));
    const name = `phone, slow 4G, ${view}`;
    rows.push(
      { figure: `${name}: first contentful paint`, measured: of((load) => load.fcp), unit: 'ms', digits: 0, informs: true },
      { figure: `${name}: largest contentful paint`, measured: of((load) => load.lcp), unit: 'ms', digits: 0, atMost: 1200 },
      { figure: `${name}: first figure in the page`, measured: of((load) => load.firstFigure), unit: 'ms', digits: 0, informs: true },
      { figure: `${name}: layout shift (CLS)`, measured: of((load) => load.cls), unit: '', digits: 3, atMost: 0.01 },
      { figure: `${name}: total blocking time`, measured: of((load) => load.tbt), unit: 'ms', digits: 0, atMost: 150 },
    );
  }
  return rows;
}

/** The first changes fill the history, which is limited, and the caches; growth is counted from there. @param {Bench} bench @returns {Promise<readonly Row[]>} */
async function heapRows({ lab, executable }) {
  const browser = await launch(executable, UNCOMPILED);
  const page = await openLab(browser, lab, LAPTOP);
  await press(page, 250);
  const before = await heapOf(page);
  await press(page, 1000);
  const after = await heapOf(page);
  await page.close();
  await browser.close();
  const reference = { name: 'before', value: before / 1e6 };
  return [{ figure: 'heap after 1 000 more changes, compiled code aside', measured: after / 1e6, unit: 'MB', reference, atMost: 1.1 }];
}

/** Parsing alone is every cell as a string: what any parser has to do before it knows what a row means. @param {Bench} bench @returns {Promise<readonly Row[]>} */
async function inventoryRows({ lab, browser }) {
  const figures = inventoryFigures();
  const kinds = /** @type {const} */ (['csv', 'xlsx']);
  const rows = kinds.flatMap((kind) => {
    const { times, peak } = figures[kind];
    const name = `inventory, 100 000 rows, ${kind}`;
    return [
      { figure: `${name}: read and answered`, measured: times.read + times.estate, unit: 'ms', digits: 0, reference: { name: 'parsing alone', value: times.parse }, atMost: 2.5 },
      { figure: `${name}: memory at its peak, Node included`, measured: peak.peak, unit: 'MB', digits: 0, atMost: 300 },
    ];
  });
  const { reading, taking, loop: value } = await longestTasks(browser, lab, figures.csv.file);
  const loop = { name: 'loop', value };
  return [
    ...rows,
    { figure: 'inventory, 100 000 rows: longest task of the page while reading', measured: reading, unit: 'ms', digits: 0, reference: loop, atMost: 100 },
    { figure: 'inventory, 100 000 rows: longest task until the figures stand', measured: taking, unit: 'ms', digits: 0, informs: true },
  ];
}

const STAGES = /** @type {const} */ ({
  model: () => modelRows(), size: (/** @type {Bench} */ { site }) => sizeRows(site), drag: dragRows, cpu: cpuRows, phone: phoneRows,
  load: loadRows, heap: heapRows, inventory: inventoryRows,
});

/** @param {readonly string[]} wanted */
async function measure(wanted) {
  const executable = ensureChromium();
  if (executable === undefined) throw new Error(`No Chromium found. Install: ${INSTALL_HINT}`);
  console.log('Building the page, and the same page with plain drawings in place of Recharts…');
  const site = await buildSite('recharts');
  const served = [await serveSite({ root: site.root, port: 0 }), await serveSite({ root: (await buildSite('plain')).root, port: 0 })];
  const browser = await launch(executable);
  const bench = { lab: served[0]?.url ?? '', plain: served[1]?.url ?? '', browser, executable, site };
  /** @type {Row[]} */
  const rows = [];
  try {
    for (const [name, stage] of Object.entries(STAGES)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      console.log(`Measuring: ${name}…`);
      rows.push(...(await stage(bench)));
    }
  } finally {
    await browser.close();
    await Promise.all(served.map((one) => one.close()));
  }
  return rows;
}

if (!ensureInstalled()) process.exit(1);
// npm run bench -- model size: only those. All: npm run bench.
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(STAGES, name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(' ')}. Known: ${Object.keys(STAGES).join(' ')} (none: all).`);
  process.exit(1);
}
const rows = await measure(wanted);
const over = rows.filter((row) => verdictOf(row) === 'over');
mkdirSync(`${ROOT}reports`, { recursive: true });
writeFileSync(`${ROOT}reports/bench.md`, `${tableOf(rows)}\n`);
console.log(`\n${tableOf(rows)}\n\n${rows.length} figures, ${over.length} over budget.`);
process.exitCode = over.length > 0 ? 1 : 0;
