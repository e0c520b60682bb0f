import type { LaunchOptions } from 'playwright-core';
import { INSTALL_HINT, findChromium } from '../../scripts/chromium.mjs';

/** No name is ever looked up: a request that leaves this machine fails, and is reported. */
const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
  '--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--force-color-profile=srgb',
];

/** How browser tests start a Chromium. Throws with the install line if there is none. */
export function chromiumOptions(): LaunchOptions & { readonly executablePath: string } {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(`No Chromium found. Install: ${INSTALL_HINT}`);
  return { executablePath, headless: true, args: [...ARGUMENTS] };
}
