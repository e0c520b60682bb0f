import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { oembedOf } from '../../src/io/oembed.ts';
import { pictureFile } from '../../src/io/pictureFiles.ts';

const source = {
  title: 'Where they part', provider: { name: 'Two Kinds of Virtual', address: 'https://example.org/' },
  frame: { address: 'https://example.org/en.html#view=embed&figure=why', width: 800, height: 560 }, thumbnail: null,
} as const;

// What https://oembed.com, 2.3.4 asks of every answer and of the type "rich".
describe('an oEmbed document', () => {
  it('has what the specification requires, and a frame in its html', () => {
    const document = oembedOf(source);
    expect(document).toMatchObject({ version: '1.0', type: 'rich', width: 800, height: 560 });
    const { body } = new JSDOM(document.html).window.document;
    expect(body.children).toHaveLength(1);
    const frame = body.querySelector('iframe');
    expect([frame?.getAttribute('src'), frame?.width, frame?.height]).toEqual([source.frame.address, '800', '560']);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it('has all of a thumbnail or nothing', () => {
    const thumbs = (of: object): readonly string[] => Object.keys(of).filter((key) => key.startsWith('thumbnail'));
    expect(thumbs(oembedOf(source))).toEqual([]);
    expect(oembedOf({ ...source, thumbnail: { address: 'https://example.org/a.png', width: 1008, height: 600 } }))
      .toMatchObject({ thumbnail_url: 'https://example.org/a.png', thumbnail_width: 1008, thumbnail_height: 600 });
  });

  it('is not ended by its title', () => {
    const { html } = oembedOf({ ...source, title: '"><script>alert(1)</script>' });
    expect(new JSDOM(html).window.document.querySelector('script')).toBe(null);
  });
});

it('pictures stay where they are', () => {
  expect(pictureFile('divergence', '2026', 'en', 'svg')).toBe('pictures/divergence/2026.en.svg');
  expect(pictureFile('server-sprawl', 'branchServers', 'ja', 'json')).toBe('pictures/server-sprawl/branchServers.ja.json');
});
