// Builds the site and serves it on this machine. Nothing but the package registry is asked,
// and that only when packages are missing.
import { join } from 'node:path';
import { ROOT, ensureInstalled, runPackage } from './install.mjs';
import { portFromEnvironment, serveSite } from './serve.mjs';

/** As src/io/singleFile.ts calls it, which plain Node cannot read. */
const SINGLE_FILE = 'two-kinds-of-virtual.html';

const port = portFromEnvironment();
if (!ensureInstalled()) {
  console.error('The packages could not be installed. Try: npm ci --ignore-scripts');
  process.exit(1);
}
if (runPackage('vite/bin/vite.js', ['build']) !== 0) process.exit(1);
const root = process.env['DIST_DIR'] ?? `${ROOT}dist`;
const site = await serveSite({ root, port: port ?? 4173, exact: port !== undefined });
console.log(`\n  Two Kinds of Virtual is at  ${site.url}\n  As one file, to pass on: ${join(root, SINGLE_FILE)}\n  Stop with Ctrl+C.\n`);
