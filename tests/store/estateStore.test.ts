import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Estate } from '../../src/derive/estate.ts';
import type { Import, Imported } from '../../src/derive/estate/reading.ts';
import type { EstateReader, EstateTerms, OnProgress } from '../../src/io/inventory/estateReader.ts';
import { STALLED_AFTER_MS } from '../../src/io/inventory/estateWork.ts';
import { createEstateStore } from '../../src/store/estateStore.ts';

/** A reader that answers when the test says so. */
function scripted() {
  const asked: { readonly names: readonly string[]; readonly answers: unknown; readonly tell: OnProgress; readonly answer: (result: Import) => void; readonly die: () => void }[] = [];
  const terms: EstateTerms[] = [];
  let made = 0;
  let stopped = 0;
  const newReader = (): EstateReader => {
    made += 1;
    return {
      read: async (_, names, answers, tell) => new Promise((answer, reject) => { asked.push({ names, answers, tell, answer, die: () => reject(new Error('dead')) }); }),
      estate: async (given) => { terms.push(given); return ESTATE; },
      stop: () => { stopped += 1; },
    };
  };
  return { store: createEstateStore(newReader), asked, terms, made: () => made, stopped: () => stopped };
}

const ESTATE = { running: 1 } as Estate;
const IMPORTED: Imported = {
  kind: 'imported', readings: [{ file: 'a.csv', encoding: 'utf-8', separator: ',', decimal: '.' }], mapping: [], notes: [],
  inventory: { format: 'table', rows: 1, machines: [], setAside: [], hosts: [], storage: null },
};
const ASKS: Import = { kind: 'asks', headers: [], questions: [{ kind: 'memoryUnit', file: 'a.csv', column: 'RAM', choices: ['MiB', 'GiB'], samples: ['4'] }] };
const FILE = new File(['x'], 'a.csv');

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe('from a file to an estate', () => {
  test('one step after the other', async () => {
    const { store, asked, terms } = scripted();
    expect(store.getState().phase).toEqual({ kind: 'empty' });
    const reading = store.read([FILE], 'files');
    expect(store.getState().phase).toEqual({ kind: 'reading', share: 0 });
    asked[0]?.tell(0.5);
    expect(store.getState().phase).toEqual({ kind: 'reading', share: 0.5 });
    asked[0]?.answer(ASKS);
    await reading;
    expect(store.getState().phase).toMatchObject({ kind: 'asking', questions: [{ kind: 'memoryUnit' }] });
    const again = store.answer({ memoryUnit: 'GiB' });
    expect(asked[1]).toMatchObject({ names: ['a.csv'], answers: { memoryUnit: 'GiB' } });
    asked[1]?.answer(IMPORTED);
    await again;
    expect(store.getState().phase).toEqual({ kind: 'checking', imported: IMPORTED, counting: false });
    store.setFamily('Plan 9', 'linux');
    const taking = store.take({ era: '2026', overrides: {} });
    expect(store.getState().phase).toMatchObject({ counting: true });
    expect(await taking).toBe(ESTATE);
    expect(terms).toEqual([{ era: '2026', overrides: {}, families: new Map([['Plan 9', 'linux']]) }]);
    expect(store.getState().phase).toEqual({ kind: 'taken', imported: IMPORTED, estate: ESTATE });
    store.check();
    expect(store.getState()).toMatchObject({ phase: { kind: 'checking', counting: false }, families: new Map([['Plan 9', 'linux']]) });
  });

  test('with another file everything begins anew', async () => {
    const { store, asked, made, stopped } = scripted();
    const first = store.read([FILE], 'files');
    asked[0]?.answer(ASKS);
    await first;
    void store.answer({ memoryUnit: 'GiB' });
    store.setFamily('Plan 9', 'linux');
    store.setUtilization(0.2);
    void store.read([new File(['y'], 'b.csv')], 'sample');
    expect(asked[2]).toMatchObject({ names: ['b.csv'], answers: {} });
    expect(store.getState()).toMatchObject({ source: 'sample', families: new Map(), utilization: null, answers: {} });
    expect([made(), stopped()]).toEqual([2, 1]);
  });
});

describe('what comes too late', () => {
  test('of a reading that was given up changes nothing', async () => {
    const { store, asked, stopped } = scripted();
    const reading = store.read([FILE], 'files');
    store.forget();
    expect(stopped()).toBe(1);
    await reading;
    asked[0]?.tell(0.7);
    asked[0]?.answer(IMPORTED);
    await vi.runAllTimersAsync();
    expect(store.getState().phase).toEqual({ kind: 'empty' });
  });

  test('of an estate that was put aside meanwhile is null', async () => {
    const { store, asked } = scripted();
    const reading = store.read([FILE], 'files');
    asked[0]?.answer(IMPORTED);
    await reading;
    const taking = store.take({ era: '2026', overrides: {} });
    store.forget();
    expect(await taking).toBeNull();
    expect(store.getState().phase).toEqual({ kind: 'empty' });
    expect(await store.take({ era: '2026', overrides: {} })).toBeNull();
  });
});

describe('a reading that goes wrong', () => {
  test('is given up after a minute without progress, and not before', async () => {
    const { store, asked, stopped } = scripted();
    void store.read([FILE], 'files');
    await vi.advanceTimersByTimeAsync(STALLED_AFTER_MS - 1);
    asked[0]?.tell(0.1);
    await vi.advanceTimersByTimeAsync(STALLED_AFTER_MS - 1);
    expect(store.getState().phase).toEqual({ kind: 'reading', share: 0.1 });
    await vi.advanceTimersByTimeAsync(1);
    expect(store.getState().phase).toEqual({ kind: 'refused', refusal: { kind: 'stalled', file: 'a.csv', limit: 60 } });
    expect(stopped()).toBe(1);
  });

  test('does not stall while questions are open', async () => {
    const { store, asked } = scripted();
    const reading = store.read([FILE], 'files');
    asked[0]?.answer(ASKS);
    await reading;
    await vi.advanceTimersByTimeAsync(STALLED_AFTER_MS * 10);
    expect(store.getState().phase.kind).toBe('asking');
  });

  test('is refused when its reader dies, and the next has a new one', async () => {
    const { store, asked, made } = scripted();
    const reading = store.read([FILE], 'files');
    asked[0]?.die();
    await reading;
    expect(store.getState().phase).toEqual({ kind: 'refused', refusal: { kind: 'failed', file: 'a.csv' } });
    void store.read([FILE], 'files');
    expect(made()).toBe(2);
  });

  test('is refused with what was found', async () => {
    const { store, asked } = scripted();
    const reading = store.read([FILE], 'files');
    asked[0]?.answer({ kind: 'refused', refusal: { kind: 'zipRatio', file: 'a.csv', found: 1000, limit: 200 } });
    await reading;
    expect(store.getState().phase).toEqual({ kind: 'refused', refusal: { kind: 'zipRatio', file: 'a.csv', found: 1000, limit: 200 } });
  });
});

test('names of machines are nowhere but in the machines themselves', () => {
  const { store } = scripted();
  store.refuse({ kind: 'folder', file: 'Estate' });
  store.forget();
  expect(JSON.stringify(store.getState())).not.toContain('Estate');
});
