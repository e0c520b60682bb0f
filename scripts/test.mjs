// npm test: types, lint, unit and property tests, build, browser tests, in this order.
// --unit leaves out build and browser; --e2e runs only those. With SLOWEST=1 each run of tests
// names its ten slowest. The last line printed is
// 'N passed, N failed', whatever happens.
import { mkdirSync, rmSync } from 'node:fs';
import { INSTALL_HINT, ensureChromium } from './chromium.mjs';
import { ROOT, ensureInstalled, runPackage } from './install.mjs';
import { closingLine, readReport, slowestOf, tallyOf } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/** @type {{ name: string, tally: Tally, seconds: number }[]} */
const done = [];

/**
 * @param {string} name
 * @param {() => Tally} work
 */
function stage(name, work) {
  console.log(`\n━━ ${name} ${'━'.repeat(Math.max(0, 60 - name.length))}\n`);
  const start = Date.now();
  /** @type {Tally} */
  let tally = { passed: 0, failed: 1, skipped: 0 };
  try {
    tally = work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  done.push({ name, tally, seconds: (Date.now() - start) / 1000 });
  return tally.failed === 0;
}

/** @param {boolean} ok */
const check = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/**
 * @param {string} name
 * @param {string[]} projects
 */
function vitest(name, projects) {
  const file = `${ROOT}reports/${name}.json`;
  rmSync(file, { force: true });
  const code = runPackage('vitest/vitest.mjs', [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    // Both cores: browser tests wait more than they work.
    '--maxWorkers=2',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readReport(file);
  if (process.env['SLOWEST'] !== undefined) console.log(`\nSlowest:\n${slowestOf(report, 10).join('\n')}`);
  return tallyOf(report, code);
}

function browserTests() {
  const browser = ensureChromium();
  if (browser === undefined) {
    console.error(`No Chromium found, and the browser tests are not optional. Type:\n  ${INSTALL_HINT}`);
    return check(false);
  }
  console.log(`Browser: ${browser}\n`);
  process.env['CHROME_PATH'] = browser;
  return vitest('e2e', ['e2e']);
}

function runUnit() {
  stage('Types: the model (no DOM)', () => check(runPackage('typescript/bin/tsc', ['-p', 'src/model/tsconfig.json']) === 0));
  stage('Types: everything', () => check(runPackage('typescript/bin/tsc', ['-p', 'tsconfig.json']) === 0));
  stage('Lint', () => check(runPackage('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']) === 0));
  stage('Unit and property tests', () => vitest('unit', ['unit*', 'dom']));
}

function runBrowser() {
  const built = stage('Build', () => check(runPackage('vite/bin/vite.js', ['build']) === 0));
  // The browser would otherwise test an older build and call it green.
  stage('Browser tests', built ? browserTests : () => {
    console.error('Not run: there is no build to test.');
    return check(false);
  });
}

function summary() {
  console.log(`\n━━ Summary ${'━'.repeat(53)}\n`);
  for (const { name, tally, seconds } of done) {
    const mark = tally.failed === 0 ? '✓' : '✗';
    console.log(`${mark} ${name.padEnd(28)} ${closingLine([tally]).padEnd(32)} ${seconds.toFixed(1)} s`);
  }
  console.log(`\n${closingLine(done.map((entry) => entry.tally))}`);
}

const flags = new Set(process.argv.slice(2));
const unknown = [...flags].filter((flag) => flag !== '--unit' && flag !== '--e2e');
mkdirSync(`${ROOT}reports`, { recursive: true });
if (unknown.length > 0) {
  stage('Arguments', () => {
    console.error(`Unknown: ${unknown.join(' ')}. Known: --unit, --e2e (neither: everything).`);
    return check(false);
  });
} else if (stage('Packages', () => ({ ...check(ensureInstalled()), passed: 0 }))) {
  if (!flags.has('--e2e') || flags.has('--unit')) runUnit();
  if (!flags.has('--unit') || flags.has('--e2e')) runBrowser();
}
summary();
process.exitCode = done.some((entry) => entry.tally.failed > 0) ? 1 : 0;
