import { encodeHash } from '../io/encodeHash.ts';
import { DEFAULT_VIEW, type LinkState } from '../io/linkState.ts';
import { decodeHash } from '../io/urlState.ts';
import { linkOf, type LabStore } from './labStore.ts';

/** What is used of `window`; `window` itself fits. */
export interface AddressBar {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string };
  readonly history: {
    pushState(data: unknown, unused: string, url: string): void;
    replaceState(data: unknown, unused: string, url: string): void;
  };
  addEventListener(type: 'popstate' | 'hashchange' | 'pagehide', listener: () => void): void;
  removeEventListener(type: 'popstate' | 'hashchange' | 'pagehide', listener: () => void): void;
  setTimeout(run: () => void, milliseconds: number): number;
  clearTimeout(id: number): void;
}

/** State and hash when the page was opened, both of which may have moved on since. */
export interface OpenedLink {
  readonly state: LinkState;
  readonly hash: string;
}

/** Rest after the last change before the address is written: Safari refuses more than 100 writes in 30 s. */
export const WRITE_DELAY = 300;
/** After a refusal: by then Safari's window has passed. Where history is forbidden for good it ends after three. */
export const RETRY_DELAY = 10_000;
const RETRIES = 3;

/** The part of a link that makes a new entry in the browser's history when it changes. */
const entryHash = (state: LinkState): string => encodeHash({ ...state, view: { ...DEFAULT_VIEW, view: state.view.view } });

class UrlSync {
  #timer: number | null = null;
  #retriesLeft = RETRIES;
  /** What the state would be written as when address and state last agreed. */
  #agreed = '';
  #agreedEntry = '';
  /** The hash as the browser last showed it: popstate and hashchange both announce the same move. */
  #seen = '';
  /** The store is being told what the address says: nothing of that goes back into the address. */
  #moving = false;
  readonly #store: LabStore;
  readonly #page: AddressBar;

  constructor(store: LabStore, page: AddressBar, opened?: OpenedLink) {
    this.#store = store;
    this.#page = page;
    this.#agree(opened);
  }

  #now(): OpenedLink {
    return { state: linkOf(this.#store.getState()), hash: this.#page.location.hash };
  }

  #agree({ state, hash }: OpenedLink = this.#now()): void {
    this.#agreed = encodeHash(state);
    this.#agreedEntry = entryHash(state);
    this.#seen = hash;
  }

  #cancel(): void {
    if (this.#timer !== null) this.#page.clearTimeout(this.#timer);
    this.#timer = null;
  }

  schedule(delay: number = WRITE_DELAY): void {
    this.#cancel();
    this.#timer = this.#page.setTimeout(() => this.#due(), delay);
  }

  /** An address that was edited, and of which the browser has yet to tell, would be overwritten and never followed. */
  #due(): void {
    if (this.#page.location.hash === this.#seen) this.flush();
    else this.moved();
  }

  /** A change by the reader: he may be refused again, and is tried again as often. */
  changed(): void {
    this.#retriesLeft = RETRIES;
    this.schedule();
  }

  /** The reader goes to another view: a change still due belongs to the one he leaves. */
  viewChanged(before: LinkState): void {
    if (this.#moving) return;
    this.flush(before);
    this.flush();
  }

  flush(state: LinkState = this.#now().state): void {
    this.#cancel();
    const hash = encodeHash(state);
    if (hash === this.#agreed) return;
    const { location, history } = this.#page;
    const url = hash === '' ? location.pathname + location.search : hash;
    try {
      if (entryHash(state) === this.#agreedEntry) history.replaceState(null, '', url);
      else history.pushState(null, '', url);
      this.#agree({ state, hash: this.#page.location.hash });
    } catch {
      // Too many writes (Safari) or none allowed (opaque origin): the state is safe in the store.
      this.#retriesLeft -= 1;
      if (this.#retriesLeft >= 0) this.schedule(RETRY_DELAY);
    }
  }

  /** Back, Forward, or a hash edited by hand: the address is right, even over a write still due. */
  moved(): void {
    const { hash } = this.#page.location;
    if (hash === this.#seen) return;
    const { state, issues } = decodeHash(hash);
    this.#moving = true;
    this.#store.replaceFromUrl(state, issues);
    this.#moving = false;
    this.#cancel();
    this.#agree();
  }
}

/**
 * Keeps address and store the same: a committed change becomes one history entry a moment later, another view
 * one at once, another way of looking replaces the present entry, and Back, Forward or an edited hash becomes the state. A hash that had to
 * be corrected stays as it was typed until the next change. Assumes that the store was made from this hash.
 *
 * @param opened given where some time may have passed since the store was made: what has changed is caught up with
 * @returns stops it
 */
export function startUrlSync(store: LabStore, page: AddressBar, opened?: OpenedLink): () => void {
  const sync = new UrlSync(store, page, opened);
  const moved = (): void => sync.moved();
  const leave = (): void => sync.flush();
  const unsubscribe = store.subscribe((state, before) => {
    // A drag changes none of them, so it costs nothing here.
    if (state.committed === before.committed && state.view === before.view && state.sentBoard === before.sentBoard) return;
    sync.changed();
    if (state.view.view !== before.view.view) sync.viewChanged(linkOf(before));
  });
  page.addEventListener('popstate', moved);
  page.addEventListener('hashchange', moved);
  page.addEventListener('pagehide', leave);
  if (opened !== undefined) {
    moved();
    sync.changed();
  }
  return () => {
    sync.flush();
    unsubscribe();
    page.removeEventListener('popstate', moved);
    page.removeEventListener('hashchange', moved);
    page.removeEventListener('pagehide', leave);
  };
}
