import { expect, test } from 'vitest';
import { DRAWN, FIGURES, openLab, whole } from '../helpers/labPage.ts';

/** A4 less the margins of 16 mm, in CSS pixels. */
const PAPER = 673;

test.each([['ja', 'dark', 1440], ['en', 'light', 390]] as const)(
  'on paper every figure is drawn, in light colours, inside the page, with its table (%s, %s, %i px)',
  async (lang, theme, width) => {
    const page = await openLab({ lang, theme, width, height: 900 });
    await whole(page);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: PAPER, height: 950 });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.waitForTimeout(300);
    const found = await page.evaluate(() => [...document.querySelectorAll('figure')].map((figure) => {
      const drawings = [...figure.querySelectorAll('svg')].filter((svg) => svg.parentElement?.closest('svg') === null && svg.getBoundingClientRect().height > 40);
      const shapes = drawings.flatMap((svg) => [...svg.querySelectorAll('path, rect, line, circle')]).filter((shape) => shape.getBoundingClientRect().width > 0);
      const paper = drawings.flatMap((svg) => [...svg.querySelectorAll('text')]).map((text) => getComputedStyle(text).fill);
      return {
        id: figure.id, drawings: drawings.length, shapes: shapes.length, tables: figure.querySelectorAll('table').length,
        right: Math.max(0, ...[figure, ...drawings, ...shapes].map((one) => Math.round(one.getBoundingClientRect().right))),
        lightText: paper.filter((color) => /\d+/g.exec(color) !== null && Number(/\d+/.exec(color)?.[0]) > 200).length,
      };
    }));
    expect(found.map((one) => one.id)).toEqual(expect.arrayContaining([...FIGURES]));
    for (const one of found) {
      const drawn = DRAWN.some((id) => id === one.id);
      expect(one.drawings > 0 && one.shapes > 5, `${one.id}: ${one.drawings} drawings, ${one.shapes} shapes`).toBe(drawn || (one.drawings > 0 && one.shapes > 5));
      if (drawn) expect(one.tables, `${one.id}: table`).toBeGreaterThan(0);
      expect(one.right, `${one.id}: right edge`).toBeLessThanOrEqual(PAPER + 1);
    }
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toMatch(/rgba?\(25\d, 25\d, 25\d|rgba\(0, 0, 0, 0\)|rgb\(25[0-5], 2[45]\d, 2[45]\d/);
    expect(await page.locator('[data-screen-only]').first().isVisible()).toBe(false);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    // Once is enough: the page is long.
    if (lang === 'ja') return;
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(50_000);
  },
);
