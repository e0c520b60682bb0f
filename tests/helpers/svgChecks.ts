import { JSDOM } from 'jsdom';
import { expect } from 'vitest';

/** Throws where the text is no well-formed XML. */
export const svgOf = (text: string): Element => new JSDOM(text, { contentType: 'image/svg+xml' }).window.document.documentElement;

/** Every line of text in a picture. */
export const wordsIn = (root: Element): string => [...root.querySelectorAll('text')].map((one) => one.textContent).join('\n').replaceAll('\u2060', '');

/** A picture that has left the page: XML alone, named, and nothing in it that runs, is fetched, or needs the page's styles. */
export function expectSelfContained(text: string): Element {
  const root = svgOf(text);
  expect([root.localName, root.namespaceURI]).toEqual(['svg', 'http://www.w3.org/2000/svg']);
  expect(root.querySelector('title')?.textContent ?? '').not.toBe('');
  for (const name of ['foreignObject', 'script', 'style', 'image', 'a']) expect(root.querySelectorAll(name)).toHaveLength(0);
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const { name, value } of element.attributes) {
      expect(name, value).not.toMatch(/^(?:on|style$|class$|data-)/u);
      if (name !== 'xmlns') expect(value, name).not.toMatch(/https?:|var\(|light-dark|currentcolor|NaN|Infinity/iu);
    }
  }
  const ids = [...root.querySelectorAll('[id]')].map((one) => one.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id] of text.matchAll(/url\(#([^)]*)\)/gu)) expect(ids).toContain(id);
  return root;
}
