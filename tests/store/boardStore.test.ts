import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOARD_KEY, keptBoard } from '../../src/io/board.ts';
import { boardFileText, readBoardFile } from '../../src/io/boardFile.ts';
import { keptBoardKey } from '../../src/io/boardKey.ts';
import type { NamedInputs } from '../../src/io/boardSnapshot.ts';
import type { TextStorage } from '../../src/io/storage.ts';
import { BOARD_MOST, createBoardStore, type BoardStore } from '../../src/store/boardStore.ts';

class Memory implements TextStorage {
  readonly items = new Map<string, string>();
  full = false;
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  setItem = (key: string, value: string): void => {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.items.set(key, value);
  };
  removeItem = (key: string): void => { this.items.delete(key); };
}

let ids = 0;
const tabOn = (getStorage: () => TextStorage | null): BoardStore =>
  createBoardStore({ kept: keptBoard(getStorage), key: keptBoardKey(getStorage), newId: () => `id-${(ids += 1)}` });
const at = (n: number): NamedInputs => ({ name: `n ${n}`, era: '2026', overrides: { workloads: n as never }, fleet: null });
const names = (tab: BoardStore): readonly string[] => tab.getState().board.snapshots.map(({ name }) => name);
const idOf = (tab: BoardStore, name: string): string => tab.getState().board.snapshots.find((one) => one.name === name)?.id ?? '';
const filled = (storage: TextStorage, count: number): BoardStore => {
  const tab = tabOn(() => storage);
  for (let n = 1; n <= count; n += 1) tab.keep(at(n));
  return tab;
};

describe('one tab', () => {
  it('keeps up to four, each once, and says what it did', () => {
    const storage = new Memory();
    const tab = filled(storage, 2);
    expect(tab.getState().note).toEqual({ kind: 'kept', name: 'n 2', count: 2 });
    tab.keep({ ...at(1), name: 'other' });
    expect(tab.getState().note).toEqual({ kind: 'alreadyKept', name: 'n 1' });
    for (const n of [3, 4, 5]) tab.keep(at(n));
    expect(tab.getState().note).toEqual({ kind: 'full' });
    expect(names(tab)).toEqual(['n 1', 'n 2', 'n 3', 'n 4']);
    expect(names(tabOn(() => storage))).toEqual(['n 1', 'n 2', 'n 3', 'n 4']);
  });

  it('renames, moves, deletes and brings back where it stood, and saves each at once', () => {
    const storage = new Memory();
    const tab = filled(storage, 3);
    tab.rename(idOf(tab, 'n 2'), ' Two\u202e ');
    tab.rename(idOf(tab, 'n 1'), '  ');
    expect(names(tabOn(() => storage))).toEqual(['n 1', 'Two', 'n 3']);
    tab.move(idOf(tab, 'n 3'), 0);
    tab.move(idOf(tab, 'n 1'), 99);
    expect(names(tabOn(() => storage))).toEqual(['n 3', 'Two', 'n 1']);
    tab.remove(idOf(tab, 'Two'));
    expect(names(tabOn(() => storage))).toEqual(['n 3', 'n 1']);
    tab.undoRemove();
    expect(names(tabOn(() => storage))).toEqual(['n 3', 'Two', 'n 1']);
    tab.undoRemove();
    expect(names(tab)).toHaveLength(3);
  });

  it('takes over the board of a link: adds, touches nothing, twice is once', () => {
    const storage = new Memory();
    const tab = filled(storage, 3);
    tab.takeOver([at(1), at(8), { ...at(9), name: '' }]);
    expect(names(tab)).toEqual(['n 1', 'n 2', 'n 3', 'n 8', '']);
    expect(tab.getState().note).toEqual({ kind: 'tookOver', count: 2, damaged: false });
    tab.takeOver([at(1), at(8)]);
    expect(tab.getState().note).toEqual({ kind: 'nothingNew' });
    tab.keep(at(10));
    expect(tab.getState().note).toEqual({ kind: 'full' });
    tab.takeOver(Array.from({ length: BOARD_MOST }, (_, i) => at(100 + i)));
    expect(tab.getState().note).toMatchObject({ kind: 'tooMany' });
    expect(names(tab)).toHaveLength(5);
  });

  it('takes a file back in, even of snapshots deleted since; a bad one changes nothing', () => {
    const storage = new Memory();
    const tab = filled(storage, 2);
    const file = boardFileText(tab.getState().board);
    tab.remove(idOf(tab, 'n 1'));
    tab.takeFile(readBoardFile(file));
    expect(names(tabOn(() => storage))).toEqual(['n 2', 'n 1']);
    tab.takeFile(readBoardFile('{'));
    expect(tab.getState().note).toEqual({ kind: 'fileFault', fault: 'unreadable' });
    expect(names(tab)).toEqual(['n 2', 'n 1']);
  });

  it('remembers that its key is switched off', () => {
    const storage = new Memory();
    expect(tabOn(() => storage).getState().keyOn).toBe(true);
    tabOn(() => storage).switchKey(false);
    expect(tabOn(() => storage).getState().keyOn).toBe(false);
  });
});

describe('storage that fails', () => {
  it('is worked without, and says so from the start (fault 14)', () => {
    const tab = tabOn(() => { throw new DOMException('denied', 'SecurityError'); });
    expect(tab.getState().unsaved).toEqual({ kind: 'storageUnavailable' });
    tab.keep(at(1));
    expect(names(tab)).toEqual(['n 1']);
  });

  it('that is full keeps the old board, the new one in memory, and saves it as soon as it can (fault 15)', () => {
    const storage = new Memory();
    const tab = filled(storage, 1);
    storage.full = true;
    tab.keep(at(2));
    expect(tab.getState()).toMatchObject({ unsaved: { kind: 'storageRefused' } });
    expect(names(tab)).toEqual(['n 1', 'n 2']);
    expect(names(tabOn(() => storage))).toEqual(['n 1']);
    storage.full = false;
    tab.rename(idOf(tab, 'n 2'), 'two');
    expect(tab.getState().unsaved).toBeNull();
    expect(names(tabOn(() => storage))).toEqual(['n 1', 'two']);
  });

  it('that holds a newer board is left alone (fault 17)', () => {
    const storage = new Memory();
    const newer = JSON.stringify({ version: 99, rev: 3, value: {} });
    storage.setItem(BOARD_KEY, newer);
    const tab = tabOn(() => storage);
    expect(tab.getState().unsaved).toEqual({ kind: 'storedNewer' });
    tab.keep(at(1));
    expect(storage.getItem(BOARD_KEY)).toBe(newer);
    expect(names(tab)).toEqual(['n 1']);
  });

  it('that holds half a board gives what is left of it, and the bytes (fault 16)', () => {
    const storage = new Memory();
    filled(storage, 3);
    const raw = (storage.getItem(BOARD_KEY) ?? '').slice(0, -70);
    storage.setItem(BOARD_KEY, raw);
    const tab = tabOn(() => storage);
    expect(tab.getState().damaged).toEqual({ raw, rescued: 2 });
    expect(names(tab)).toEqual(['n 1', 'n 2']);
    expect(names(tabOn(() => storage))).toEqual(['n 1', 'n 2']);
    expect([...storage.items.values()]).toContain(raw);
  });

  it('that is cleared while the page is open loses nothing that is on it (fault 21)', () => {
    const storage = new Memory();
    const tab = filled(storage, 2);
    storage.items.clear();
    tab.sync();
    expect(names(tab)).toEqual(['n 1', 'n 2']);
    tab.keep(at(3));
    expect(names(tabOn(() => storage))).toEqual(['n 1', 'n 2', 'n 3']);
  });
});

describe('two tabs', () => {
  it('add to each other, and a full board that came of it keeps all (fault 19)', () => {
    const storage = new Memory();
    const [a, b] = [filled(storage, 2), tabOn(() => storage)];
    a.keep(at(3));
    b.keep(at(4));
    a.sync();
    expect(names(a)).toEqual(['n 1', 'n 2', 'n 3', 'n 4']);
    expect(names(b)).toEqual(names(a));
    expect(a.getState().note).toEqual({ kind: 'otherTab', count: 1 });
  });

  it('keep what one of them renames while the other deletes it (fault 20)', () => {
    const storage = new Memory();
    const [a, b] = [filled(storage, 2), tabOn(() => storage)];
    const id = idOf(a, 'n 1');
    a.remove(id);
    b.rename(id, 'still wanted');
    a.sync();
    expect(names(a)).toContain('still wanted');
    b.remove(idOf(b, 'n 2'));
    a.sync();
    expect(names(a)).toEqual(['still wanted']);
  });

  it('heal a save that was written over in the same moment', () => {
    const storage = new Memory();
    const [a, b] = [filled(storage, 1), tabOn(() => storage)];
    const before = storage.getItem(BOARD_KEY) ?? '';
    a.keep(at(2));
    // b saved without having seen it.
    storage.setItem(BOARD_KEY, before);
    b.keep(at(3));
    a.sync();
    b.sync();
    expect(names(a).toSorted()).toEqual(['n 1', 'n 2', 'n 3']);
    expect(names(b).toSorted()).toEqual(names(a).toSorted());
    expect(names(tabOn(() => storage)).toSorted()).toEqual(names(a).toSorted());
  });

  it('lose nothing in any order of keeping, renaming, moving, deleting and saves written over', () => {
    const action = fc.record({ tab: fc.nat(1), kind: fc.constantFrom('keep', 'rename', 'move', 'remove', 'sync', 'race'), n: fc.nat(30) });
    fc.assert(fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      const storage = new Memory();
      const tabs = [tabOn(() => storage), tabOn(() => storage)];
      const kept = new Set<string>();
      const deleted = new Set<string>();
      let old = '';
      for (const { tab: which, kind, n } of actions) {
        const tab = tabs[which];
        if (tab === undefined) continue;
        const { snapshots } = tab.getState().board;
        const one = snapshots[n % Math.max(1, snapshots.length)];
        if (kind === 'keep') tab.keep(at(n + 1));
        if (kind === 'sync') tab.sync();
        if (kind === 'race' && old !== '') storage.setItem(BOARD_KEY, old);
        if (one !== undefined && kind === 'rename') tab.rename(one.id, `renamed ${n}`);
        if (one !== undefined && kind === 'move') tab.move(one.id, n % 5);
        if (one !== undefined && kind === 'remove') { tab.remove(one.id); deleted.add(one.id); }
        for (const { id } of tab.getState().board.snapshots) kept.add(id);
        if (n % 3 === 0) old = storage.getItem(BOARD_KEY) ?? '';
      }
      for (const tab of [...tabs, ...tabs]) tab.sync();
      const [a, b] = tabs.map((tab) => tab.getState().board.snapshots.map(({ id }) => id));
      expect(a).toEqual(b);
      for (const id of kept) if (!deleted.has(id)) expect(a).toContain(id);
    }), { numRuns: 300 });
  });
});
