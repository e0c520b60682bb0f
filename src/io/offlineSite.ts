import { scriptAddress } from './scriptAddress.ts';
import { TAKE_OVER } from './updates.ts';
import type { UpdatesFound } from './updates.ts';

/** The worker that keeps the site, beside index.html. */
const WORKER = './sw.js';
/** A page that stays open for days learns of a new version when it is looked at again. */
const ASK_AGAIN_MS = 3_600_000;
/** To install and to change hands takes as long as the line; after this the page is loaded again anyway. */
const PATIENCE_MS = 10_000;

/** What is needed of `window`. */
export interface Place {
  readonly parent: unknown;
  readonly isSecureContext: boolean;
  readonly navigator: { readonly serviceWorker?: ServiceWorkerContainer; readonly connection?: { readonly saveData?: boolean } };
}

/**
 * Who keeps sites for the page, or null where nobody may: in a frame, on a plain line, for a reader who saves data.
 * Opaque origins throw when they are asked.
 */
export function keeperOf(place: Place): ServiceWorkerContainer | null {
  if (place.parent !== place || !place.isSecureContext) return null;
  try {
    const { serviceWorker, connection } = place.navigator;
    return connection?.saveData === true ? null : serviceWorker ?? null;
  } catch {
    return null;
  }
}

/** The worker of this site; one of a site around it, at the root of the server say, may be in charge of the page, too. */
const isOwn = (worker: ServiceWorker | null): boolean => worker?.scriptURL === new URL(WORKER, window.location.href).href;

const until = async (happens: (done: () => void) => void): Promise<void> =>
  new Promise((done) => {
    happens(done);
    setTimeout(done, PATIENCE_MS);
  });

/** The worker of a newer version, as soon as it has all files; null if there is none. */
async function newest(registration: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  // Offline, or the server is down.
  if (registration.waiting === null) await registration.update().catch(() => undefined);
  const { installing } = registration;
  if (installing !== null) {
    await until((done) => installing.addEventListener('statechange', () => { if (installing.state !== 'installing') done(); }));
  }
  return registration.waiting;
}

/**
 * Hands the page to the newest version. Where the server has a newer page and no newer worker, the worker goes: it would
 * bring the old page again.
 */
async function renew(keeper: ServiceWorkerContainer, registration: ServiceWorkerRegistration, gone: boolean): Promise<void> {
  const fresh = await newest(registration);
  if (fresh === null) {
    if (gone) await registration.unregister();
    return;
  }
  await until((done) => {
    keeper.addEventListener('controllerchange', done, { once: true });
    fresh.postMessage(TAKE_OVER);
  });
}

function watchFor(keeper: ServiceWorkerContainer, registration: ServiceWorkerRegistration, updates: UpdatesFound): void {
  // The first worker is no newer version of anything.
  const look = (worker: ServiceWorker | null): void => {
    if (worker?.state === 'installed' && isOwn(keeper.controller)) updates.found();
  };
  const follow = (worker: ServiceWorker | null): void => worker?.addEventListener('statechange', () => look(worker));
  look(registration.waiting);
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < ASK_AGAIN_MS) return;
    asked = Date.now();
    registration.update().catch(() => undefined);
  });
}

/**
 * Has the site kept for use without a network, and tells when a newer version waits. Never loads the page again by
 * itself. Where the browser refuses, nothing is kept and nothing is said: online all is as before.
 */
export async function keepOffline(keeper: ServiceWorkerContainer, updates: UpdatesFound, reload: () => void): Promise<void> {
  let own = false;
  const kept = isOwn(keeper.controller);
  let controlled = kept;
  // Another window has taken the newer version over: this one still runs the old.
  keeper.addEventListener('controllerchange', () => {
    if (controlled && !own) updates.found();
    controlled = isOwn(keeper.controller);
  });
  try {
    const registration = kept ? await keeper.getRegistration() : await keeper.register(scriptAddress(WORKER), { updateViaCache: 'none' });
    // Taken away while the page was coming: to ask again would bring it back.
    if (registration === undefined) return;
    updates.leadBy((gone) => {
      own = true;
      void renew(keeper, registration, gone).catch(() => undefined).then(reload);
    });
    watchFor(keeper, registration, updates);
  } catch {
    // No room, a private window, an administrator's rule.
  }
}
