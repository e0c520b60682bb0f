// npm run share-image: draws public/share-ja.png and share-en.png, what chat windows and search engines show of a
// link, from the built pages. To be run again, and looked at, when the model or the opening has changed.
import { chromium } from 'playwright-core';
import { INSTALL_HINT, findChromium } from './chromium.mjs';
import { ROOT } from './install.mjs';
import { serveSite } from './serve.mjs';

const SIZE = { width: 1200, height: 630 };
const PAGES = { ja: 'index.html', en: 'en.html' };
const STYLE = `
  body { margin: 0; inline-size: 1200px; block-size: 630px; overflow: hidden; background: #fbfaf7; }
  .share { box-sizing: border-box; display: grid; grid-template: auto 1fr auto / 33rem 1fr; column-gap: 2.5rem; block-size: 630px; padding: 3.5rem 3rem 3rem 4rem; }
  .share .name { grid-column: 1 / -1; font: 600 1.6rem var(--serif); }
  .share h1 { align-self: center; font-size: 4.1rem; line-height: 1.1; }
  .share h1:lang(ja) { font-size: 3.3rem; line-height: 1.35; }
  .share .picture { grid-row: 2 / 4; grid-column: 2; align-self: center; }
  .share .picture svg { inline-size: 100%; block-size: auto; }
  .share .kicker { font-size: 1.35rem; color: #55545a; }
`;

/** Runs in the page: leaves the name, the title and one picture. */
function arrange() {
  const take = (/** @type {string} */ selector) => {
    const found = document.querySelector(selector);
    if (found === null) throw new Error(`the page has no ${selector}`);
    return found;
  };
  const share = document.createElement('div');
  share.className = 'share';
  const name = document.createElement('p');
  name.className = 'name';
  name.textContent = take('.first-masthead p').textContent;
  const picture = document.createElement('div');
  picture.className = 'picture';
  picture.append(take('[data-picture="divergence"] svg'));
  const kicker = document.createElement('p');
  kicker.className = 'kicker';
  kicker.textContent = take('.first-story main header p').textContent;
  share.append(name, take('.first-story h1'), kicker, picture);
  document.body.replaceChildren(share);
}

const executablePath = findChromium();
if (executablePath === undefined) throw new Error(`No Chromium found. Install: ${INSTALL_HINT}`);
const site = await serveSite({ root: process.env['DIST_DIR'] ?? `${ROOT}dist`, port: 0 });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'] });
try {
  for (const [lang, file] of Object.entries(PAGES)) {
    // Without its program: the picture of the HTML is wanted, not the chart.
    const context = await browser.newContext({ viewport: SIZE, colorScheme: 'light', locale: lang, bypassCSP: true });
    const page = await context.newPage();
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto(`${site.url}${file}`);
    await page.evaluate(arrange);
    await page.addStyleTag({ content: STYLE });
    await page.screenshot({ path: `${ROOT}public/share-${lang}.png` });
    console.log(`public/share-${lang}.png`);
    await context.close();
  }
} finally {
  await browser.close();
  await site.close();
}
