// npm run icons: draws the PNG icons of the installed page in public/ from public/favicon.svg. To be run again, and
// looked at, when that has changed.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { INSTALL_HINT, findChromium } from './chromium.mjs';
import { ROOT } from './install.mjs';

/** Part of the picture's width that the drawing takes: masks may cut off what is outside a circle of 80 %. */
const DRAWINGS = [
  { file: 'icon-192.png', size: 192, part: 0.8 },
  { file: 'icon-512.png', size: 512, part: 0.8 },
  { file: 'icon-maskable-512.png', size: 512, part: 0.52 },
  { file: 'apple-touch-icon.png', size: 180, part: 0.72 },
];

const executablePath = findChromium();
if (executablePath === undefined) throw new Error(`No Chromium found. Install: ${INSTALL_HINT}`);
const drawing = readFileSync(`${ROOT}public/favicon.svg`, 'utf8');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'] });
try {
  for (const { file, size, part } of DRAWINGS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>html{background:#fbfaf7}body{margin:0;display:grid;place-content:center;block-size:100vh}svg{inline-size:${part * size}px}</style>${drawing}`);
    await page.screenshot({ path: `${ROOT}public/${file}` });
    console.log(`public/${file}`);
    await page.close();
  }
} finally {
  await browser.close();
}
