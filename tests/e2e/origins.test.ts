import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outwardRequests } from '../helpers/outwardRequests.ts';

const DIST = process.env['DIST_DIR'] ?? 'dist';

test('nothing in the built site would ask another origin', () => {
  const names = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:html|m?js|css|svg|json|webmanifest)$/.test(name));
  expect(names.length).toBeGreaterThan(40);
  expect(names).toEqual(expect.arrayContaining(['index.html', 'en.html', 'sw.js', 'two-kinds-of-virtual.html', 'integrator.html']));
  expect(names.flatMap((name) => outwardRequests(name, readFileSync(join(DIST, name), 'utf8')).map((one) => `${name}: ${one.slice(0, 200)}`))).toEqual([]);
});

test.each([
  ['a.html', '<img alt="" src="https://e.example/a.png">'], ['a.html', '<link rel="stylesheet" href="//e.example/a.css">'],
  ['a.html', '<script src="https://e.example/a.js"></script>'], ['a.html', '<style>a{background:url(https://e.example/a)}</style>'],
  ['a.html', '<script>fetch("https://e.example")</script>'], ['a.html', '<iframe src="http://e.example"></iframe>'], ['a.html', '<base href="/x/">'],
  ['a.svg', '<svg><image href="https://e.example/a.png"/></svg>'], ['a.css', '@import "https://e.example/a.css";'],
  ['a.js', 'import("https://e.example/a.js")'], ['a.js', 'new Worker(`//e.example/a.js`)'], ['a.js', 'x.src="https://e.example/a.png"'],
  ['a.js', 'r.open("GET","https://e.example")'], ['a.webmanifest', '{"src": "https://e.example/a.png"}'],
])('the scan sees it: %s %s', (name, text) => {
  expect(outwardRequests(name, text)).toHaveLength(1);
});

test.each([
  ['a.html', '<a href="https://e.example/">x</a>'], ['a.html', '<link rel="canonical" href="https://e.example/">'],
  ['a.html', '<p>fetch("https://e.example")</p>'], ['a.js', 'a("http://www.w3.org/2000/svg");url="https://e.example"'], ['a.png', 'src="https://e.example"'],
])('the scan lets it be: %s %s', (name, text) => {
  expect(outwardRequests(name, text)).toEqual([]);
});
