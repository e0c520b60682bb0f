import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { META_POLICY } from './scripts/csp.mjs';
import { firstViewInPage } from './scripts/prerender.ts';

const CHARSET = '<meta charset="utf-8" />';

/**
 * Writes the policy into the built page, for servers that send no header. Right after the
 * charset, before anything it should govern. Not in development: hot reload needs inline code.
 */
function policyInPage(): Plugin {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!html.includes(CHARSET)) throw new Error(`index.html lacks ${CHARSET}`);
        const meta = `<meta http-equiv="Content-Security-Policy" content="${META_POLICY}" />`;
        return html.replace(CHARSET, `${CHARSET}\n    ${meta}`);
      },
    },
  };
}

/** Recharts and what only Recharts needs; what the first view needs too is taken before it. */
const CHART_PACKAGES =
  /[\\/]node_modules[\\/](recharts|victory-vendor|@reduxjs[\\/]toolkit|react-redux|redux|redux-thunk|reselect|immer|es-toolkit|decimal\.js-light|eventemitter3|tiny-invariant|use-sync-external-store|react-is)[\\/]/;

export default defineConfig({
  // Relative, so that a copy of dist/ works under any path of any server.
  base: './',
  plugins: [react(), policyInPage(), firstViewInPage()],
  server: { host: '127.0.0.1' },
  build: {
    target: 'baseline-widely-available',
    outDir: process.env['DIST_DIR'] ?? 'dist',
    emptyOutDir: true,
    // Every browser of the target knows modulepreload; the polyfill would fetch each chunk again.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Together they are smaller than apart, and all of it is needed at once.
            { name: 'first', test: /[\\/]src[\\/].*\.tsx?$/, tags: ['$initial'], priority: 2 },
            { name: 'vendor', test: /[\\/]node_modules[\\/]/, tags: ['$initial'], priority: 3 },
            { name: 'recharts', test: CHART_PACKAGES, priority: 1 },
          ],
        },
      },
    },
  },
});
