import type { AddressBar } from '../../src/store/urlSync.ts';

/** A browser's history: entries, a position, and the two events that a move within the page raises. */
export class FakePage implements AddressBar {
  readonly entries: string[];
  position = 0;
  pushes = 0;
  replaces = 0;
  refuse = false;
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly location: AddressBar['location'];
  readonly history: AddressBar['history'];

  constructor(hash = '') {
    this.entries = [hash];
    const now = (): string => this.entries[this.position] ?? '';
    this.location = { get hash() { return now(); }, pathname: '/lab/', search: '?x=1' };
    this.history = {
      pushState: (_data, _unused, url) => {
        this.pushes += 1;
        this.#refused();
        this.entries.splice(this.position + 1, Infinity, this.#hashOf(url));
        this.position += 1;
      },
      replaceState: (_data, _unused, url) => {
        this.replaces += 1;
        this.#refused();
        this.entries[this.position] = this.#hashOf(url);
      },
    };
  }

  #refused(): void {
    if (this.refuse) throw new DOMException('too many', 'SecurityError');
  }

  #hashOf(url: string): string {
    if (url === '/lab/?x=1') return '';
    if (!url.startsWith('#')) throw new Error(`not a hash: ${url}`);
    return url;
  }

  addEventListener(type: string, listener: () => void): void {
    this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener));
  }

  removeEventListener(type: string, listener: () => void): void {
    this.#listeners.get(type)?.delete(listener);
  }

  raise(type: string): void {
    for (const listener of this.#listeners.get(type) ?? []) listener();
  }

  go(steps: number): void {
    const to = this.position + steps;
    if (to < 0 || to >= this.entries.length) return;
    this.position = to;
    this.raise('popstate');
    this.raise('hashchange');
  }

  /** The reader edits the address. */
  type(hash: string): void {
    this.entries.splice(this.position + 1, Infinity, hash);
    this.go(1);
  }

  setTimeout(run: () => void, milliseconds: number): number {
    return Number(setTimeout(run, milliseconds));
  }

  clearTimeout(id: number): void {
    clearTimeout(id);
  }

  get writes(): number {
    return this.pushes + this.replaces;
  }
}
