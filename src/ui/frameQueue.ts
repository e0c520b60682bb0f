/** One part that is redrawn when it is its turn. */
export interface QueuedFigure {
  readonly id: string;
  /** Where it is on the page; null while it is not. */
  readonly element: () => Element | null;
  /** Draws the latest there is; called inside `flush`. */
  readonly update: () => void;
}

/** What the queue needs from the browser; tests bring their own. */
export interface FrameQueueOptions {
  /** Milliseconds of a frame that may go into figures. */
  readonly budgetMs?: number;
  /** Hidden figures are drawn once nothing has been marked for so long. */
  readonly restMs?: number;
  /** Makes React draw before it returns: react-dom's flushSync, handed in by the caller. */
  readonly flush?: (draw: () => void) => void;
  readonly now?: () => number;
  readonly requestFrame?: (callback: () => void) => number;
  readonly cancelFrame?: (handle: number) => void;
  /** Tells whether the element is near the viewport, now and at each change; returns the end of it. */
  readonly watch?: (element: Element, tell: (visible: boolean) => void) => () => void;
  /** How far the element is from the middle of the viewport, in pixels. */
  readonly distance?: (element: Element) => number;
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

interface Entry {
  readonly figure: QueuedFigure;
  unwatch: () => void;
  dirty: boolean;
  visible: boolean;
  /** Frame in which it was last drawn: who waited longest goes first among equals. */
  drawnIn: number;
  distance: number;
}

const BUDGET_MS = 8;
const REST_MS = 120;

/**
 * Redraws figures without ever holding up the slider. Marked figures are drawn one by one in animation
 * frames until the budget is spent: the one under the eye first, then whoever has waited longest;
 * hidden ones when they show or when the page has come to rest. A figure reads its inputs when it is
 * drawn, so it always shows one complete and latest state, and the states between are never drawn.
 */
export function createFrameQueue(options: FrameQueueOptions = {}): FrameQueue {
  const { budgetMs = BUDGET_MS, restMs = REST_MS, flush = (draw) => draw() } = options;
  const { now = () => performance.now(), requestFrame = requestAnimationFrame.bind(globalThis) } = options;
  const { cancelFrame = cancelAnimationFrame.bind(globalThis), watch = watchViewport } = options;
  const distance = options.distance ?? distanceFromMiddle;
  const entries = new Map<string, Entry>();
  let pendingFrame: number | null = null;
  let frame = 0;
  let lastMark = Number.NEGATIVE_INFINITY;
  let eyeHadLastFrame = false;
  let measured = false;

  const schedule = (): void => {
    pendingFrame ??= requestFrame(run);
  };

  /** Positions are read once per burst: between frames of a drag the page does not scroll. */
  const measure = (): void => {
    measured = true;
    for (const entry of entries.values()) {
      const element = entry.figure.element();
      entry.distance = element === null ? Number.POSITIVE_INFINITY : distance(element);
    }
  };

  const waiting = (): Entry[] => [...entries.values()].filter((entry) => entry.dirty);

  const draw = (entry: Entry): void => {
    entry.dirty = false;
    entry.drawnIn = frame;
    flush(entry.figure.update);
  };

  const drawSome = (): void => {
    const began = now();
    if (!measured) measure();
    const visible = waiting().filter((entry) => entry.visible);
    const queue = inOrder(visible, eyeHadLastFrame);
    let drawn = 0;
    for (const entry of queue) {
      if (drawn > 0 && now() - began >= budgetMs) break;
      draw(entry);
      drawn += 1;
    }
    eyeHadLastFrame = drawn === 1 && queue.length > 1 && queue[0] === nearest(visible);
    if (drawn === 0 && began - lastMark >= restMs) waiting().slice(0, 1).forEach(draw);
  };

  const run = (): void => {
    pendingFrame = null;
    frame += 1;
    try {
      drawSome();
    } finally {
      if (waiting().length > 0) schedule();
      else measured = false;
    }
  };

  const markEntries = (marked: Iterable<Entry>): void => {
    lastMark = now();
    for (const entry of marked) entry.dirty = true;
    if (waiting().length > 0) schedule();
  };

  const show = (entry: Entry, visible: boolean): void => {
    entry.visible = visible;
    if (visible && entry.dirty) schedule();
  };

  const register = (figure: QueuedFigure): (() => void) => {
    entries.get(figure.id)?.unwatch();
    const entry: Entry = {
      figure, unwatch: () => {}, dirty: false, visible: true, drawnIn: 0, distance: Number.POSITIVE_INFINITY,
    };
    entries.set(figure.id, entry);
    const element = figure.element();
    if (element !== null) entry.unwatch = watch(element, (visible) => show(entry, visible));
    return () => {
      entry.unwatch();
      if (entries.get(figure.id) === entry) entries.delete(figure.id);
    };
  };

  return {
    register,
    mark: (id) => {
      const entry = entries.get(id);
      if (entry !== undefined) markEntries([entry]);
    },
    markAll: () => markEntries(entries.values()),
    atRest: () => waiting().length === 0,
    stop: () => {
      if (pendingFrame !== null) cancelFrame(pendingFrame);
      pendingFrame = null;
      for (const entry of entries.values()) entry.unwatch();
      entries.clear();
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

/** A quarter of a viewport ahead counts as seen, so that scrolling never meets a stale figure. */
function watchViewport(element: Element, tell: (visible: boolean) => void): () => void {
  if (typeof IntersectionObserver === 'undefined') return () => {};
  const observer = new IntersectionObserver(
    (seen) => {
      const last = seen.at(-1);
      if (last !== undefined) tell(last.isIntersecting);
    },
    { rootMargin: '25% 0px' },
  );
  observer.observe(element);
  return () => observer.disconnect();
}

function distanceFromMiddle(element: Element): number {
  const box = element.getBoundingClientRect();
  const middle = window.innerHeight / 2;
  if (box.top <= middle && box.bottom >= middle) return 0;
  return Math.min(Math.abs(box.top - middle), Math.abs(box.bottom - middle));
}
