import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { indexHtml, landingHtml, liveAddresses, oembedText, sitePicture } from '../../scripts/pictureSite.tsx';
import { CARD_DRAWINGS, picturedInputs } from '../../src/derive/pictures.ts';
import { pinnedOf } from '../../src/derive/cards.ts';
import { decodeHash } from '../../src/io/urlState.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { STILL_IDS } from '../../src/views/take/stillFigure.tsx';
import { expectSelfContained, wordsIn } from '../helpers/svgChecks.ts';

const SITE = 'https://example.org/virtual/';
const documentOf = (html: string): Document => new JSDOM(html).window.document;

test('every card that has pictures has a drawing', () => {
  expect(Object.values(CARD_DRAWINGS).filter((id) => !STILL_IDS.includes(id))).toEqual([]);
});

describe('a picture', () => {
  test('is the same to the byte whenever it is drawn, and another for other inputs', async () => {
    const first = await sitePicture('host-share', '2026', 'ja');
    await sitePicture('stack', '2007', 'en');
    expect((await sitePicture('host-share', '2026', 'ja')).svg).toBe(first.svg);
    expect((await sitePicture('host-share', 'testLab', 'ja')).svg).not.toBe(first.svg);
  });

  test('carries its sentence, its inputs and text that stays text', async () => {
    const picture = await sitePicture('os-sprawl', 'mixedEnterprise', 'en');
    const root = expectSelfContained(picture.svg);
    expect(wordsIn(root)).toContain(picture.title);
    expect(wordsIn(root)).toMatch(/era=2026&n=120/u);
    expect(Number(root.getAttribute('width'))).toBe(picture.width);
  });

  test('leads to the same state, in a frame and on the page of the scene', async () => {
    const picture = await sitePicture('os-sprawl', 'testLab', 'en');
    const { frame, page } = liveAddresses(picture, SITE);
    const [site, hash = ''] = frame.split('#');
    expect(site).toBe(`${SITE}en.html`);
    const { state, issues } = decodeHash(`#${hash}`);
    expect(issues).toEqual([]);
    expect(resolveInputs(state.era, state.overrides)).toEqual(resolveInputs('2014', { ...state.overrides }));
    expect(state.overrides.workloads).toBe(64);
    expect(state.view).toMatchObject({ view: 'embed', figure: 'os-sprawl', lang: 'en', was: pinnedOf(picturedInputs('os-sprawl', 'testLab')) });
    expect(decodeHash(`#${page.split('#')[1] ?? ''}`).state.view).toMatchObject({ view: 'story', scene: 'os-sprawl' });
  });
});

describe('beside a picture', () => {
  test('stands a page without a program, by which chats and oEmbed consumers find it', async () => {
    const picture = await sitePicture('stack', '2026', 'ja');
    const page = documentOf(await landingHtml(picture, SITE, true));
    const property = (name: string): string | null | undefined => page.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
    expect(page.documentElement.lang).toBe('ja');
    expect(property('og:title')).toBe(picture.title);
    expect(property('og:image')).toBe(`${SITE}pictures/stack/2026.ja.png`);
    expect(property('og:image:width')).toBe(String(2 * picture.width));
    expect(page.querySelector('link[type="application/json+oembed"]')?.getAttribute('href')).toBe(`${SITE}pictures/stack/2026.ja.json`);
    expect(page.querySelector('img')?.getAttribute('src')).toBe('./2026.ja.svg');
    expect(page.querySelectorAll('script, [style], iframe')).toHaveLength(0);
    const without = documentOf(await landingHtml(picture, null, false));
    expect(without.querySelector('meta[property="og:image"]')).toBe(null);
    expect(without.querySelector('link[type="application/json+oembed"]')?.getAttribute('href')).toBe('2026.ja.json');
  });

  test('stands what oEmbed says, in whole addresses where the site knows its own', async () => {
    const picture = await sitePicture('stack', '2026', 'en');
    const whole = JSON.parse(await oembedText(picture, SITE, true)) as Record<string, unknown>;
    expect(whole).toMatchObject({ version: '1.0', type: 'rich', provider_url: SITE, thumbnail_url: `${SITE}pictures/stack/2026.en.png`, thumbnail_width: 2 * picture.width });
    expect(String(whole['html'])).toContain(`src="${SITE}en.html#`);
    const bare = JSON.parse(await oembedText(picture, null, false)) as Record<string, unknown>;
    expect(bare['thumbnail_url']).toBeUndefined();
    expect(String(bare['html'])).toContain('src="../../en.html#');
  });

  test('stands the list of all, with code for each', async () => {
    const pictures = [await sitePicture('stack', '2026', 'ja'), await sitePicture('stack', '2026', 'en')];
    const page = documentOf(await indexHtml(pictures, SITE, true));
    expect([...page.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual(['./stack/2026.ja.svg', './stack/2026.en.svg']);
    expect(page.querySelectorAll('code')[1]?.textContent).toMatch(/^\[!\[.*\]\(https:\/\/example\.org\/virtual\/pictures\/stack\/2026\.en\.svg\)\]\(https:/u);
    expect(page.querySelectorAll('script, [style], iframe')).toHaveLength(0);
  });
});
