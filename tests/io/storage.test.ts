import { describe, expect, it } from 'vitest';
import { preferences, type Preferences } from '../../src/io/preferences.ts';
import type { TextStorage } from '../../src/io/storage.ts';

const KEY = 'two-kinds-of-virtual/preferences';
const JA: Preferences = { lang: 'ja', theme: 'dark' };

interface Fake extends TextStorage { readonly held: Map<string, string> }

/** A storage with room for `quota` UTF-16 units, as browsers count them. */
function fakeStorage(held: Record<string, string> = {}, quota = Infinity): Fake {
  const map = new Map(Object.entries(held));
  const size = (): number => [...map].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  return {
    held: map,
    getItem: (key) => map.get(key) ?? null,
    removeItem: (key) => void map.delete(key),
    setItem(key, text) {
      const old = map.get(key);
      map.set(key, text);
      if (size() <= quota) return;
      if (old === undefined) map.delete(key);
      else map.set(key, old);
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
}
const stored = (value: unknown, version = 1, rev = 3): string => JSON.stringify({ version, rev, value });

describe('preferences', () => {
  it('come back as they were saved, and count their revisions', () => {
    const storage = fakeStorage();
    const kept = preferences(() => storage);
    expect(kept.load()).toEqual({ value: null, rev: 0, issue: null });
    expect(kept.save(JA)).toEqual({ saved: true, rev: 1 });
    expect(kept.save({ lang: null, theme: 'auto' })).toEqual({ saved: true, rev: 2 });
    expect(kept.load()).toEqual({ value: { lang: null, theme: 'auto' }, rev: 2, issue: null });
  });

  it('live in memory where the mere getter throws, or there is none (fault 14)', () => {
    for (const getStorage of [() => null, (): TextStorage => { throw new DOMException('no', 'SecurityError'); }]) {
      const kept = preferences(getStorage);
      expect(kept.load()).toEqual({ value: null, rev: 0, issue: { kind: 'storageUnavailable' } });
      expect(kept.save(JA)).toEqual({ saved: false, issue: { kind: 'storageUnavailable' }, stale: false });
    }
    const throwing = (): never => { throw new Error('no'); };
    expect(preferences(() => ({ getItem: throwing, setItem: throwing, removeItem: throwing })).load().issue).toEqual({ kind: 'storageUnavailable' });
  });

  it('leave the old value where there is no room for the new one (fault 15)', () => {
    const old = stored({ lang: 'en', theme: 'auto' });
    const storage = fakeStorage({ [KEY]: old }, KEY.length + old.length);
    expect(preferences(() => storage).save(JA)).toEqual({ saved: true, rev: 4 });
    const tight = fakeStorage({ [KEY]: old }, KEY.length + old.length - 1);
    expect(preferences(() => tight).save({ lang: 'ja', theme: 'light' })).toEqual({ saved: false, issue: { kind: 'storageRefused' }, stale: false });
    expect(tight.held.get(KEY)).toBe(old);
  });

  it('notice a storage that takes a write and forgets it', () => {
    const storage = { ...fakeStorage(), setItem: () => undefined };
    expect(preferences(() => storage).save(JA)).toMatchObject({ saved: false, issue: { kind: 'storageRefused' } });
  });

  it.each([
    '{"version":1,"rev":1,"val', 'null', '[]', '5', '', '{}', stored(null), stored([]), stored({ lang: 'ja' }), stored({ lang: 5, theme: 'auto' }),
    stored({ lang: 'ja', theme: 'pink' }), stored(JA, -1), stored(JA, 1.5), JSON.stringify({ version: '1', rev: 1, value: JA }),
    '['.repeat(200_000), 'x'.repeat(50_000),
  ])('set %.30s aside before anything is written (fault 16)', (raw) => {
    const storage = fakeStorage({ [KEY]: raw });
    const kept = preferences(() => storage);
    expect(kept.load()).toEqual({ value: null, rev: 0, issue: { kind: 'storedDamaged', kept: true, raw } });
    expect(storage.held.get(`${KEY}/quarantine/1`)).toBe(raw);
    expect(kept.load().issue).toBeNull();
    expect(kept.save(JA)).toEqual({ saved: true, rev: 1 });
    expect(storage.held.get(`${KEY}/quarantine/1`)).toBe(raw);
  });

  it('set it aside in a save that no load came before', () => {
    const storage = fakeStorage({ [KEY]: 'ruin' });
    expect(preferences(() => storage).save(JA)).toEqual({ saved: true, rev: 1 });
    expect(storage.held.get(`${KEY}/quarantine/1`)).toBe('ruin');
  });

  it('are not saved over bytes that cannot be set aside (fault 16: 5 MB)', () => {
    const raw = 'x'.repeat(5_000_000);
    const storage = fakeStorage({ [KEY]: raw }, 5_242_880);
    const kept = preferences(() => storage);
    expect(kept.load().issue).toMatchObject({ kind: 'storedDamaged', kept: false });
    expect(kept.save(JA)).toMatchObject({ saved: false, issue: { kind: 'storedDamaged', kept: false } });
    expect(storage.held.get(KEY)).toBe(raw);
  });

  it('never push an earlier damaged text out of quarantine', () => {
    const places = Object.fromEntries([1, 2, 3, 4, 5].map((place) => [`${KEY}/quarantine/${place}`, `ruin ${place}`]));
    const storage = fakeStorage({ ...places, [KEY]: 'ruin 6' });
    expect(preferences(() => storage).load().issue).toMatchObject({ kept: false });
    expect(Object.fromEntries(storage.held)).toEqual({ ...places, [KEY]: 'ruin 6' });
    const same = fakeStorage({ ...places, [KEY]: 'ruin 3' });
    expect(preferences(() => same).load().issue).toMatchObject({ kept: true });
    expect(Object.fromEntries(same.held)).toEqual(places);
  });

  it('of a newer version are never overwritten (fault 17)', () => {
    const newer = stored({ anything: 1 }, 2);
    const storage = fakeStorage({ [KEY]: newer });
    const kept = preferences(() => storage);
    expect(kept.load()).toEqual({ value: null, rev: 0, issue: { kind: 'storedNewer' } });
    expect(kept.save(JA)).toEqual({ saved: false, issue: { kind: 'storedNewer' }, stale: false });
    expect([...storage.held]).toEqual([[KEY, newer]]);
  });

  it('ignore what a prototype key says (fault 18)', () => {
    const raw = '{"version":1,"rev":1,"value":{"__proto__":{"lang":"ja","theme":"dark"},"constructor":1}}';
    const storage = fakeStorage({ [KEY]: raw });
    expect(preferences(() => storage).load()).toMatchObject({ value: null, issue: { kind: 'storedDamaged' } });
    expect(Object.hasOwn(Object.prototype, 'lang')).toBe(false);
    const extra = fakeStorage({ [KEY]: '{"version":1,"rev":1,"__proto__":{"rev":9},"value":{"lang":"ja","theme":"dark","__proto__":{"x":1}}}' });
    expect(preferences(() => extra).load()).toEqual({ value: JA, rev: 1, issue: null });
  });

  it('can be saved only over the revision they were based on (fault 19)', () => {
    const storage = fakeStorage();
    const [here, there] = [preferences(() => storage), preferences(() => storage)];
    here.save(JA);
    const { rev } = there.load();
    expect(here.save({ lang: 'en', theme: 'dark' }, rev)).toEqual({ saved: true, rev: 2 });
    expect(there.save(JA, rev)).toEqual({ saved: false, issue: null, stale: true });
    expect(here.load().value).toEqual({ lang: 'en', theme: 'dark' });
  });

  it('cleared by the reader are simply saved again (fault 21)', () => {
    const storage = fakeStorage();
    const kept = preferences(() => storage);
    kept.save(JA);
    storage.held.clear();
    expect(kept.load().issue).toBeNull();
    expect(kept.save(JA)).toEqual({ saved: true, rev: 1 });
  });
});
