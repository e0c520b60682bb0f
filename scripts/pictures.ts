// npm run pictures: pictures of every figure and scene that is a drawing, for every preset and era, in both languages.
// After npm run build, which empties the folder. See USAGE.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { isDrawn, LISTED, PICTURED, PICTURE_SETS } from '../src/derive/pictures.ts';
import type { ListedId, PicturedId } from '../src/derive/pictures.ts';
import { LANGS } from '../src/i18n/messages.ts';
import { pictureFile } from '../src/io/pictureFiles.ts';
import { findChromium, INSTALL_HINT } from './chromium.mjs';
import { listPictures } from './pictureLists.ts';
import { indexHtml, landingHtml, namedPicture, oembedText, sitePicture } from './pictureSite.tsx';
import type { SitePicture } from './pictureSite.tsx';
import { serveSite } from './serve.mjs';

const USAGE = `Draws pictures of the figures and scenes into the built site, for places that strip frames.

  npm run pictures -- [options]

  --out <folder>   the folder of the site; else DIST_DIR, else dist
  --only <figure>  this one alone; may be given several times
  --no-png         drawings without pixels; needs no browser, and leaves out what only a browser lays out
                   (${LISTED.join(', ')})
  --help           this text

For each there are pictures/<figure>/<preset or era>.<ja|en>.svg, .png (twice the size), .html with what chats show of
a link, and .json for oEmbed; pictures/index.html lists them all. SITE_URL, with a slash at its end, is where the site
will be: oEmbed and Open Graph need whole addresses, and have relative ones without it.
All of it is some 670 pictures: about ten minutes and 250 MB, of which 15 MB are not PNG.
Exit status: 0, 1 if something cannot be written or drawn, 64 if the command is not understood.
`;

const { values } = ((): { readonly values: { readonly out?: string; readonly only?: readonly string[]; readonly 'no-png'?: boolean; readonly help?: boolean } } => {
  try {
    return parseArgs({ options: { out: { type: 'string' }, only: { type: 'string', multiple: true }, 'no-png': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return process.exit(64);
  }
})();

/** Runs in a page: an SVG at twice its size, as base64. */
async function pixels({ svg, width, height }: { readonly svg: string; readonly width: number; readonly height: number }): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [2 * width, 2 * height];
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').split(',')[1] ?? '';
}

function siteUrl(): string | null {
  const text = process.env['SITE_URL'];
  if (text === undefined || text === '') return null;
  if (!URL.canParse(text) || !/^https?:.*\/$/u.test(text)) throw new Error(`SITE_URL=${text} is no address with a slash at its end`);
  return text;
}

function chosen(): readonly PicturedId[] {
  const unknown = values.only?.filter((id) => !PICTURED.some((one) => one === id)) ?? [];
  if (unknown.length > 0) throw new Error(`there is no picture of ${unknown.join(', ')}. There are ${PICTURED.join(', ')}`);
  return PICTURED.filter((id) => values.only === undefined || values.only.includes(id));
}

const folder = values.out ?? process.env['DIST_DIR'] ?? 'dist';

function write(file: string, content: string | Buffer): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** All files of one picture. */
async function writePicture(picture: SitePicture, site: string | null, page: Page | null): Promise<void> {
  const { card, set, lang } = picture;
  write(pictureFile(card, set, lang, 'svg'), picture.svg);
  if (page !== null) write(pictureFile(card, set, lang, 'png'), Buffer.from(await page.evaluate(pixels, picture), 'base64'));
  write(pictureFile(card, set, lang, 'html'), await landingHtml(picture, site, page !== null));
  write(pictureFile(card, set, lang, 'json'), await oembedText(picture, site, page !== null));
}

async function drawAll(ids: readonly PicturedId[], site: string | null, page: Page | null): Promise<readonly SitePicture[]> {
  const pictures: SitePicture[] = [];
  for (const id of ids.filter(isDrawn)) {
    for (const set of PICTURE_SETS) {
      for (const lang of LANGS) {
        const picture = await sitePicture(id, set, lang);
        await writePicture(picture, site, page);
        pictures.push(picture);
      }
    }
    console.log(`${id}: ${PICTURE_SETS.length * LANGS.length}`);
  }
  return pictures;
}

/** What a browser lays out, from the site that has been built; nothing where there is neither. */
async function takeAll(ids: readonly PicturedId[], site: string | null, browser: Browser | null): Promise<readonly SitePicture[]> {
  const lists = LISTED.filter((id): id is ListedId => ids.includes(id));
  if (lists.length === 0 || browser === null) return [];
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} holds no built site, from which ${lists.join(', ')} are taken. Build it first`);
  const served = await serveSite({ root: folder, port: 0 });
  const [shown, blank] = [await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce', serviceWorkers: 'block' }), await browser.newPage()];
  // Doubt is worked out by hundreds of draws, for each set anew.
  shown.setDefaultTimeout(120_000);
  const pictures: SitePicture[] = [];
  try {
    for (const set of PICTURE_SETS) {
      for (const lang of LANGS) {
        for (const { card, ...drawn } of await listPictures(shown, served.url, lists, set, lang)) {
          const picture = await namedPicture(drawn, card, set, lang);
          await writePicture(picture, site, blank);
          pictures.push(picture);
        }
      }
      console.log(`${lists.join(', ')}: ${set}`);
    }
  } finally {
    await served.close();
  }
  return pictures;
}

async function main(): Promise<void> {
  if (values.help === true) {
    process.stdout.write(USAGE);
    return;
  }
  const [site, ids] = [siteUrl(), chosen()];
  const executablePath = values['no-png'] === true ? undefined : findChromium();
  const browser = executablePath === undefined ? null : await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'] });
  try {
    const pictures = [...await drawAll(ids, site, browser === null ? null : await browser.newPage()), ...await takeAll(ids, site, browser)];
    write('pictures/index.html', await indexHtml(pictures, site, browser !== null));
    console.log(`${pictures.length} pictures in ${join(folder, 'pictures')}`);
    if (browser === null) console.log(`PNGs and ${LISTED.join(', ')} were left out: ${values['no-png'] === true ? 'as asked' : `there is no Chromium. Install: ${INSTALL_HINT}`}`);
    if (site === null) console.log('SITE_URL is not set: the addresses in oEmbed and Open Graph are relative, and most consumers will not follow them.');
  } finally {
    await browser?.close();
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
