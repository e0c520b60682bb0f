import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { manifestOf } from '../../scripts/manifest.ts';
import { forgetSite, keepSite } from '../../scripts/offline/siteWorker.ts';
import type { SiteFiles, WorkerInside } from '../../scripts/offline/siteWorker.ts';

const SCOPE = 'https://wiki.example/virtual/';
const digest = (text: string): string => createHash('sha256').update(text).digest('base64');
const siteOf = (version: string, files: Readonly<Record<string, string>>): SiteFiles =>
  ({ version, files: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, digest(text)])) });

const FILES = { 'index.html': 'page 1', 'en.html': 'english 1', 'assets/first-a.js': 'program 1' };

/** Kept answers by cache and address: what a browser keeps between two workers. */
let stored: Map<string, Map<string, Response>>;
/** What the server has, by address. */
let server: Map<string, () => Response>;
let asked: string[];

const deploy = (files: Readonly<Record<string, string>>): void => {
  server = new Map(Object.entries(files).map(([path, text]) => [`${SCOPE}${path}`, () => new Response(text, { headers: { 'Content-Type': 'text/x', 'Content-Encoding': 'gzip', 'Content-Security-Policy': 'p' } })]));
};

const textOf = (address: RequestInfo | URL): string => (address instanceof Request ? address.url : address.toString());

const cacheOf = (name: string): Pick<Cache, 'match' | 'put'> => {
  const kept = stored.get(name) ?? new Map<string, Response>();
  stored.set(name, kept);
  return {
    match: async (address) => kept.get(textOf(address))?.clone(),
    put: async (address, answer) => { kept.set(textOf(address), answer); },
  };
};

/** A worker as a browser would run it: each event is told by `run`. */
function workerWith(start: (inside: WorkerInside) => void) {
  const listeners = new Map<string, (event: never) => void>();
  const said: string[] = [];
  const inside = {
    registration: { scope: SCOPE, unregister: async () => Boolean(said.push('unregister')) },
    clients: { claim: async () => { said.push('claim'); } },
    caches: {
      open: async (name: string) => cacheOf(name) as Cache,
      keys: async () => [...stored.keys()],
      delete: async (name: string) => stored.delete(name),
      match: async (address: RequestInfo | URL) => [...stored.values()].map((kept) => kept.get(textOf(address))).find((one) => one !== undefined)?.clone(),
    },
    fetch: async ({ url }: Request) => {
      asked.push(url);
      const answer = server.get(url);
      if (answer === undefined) throw new TypeError('offline');
      return answer();
    },
    skipWaiting: async () => { said.push('skipWaiting'); },
    addEventListener: (type: string, listener: (event: never) => void) => { listeners.set(type, listener); },
  } satisfies WorkerInside;
  start(inside);
  const run = async (type: 'install' | 'activate'): Promise<void> => {
    let work: Promise<unknown> = Promise.resolve();
    listeners.get(type)?.({ waitUntil: (promise: Promise<unknown>) => { work = promise; } } as never);
    await work;
  };
  const answer = async (path: string, init: RequestInit = {}): Promise<string | null> => {
    let given: Promise<Response> | null = null;
    listeners.get('fetch')?.({ request: new Request(new URL(path, SCOPE), init), respondWith: (promise: Promise<Response>) => { given = promise; } } as never);
    return given === null ? null : (await (given as Promise<Response>)).text();
  };
  return { run, answer, said, tell: (data: unknown) => listeners.get('message')?.({ data } as never) };
}

const keeping = (version: string, files: Readonly<Record<string, string>>) => workerWith((inside) => keepSite(inside, siteOf(version, files)));
const cacheNames = (): readonly string[] => [...stored.keys()];

beforeEach(() => {
  stored = new Map([['another site’s', new Map<string, Response>()]]);
  asked = [];
  deploy(FILES);
});

describe('the worker that keeps the site', () => {
  test('answers without a server for all that it has brought, whatever the query', async () => {
    const worker = keeping('1', FILES);
    await worker.run('install');
    await worker.run('activate');
    expect(worker.said).toEqual(['claim']);
    deploy({});
    expect(await Promise.all(['', 'index.html?a=1', 'en.html', 'assets/first-a.js'].map(async (path) => worker.answer(path)))).toEqual(['page 1', 'page 1', 'english 1', 'program 1']);
  });

  test('keeps what the server said of who may show a page, and not how it was packed', async () => {
    await keeping('1', FILES).run('install');
    const kept = stored.get('two-kinds-of-virtual /virtual/ 1')?.get(`${SCOPE}index.html`);
    expect([...(kept?.headers ?? [])]).toEqual([['content-security-policy', 'p'], ['content-type', 'text/x']]);
  });

  test.each([
    ['a login page', { ...FILES, 'assets/first-a.js': '<p>Who are you?</p>' }], ['half a deployment', { ...FILES, 'en.html': 'english 2' }],
    ['a file that is not there', { 'index.html': 'page 1', 'en.html': 'english 1' }],
  ])('brings all or nothing: %s', async (_, files) => {
    deploy(files);
    await expect(keeping('1', FILES).run('install')).rejects.toThrow(/not that of this version|offline/);
    expect(cacheNames()).toEqual(['another site’s']);
  });

  test.each([
    ['a post', 'index.html', { method: 'POST' }], ['who asks what the server has', 'index.html', { cache: 'no-store' }],
    ['another folder', '../other/', {}], ['another origin', 'https://elsewhere.example/virtual/', {}],
    ['a file it does not keep', 'two-kinds-of-virtual.html', {}], ['no file at all', 'constructor', {}],
  ] as const)('leaves %s to the network', async (_, path, init) => {
    const worker = keeping('1', FILES);
    await worker.run('install');
    expect(await worker.answer(path, init)).toBeNull();
  });

  test('fetches what the browser has thrown away', async () => {
    const worker = keeping('1', FILES);
    await worker.run('install');
    stored.clear();
    expect(await worker.answer('en.html')).toBe('english 1');
  });

  test('gives a newer version nothing of the older one, and open pages their old programs', async () => {
    await keeping('1', FILES).run('install');
    const next = { 'index.html': 'page 2', 'en.html': 'english 1', 'assets/first-b.js': 'program 2' };
    deploy(next);
    asked = [];
    const worker = keeping('2', next);
    await worker.run('install');
    expect(asked.toSorted()).toEqual(Object.keys(next).map((path) => `${SCOPE}${path}`).toSorted());
    expect(worker.said).toEqual([]);
    worker.tell('something');
    expect(worker.said).toEqual([]);
    worker.tell('take-over');
    expect(worker.said).toEqual(['skipWaiting']);
    await worker.run('activate');
    deploy({});
    expect(await worker.answer('')).toBe('page 2');
    expect(await worker.answer('assets/first-a.js')).toBe('program 1');
    deploy(FILES);
    const third = keeping('3', FILES);
    asked = [];
    await third.run('install');
    expect(asked).not.toContain(`${SCOPE}assets/first-a.js`);
    await third.run('activate');
    expect(cacheNames()).toEqual(['another site’s', 'two-kinds-of-virtual /virtual/ 2', 'two-kinds-of-virtual /virtual/ 3']);
  });
});

test('the kill switch takes away all that is ours, and itself, and nobody else’s', async () => {
  await keeping('1', FILES).run('install');
  stored.set('two-kinds-of-virtual /elsewhere/ 1', new Map());
  const worker = workerWith(forgetSite);
  await worker.run('install');
  await worker.run('activate');
  expect(worker.said).toEqual(['skipWaiting', 'unregister']);
  expect(cacheNames()).toEqual(['another site’s', 'two-kinds-of-virtual /elsewhere/ 1']);
  expect(await worker.answer('')).toBeNull();
});

test.each([['ja', '二つの仮想化', './index.html'], ['en', 'Two Kinds of Virtual', './en.html']] as const)('the manifest says both names and begins in its language (%s)', (lang, name, start) => {
  const manifest = JSON.parse(manifestOf(lang)) as { readonly short_name: string; readonly name: string; readonly start_url: string; readonly scope: string; readonly icons: readonly { readonly sizes: string; readonly purpose: string }[] };
  expect(manifest).toMatchObject({ short_name: name, start_url: start, scope: './' });
  expect(manifest.name).toContain('二つの仮想化');
  expect(manifest.name).toContain('Two Kinds of Virtual');
  expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(['any any', '192x192 any', '512x512 any', '512x512 maskable']);
});
