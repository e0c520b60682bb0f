import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { META_POLICY, steadyPolicy } from '../../scripts/csp.mjs';

const text = readFileSync(new URL('../../docs/deploy.md', import.meta.url), 'utf8');
const SERVERS = ['nginx', 'caddy', 'apache', 'xml'] as const;
const example = (language: string): string => {
  const found = new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'm').exec(text)?.[1];
  if (found === undefined) throw new Error(`no example for ${language}`);
  return found;
};

const POLICY = steadyPolicy("'self' https://wiki.example.org");
const HEADERS = [
  ['X-Content-Type-Options', 'nosniff'], ['Referrer-Policy', 'no-referrer'], ['Cross-Origin-Resource-Policy', 'cross-origin'], ['Access-Control-Allow-Origin', '*'],
] as const;

/** A name and its value as any of the four writes them. */
const says = (part: string, name: string, value: string): boolean => part.split('\n').some((line) => {
  const at = line.indexOf(name);
  return at >= 0 && line.slice(at + name.length).replace(/^["\s]*(?:value=)?"?/, '').startsWith(value);
});

describe.each(SERVERS)('the example for %s', (server) => {
  const part = example(server);

  test('has the policy that the pages need, to the letter', () => {
    expect(says(part, 'Content-Security-Policy', POLICY)).toBe(true);
  });

  test.each(HEADERS)('sends %s: %s', (name, value) => {
    expect(says(part, name, value)).toBe(true);
  });

  test('keeps hashed files and nothing else, and frames nobody out', () => {
    expect(part).toMatch(/immutable/);
    expect(part).toMatch(/no-cache|DisableCache/);
    expect(part).not.toMatch(/X-Frame-Options|try_files|unsafe/);
  });
});

test('brackets are closed, elements too', () => {
  for (const server of ['nginx', 'caddy']) {
    const part = example(server).replaceAll(/"[^"]*"/g, '');
    expect(part.split('{').length).toBe(part.split('}').length);
  }
  for (const line of example('nginx').split('\n')) expect(line.trim()).toMatch(/^$|[;{}]$/);
  const opened = [...example('apache').matchAll(/<(\/?)(\w+)/g)].map(([, end, name]) => `${end ?? ''}${name ?? ''}`);
  expect(opened).toEqual(['Directory', '/Directory', 'Directory', '/Directory']);
  expect(new JSDOM(example('xml'), { contentType: 'text/xml' }).window.document.documentElement.tagName).toBe('configuration');
});

test('the header forbids nothing that a page allows itself', () => {
  const rules = (policy: string) => new Map(policy.split('; ').map((one) => [one.split(' ')[0] ?? '', one.split(' ').slice(1)] as const));
  const header = rules(POLICY);
  const page = rules(META_POLICY);
  for (const name of ['default-src', 'script-src', 'style-src']) expect(header.has(name), name).toBe(false);
  for (const [name, sources] of page) {
    const allowed = header.get(name);
    if (allowed !== undefined) expect(allowed, name).toEqual(expect.arrayContaining([...sources]));
  }
  expect(header.get('frame-ancestors')).toContain("'self'");
});

test('what it says of files is so', () => {
  for (const name of ['sw.js', 'sw-off.js', 'two-kinds-of-virtual.html', 'integrator.html']) expect(text).toContain(`\`${name}\``);
  expect(text).toContain('cp dist/sw-off.js dist/sw.js');
});
