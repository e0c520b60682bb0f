import { createFrameClock } from './afterFrame.ts';
import type { FrameClock } from './afterFrame.ts';
import { createRoster } from './frameRoster.ts';
import type { Entry, QueuedFigure, RosterOptions } from './frameRoster.ts';

/** What the queue needs from the browser and from React; tests bring their own. */
export interface FrameQueueOptions extends RosterOptions {
  /** Milliseconds of a frame that may go into figures. */
  readonly budgetMs?: number;
  /** Hidden figures are drawn once nothing has been marked for so long. */
  readonly restMs?: number;
  /** Makes React draw before it returns: react-dom's flushSync, handed in by the caller. */
  readonly flush?: (draw: () => void) => void;
  readonly now?: () => number;
  readonly clock?: FrameClock;
}

export interface FrameQueue {
  /** Returns the end of it. An id that registers again takes its former place. */
  readonly register: (figure: QueuedFigure) => () => void;
  readonly mark: (id: string) => void;
  readonly markAll: () => void;
  /** True when nothing waits, hidden figures included. */
  readonly atRest: () => boolean;
  readonly stop: () => void;
}

const BUDGET_MS = 8;
/** In the second frame without a change nobody waits for the next one, and what is left may take more of each. */
const CALM_FRAMES = 2;
const CALM_TIMES = 3;
/** So many budgets of one drawing alone make a frame late. Then frames without a drawing go between: two at most. */
const LONG_TIMES = 1.5;
const MOST_SKIPPED = 2;
/** Whoever comes after such a rest does not wait for others. */
const PAUSE_MS = 34;
const REST_MS = 120;
/** How fast the cost that is expected of a figure follows what it has cost: one slow drawing is soon forgiven. */
const RISE = 0.5;
const FALL = 0.3;

/**
 * Redraws figures without ever holding up the slider. Marked figures are drawn one by one between animation
 * frames until the budget is spent: the one under the eye first, then whoever has waited longest; one that
 * would overdraw the rest of the budget waits for the next frame; hidden ones when they show or when the
 * page has come to rest. Where one drawing alone makes a frame late, as on a slow machine, the slider has the next
 * frames to itself; once nothing changes any more, the budget is larger. A figure reads its inputs when it is
 * drawn, so it always shows one complete and latest state, and the states between are never drawn.
 */
export function createFrameQueue(options: FrameQueueOptions = {}): FrameQueue {
  const { budgetMs = BUDGET_MS, restMs = REST_MS, flush = (draw) => draw() } = options;
  const { now = () => performance.now(), clock = createFrameClock() } = options;
  const roster = createRoster(options, (entry) => {
    if (entry.dirty) schedule();
  });
  let pending: number | null = null;
  let frame = 0;
  let lastMark = -Infinity;
  let measured = false;
  let eyeHadLastFrame = false;
  let framesSinceMark = 0;
  let lastRun = -Infinity;
  let skipped = 0;

  const schedule = (): void => {
    pending ??= clock.request(run);
  };

  const draw = (entry: Entry): void => {
    const began = now();
    entry.dirty = false;
    entry.drawnIn = frame;
    flush(entry.figure.update);
    const spent = now() - began;
    entry.cost += (spent - entry.cost) * (spent > entry.cost ? RISE : FALL);
  };

  const drawSome = (): void => {
    const began = now();
    // Positions are read once per burst: during a drag the page does not scroll.
    if (!measured) roster.measure();
    measured = true;
    const queue = inOrder(roster.waiting().filter((entry) => entry.visible), eyeHadLastFrame);
    const eye = nearest(queue);
    const isCalm = framesSinceMark >= CALM_FRAMES;
    const budget = isCalm ? CALM_TIMES * budgetMs : budgetMs;
    const isLong = (queue[0]?.cost ?? 0) > LONG_TIMES * budgetMs * (skipped + 1);
    if (isLong && !isCalm && skipped < MOST_SKIPPED) {
      skipped += 1;
      return;
    }
    skipped = 0;
    let drawn = 0;
    for (const entry of queue) {
      if (drawn > 0 && now() - began + entry.cost >= budget) break;
      draw(entry);
      drawn += 1;
    }
    eyeHadLastFrame = drawn === 1 && queue.length > 1 && queue[0] === eye;
    if (drawn === 0 && began - lastMark >= restMs) roster.waiting().slice(0, 1).forEach(draw);
  };

  const run = (): void => {
    pending = null;
    frame += 1;
    framesSinceMark += 1;
    try {
      drawSome();
    } finally {
      if (roster.waiting().length > 0) schedule();
      else measured = false;
      lastRun = now();
    }
  };

  const mark = (marked: readonly Entry[]): void => {
    if (marked.length === 0) return;
    lastMark = now();
    framesSinceMark = 0;
    if (roster.waiting().length === 0 && lastMark - lastRun >= PAUSE_MS) skipped = MOST_SKIPPED;
    for (const entry of marked) entry.dirty = true;
    schedule();
  };

  return {
    register: roster.register,
    mark: (id) => mark(roster.all().filter((entry) => entry.figure.id === id)),
    markAll: () => mark(roster.all()),
    atRest: () => roster.waiting().length === 0,
    stop: () => {
      if (pending !== null) clock.cancel(pending);
      pending = null;
      roster.clear();
    },
  };
}

const nearest = (entries: readonly Entry[]): Entry | undefined =>
  entries.toSorted((a, b) => a.distance - b.distance)[0];

/** The eye first, except when it had the whole last frame to itself while others waited. */
function inOrder(entries: readonly Entry[], eyeHadLastFrame: boolean): readonly Entry[] {
  const eye = nearest(entries);
  const others = entries
    .filter((entry) => entry !== eye)
    .toSorted((a, b) => a.drawnIn - b.drawnIn || a.distance - b.distance);
  const first = others[0];
  if (eye === undefined || first === undefined) return entries;
  return eyeHadLastFrame ? [first, eye, ...others.slice(1)] : [eye, ...others];
}
