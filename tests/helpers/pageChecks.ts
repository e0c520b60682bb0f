import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** These rules look at colours and places; all others read the document, which no theme and hardly a width changes. */
const LOOKS = ['color-contrast', 'target-size'];
/** Rows that look like those before them. To compare the colours of each cell takes longer than all other rules together. */
const ALIKE = 'tbody tr[data-strong="false"]:nth-child(n+5)';

/**
 * What axe finds, one line each: 'color-contrast (serious) <p class="a">: …'. WCAG 2.0–2.2 A and
 * AA and best practices; target-size, which is off by default, on. The script is put in by the
 * debugger, which the page's policy does not govern, so the policy stays in force.
 *
 * @param what 'looks': only colours and sizes, where the document itself has been read before
 */
export async function axeViolations(page: Page, what: 'all' | 'looks' = 'all'): Promise<string[]> {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(AXE);
  // A colour on its way from one to another is none that a reader reads by.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  return page.evaluate(
    async ([tags, looks, alike, readsDocument]) => {
      const { axe: runner } = globalThis as unknown as { axe: typeof axe };
      // At the top what stays in sight lies over nothing. Further down it is chance which target it covers the edge of.
      window.scrollTo({ top: 0, behavior: 'instant' });
      const found = [await runner.run({ exclude: alike }, { runOnly: { type: 'rule', values: [...looks] }, resultTypes: ['violations'] })];
      if (readsDocument) {
        const rules = Object.fromEntries(looks.map((id) => [id, { enabled: false }]));
        found.push(await runner.run(document, { runOnly: { type: 'tag', values: [...tags] }, rules, resultTypes: ['violations'] }));
      }
      return found.flatMap(({ violations }) => violations).flatMap(({ id, impact, nodes }) =>
        nodes.map((node) => {
          const why = (node.failureSummary ?? '').replace(/\s+/g, ' ');
          return `${id} (${impact ?? 'unrated'}) ${node.html.slice(0, 160)}: ${why}`;
        }),
      );
    },
    [AXE_TAGS, LOOKS, ALIKE, what === 'all'] as const,
  );
}

/** By how many pixels the page can be scrolled sideways; 0 is right (WCAG 1.4.10). */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    return Math.max(0, root.scrollWidth - root.clientWidth);
  });
}

/**
 * Texts that are cut off, 'tag.class: text' each: an HTML element with overflow hidden or clip
 * whose content is larger than its box, or an SVG text that sticks out of its svg. Boxes that
 * scroll, and texts for screen readers only (1 px boxes), do not count.
 */
export async function clippedText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const TOLERANCE = 1.5;
    const nameOf = (element: Element): string => {
      const first = element.getAttribute('class')?.split(' ')[0];
      const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 80);
      return `${element.tagName.toLowerCase()}${first ? `.${first}` : ''}: ${text}`;
    };
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
    const isCutBox = (element: HTMLElement): boolean => {
      const style = getComputedStyle(element);
      if (element.clientWidth <= 1 || element.clientHeight <= 1) return false;
      if (style.clipPath !== 'none' && element.clientWidth <= 2) return false;
      const wide = hides(style.overflowX) && element.scrollWidth > element.clientWidth + TOLERANCE;
      const high = hides(style.overflowY) && element.scrollHeight > element.clientHeight + TOLERANCE;
      return (wide || high) && (element.textContent ?? '').trim() !== '';
    };
    const isCutLabel = (text: SVGTextElement): boolean => {
      const frame = text.ownerSVGElement;
      if (frame === null || !hides(getComputedStyle(frame).overflowX)) return false;
      const inner = text.getBoundingClientRect();
      const outer = frame.getBoundingClientRect();
      if (inner.width === 0 || outer.width === 0) return false;
      // The box of a label is higher than its letters: room for accents above, for tails below.
      const leading = 0.3 * inner.height;
      return (
        inner.left < outer.left - TOLERANCE || inner.right > outer.right + TOLERANCE ||
        inner.top < outer.top - leading || inner.bottom > outer.bottom + leading
      );
    };
    const boxes = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (element) => element instanceof HTMLElement && isSeen(element) && isCutBox(element),
    );
    const labels = [...document.querySelectorAll<SVGTextElement>('svg text')].filter(
      (text) => isSeen(text) && isCutLabel(text),
    );
    return [...boxes, ...labels].map(nameOf);
  });
}
