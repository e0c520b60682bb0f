import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DRAWN, FIGURES, openLab, showIn, whole } from '../helpers/labPage.ts';

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
    expect(await page.locator('[data-screen-only]').first().isVisible()).toBe(false);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: null });
  }
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(50_000);
});
