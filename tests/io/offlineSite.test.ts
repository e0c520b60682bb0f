import { beforeEach, expect, test, vi } from 'vitest';
import { keepOffline, keeperOf } from '../../src/io/offlineSite.ts';
import { createUpdates } from '../../src/io/updates.ts';

const keeper = {} as ServiceWorkerContainer;

test.each([
  ['a page of its own', {}, keeper], ['a frame', { parent: {} }, null], ['a plain line', { isSecureContext: false }, null],
  ['a browser without', { navigator: {} }, null], ['a reader who saves data', { navigator: { serviceWorker: keeper, connection: { saveData: true } } }, null],
  ['an origin that may not ask', { navigator: { get serviceWorker() { throw new DOMException('no', 'SecurityError'); } } }, null],
])('%s', (_, change, found) => {
  const one = { isSecureContext: true, navigator: { serviceWorker: keeper }, parent: null as unknown };
  Object.defineProperties(one, Object.getOwnPropertyDescriptors(change));
  if (one.parent === null) one.parent = one;
  expect(keeperOf(one)).toBe(found);
});

/** A worker, its registration and who keeps them, as a browser would have them. */
class FakeWorker extends EventTarget {
  state = 'installing';
  readonly told: unknown[] = [];
  postMessage(message: unknown): void { this.told.push(message); }
  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}
class FakeRegistration extends EventTarget {
  waiting: FakeWorker | null = null;
  installing: FakeWorker | null = null;
  readonly update = vi.fn<() => Promise<void>>(async () => undefined);
  readonly unregister = vi.fn<() => Promise<boolean>>(async () => true);
}
const OWN = { scriptURL: 'https://wiki.example/virtual/sw.js' };

class FakeKeeper extends EventTarget {
  controller: { readonly scriptURL: string } | null = null;
  readonly getRegistration = vi.fn<() => Promise<FakeRegistration | undefined>>(async () => this.registration);
  readonly registration = new FakeRegistration();
  readonly register = vi.fn<(address: unknown, options: unknown) => Promise<FakeRegistration>>(async () => this.registration);
  change(): void {
    this.controller = OWN;
    this.dispatchEvent(new Event('controllerchange'));
  }
}

const reload = vi.fn<() => void>();
let fake: FakeKeeper;
let updates: ReturnType<typeof createUpdates>;
const begin = async (): Promise<void> => keepOffline(fake as unknown as ServiceWorkerContainer, updates, reload);

beforeEach(() => {
  reload.mockClear();
  vi.stubGlobal('window', { location: new URL('https://wiki.example/virtual/') });
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  fake = new FakeKeeper();
  updates = createUpdates(reload);
  return () => vi.unstubAllGlobals();
});

test('the first worker is no newer version', async () => {
  fake.registration.installing = new FakeWorker();
  await begin();
  expect(fake.register).toHaveBeenCalledWith('./sw.js', { updateViaCache: 'none' });
  fake.registration.installing.become('installed');
  fake.change();
  expect(updates.isWaiting()).toBe(false);
});

test('a newer one is told of once it has all files, and takes over when the reader says so: then the page is loaded again, once', async () => {
  fake.controller = OWN;
  await begin();
  const fresh = new FakeWorker();
  fake.registration.installing = fresh;
  fake.registration.dispatchEvent(new Event('updatefound'));
  expect(updates.isWaiting()).toBe(false);
  fake.registration.installing = null;
  fake.registration.waiting = fresh;
  fresh.become('installed');
  expect(updates.isWaiting()).toBe(true);
  expect(reload).not.toHaveBeenCalled();
  updates.takeOver(false);
  await vi.waitFor(() => expect(fresh.told).toEqual(['take-over']));
  expect(reload).not.toHaveBeenCalled();
  fake.change();
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
});

test('one that waited before the page came is told of, and so is one that another window took', async () => {
  fake.controller = OWN;
  const before = new FakeWorker();
  before.state = 'installed';
  fake.registration.waiting = before;
  await begin();
  expect(updates.isWaiting()).toBe(true);
  updates = createUpdates(reload);
  fake.registration.waiting = null;
  await begin();
  expect(updates.isWaiting()).toBe(false);
  fake.change();
  expect(updates.isWaiting()).toBe(true);
  updates.takeOver(false);
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
  expect(fake.registration.unregister).not.toHaveBeenCalled();
});

test('where the server has a newer page but no newer worker, the worker goes before the page is loaded again', async () => {
  fake.controller = OWN;
  fake.registration.update.mockRejectedValue(new TypeError('404'));
  await begin();
  updates.takeOver(true);
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
  expect(fake.registration.unregister).toHaveBeenCalledTimes(1);
});

test('where the browser refuses, nothing is said, and loading again is enough', async () => {
  fake.register.mockRejectedValue(new DOMException('no', 'SecurityError'));
  await begin();
  updates.takeOver(true);
  expect(reload).toHaveBeenCalledTimes(1);
});

test('what was taken away while the page came is not asked for again', async () => {
  fake.controller = OWN;
  fake.getRegistration.mockResolvedValue(undefined);
  await begin();
  expect(fake.register).not.toHaveBeenCalled();
});

test('the worker of a site around this one is somebody else’s', async () => {
  fake.controller = { scriptURL: 'https://wiki.example/sw.js' };
  fake.registration.installing = new FakeWorker();
  await begin();
  expect(fake.register).toHaveBeenCalledTimes(1);
  fake.registration.installing.become('installed');
  fake.change();
  expect(updates.isWaiting()).toBe(false);
});
