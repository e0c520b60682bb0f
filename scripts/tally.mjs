import { readFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 * @typedef {{ fullName: string, duration?: number | null }} TestResult
 * @typedef {{ name: string, status: string, assertionResults: TestResult[] }} FileResult
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number,
 *   numTodoTests?: number, testResults: FileResult[] }} VitestReport
 */

/**
 * Counts one run of Vitest. A file that could not even be loaded counts as one failure, and
 * so does a run that ended badly though no test failed, or that ran no test at all.
 * @param {VitestReport | undefined} report
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyOf(report, exitCode) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const passed = report.numPassedTests;
  const counted = report.numFailedTests + broken;
  const silent = counted === 0 && (exitCode !== 0 || passed === 0);
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
  return { passed, failed: counted + (silent ? 1 : 0), skipped };
}

/**
 * @param {string} file
 * @returns {VitestReport | undefined}
 */
export function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * The tests that took longest, one line each: '12.3 s  access.test.ts  axe finds nothing'.
 * @param {VitestReport | undefined} report
 * @param {number} many
 */
export function slowestOf(report, many) {
  const all = (report?.testResults ?? []).flatMap(({ name, assertionResults }) => assertionResults.map(({ fullName, duration }) =>
    ({ ms: duration ?? 0, line: `${name.replace(/^.*[\\/]/, '')}  ${fullName}` })));
  return all.sort((a, b) => b.ms - a.ms).slice(0, many).map(({ ms, line }) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${line}`);
}

/**
 * 'N passed, N failed', and ', N skipped' only where something was.
 * @param {Tally[]} tallies
 */
export function closingLine(tallies) {
  const sum = (/** @type {keyof Tally} */ key) => tallies.reduce((total, tally) => total + tally[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
