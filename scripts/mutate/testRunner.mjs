// Stryker's test runner for the model, see modelTests.mjs: a mutant that is noticed takes milliseconds instead of a second.
// `npm run mutate -- --testRunner vitest` asks Vitest itself: far slower, and the same score where both were run.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { modelTests } from './modelTests.mjs';

/** @typedef {import('@stryker-mutator/api/test-runner').TestRunner} TestRunner */
/** @typedef {import('@stryker-mutator/api/test-runner').DryRunResult} DryRunResult */
/** @typedef {import('@stryker-mutator/api/test-runner').MutantRunResult} MutantRunResult */
/** @typedef {import('@stryker-mutator/api/test-runner').MutantRunOptions} MutantRunOptions */
/** @typedef {import('@stryker-mutator/api/core').InstrumenterContext} Context what the planted code reads and writes */
/** @typedef {Awaited<ReturnType<typeof modelTests>>} Load */

/** Tests of the file with the mistake come first, as if they were so many times as fast. */
const OWN_TESTS_SOONER = 30;
/** Stryker stops a mutant as endless after a hundred times the usual steps; ten times are endless enough. */
const HIT_LIMIT_DIVISOR = 10;
// What each test takes outlives this process, which ends with every mutant that does not. Asked for when it is needed:
// only after this file has been read does Stryker go to its copy of the checkout.
const durationsFile = () => join(process.cwd(), '.cache/durations.json');

/** @type {Context} */
const planted = (/** @type {{ __stryker__?: Context }} */ (globalThis).__stryker__ ??= {});

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error));

/** @param {() => unknown} body @returns {Promise<string | null>} why it failed */
async function failureOf(body) {
  try {
    await body();
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

/** @param {Load} load @returns {Promise<DryRunResult>} */
async function dryRun(load) {
  delete planted.activeMutant;
  const tests = [];
  for (const [id, body] of load()) {
    planted.currentTestId = id;
    const started = performance.now();
    const failureMessage = await failureOf(body);
    const ran = { id, name: id, timeSpentMs: performance.now() - started };
    tests.push(failureMessage === null
      ? { ...ran, status: /** @type {const} */ (TestStatus.Success) }
      : { ...ran, status: /** @type {const} */ (TestStatus.Failed), failureMessage });
  }
  delete planted.currentTestId;
  mkdirSync(dirname(durationsFile()), { recursive: true });
  writeFileSync(durationsFile(), JSON.stringify(Object.fromEntries(tests.map((test) => [test.id, test.timeSpentMs]))));
  const { mutantCoverage } = planted;
  return { status: DryRunStatus.Complete, tests, ...(mutantCoverage === undefined ? {} : { mutantCoverage }) };
}

/** Quick tests first: the first that fails ends a mutant. @param {Iterable<string>} ids @param {string} mutated */
function soonest(ids, mutated) {
  /** @type {Record<string, number>} */
  const durations = JSON.parse(readFileSync(durationsFile(), 'utf8'));
  const own = `${basename(mutated, '.ts')}.test.ts › `;
  const cost = (/** @type {string} */ id) => (durations[id] ?? 0) / (id.startsWith(own) ? OWN_TESTS_SOONER : 1);
  return [...ids].sort((a, b) => cost(a) - cost(b));
}

/** @param {Load} load @param {MutantRunOptions} options @returns {Promise<MutantRunResult>} */
async function tried(load, { activeMutant, mutantActivation, testFilter, sandboxFileName }) {
  if (mutantActivation === 'static') planted.activeMutant = activeMutant.id;
  const tests = load();
  planted.activeMutant = activeMutant.id;
  let nrOfTests = 0;
  for (const id of soonest(testFilter ?? tests.keys(), sandboxFileName)) {
    nrOfTests += 1;
    const failureMessage = await failureOf(tests.get(id) ?? (() => { throw new Error(`${id} is gone`); }));
    if (failureMessage !== null) return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests };
  }
  return { status: MutantRunStatus.Survived, nrOfTests };
}

/** @param {Load} load @param {MutantRunOptions} options @returns {Promise<MutantRunResult>} */
async function mutantRun(load, options) {
  const limit = options.hitLimit === undefined ? Infinity : Math.ceil(options.hitLimit / HIT_LIMIT_DIVISOR);
  delete planted.activeMutant;
  planted.hitCount = 0;
  planted.hitLimit = limit;
  /** @type {MutantRunResult} */
  const result = await tried(load, options).catch((/** @type {unknown} */ error) => (
    // The mistake keeps the tests from being read at all.
    { status: MutantRunStatus.Killed, killedBy: options.testFilter?.slice(0, 1) ?? [], failureMessage: messageOf(error), nrOfTests: 1 }));
  return planted.hitCount > limit ? { status: MutantRunStatus.Timeout, reason: `more than ${limit} times there` } : result;
}

/** @returns {TestRunner} */
function modelRunner() {
  /** @type {Load} */
  let load = () => new Map();
  return {
    capabilities: () => ({ reloadEnvironment: true }),
    init: async () => { load = await modelTests(process.cwd()); },
    dryRun: () => dryRun(load),
    mutantRun: (options) => mutantRun(load, options),
  };
}

/** The shape in which Stryker looks for plugins. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'model', factory: modelRunner }];
