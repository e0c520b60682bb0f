import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

const FEWER_RUNS = fileURLToPath(new URL('tests/helpers/fewerRuns.ts', import.meta.url));

/** Thousands of mutants meet every property: each has a thirtieth of its runs here. */
const fewerRuns: Plugin = {
  name: 'fewer-runs',
  enforce: 'pre',
  resolveId: (source, importer) => (source === 'fast-check' && importer !== FEWER_RUNS ? FEWER_RUNS : null),
};

const isExample = ({ moduleId }: TestSpecification): boolean => !readFileSync(moduleId, 'utf8').includes("'fast-check'");

/** The first test that fails ends a mutant, so quick ones come first: examples, then files with properties. */
class ExamplesFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const byName = files.toSorted((a, b) => (a.moduleId < b.moduleId ? -1 : 1));
    return Promise.resolve([...byName.filter(isExample), ...byName.filter((file) => !isExample(file))]);
  }
}

/** For mutation testing: the model's tests and nothing else, without the site's plugins. */
export default defineConfig({
  plugins: [fewerRuns],
  test: {
    environment: 'node',
    include: ['tests/model/**/*.test.ts'],
    // Other tables of constants for a whole file: that needs modules of its own, see `isolate`.
    exclude: ['tests/model/scaling.test.ts', 'tests/model/sensitivityByTable.test.ts'],
    passWithNoTests: false,
    // One worker per mutant, and one evaluation of the model for all test files in it.
    isolate: false,
    // Stryker ends what hangs; a busy machine must not look like a mistake noticed.
    testTimeout: 60_000,
    sequence: { sequencer: ExamplesFirst },
  },
});
