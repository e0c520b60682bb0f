import { TAKE_OVER } from '../../src/io/updates.ts';

/** What the build knows of the site: its files by their names inside it, with a digest of each (SHA-256, base64). */
export interface SiteFiles {
  readonly version: string;
  readonly files: Readonly<Record<string, string>>;
}

interface Lasting { readonly waitUntil: (work: Promise<unknown>) => void }
interface Fetching { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void }
interface Told { readonly data: unknown }

/** What is used of a service worker's inside; tests bring their own. */
export interface WorkerInside {
  readonly registration: { readonly scope: string; readonly unregister: () => Promise<boolean> };
  readonly clients: { readonly claim: () => Promise<void> };
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete' | 'match'>;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly skipWaiting: () => Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: Told) => void): void;
}

/** Of this site and no other: an origin may hold many. */
const prefixOf = (scope: string): string => `two-kinds-of-virtual ${new URL(scope).pathname} `;

const isOwnCache = (scope: string) => (name: string): boolean => name.startsWith(prefixOf(scope));

/** Files under names that carry a digest: the same name is the same file, in any version. */
const isForever = (path: string): boolean => path.startsWith('assets/');

async function digestOf(bytes: ArrayBuffer): Promise<string> {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
}

/** Few at a time, and after all else: the reader may be waiting for a figure on the same slow line. */
const AT_ONCE = 2;

class SiteKeeper {
  readonly #inside: WorkerInside;
  readonly #site: SiteFiles;

  constructor(inside: WorkerInside, site: SiteFiles) {
    this.#inside = inside;
    this.#site = site;
  }

  get #scope(): string {
    return this.#inside.registration.scope;
  }

  get #cacheName(): string {
    return `${prefixOf(this.#scope)}${this.#site.version}`;
  }

  /** A file of this very version. Throws at anything else under its name: half a deployment, a login page. */
  async #fetched(path: string, digest: string): Promise<Response> {
    const address = new URL(path, this.#scope).href;
    if (isForever(path)) {
      const before = await this.#inside.caches.match(address);
      if (before !== undefined) return before;
    }
    const answer = await this.#inside.fetch(new Request(address, { cache: isForever(path) ? 'default' : 'no-cache', priority: 'low' }));
    const bytes = await answer.arrayBuffer();
    if (!answer.ok || await digestOf(bytes) !== digest) throw new Error(`${path} is not that of this version`);
    // A new answer: one that was redirected may not be given to who opens a page.
    return new Response(bytes, { headers: [...headersOf(answer)] });
  }

  /** Brings all files, or none: then the worker is thrown away, and all is as before. */
  async install(): Promise<void> {
    const cache = await this.#inside.caches.open(this.#cacheName);
    const left = Object.entries(this.#site.files);
    const bring = async (): Promise<void> => {
      for (let next = left.pop(); next !== undefined; next = left.pop()) {
        await cache.put(new URL(next[0], this.#scope).href, await this.#fetched(...next));
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, bring));
    } catch (error) {
      left.length = 0;
      await this.#inside.caches.delete(this.#cacheName);
      throw error;
    }
  }

  /** The files of the version before stay: pages that are open still run it. */
  async activate(): Promise<void> {
    const own = (await this.#inside.caches.keys()).filter(isOwnCache(this.#scope));
    const others = own.filter((name) => name !== this.#cacheName);
    await Promise.all(others.slice(0, -1).map(async (name) => this.#inside.caches.delete(name)));
    await this.#inside.clients.claim();
  }

  /** The name of the file that is asked for, or null if it is none of the site's, or not to come from here. */
  pathOf({ method, url, cache }: Request): string | null {
    const { origin, pathname } = new URL(url);
    const scope = new URL(this.#scope);
    // Who says 'no-store' wants to know what the server has.
    if (method !== 'GET' || cache === 'no-store' || origin !== scope.origin || !pathname.startsWith(scope.pathname)) return null;
    const path = pathname.slice(scope.pathname.length);
    if (path === '') return 'index.html';
    return Object.hasOwn(this.#site.files, path) || isForever(path) ? path : null;
  }

  async answer(path: string, request: Request): Promise<Response> {
    const address = new URL(path, this.#scope).href;
    try {
      const cache = await this.#inside.caches.open(this.#cacheName);
      const kept = await cache.match(address) ?? (isForever(path) ? await this.#inside.caches.match(address) : undefined);
      if (kept !== undefined) return kept;
    } catch {
      // The browser has thrown its storage away, or may not read it: the server has the file, too.
    }
    return this.#inside.fetch(request);
  }
}

/** What counts of what the server says of a file: in a frame it decides who may show it. How it was packed is past. */
const HEADERS = [
  'Content-Type', 'Content-Security-Policy', 'X-Content-Type-Options', 'X-Frame-Options', 'Referrer-Policy',
  'Cross-Origin-Resource-Policy', 'Access-Control-Allow-Origin',
];

const headersOf = ({ headers }: Response): readonly [string, string][] => HEADERS.flatMap((name): [string, string][] => {
  const value = headers.get(name);
  return value === null ? [] : [[name, value]];
});

/**
 * Keeps one version of the site whole and answers from it, so that after the first visit the site works without a
 * network, and never as a mixture of two versions. A newer one waits until the reader wants it, or all pages are closed.
 */
export function keepSite(inside: WorkerInside, site: SiteFiles): void {
  const keeper = new SiteKeeper(inside, site);
  inside.addEventListener('install', (event) => event.waitUntil(keeper.install()));
  inside.addEventListener('activate', (event) => event.waitUntil(keeper.activate()));
  inside.addEventListener('message', ({ data }) => { if (data === TAKE_OVER) void inside.skipWaiting(); });
  inside.addEventListener('fetch', (event) => {
    const path = keeper.pathOf(event.request);
    if (path !== null) event.respondWith(keeper.answer(path, event.request));
  });
}

/** The kill switch: in place of the other it throws away what that has kept, and then itself. Open pages go on. */
export function forgetSite(inside: WorkerInside): void {
  const { scope } = inside.registration;
  inside.addEventListener('install', () => { void inside.skipWaiting(); });
  inside.addEventListener('activate', (event) => event.waitUntil((async () => {
    const own = (await inside.caches.keys()).filter(isOwnCache(scope));
    await Promise.all(own.map(async (name) => inside.caches.delete(name)));
    await inside.registration.unregister();
  })()));
}
