import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { SHARED_FILES } from './scripts/chunks.ts';
import { shortClassNames } from './scripts/classNames.ts';
import { firstPaintInPage, policyInPage } from './scripts/inline.ts';
import { integratorPage } from './scripts/integratorPage.ts';
import { offlineSite } from './scripts/offlineSite.ts';
import { firstViewInPage, PAGES } from './scripts/prerender.ts';
import { singleFile } from './scripts/singleFile.ts';

/** Recharts and what only Recharts needs; what the first view needs too is taken before it. */
const CHART_PACKAGES =
  /[\\/]node_modules[\\/](recharts|victory-vendor|@reduxjs[\\/]toolkit|react-redux|redux|redux-thunk|reselect|immer|es-toolkit|decimal\.js-light|eventemitter3|tiny-invariant|use-sync-external-store|react-is)[\\/]/;

export default defineConfig({
  // Relative, so that a copy of dist/ works under any path of any server.
  base: './',
  plugins: [react(), shortClassNames(), firstPaintInPage(), firstViewInPage(), policyInPage(), integratorPage(), singleFile(), offlineSite()],
  server: { host: '127.0.0.1' },
  build: {
    target: 'baseline-widely-available',
    // light-dark() has been in every browser since May 2024, and so belongs to the target since November 2026.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    outDir: process.env['DIST_DIR'] ?? 'dist',
    emptyOutDir: true,
    // Every browser of the target knows modulepreload; the polyfill would fetch each chunk again.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The article in the HTML is styled before any of its figures' programs come; together they are smaller, too.
    cssCodeSplit: false,
    rolldownOptions: {
      input: Object.values(PAGES),
      output: {
        codeSplitting: {
          groups: [
            // Together they are smaller than apart, and all of it is needed at once.
            { name: 'first', test: /[\\/]src[\\/].*\.tsx?$/, tags: ['$initial'], priority: 5 },
            { name: 'vendor', test: /[\\/]node_modules[\\/]/, tags: ['$initial'], priority: 6 },
            { name: 'recharts', test: CHART_PACKAGES, priority: 4 },
            ...SHARED_FILES,
          ],
        },
      },
    },
  },
});
