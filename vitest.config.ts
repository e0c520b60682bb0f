import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig, mergeConfig } from 'vitest/config';
import { LongestFirst } from './tests/helpers/longestFirst.ts';
import { testsApart, UNIT } from './tests/helpers/testSets.ts';
import site from './vite.config.ts';

const APART = [...testsApart()];
const SHORT_RUNS = fileURLToPath(new URL('tests/helpers/shortRuns.ts', import.meta.url));

/** Properties have fewer cases here than in `npm run fuzz`. */
const shortRuns: Plugin = {
  name: 'short-runs',
  enforce: 'pre',
  resolveId: (source, importer) => (source === 'fast-check' && importer !== SHORT_RUNS ? SHORT_RUNS : null),
};

export default mergeConfig(
  site,
  defineConfig({
    plugins: [shortRuns],
    test: {
      // A misspelt filter must not look like success.
      passWithNoTests: false,
      // Properties on a busy machine take long; a test that hangs still ends.
      testTimeout: 120_000,
      restoreMocks: true,
      css: { modules: { classNameStrategy: 'non-scoped' } },
      sequence: { sequencer: LongestFirst },
      coverage: { include: ['src/**'], reporter: ['text-summary', 'json-summary'] },
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            include: [...UNIT],
            exclude: APART,
            // Pure functions need no world of their own: each worker reads the model and the words once.
            pool: 'threads',
            isolate: false,
          },
        },
        {
          extends: true,
          test: {
            name: 'unit-apart',
            environment: 'node',
            include: APART,
          },
        },
        {
          extends: true,
          test: {
            name: 'dom',
            environment: 'jsdom',
            // To set up a document takes longer than most files: each worker has one, and every test leaves it empty.
            pool: 'threads',
            isolate: false,
            unstubGlobals: true,
            include: ['tests/{ui,views}/**/*.test.{ts,tsx}'],
            setupFiles: ['tests/helpers/dom.ts'],
          },
        },
        {
          extends: true,
          test: {
            name: 'e2e',
            environment: 'node',
            include: ['tests/e2e/**/*.test.ts'],
            globalSetup: ['tests/helpers/sharedBrowser.ts'],
            setupFiles: ['tests/helpers/browserFile.ts'],
            // Each worker reads words, model and tools once, and keeps one page for all its files: see keptPage.ts.
            pool: 'threads',
            isolate: false,
            // Generous: a busy machine draws late, and what never comes still fails.
            testTimeout: 180_000,
            hookTimeout: 180_000,
            expect: { poll: { timeout: 30_000 } },
          },
        },
      ],
    },
  }),
);
