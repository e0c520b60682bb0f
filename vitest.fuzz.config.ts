import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { testsWithProperties } from './tests/helpers/testSets.ts';

const NEW_SEEDS = fileURLToPath(new URL('tests/helpers/newSeeds.ts', import.meta.url));

/** The properties of `npm test`, with other cases in every run. */
const newSeeds: Plugin = {
  name: 'new-seeds',
  enforce: 'pre',
  resolveId: (source, importer) => (source === 'fast-check' && importer !== NEW_SEEDS ? NEW_SEEDS : null),
};

/** For `npm run fuzz`: every file with properties, without the site's plugins. */
export default defineConfig({
  plugins: [newSeeds],
  test: {
    environment: 'node',
    include: [...testsWithProperties()],
    passWithNoTests: false,
    bail: 1,
    testTimeout: 120_000,
  },
});
