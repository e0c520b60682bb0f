import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sizesOf } from '../../scripts/bench/sites.mjs';

/** So many thousand bytes that no packing makes less. */
const noise = (kb: number): string => randomBytes(kb * 750).toString('base64').slice(0, kb * 1000);
const chunk = (name: string, kb: number, imports: readonly string[] = []) => ({ name: `assets/${name}-x.js`, code: noise(kb), imports: imports.map((one) => `assets/${one}-x.js`) });
const page = (...names: readonly string[]): string =>
  names.map((name) => `<script type="module" crossorigin src="./assets/${name}-x.js"></script>`).join('');

const site = {
  root: '/', styles: [noise(4)], pages: [page('vendor', 'first'), page('vendor', 'first')],
  chunks: [
    chunk('vendor', 60), chunk('first', 10, ['vendor']), chunk('jaFirst', 8, ['first']), chunk('enFirst', 4, ['terms']), chunk('terms', 1),
    chunk('LabPage', 6, ['shared', 'first']), chunk('shared', 12), { ...chunk('recharts', 1), code: `recharts-wrapper ${noise(90)}` },
  ],
};
/** Base64 packs to three quarters. */
const packed = (kb: number): number => kb * 0.755;

describe('sizes', () => {
  test('at once: what the pages ask for, each once, with the larger language; the lab: its view besides', () => {
    const sizes = sizesOf(site);
    expect(sizes.atOnce).toBeCloseTo(packed(60 + 10 + 8), 0);
    expect(sizes.lab).toBeCloseTo(packed(60 + 10 + 8 + 6 + 12), 0);
    expect(sizes.react).toBeCloseTo(packed(60), 0);
    expect(sizes.css).toBeCloseTo(packed(4), 0);
    expect(sizes.chartsAtStart).toBe(0);
  });

  test('Recharts before its time is noticed, through whatever imports it', () => {
    const chunks = site.chunks.map((one) => (one.name.includes('shared') ? { ...one, imports: ['assets/recharts-x.js'] } : one));
    expect(sizesOf({ ...site, chunks }).chartsAtStart).toBe(1);
  });

  test('a site that is cut in another way is refused, not measured wrongly', () => {
    expect(() => sizesOf({ ...site, pages: ['<p>no script</p>'] })).toThrow('0 entries');
    expect(() => sizesOf({ ...site, chunks: site.chunks.filter(({ name }) => !name.includes('enFirst')) })).toThrow('1 first languages');
    expect(() => sizesOf({ ...site, chunks: site.chunks.filter(({ name }) => !name.includes('LabPage')) })).toThrow('0 lab pages');
  });
});
