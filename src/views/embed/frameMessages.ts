import { LINK_LIMIT } from '../../io/linkPairs.ts';

/** The one message that a frame listens to: another state of the same kind. */
export const SET_MESSAGE = 'two-kinds-of-virtual/set';

/** The tallest frame that is ever asked for, px. */
const TALLEST = 2000;

/** The hash that a message sets, or null for anything that is not exactly that message. */
export function hashOfMessage(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || Object.keys(data).length !== 2) return null;
  if (!Object.hasOwn(data, 'type') || !Object.hasOwn(data, 'hash')) return null;
  const { type, hash } = data as { readonly type: unknown; readonly hash: unknown };
  if (type !== SET_MESSAGE || typeof hash !== 'string') return null;
  return hash.startsWith('#') && hash.length <= LINK_LIMIT ? hash : null;
}

/** What is used of `window`; `window` itself fits. */
export interface FramedPage {
  readonly parent: unknown;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/**
 * Follows the page around the frame, and nobody else: only its messages, only of the origin that spoke first, only of
 * the one kind there is.
 *
 * @returns stops it
 */
export function listenToParent(page: FramedPage, take: (hash: string) => void): () => void {
  let origin: string | null = null;
  const listen = (event: MessageEvent): void => {
    if (page.parent === page || event.source !== page.parent) return;
    const hash = hashOfMessage(event.data);
    if (hash === null || (origin !== null && event.origin !== origin)) return;
    origin = event.origin;
    take(hash);
  };
  page.addEventListener('message', listen);
  return () => page.removeEventListener('message', listen);
}

/**
 * The height a frame would like, in the forms that some hosts understand: Datawrapper's and open-iframe-resizer's.
 * Nothing but numbers is told, so anybody may hear it.
 */
export function heightMessages(height: number, width: number, id: string): readonly object[] {
  const whole = Math.min(TALLEST, Math.ceil(height));
  return [{ 'datawrapper-height': { [id]: whole } }, { type: 'iframe-resized', width: Math.round(width), height: whole }];
}
