/** By this word a page tells the worker that keeps the site that its reader wants the version that waits. */
export const TAKE_OVER = 'take-over';

/** A newer version of the page, and the way to it. */
export interface Updates {
  /** True if a newer version is here and waits for the reader. */
  readonly isWaiting: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Goes to the newest version there is, with the address as it is. Only to be called because the reader wants it.
   *
   * @param gone the server has a newer page, and parts of this one are nowhere any more
   */
  readonly takeOver: (gone: boolean) => void;
}

export interface UpdatesFound extends Updates {
  readonly found: () => void;
  /** How to get there, where loading the page again is not enough. */
  readonly leadBy: (takeOver: (gone: boolean) => void) => void;
}

/** @param reload what is enough where nothing keeps the page */
export function createUpdates(reload: () => void): UpdatesFound {
  const listeners = new Set<() => void>();
  let waiting = false;
  let way: (gone: boolean) => void = reload;
  return {
    isWaiting: () => waiting,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    takeOver: (gone) => way(gone),
    found() {
      waiting = true;
      for (const listener of listeners) listener();
    },
    leadBy(takeOver) {
      way = takeOver;
    },
  };
}
