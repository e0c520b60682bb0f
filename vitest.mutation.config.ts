import { defineConfig } from 'vitest/config';

/** For mutation testing: the model's tests and nothing else, without the site's plugins. */
export default defineConfig({
  test: { environment: 'node', include: ['tests/model/**/*.test.ts'], passWithNoTests: false },
});
