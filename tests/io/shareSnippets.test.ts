import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { attributeText, markdownText, plainAddress, SANDBOX, SHARE_HOSTS, snippetsOf, unendingText } from '../../src/io/shareSnippets.ts';
import type { ShareHost, SharedFigure } from '../../src/io/shareSnippets.ts';

const FRAME = 'https://example.org/virtual/en.html#v=1&era=2026&n=120&view=embed&figure=divergence&lang=en&m=1.0.0&was=9.7';
const figure: SharedFigure = {
  frame: FRAME, page: 'https://example.org/virtual/en.html#v=1&view=lab&era=2026&n=120', picture: 'https://example.org/virtual/pictures/divergence/2026.en.svg',
  title: 'Where they part', alt: 'Where they part: 9 and 7', height: 560,
};

/** Names that would end the code of one wiki or another, or begin something else in it. */
const HOSTILE = [
  '"><script>alert(1)</script>', "' onload='alert(1)", 'a|b', 'a]] [[b', 'a}} {{b', '](https://evil.example) [', '![x](y)', '`code`', '<!-- x',
  '&lt;b&gt; &amp;', '~~~~', "'''bold'''", 'a\n\nb', 'a\r\n|-\n|b', '\u202Eabc', '\\](x)', '$a$ #1 @all :x:', '(a) (b)!', '{width=1}', '--> ]]> </iframe>', 'a\u0000b', '二つの仮想化|表',
];

const codesOf = (host: ShareHost, changed: Partial<SharedFigure> = {}): readonly string[] => snippetsOf(host, { ...figure, ...changed }).map(({ code }) => code);
const { document } = new JSDOM('<!doctype html><div></div>').window;
function framesIn(html: string): readonly Element[] {
  const place = document.createElement('div');
  place.innerHTML = html;
  return [...place.children];
}

describe('code for other people’s pages', () => {
  it('is there for every host, in one line, without a blank piece', () => {
    for (const host of SHARE_HOSTS) {
      expect(codesOf(host).length, host).toBeGreaterThan(0);
      for (const code of codesOf(host)) expect(code, host).toMatch(/^\S.*\S$/u);
    }
  });

  it('is one frame with the whole address, its name, its height and what it may do', () => {
    const [frame, ...others] = framesIn(codesOf('html')[0] ?? '');
    expect(others).toEqual([]);
    expect(Object.fromEntries([...frame?.attributes ?? []].map(({ name, value }) => [name, value]))).toEqual({
      src: FRAME, title: 'Where they part', width: '100%', height: '560', loading: 'lazy', sandbox: SANDBOX,
    });
    expect(SANDBOX).not.toContain('allow-same-origin');
  });

  it.each(['html', 'confluence', 'growi', 'mediawiki', 'sharepoint', 'backstage'] as const)('holds one frame and nothing else in %s, whatever the name', (host) => {
    for (const title of HOSTILE) {
      const code = codesOf(host, { title, alt: title }).find((one) => one.startsWith('<iframe')) ?? '';
      const found = framesIn(code);
      expect(found.map((one) => one.localName), code).toEqual(['iframe']);
      const [frame] = found;
      expect(frame?.getAttribute('src')).toBe(FRAME);
      expect(frame?.getAttributeNames().filter((name) => name.startsWith('on'))).toEqual([]);
      // What a template or a table cell of a wiki would be ended by.
      expect(code.replace(/^<iframe |><\/iframe>$/gu, '')).not.toMatch(/[|[\]{}<>`\n]/u);
      if (frame?.hasAttribute('title')) expect(frame.getAttribute('title')).toBe(title.replace(/\p{Cc}+/gu, ' ').replace(/\u202e/gu, '').replace(/ {2,}/gu, ' ').trim());
    }
  });

  it.each(['markdown', 'gitlab', 'redmine'] as const)('is one picture that is one link in %s, whatever the name', (host) => {
    for (const alt of HOSTILE) {
      const code = codesOf(host, { alt })[0] ?? '';
      expect(code).toMatch(/^\[!\[.*\]\(https:\S+\.svg\)\]\(https:[^\s()|]+\)$/u);
      // Between the brackets every sign of Markdown has its backslash: taken away in pairs, none is left.
      const inner = /^\[!\[(.*)\]\(https:\S+\)\]\(/u.exec(code)?.[1] ?? '';
      expect(inner.replace(/\\[^\p{L}\p{N}\s]/gu, ''), code).not.toMatch(/[\\`*_{}[\]<>()#!|&~$@\n]|:\w+:/u);
    }
  });

  it('keeps the fields of MediaWiki and DokuWiki apart', () => {
    for (const alt of HOSTILE) {
      const [, wiki = ''] = codesOf('mediawiki', { alt });
      expect(wiki.slice(2, -2).split('|'), wiki).toHaveLength(4);
      expect(wiki.slice(2, -2)).not.toMatch(/[[\]{}<>~]|''/u);
      const [frame = '', picture = ''] = codesOf('dokuwiki', { alt, title: alt });
      expect(frame).toMatch(/^\{\{url>https:\S+ 100%,560px noborder\|[^|{}[\]]*\}\}$/u);
      expect(picture).toMatch(/^\[\[https:[^|\s]+\|\{\{https:\S+\?960\|[^|{}[\]]*\}\}\]\]$/u);
      expect(codesOf('redmine', { alt })[1]).toMatch(/^!https:[^\s()!]+\([^()!]*\)!:https:\S+$/u);
    }
  });

  it('names a picture that is to be uploaded by a name that a wiki takes', () => {
    expect(codesOf('mediawiki')[1]).toContain('[[File:divergence-2026.en.png|960px|link=https://example.org/');
    expect(codesOf('mediawiki', { picture: 'a b|c.svg' })[1]).toContain('[[File:a-b-c.png|');
  });

  it('says where the frame leads in an address that means the same', () => {
    expect(plainAddress(FRAME)).toBe(FRAME);
    for (const odd of ["https://example.org/a'b(c)|[d]{e}`!*/#n=1", 'https://example.org/a b"<c>\\^#n=1']) {
      expect(decodeURIComponent(plainAddress(odd))).toBe(odd);
      expect(plainAddress(odd)).not.toMatch(/[\s"'()<>[\]\\^`{|}!*]/u);
    }
    expect(codesOf('notion')).toEqual([FRAME]);
    expect(codesOf('confluence')[0]).toBe(FRAME);
  });

  it('leaves ordinary names as they are', () => {
    for (const name of ['Where they part', 'どこで差が開くか（二つの仮想化）']) {
      expect([attributeText(name), markdownText(`${name}: 3`).replace(/: 3$/u, ''), unendingText(name)]).toEqual([name, name, name]);
    }
  });
});
