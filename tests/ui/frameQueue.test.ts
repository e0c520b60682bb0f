import { expect, test } from 'vitest';
import { createFrameQueue } from '../../src/ui/frameQueue.ts';
import type { FrameQueueOptions } from '../../src/ui/frameQueue.ts';

/** A browser of our own: frames come when the test says, a drawing takes as long as the test says. */
function bench(costs: Readonly<Record<string, number>>, options: FrameQueueOptions = {}) {
  let time = 0;
  let waiting: (() => void) | null = null;
  let inputs = 0;
  const log: string[] = [];
  const tell = new Map<Element, (visible: boolean) => void>();
  const elements = Object.keys(costs).map((id) => Object.assign(document.createElement('div'), { id }));
  const queue = createFrameQueue({
    now: () => time,
    clock: {
      request: (callback) => {
        waiting = callback;
        return 1;
      },
      cancel: () => {
        waiting = null;
      },
    },
    watch: (element, listener) => {
      tell.set(element, listener);
      return () => tell.delete(element);
    },
    // The first figure is under the eye, the next one below it, and so on.
    distance: (element) => elements.findIndex((each) => each === element) * 100,
    ...options,
  });
  for (const element of elements) {
    queue.register({
      id: element.id,
      element: () => element,
      update: () => {
        log.push(`${element.id}${inputs}`);
        time += costs[element.id] ?? 0;
      },
    });
  }
  return {
    queue,
    push: () => {
      inputs += 1;
      queue.markAll();
    },
    /** Runs one frame and says what was drawn in it. */
    frame: (): string => {
      log.length = 0;
      time += 16;
      const run = waiting;
      waiting = null;
      run?.();
      return log.join(' ');
    },
    frameWaits: () => waiting !== null,
    show: (id: string, visible: boolean) => {
      const element = elements.find((each) => each.id === id);
      if (element !== undefined) tell.get(element)?.(visible);
    },
  };
}

test('draws nothing until a frame comes, then all that the budget allows, the eye first', () => {
  const page = bench({ a: 3, b: 3, c: 3, d: 3 });
  page.push();
  expect(page.queue.atRest()).toBe(false);
  expect(page.frame()).toBe('a1 b1 c1');
  expect(page.frame()).toBe('d1');
  expect(page.queue.atRest()).toBe(true);
  expect(page.frameWaits()).toBe(false);
});

test('many pushes between two frames are one drawing, of the latest', () => {
  const page = bench({ a: 1 });
  page.push();
  page.push();
  page.push();
  expect(page.frame()).toBe('a3');
  expect(page.frame()).toBe('');
});

test('one that costs more than the budget is drawn all the same, alone', () => {
  const page = bench({ a: 30, b: 1 });
  page.push();
  expect(page.frame()).toBe('a1');
  expect(page.frame()).toBe('b1');
});

test('during a drag nobody starves: the eye has every other frame, the others take turns', () => {
  const page = bench({ a: 10, b: 10, c: 10 });
  const drawn = [];
  for (let i = 0; i < 6; i += 1) {
    page.push();
    drawn.push(page.frame());
  }
  expect(drawn).toEqual(['a1', 'b2', 'a3', 'c4', 'a5', 'b6']);
  expect([page.frame(), page.frame(), page.frame()].join(' ')).toContain('c6');
  expect(page.queue.atRest()).toBe(true);
});

test('where one drawing makes a frame late, the slider has the next frames to itself, but never more than two', () => {
  const drawnOf = (cost: number): string[] => {
    const page = bench({ a: cost });
    return Array.from({ length: 8 }, () => {
      page.push();
      return page.frame();
    });
  };
  // What it costs is known only after the first time, and believed by half.
  expect(drawnOf(11)).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8']);
  expect(drawnOf(23)).toEqual(['a1', 'a2', '', 'a4', '', 'a6', '', 'a8']);
  expect(drawnOf(200)).toEqual(['a1', '', '', 'a4', '', '', 'a7', '']);
});

test('after a rest nobody waits: what is slow is drawn in the next frame', () => {
  const page = bench({ a: 200 });
  for (let i = 0; i < 3; i += 1) {
    page.push();
    page.frame();
  }
  for (let i = 0; i < 5; i += 1) page.frame();
  page.push();
  expect(page.frame()).toBe('a4');
});

test('once nothing changes any more, the budget is larger', () => {
  const page = bench({ a: 10, b: 10, c: 10, d: 10 });
  const drawn = [];
  // A figure's cost is believed by halves.
  for (let i = 0; i < 12; i += 1) {
    page.push();
    drawn.push(page.frame());
  }
  expect(drawn.slice(-4)).toEqual(['a9', 'c10', 'a11', 'd12']);
  expect([page.frame(), page.frame()]).toEqual(['a12 b12', 'c12']);
  expect(page.queue.atRest()).toBe(true);
});

test('a hidden figure waits, and is drawn with the latest as soon as it shows', () => {
  const page = bench({ a: 1, b: 1 });
  page.show('b', false);
  page.push();
  expect(page.frame()).toBe('a1');
  page.push();
  expect(page.frame()).toBe('a2');
  page.show('b', true);
  expect(page.frame()).toBe('b2');
});

test('at rest the hidden ones follow, one a frame', () => {
  const page = bench({ a: 1, b: 1, c: 1 }, { restMs: 30 });
  page.show('b', false);
  page.show('c', false);
  page.push();
  expect([page.frame(), page.frame(), page.frame()]).toEqual(['a1', 'b1', 'c1']);
  expect(page.queue.atRest()).toBe(true);
});

test('marks one figure alone; unknown ids and figures that left are nothing', () => {
  const page = bench({ a: 1, b: 1 });
  page.queue.mark('b');
  page.queue.mark('nobody');
  expect(page.frame()).toBe('b0');
});

test('a figure that throws does not stop the others', () => {
  const page = bench({ a: 1, b: 1 });
  const leave = page.queue.register({
    id: 'broken',
    element: () => null,
    update: () => {
      throw new Error('broken');
    },
  });
  page.push();
  expect(() => {
    page.frame();
  }).toThrow('broken');
  leave();
  page.push();
  expect(page.frame()).toBe('a2 b2');
});

test('draws inside the flush that it was given, and nothing after stop', () => {
  const flushed: string[] = [];
  const page = bench({ a: 1 }, {
    flush: (draw) => {
      flushed.push('in');
      draw();
    },
  });
  page.push();
  page.frame();
  expect(flushed).toEqual(['in']);
  page.push();
  page.queue.stop();
  expect(page.frame()).toBe('');
});
