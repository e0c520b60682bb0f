import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { singleFileHtml } from '../../scripts/singleFile.ts';
import type { SiteParts } from '../../scripts/singleFile.ts';

const page = (lang: string, other: string): string => `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'" />
    <meta name="viewport" content="width=device-width" />
    <link rel="icon" href="./favicon.svg" />
    <link rel="manifest" href="./manifest.webmanifest" />
    <style>a{color:red}</style>
    <script>first();</script>
    <script type="module" crossorigin src="./assets/first-a.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/vendor-a.js">
    <title>${lang}</title>
    <link rel="alternate" hreflang="en" href="./en.html">
    <meta property="og:image" content="./share-${lang}.png">
  </head>
  <body>
    <div id="root"><p id="_s-R_1_"><a href="./${other}">x</a><span id="view=story&amp;scene=kernels"></span></p></div>
  </body>
</html>`;

const parts: SiteParts = { pages: { ja: page('ja', 'en.html'), en: page('en', 'index.html') }, firstScript: 'first();\n', program: 'all()', icon: '<svg/>' };
const made = (change: Partial<SiteParts> = {}): string => singleFileHtml({ ...parts, ...change });

const policyOf = (html: string): Readonly<Record<string, string>> => Object.fromEntries(
  (/content="(default-src[^"]+)"/.exec(html)?.[1] ?? '').split('; ').map((one) => [one.split(' ')[0] ?? '', one.slice(one.indexOf(' ') + 1)]));

describe('the single file', () => {
  test('needs nothing beside it: no address but those in itself', () => {
    const html = made();
    const addresses = [...html.matchAll(/(?:src|href|content)="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(addresses.filter((address) => /^\.{0,2}\/|\.(?:js|css|html|png|webmanifest)$/.test(address))).toEqual([]);
    expect(html).not.toMatch(/<script [^>]|rel="(?:manifest|alternate|stylesheet|modulepreload)"/);
    expect(html).toContain('href="#lang=en"');
    expect(html).toContain('href="#lang=ja"');
  });

  test('allows what stands in it, to the letter, and nothing else', () => {
    const html = made({ program: 'all("$&")' });
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const inside = (tag: string): readonly string[] => [...html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))].map((match) => hash(match[1] ?? ''));
    expect(inside('script')).toHaveLength(3);
    const policy = policyOf(html);
    expect(policy['script-src']).toBe(inside('script').join(' '));
    expect(policy['style-src']).toBe(inside('style').join(' '));
    expect(policy['default-src']).toBe("'none'");
    expect(policy['worker-src']).toBe('blob:');
    expect(JSON.stringify({ ...policy, 'frame-src': '' })).not.toMatch(/unsafe|'self'|https?:/);
    expect(html).toContain('all("$&")');
  });

  test('has both articles, with ids of their own', () => {
    const html = made();
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids).toEqual(['root', 'lang=ja', '_s-R_1_', 'view=story&amp;scene=kernels', 'lang=en', '_s-en-R_1_', 'view=story&amp;scene=kernels&amp;lang=en']);
  });

  test.each([
    ['a program that no page can hold', { program: 'while(a<!--b);' }],
    ['a page without style', { pages: { ...parts.pages, ja: '<html></html>' } }],
  ])('%s stops the build', (_, change) => {
    expect(() => made(change)).toThrow(/lacks|Invalid or unexpected token/);
  });

  test('what a page would read otherwise means the same in other signs', () => {
    const [text = ''] = /<script>(a\([^]*?)<\/script>/.exec(made({ program: 'a("</script>", "<!--", /<script/u, `\0\r\n`)' }))?.slice(1) ?? [];
    expect(text).toBe('a("\\x3c/script>", "\\x3c!--", /\\x3cscript/u, `\\x00\n`)');
  });
});
