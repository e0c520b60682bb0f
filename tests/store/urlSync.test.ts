import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decodeHash } from '../../src/io/urlState.ts';
import type { GivenFleet } from '../../src/model/fleet.ts';
import { count, mib, ratio } from '../../src/model/units.ts';
import { createLabStore, linkOf, type LabStore } from '../../src/store/labStore.ts';
import { RETRY_DELAY, startUrlSync, WRITE_DELAY } from '../../src/store/urlSync.ts';
import { FakePage } from './fakePage.ts';

/** The lab with nothing set. */
const LAB = '#v=1&era=2026&view=lab';

function opened(hash = LAB): { lab: LabStore; page: FakePage; stop: () => void } {
  const page = new FakePage(hash);
  const { state, issues } = decodeHash(hash);
  const lab = createLabStore(state, issues);
  return { lab, page, stop: startUrlSync(lab, page) };
}
const rest = (): unknown => vi.advanceTimersByTime(WRITE_DELAY);

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe('from the page to the address', () => {
  it('waits at least 250 ms', () => {
    const { lab, page } = opened();
    lab.set('workloads', count(5));
    vi.advanceTimersByTime(249);
    expect(page.writes).toBe(0);
    rest();
    expect(page.entries).toEqual([LAB, '#v=1&era=2026&n=5']);
  });

  it('makes one entry of a drag of 2 000 moves, at its end (fault 58)', () => {
    const { lab, page } = opened();
    for (let n = 1; n <= 2000; n += 1) {
      lab.change('workloads', count(n));
      vi.advanceTimersByTime(5);
    }
    vi.advanceTimersByTime(5000);
    expect(page.writes).toBe(0);
    lab.commit();
    rest();
    expect(page).toMatchObject({ pushes: 1, replaces: 0, entries: [LAB, '#v=1&era=2026&n=2000'] });
  });

  it('makes one entry per committed change (fault 12)', () => {
    const { lab, page } = opened();
    for (const n of [1, 2, 3]) {
      lab.set('workloads', count(n));
      rest();
    }
    expect(page.entries).toHaveLength(4);
  });

  it('writes once for changes that follow each other at once', () => {
    const { lab, page } = opened();
    for (let n = 1; n <= 200; n += 1) lab.set('workloads', count(n));
    rest();
    expect(page).toMatchObject({ pushes: 1, entries: [LAB, '#v=1&era=2026&n=200'] });
  });

  it('carries an estate that was taken over, and Back and Forward take it away and bring the very same back', () => {
    const { lab, page } = opened();
    const { state } = decodeHash('#fleet=400-0-1536-6656-20-80-0.2-2,150-1-2048-6144-32-60-0.3-2');
    lab.takeFleet(state.fleet as GivenFleet, { spareHosts: count(2) });
    rest();
    const { fleet } = lab.getState().inputs;
    expect(page.entries).toEqual([LAB, '#v=1&era=2026&sp=2&fleet=400-0-1536-6656-20-80-0.2-2,150-1-2048-6144-32-60-0.3-2']);
    page.go(-1);
    expect(lab.getState().inputs.fleet).toBeNull();
    page.go(1);
    expect(lab.getState().inputs.fleet).toBe(fleet);
    rest();
    expect(page.entries).toHaveLength(2);
  });

  it('replaces the entry when only the view changes', () => {
    const { lab, page } = opened('#n=5');
    lab.setView({ metric: 'cost' });
    rest();
    lab.setView({ lang: 'ja', theme: 'dark' });
    rest();
    expect(page).toMatchObject({ pushes: 0, replaces: 2, entries: ['#v=1&era=2026&n=5&show=cost&lang=ja&theme=dark'] });
  });

  it('writes nothing that is there already, and nothing at the start', () => {
    const { lab, page } = opened('#n=abc&zz=1');
    vi.advanceTimersByTime(60_000);
    lab.set('workloads', count(5));
    lab.undo();
    rest();
    expect(page).toMatchObject({ pushes: 0, replaces: 0, entries: ['#n=abc&zz=1'] });
  });

  it('clears the hash for the defaults, without leaving a bare #', () => {
    const { lab, page } = opened('#n=5&view=story');
    lab.resetAll();
    rest();
    expect(page.entries).toEqual(['#n=5&view=story', '']);
  });

  it('writes what is due when the page is left', () => {
    const { lab, page } = opened();
    lab.set('workloads', count(5));
    page.raise('pagehide');
    expect(page.entries).toEqual([LAB, '#v=1&era=2026&n=5']);
    vi.advanceTimersByTime(60_000);
    expect(page.writes).toBe(1);
  });
});

describe('a browser that refuses', () => {
  it('is asked again later, and loses nothing (fault 58: Safari)', () => {
    const { lab, page } = opened();
    page.refuse = true;
    lab.set('workloads', count(5));
    rest();
    expect(page.entries).toEqual([LAB]);
    expect(lab.getState().inputs.workloads).toBe(5);
    page.refuse = false;
    vi.advanceTimersByTime(RETRY_DELAY);
    expect(page.entries).toEqual([LAB, '#v=1&era=2026&n=5']);
  });

  it('is left alone when it always refuses (opaque origin)', () => {
    const { lab, page } = opened();
    page.refuse = true;
    lab.set('workloads', count(5));
    vi.advanceTimersByTime(3_600_000);
    expect(page.writes).toBe(4);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('from the address to the page', () => {
  it('follows Back and Forward 50 times, fast, without writing (fault 12)', () => {
    const { lab, page } = opened();
    for (let n = 1; n <= 10; n += 1) {
      lab.set('workloads', count(n));
      rest();
    }
    const { writes } = page;
    const { entries } = page;
    for (let turn = 0; turn < 50; turn += 1) {
      page.go(turn % 20 < 10 ? -1 : 1);
      vi.advanceTimersByTime(turn % 7);
      const shown = decodeHash(page.location.hash).state;
      expect(lab.getState().overrides).toEqual(shown.overrides);
    }
    vi.advanceTimersByTime(60_000);
    expect(page.writes).toBe(writes);
    expect(page.entries).toEqual(entries);
  });

  it('takes a hash edited by hand, corrects it on the page and not in the address', () => {
    const { lab, page } = opened();
    page.type('#n=１２&k=99');
    expect(lab.getState().inputs).toMatchObject({ workloads: 12, kernelFamilies: 12 });
    expect(lab.getState().notices).toHaveLength(1);
    vi.advanceTimersByTime(60_000);
    expect(page).toMatchObject({ pushes: 0, replaces: 0 });
    lab.set('guestOsMemory', mib(64));
    rest();
    expect(page.entries).toEqual([LAB, '#n=１２&k=99', '#v=1&era=2026&n=12&gm=64&k=12']);
  });

  it('tells the reader once, though the browser raises two events', () => {
    const { lab, page } = opened();
    page.type('#n=abc');
    const ids = lab.getState().notices.map(({ id }) => id);
    page.raise('hashchange');
    page.raise('popstate');
    expect(lab.getState().notices.map(({ id }) => id)).toEqual(ids);
  });

  it('wins over a write still due; undo brings that change back', () => {
    const { lab, page } = opened();
    lab.set('workloads', count(5));
    rest();
    lab.set('workloads', count(6));
    page.go(-1);
    vi.advanceTimersByTime(60_000);
    expect(lab.getState().inputs.workloads).toBe(800);
    expect(page).toMatchObject({ pushes: 1, position: 0 });
    lab.undo();
    rest();
    expect(lab.getState().inputs.workloads).toBe(6);
    expect(page.location.hash).toBe('#v=1&era=2026&n=6');
  });

  it('wins over a write that falls due before the browser has told of it', () => {
    const { lab, page } = opened();
    lab.set('workloads', count(5));
    page.entries.push('#v=1&era=2026&n=77');
    page.position += 1;
    rest();
    page.raise('popstate');
    page.raise('hashchange');
    expect(lab.getState().inputs.workloads).toBe(77);
    expect(page.entries).toEqual([LAB, '#v=1&era=2026&n=77']);
    rest();
    expect(page.writes).toBe(0);
  });

  it('keeps the language across Back', () => {
    const { lab, page } = opened();
    lab.set('utilization', ratio(0.5));
    rest();
    lab.setView({ lang: 'en' });
    rest();
    page.go(-1);
    expect(lab.getState()).toMatchObject({ overrides: {}, view: { lang: 'en' } });
  });
});

describe('from one view to another', () => {
  it('makes an entry at once, and Back leads to the view before', () => {
    const { lab, page } = opened('');
    lab.setView({ view: 'lab' });
    expect(page.entries).toEqual(['', LAB]);
    page.go(-1);
    expect(lab.getState().view.view).toBe('story');
    vi.advanceTimersByTime(60_000);
    expect(page).toMatchObject({ pushes: 1, replaces: 0, position: 0 });
    page.go(1);
    expect(lab.getState().view.view).toBe('lab');
  });

  it('leaves a change that was still due to the view in which it was made', () => {
    const { lab, page } = opened('');
    lab.set('workloads', count(5));
    lab.setView({ view: 'lab' });
    expect(page.entries).toEqual(['', '#v=1&era=2026&n=5&view=story', '#v=1&era=2026&n=5']);
    page.go(-1);
    expect(lab.getState()).toMatchObject({ overrides: { workloads: 5 }, view: { view: 'story' } });
  });

  it('replaces the entry when only another scene is named', () => {
    const { lab, page } = opened('#view=present');
    lab.setView({ scene: 'kernels' });
    rest();
    lab.setView({ scene: 'verdict' });
    rest();
    expect(page).toMatchObject({ pushes: 0, replaces: 2, entries: ['#v=1&era=2026&view=present&scene=verdict'] });
  });
});

it('stops when told to, with the last change written', () => {
  const { lab, page, stop } = opened();
  lab.set('workloads', count(5));
  stop();
  lab.set('workloads', count(6));
  page.type('#n=7');
  vi.advanceTimersByTime(60_000);
  expect(page.writes).toBe(1);
  expect(lab.getState().inputs.workloads).toBe(6);
});

describe('started after the page has been opened', () => {
  it('writes what has been changed since', () => {
    const page = new FakePage(LAB);
    const lab = createLabStore(decodeHash(LAB).state);
    const before = linkOf(lab.getState());
    lab.set('workloads', count(5));
    startUrlSync(lab, page, { state: before, hash: LAB });
    rest();
    expect(page.location.hash).toBe('#v=1&era=2026&n=5');
    expect(page.pushes).toBe(1);
  });

  it('takes the hash that has come since, and writes nothing where nothing has', () => {
    const lab = createLabStore(decodeHash('').state);
    const state = linkOf(lab.getState());
    const page = new FakePage('#n=7');
    startUrlSync(lab, page, { state, hash: '' });
    expect(lab.getState().inputs.workloads).toBe(7);
    const still = new FakePage();
    startUrlSync(createLabStore(decodeHash('').state), still, { state, hash: '' });
    rest();
    expect(page.writes + still.writes).toBe(0);
  });
});

it('takes the window of a browser as it is', () => {
  const start: (lab: LabStore, page: Window) => () => void = startUrlSync;
  expect(start).toBe(startUrlSync);
});
