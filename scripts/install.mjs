import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's root, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../', import.meta.url));

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(`${ROOT}${file}`, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * What the lockfile asks for and node_modules lacks or holds in another version.
 * npm writes what it installed to node_modules/.package-lock.json; optional packages are
 * left out of the comparison, since most of them are for other platforms.
 */
export function stalePackages() {
  const wanted = packagesIn('package-lock.json');
  if (wanted === undefined) throw new Error('package-lock.json is missing or unreadable');
  const present = packagesIn('node_modules/.package-lock.json') ?? {};
  return Object.entries(wanted)
    .filter(([path, entry]) => path !== '' && entry.optional !== true)
    .filter(([path, entry]) => present[path]?.version !== entry.version)
    .map(([path]) => path);
}

/** Installs what is missing; true if node_modules now matches the lockfile. */
export function ensureInstalled() {
  const stale = stalePackages();
  if (stale.length === 0) return true;
  console.log(`Installing packages (${stale.length} missing or of another version)…`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // The log level is set since `npm test --silent` hands its own on, and with it no reason.
  const run = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=warn'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return run.status === 0 && stalePackages().length === 0;
}

/**
 * Runs a package's command with this Node; the exit status, or 1 if it could not start.
 * @param {string} script path below node_modules
 * @param {string[]} args
 */
export function runPackage(script, args) {
  const run = spawnSync(process.execPath, [`${ROOT}node_modules/${script}`, ...args], {
    cwd: ROOT,
    // Colour codes are for eyes: a log file is read by line.
    env: process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return run.status ?? 1;
}
