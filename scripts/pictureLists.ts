import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import type { ListedId, PictureSet } from '../src/derive/pictures.ts';
import { setOf } from '../src/derive/pictures.ts';
import type { Lang } from '../src/i18n/messages.ts';
import { encodeHash } from '../src/io/encodeHash.ts';
import { DEFAULT_STATE, DEFAULT_VIEW } from '../src/io/linkState.ts';
import { pageIn } from '../src/io/siteAddress.ts';
import type { DrawnStill } from './drawStill.tsx';

/** Runs in the page: waits until every figure shows the same state, now and two frames on. No named function: the loader would mark it. */
async function atRest(): Promise<void> {
  let agreed = 0;
  for (let last = ''; agreed < 3;) {
    const now = [...new Set([...document.querySelectorAll('[data-revision]')].map((one) => one.getAttribute('data-revision')))].join();
    agreed = !now.includes(',') && now === last ? agreed + 1 : 0;
    last = now;
    await new Promise((done) => { requestAnimationFrame(done); });
  }
}

const ENTITY: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const inSvg = (svg: string, pattern: RegExp): string =>
  (pattern.exec(svg)?.[1] ?? '').replace(/&(?:amp|lt|gt|quot);/gu, (entity) => ENTITY[entity] ?? entity).replaceAll('\u2060', '').trim();

/** Takes a figure away as a reader does, as an SVG. */
async function taken(page: Page, id: ListedId): Promise<DrawnStill> {
  const slot = page.locator(`[data-slot="${id}"]`);
  await slot.scrollIntoViewIfNeeded();
  const menu = slot.locator('[data-take]');
  const button = menu.getByRole('button', { name: /^SVG/u });
  await menu.waitFor();
  if (await button.count() === 0) await menu.locator('summary').click();
  const coming = page.waitForEvent('download');
  await button.click();
  const svg = (await buffer(await (await coming).createReadStream())).toString('utf8');
  return {
    svg, width: Number(inSvg(svg, /<svg[^>]* width="(\d+)"/u)), height: Number(inSvg(svg, /<svg[^>]* height="(\d+)"/u)),
    title: inSvg(svg, /<title>([^<]*)<\/title>/u), description: inSvg(svg, /<desc>([^<]*)<\/desc>/u),
  };
}

/** What is laid out by a browser: from the built page, state by state, each list as its own take-away makes it. */
export async function listPictures(page: Page, site: string, ids: readonly ListedId[], set: PictureSet, lang: Lang): Promise<readonly (DrawnStill & { readonly card: ListedId })[]> {
  const hash = encodeHash({ ...DEFAULT_STATE, ...setOf(set), view: { ...DEFAULT_VIEW, view: 'lab', lang, theme: 'light' } });
  await page.goto('about:blank');
  await page.goto(`${pageIn(site, lang)}${hash}`);
  await page.locator('[data-slot="divergence"] [data-take]').waitFor();
  const drawn: (DrawnStill & { readonly card: ListedId })[] = [];
  for (const card of ids) {
    await page.locator(`[data-slot="${card}"]`).scrollIntoViewIfNeeded();
    await page.locator(`[data-slot="${card}"] [data-figure]`).waitFor();
    // Its place is there before its numbers: some are worked out by hundreds of draws.
    await page.locator(`[data-slot="${card}"] :is([data-waiting], [data-stale="true"])`).first().waitFor({ state: 'detached' });
    await page.evaluate(atRest);
    drawn.push({ ...(await taken(page, card)), card });
  }
  return drawn;
}
