import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SCENE_IDS } from '../../src/derive/story.ts';
import { DECKS } from '../../src/derive/decks.ts';
import { listens, openPage, twoFrames } from '../helpers/browser.ts';
import { DRAWN, FIGURES, openLab, showIn, typeHash, whole } from '../helpers/labPage.ts';

/** A4 less the margins of 16 mm, in CSS pixels. */
const PAPER = 673;

/** What is wrong with the figures on paper. */
const wrongOnPaper = async (page: Page): Promise<readonly string[]> => page.evaluate(([all, drawn, paper]) => {
  const found = [...document.querySelectorAll('figure')].map((figure) => {
    const drawings = [...figure.querySelectorAll('svg')].filter((svg) => svg.parentElement?.closest('svg') === null && svg.getBoundingClientRect().height > 40);
    const shapes = drawings.flatMap((svg) => [...svg.querySelectorAll('path, rect, line, circle')]).filter((shape) => shape.getBoundingClientRect().width > 0);
    return {
      id: figure.id, drawings: drawings.length, shapes: shapes.length, tables: figure.querySelectorAll('table').length,
      right: Math.max(0, ...[figure, ...drawings, ...shapes].map((one) => Math.round(one.getBoundingClientRect().right))),
    };
  });
  const wrong: string[] = all.filter((id) => !found.some((one) => one.id === id)).map((id) => `${id} is missing`);
  for (const { id, drawings, shapes, tables, right } of found) {
    if (drawn.some((one) => one === id)) {
      if (drawings === 0 || shapes <= 5) wrong.push(`${id}: ${drawings} drawings, ${shapes} shapes`);
      if (tables === 0) wrong.push(`${id}: no table`);
    }
    if (right > paper + 1) wrong.push(`${id} ends at ${right} px`);
  }
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  if (!/^rgba\(0, 0, 0, 0\)|^rgba?\(2[45]\d, 2[45]\d, 2[45]\d/.test(ground)) wrong.push(`the paper is ${ground}`);
  return wrong;
}, [FIGURES, DRAWN, PAPER] as const);

test('on paper every figure is drawn, in light colours, inside the page, with its table', async () => {
  const page = await openLab({ lang: 'ja', theme: 'dark', width: 1440, height: 900 });
  await whole(page);
  for (const [lang, theme, width] of [['ja', 'dark', 1440], ['en', 'light', 390]] as const) {
    await showIn(page, { lang, theme, width });
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: PAPER, height: 950 });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect.poll(async () => wrongOnPaper(page), { message: `${lang}, ${theme}, ${width} px` }).toEqual([]);
    await expect.poll(async () => page.locator('[data-screen-only], main button[data-kind="text"], #board, [data-slot] th').evaluateAll((all) => all
      .filter((one) => one.checkVisibility() && (!(one instanceof HTMLTableCellElement) || getComputedStyle(one).position === 'sticky')).map((one) => one.outerHTML.slice(0, 80)))).toEqual([]);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: null });
  }
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(50_000);
});

/** What was on the page when the browser was asked to print: written down instead of printed. */
interface Asked { readonly drawn: readonly string[]; readonly waiting: number; readonly foot: string }
type Printing = typeof window & { asked?: Asked };

/** Presses the keys for printing and waits until the page asks for it. */
async function askedToPrint(page: Page): Promise<Asked> {
  await page.evaluate(() => { delete (window as Printing).asked; });
  await page.keyboard.press('Control+p');
  const handle = await page.waitForFunction(() => (window as Printing).asked);
  const asked = await handle.jsonValue();
  if (asked === undefined) throw new Error('nothing was asked');
  return asked;
}

/** Pages and their shapes, from what every PDF says of each. */
const shapesIn = (pdf: Buffer): readonly string[] => [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)]
  .map(([, width, height]) => (Number(width) > Number(height) ? 'wide' : 'high'));

test('story and slides are printed when all of them has been drawn, a page for each, with inputs and address at the foot', async () => {
  const page = await openPage({
    hash: 'v=1&view=story&n=120', lang: 'en', width: 1280, height: 720,
    prepare: async (one) => one.addInitScript(() => {
      window.print = () => {
        const of = (selector: string): readonly Element[] => [...document.querySelectorAll(selector)];
        (window as Printing).asked = {
          drawn: of('[data-scene], [data-slide]').filter((scene) => [...scene.querySelectorAll('svg, table')].some((one) => one.getBoundingClientRect().height > 40))
            .map((scene) => scene.getAttribute('data-scene') ?? scene.getAttribute('data-slide') ?? ''),
          waiting: of('[data-waiting], [data-slot] > [data-size]').length,
          foot: document.documentElement.style.getPropertyValue('--foot'),
        };
      };
    }),
  });
  await page.locator('[data-story="en"] footer').waitFor();
  await listens(page);
  const story = await askedToPrint(page);
  expect(story.drawn).toEqual([...SCENE_IDS]);
  expect(story.waiting).toBe(0);
  expect(story.foot).toMatch(/^"Two Kinds of Virtual, model .*120.*http:.*[#&]n=120/u);
  const pages = shapesIn(await page.pdf({ preferCSSPageSize: true }));
  expect(pages.length).toBeGreaterThan(SCENE_IDS.length);
  expect(pages.length).toBeLessThan(2 * SCENE_IDS.length);
  expect(new Set(pages)).toEqual(new Set(['high']));

  await typeHash(page, 'v=1&view=present&deck=sales&n=120&lang=en');
  await page.locator('[data-slide]').waitFor();
  await twoFrames(page);
  const talk = await askedToPrint(page);
  expect(talk.drawn).toEqual(DECKS.sales.steps.map(({ id }) => id));
  expect(talk.waiting).toBe(0);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(shapesIn(await page.pdf({ preferCSSPageSize: true }))).toEqual(DECKS.sales.steps.map(() => 'wide'));

  // An estate in the address would fill the foot, and the sheet below it.
  const fleet = Array.from({ length: 40 }, (_, i) => `${i + 1}-0-1536-${6000 + i}-20-80-0.2-2`).join();
  await typeHash(page, `v=1&view=present&deck=sales&lang=en&fleet=${fleet}`);
  await expect.poll(async () => page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    return document.documentElement.style.getPropertyValue('--foot');
  })).toMatch(/820 workloads · 1 kernel family · http:[^#]*"$/u);
});
