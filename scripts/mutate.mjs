// npm run mutate: how many small mistakes in src/model the model's tests would notice. In portions: a run that was
// ended goes on when it is started again, as long as neither model nor tests have changed.
// Arguments go to Stryker, and with --mutate it runs once, over those files: npm run mutate -- --mutate src/model/units.ts
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { ROOT, ensureInstalled, runPackage } from './install.mjs';
import { fingerprint, inPortions, kept, measured, mutatedFiles, together } from './mutate/portions.mjs';

/** @typedef {import('./mutate/portions.mjs').Report} Report */

const REPORT = `${ROOT}reports/mutation.json`;
const KEPT = `${ROOT}.cache/mutation`;
const LOWEST_SCORE = 90;
// The HTML report shows one run of Stryker; the whole is in the JSON report.
const PORTION_REPORTERS = ['--reporters', 'clear-text,progress-append-only,json'];

/** @param {readonly string[]} args @returns {Report | null} */
function strykerRun(args) {
  rmSync(REPORT, { force: true });
  const code = runPackage('@stryker-mutator/core/bin/stryker.js', ['run', 'stryker.config.json', ...args]);
  return code === 0 ? JSON.parse(readFileSync(REPORT, 'utf8')) : null;
}

/** @param {readonly string[]} args @returns {Report | null} */
function allPortions(args) {
  const known = kept(KEPT, fingerprint(ROOT, args));
  const paths = mutatedFiles(ROOT);
  const open = paths.filter((path) => known.read(path) === null);
  if (open.length < paths.length) console.log(`${paths.length - open.length} of ${paths.length} files are known from a run that was ended before.`);
  const portions = inPortions(ROOT, open);
  for (const [i, portion] of portions.entries()) {
    console.log(`Portion ${i + 1} of ${portions.length}: ${portion.join(', ')}`);
    const report = strykerRun(['--mutate', portion.join(','), ...PORTION_REPORTERS, ...args]);
    if (report === null) return null;
    known.write(report, portion);
  }
  const whole = together(paths.flatMap((path) => known.read(path) ?? []));
  writeFileSync(REPORT, JSON.stringify(whole));
  known.clear();
  return whole;
}

/** @param {Report} report */
function perFile(report) {
  const rows = Object.entries(report.files).map(([path, { mutants }]) => ({ path, ...measured(mutants) })).toSorted((a, b) => a.score - b.score);
  for (const { path, score, mutants, noticed, endless, testsPerMutant } of rows) {
    console.log(`${score.toFixed(1).padStart(6)} %  ${path}: ${noticed} of ${mutants}, ${endless} of them endless, tests per mutant ${testsPerMutant.toFixed(2)}`);
  }
}

if (!ensureInstalled()) process.exit(1);
const args = process.argv.slice(2);
const report = args.includes('--mutate') ? strykerRun(args) : allPortions(args);
if (report === null) {
  console.error('Stryker did not finish; there is no score. Started again it goes on with the files that are left.');
  process.exit(1);
}
perFile(report);
const { mutants, noticed, endless, testsPerMutant, score } = measured(Object.values(report.files).flatMap((file) => file.mutants));
console.log(`Mutants: ${mutants}, noticed: ${noticed} (${endless} of them endless), tests per mutant: ${testsPerMutant.toFixed(2)}`);
console.log(`Mutation score: ${score.toFixed(2)} % (at least ${LOWEST_SCORE})`);
// Without a test run per mutant the tool is broken, whatever score it gives.
if (testsPerMutant === 0) console.error('No test ran against any mutant: this score means nothing.');
process.exitCode = testsPerMutant === 0 || score < LOWEST_SCORE ? 1 : 0;
