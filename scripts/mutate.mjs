// npm run mutate: how many small mistakes in src/model the model's tests would notice.
// Arguments go to Stryker: npm run mutate -- --mutate src/model/units.ts
import { readFileSync, rmSync } from 'node:fs';
import { ROOT, ensureInstalled, runPackage } from './install.mjs';

const REPORT = `${ROOT}reports/mutation.json`;
const LOWEST_SCORE = 90;

/**
 * @typedef {{ status: string, testsCompleted?: number, coveredBy?: string[] }} Mutant
 * @typedef {{ files: Record<string, { mutants: Mutant[] }> }} Report
 */

/** @returns {Mutant[]} */
function readMutants() {
  /** @type {Report} */
  const report = JSON.parse(readFileSync(REPORT, 'utf8'));
  return Object.values(report.files).flatMap((file) => file.mutants);
}

/** Stryker's own score: noticed (killed, or never ended) among all that could have been. */
function measure() {
  const valid = readMutants().filter((mutant) => !['Ignored', 'CompileError', 'RuntimeError'].includes(mutant.status));
  const noticed = valid.filter((mutant) => mutant.status === 'Killed' || mutant.status === 'Timeout');
  const runs = valid.reduce((total, mutant) => total + (mutant.testsCompleted ?? 0), 0);
  const size = Math.max(1, valid.length);
  return { mutants: valid.length, noticed: noticed.length, testsPerMutant: runs / size, score: (100 * noticed.length) / size };
}

if (!ensureInstalled()) process.exit(1);
rmSync(REPORT, { force: true });
const code = runPackage('@stryker-mutator/core/bin/stryker.js', ['run', 'stryker.config.json', ...process.argv.slice(2)]);
if (code !== 0) {
  console.error('Stryker did not finish; there is no score.');
  process.exit(1);
}
const { mutants, noticed, testsPerMutant, score } = measure();
console.log(`Mutants: ${mutants}, noticed: ${noticed}, tests per mutant: ${testsPerMutant.toFixed(2)}`);
console.log(`Mutation score: ${score.toFixed(2)} % (at least ${LOWEST_SCORE})`);
// Without a test run per mutant the tool is broken, whatever score it gives.
if (testsPerMutant === 0) console.error('No test ran against any mutant: this score means nothing.');
process.exitCode = testsPerMutant === 0 || score < LOWEST_SCORE ? 1 : 0;
