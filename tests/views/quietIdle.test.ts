import { expect, test } from 'vitest';
import { DEFAULT_STATE } from '../../src/io/linkState.ts';
import { count } from '../../src/model/units.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { BROWSER_IDLE, REST_MS } from '../../src/ui/idle.ts';
import { quietIdle } from '../../src/views/lab/quietIdle.ts';
import { createSceneSource } from '../../src/views/lab/sceneSource.ts';
import { fakeIdle } from '../ui/fakeIdle.ts';

test('the page is quiet a while after the last change, and never during a drag', () => {
  let time = 0;
  const store = createLabStore(DEFAULT_STATE);
  const idle = quietIdle(createSceneSource(store), { ...BROWSER_IDLE, now: () => time });
  const after = (ms: number): boolean => {
    time += ms;
    return idle.isQuiet();
  };
  expect([after(0), after(REST_MS)]).toEqual([false, true]);
  store.change('workloads', count(900));
  // The hand rests on the slider, but has not let go of it.
  expect([after(0), after(REST_MS), after(60_000)]).toEqual([false, false, false]);
  store.commit();
  expect([after(0), after(REST_MS - 1), after(1)]).toEqual([false, false, true]);
  store.set('workloads', count(200));
  expect([after(1), after(REST_MS)]).toEqual([false, true]);
});

test('somebody is there who moves, scrolls or types, or has stayed for a while', () => {
  const scenes = createSceneSource(createLabStore(DEFAULT_STATE));
  for (const sign of ['pointermove', 'keydown', 'scroll']) {
    const idle = quietIdle(scenes, fakeIdle());
    expect(idle.isAwake()).toBe(false);
    window.dispatchEvent(new Event(sign));
    expect(idle.isAwake(), sign).toBe(true);
  }
  const clock = fakeIdle();
  const idle = quietIdle(scenes, clock);
  clock.pass(9000);
  expect(idle.isAwake()).toBe(false);
  clock.pass(2000);
  expect(idle.isAwake()).toBe(true);
});
