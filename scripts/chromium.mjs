import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

const FIXED_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** What to type where this script may not install a browser itself. */
export const INSTALL_HINT =
  process.platform === 'darwin'
    ? 'brew install --cask chromium'
    : 'sudo apt-get update && sudo apt-get install -y chromium fonts-noto-cjk';

/** @param {string | undefined} path */
function runnable(path) {
  if (path === undefined || path === '') return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The browser to test with, or undefined. CHROME_PATH and CHROMIUM_PATH come first; one that
 * is set but names no program is an error, not a reason to take another browser in silence.
 * @returns {string | undefined}
 */
export function findChromium() {
  for (const variable of ['CHROME_PATH', 'CHROMIUM_PATH']) {
    const path = process.env[variable];
    if (path === undefined || path === '') continue;
    if (!runnable(path)) throw new Error(`${variable}=${path} is no program that can be run`);
    return path;
  }
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...FIXED_PLACES, ...onPath].find(runnable);
}

/** Debian's package manager may be used: a Debian-like system, and we are root. */
function mayInstall() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^(ID|ID_LIKE)=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** @param {string[]} packages */
function install(packages) {
  console.log(`Installing ${packages.join(' ')}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (/** @type {string[]} */ args) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  return run(['update', '-q']) && run(['install', '-y', '-q', '--no-install-recommends', ...packages]);
}

/** True if some installed font draws Japanese, or if there is no way to ask. */
function hasJapaneseFont() {
  const run = spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' });
  return run.error !== undefined ? process.platform !== 'linux' : run.stdout.trim() !== '';
}

/** Without such a font Japanese is drawn as boxes: widths and contrasts measured then mean little. */
function ensureJapaneseFont() {
  if (hasJapaneseFont()) return;
  if (mayInstall() && install(['fontconfig', 'fonts-noto-cjk']) && hasJapaneseFont()) return;
  console.warn(`Warning: no Japanese font found; the page is tested without one. Install: ${INSTALL_HINT}`);
}

/**
 * The browser's path, installed if need be and allowed; undefined if there is none to be had.
 * @returns {string | undefined}
 */
export function ensureChromium() {
  const present = findChromium();
  const path = present ?? (mayInstall() && install(['chromium', 'fonts-noto-cjk']) ? findChromium() : undefined);
  if (path !== undefined) ensureJapaneseFont();
  return path;
}
