import { expect, it } from 'vitest';
import { DEFAULT_STATE } from '../../src/io/linkState.ts';
import { preferences } from '../../src/io/preferences.ts';
import type { TextStorage } from '../../src/io/storage.ts';
import { decodeHash } from '../../src/io/urlState.ts';
import { count } from '../../src/model/units.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { rememberPreferences, withPreferences } from '../../src/store/rememberPreferences.ts';

function memory(): TextStorage & { writes: number } {
  const held = new Map<string, string>();
  return {
    writes: 0,
    getItem: (key) => held.get(key) ?? null,
    setItem(key, text) { this.writes += 1; held.set(key, text); },
    removeItem: (key) => void held.delete(key),
  };
}

it('remembers language and theme, and writes nothing else', () => {
  const storage = memory();
  const kept = preferences(() => storage);
  const lab = createLabStore(DEFAULT_STATE);
  const stop = rememberPreferences(lab, kept);
  lab.set('workloads', count(5));
  lab.setView({ metric: 'cost' });
  expect(storage.writes).toBe(0);
  lab.setView({ lang: 'ja' });
  expect(kept.load().value).toEqual({ lang: 'ja', theme: 'auto' });
  stop();
  lab.setView({ lang: 'en' });
  expect(kept.load().value).toEqual({ lang: 'ja', theme: 'auto' });
});

it('tells once that nothing can be saved, and the page goes on (fault 14)', () => {
  const lab = createLabStore(DEFAULT_STATE);
  rememberPreferences(lab, preferences(() => { throw new DOMException('no', 'SecurityError'); }));
  lab.setView({ lang: 'ja' });
  lab.setView({ theme: 'dark' });
  expect(lab.getState().view).toMatchObject({ lang: 'ja', theme: 'dark' });
  expect(lab.getState().notices.map(({ about }) => about.kind)).toEqual(['storageUnavailable']);
});

it('lets the link speak first', () => {
  const loaded = { value: { lang: 'ja', theme: 'dark' }, rev: 1, issue: null } as const;
  expect(withPreferences(decodeHash('#lang=en').state, loaded).view).toMatchObject({ lang: 'en', theme: 'dark' });
  expect(withPreferences(DEFAULT_STATE, loaded).view).toMatchObject({ lang: 'ja', theme: 'dark' });
  expect(withPreferences(DEFAULT_STATE, { value: null, rev: 0, issue: null })).toBe(DEFAULT_STATE);
});
