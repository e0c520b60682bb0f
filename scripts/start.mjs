// Builds the site and serves it on this machine. Nothing but the package registry is asked,
// and that only when packages are missing.
import { ROOT, ensureInstalled, runPackage } from './install.mjs';
import { portFromEnvironment, serveSite } from './serve.mjs';

const port = portFromEnvironment();
if (!ensureInstalled()) {
  console.error('The packages could not be installed. Try: npm ci --ignore-scripts');
  process.exit(1);
}
if (runPackage('vite/bin/vite.js', ['build']) !== 0) process.exit(1);
const root = process.env['DIST_DIR'] ?? `${ROOT}dist`;
const site = await serveSite({ root, port: port ?? 4173, exact: port !== undefined });
console.log(`\n  Two Kinds of Virtual is at  ${site.url}\n  Stop with Ctrl+C.\n`);
