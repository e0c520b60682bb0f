import { describe, expect, it } from 'vitest';
import { folderOf, ownAddress, pageIn, reachOf, siteOfText } from '../../src/io/siteAddress.ts';

describe('where the site is', () => {
  it.each([
    ['https://wiki.example.org/virtual/', 'everybody'], ['http://10.0.0.5:8080/en.html#n=1', 'everybody'], ['http://localhost:4173/', 'thisMachine'],
    ['http://127.0.0.1:4173/#n=1', 'thisMachine'], ['http://[::1]/', 'thisMachine'], ['http://a.localhost/', 'thisMachine'], ['http://127.example.org/', 'everybody'],
    ['file:///C:/two-kinds.html', 'nobody'], ['blob:https://example.org/1', 'nobody'], ['about:srcdoc', 'nobody'], ['', 'nobody'],
  ])('%s is for %s', (href, reach) => {
    expect(reachOf(href)).toBe(reach);
  });

  it.each([
    ['https://example.org/virtual/', 'https://example.org/virtual/'], [' example.org/virtual ', 'https://example.org/virtual/'],
    ['http://wiki:8080/a/en.html?x#n=1', 'http://wiki:8080/a/en.html'], ['ｈｔｔｐｓ：／／example.org', 'https://example.org/'],
    ['https://user:secret@example.org/a', 'https://example.org/a/'],
    ['', null], ['wiki', null], ['javascript:alert(1)', null], ['file:///etc/passwd', null], ['ftp://example.org', null], ['https://', null],
    ['https://example.org/"><script>', null], ['example.org a', null],
  ])('takes %j for %j', (text, site) => {
    expect(siteOfText(text)).toBe(site);
  });

  it.each([
    ['https://example.org/a/', 'ja', 'https://example.org/a/'], ['https://example.org/a/', 'en', 'https://example.org/a/en.html'],
    ['https://example.org/a/index.html#x', 'ja', 'https://example.org/a/index.html'], ['https://example.org/a/en.html', 'ja', 'https://example.org/a/index.html'],
    ['https://example.org/a/en.html?b', 'en', 'https://example.org/a/en.html'], ['https://example.org/two-kinds.html', 'en', 'https://example.org/two-kinds.html'],
  ] as const)('%s in %s is %s', (site, lang, page) => {
    expect(pageIn(site, lang)).toBe(page);
  });

  it.each([
    ['https://example.org/a/en.html?b#n=1', 'https://example.org/a/en.html?b'], ['file:///C:/two-kinds.html#x', 'file:///C:/two-kinds.html'],
    ['about:srcdoc', null], ['data:text/html,x', null], ['blob:https://example.org/1', null],
  ])('%s leads back by %s', (href, own) => {
    expect(ownAddress(href)).toBe(own);
  });

  it('lies in a folder', () => {
    expect(folderOf('https://example.org/a/en.html#b/c')).toBe('https://example.org/a/');
    expect(folderOf('https://example.org/a/')).toBe('https://example.org/a/');
  });
});
