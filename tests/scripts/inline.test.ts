import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { META_POLICY, headerFor } from '../../scripts/csp.mjs';
import { withPolicy, withoutTrips } from '../../scripts/inline.ts';

const HEAD = '<meta charset="utf-8" />';
const SCRIPT = '<script src="./first.js"></script>';
const SHEET = '<link rel="stylesheet" crossorigin href="./assets/style-a.css">';
const page = (head: string): string => `<html><head>${HEAD}${head}</head><body><div id="root"></div></body></html>`;
const styles: Readonly<Record<string, string>> = { 'assets/style-a.css': 'a{color:red}\n' };
const inPage = (html: string, firstScript = 'one();\n'): string => withoutTrips({ html, styleOf: (file) => styles[file], firstScript });
const sha = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('what is needed to paint', () => {
  test('stands in the page, styles before the script that might read them, and is fetched no more', () => {
    const html = inPage(page(SCRIPT + SHEET));
    expect(html).toContain('<style>a{color:red}</style>');
    expect(html).toContain('<script>one();</script>');
    expect(html.indexOf('<style>')).toBeLessThan(html.indexOf('<script>'));
    expect(html).not.toMatch(/first\.js|stylesheet/);
  });

  test('a dollar sign is a dollar sign', () => {
    expect(inPage(page(SCRIPT + SHEET), "a.replace(/x/, '$&')")).toContain("<script>a.replace(/x/, '$&')</script>");
  });

  test.each([
    ['no sheet', page(SCRIPT), 'one();'], ['no script', page(SHEET), 'one();'],
    ['a sheet that was not built', page(SCRIPT + SHEET.replace('style-a', 'style-b')), 'one();'],
    ['a script that ends too soon', page(SCRIPT + SHEET), "'</script>'"],
  ])('%s stops the build', (_, html, script) => {
    expect(() => inPage(html, script)).toThrow(/^(the page|first\.js|assets)/);
  });

  test.each(['a{background:url(x.png)}', '@import "b.css";', 'a::after{content:"</style>"}'])('%s stops the build', (style) => {
    expect(() => withoutTrips({ html: page(SCRIPT + SHEET), styleOf: () => style, firstScript: 'one();' })).toThrow('cannot stand in the page');
  });
});

describe('the policy', () => {
  test('names what is inline and allows nothing else that is', () => {
    const html = withPolicy(inPage(page(SCRIPT + SHEET)));
    const policy = /content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain(`script-src 'self' ${sha('one();')};`);
    expect(policy).toContain(`style-src 'self' ${sha('a{color:red}')};`);
    expect(policy).not.toContain('unsafe');
    expect(policy.replaceAll(/ 'sha256-[^']+'/g, '')).toBe(META_POLICY);
    expect(html.indexOf('http-equiv')).toBeLessThan(html.indexOf('<style>'));
  });

  test('goes out as the header of its own page; any other answer has the one without hashes', () => {
    const html = withPolicy(inPage(page(SCRIPT + SHEET)));
    expect(headerFor(html)).toContain(sha('one();'));
    expect(headerFor(html)).toMatch(/; frame-ancestors \*$/);
    expect(headerFor('<p>no policy</p>')).toBe(`${META_POLICY}; frame-ancestors *`);
  });

  test('a page without a charset has no place for it', () => {
    expect(() => withPolicy('<html></html>')).toThrow('charset');
  });
});
