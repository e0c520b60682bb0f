/** One part that is redrawn when it is its turn. */
export interface QueuedFigure {
  readonly id: string;
  /** Where it is on the page; null while it is not. */
  readonly element: () => Element | null;
  /** Draws the latest there is. */
  readonly update: () => void;
}

/** A figure and how it stands in the queue. */
export interface Entry {
  readonly figure: QueuedFigure;
  unwatch: () => void;
  dirty: boolean;
  visible: boolean;
  /** Frame in which it was last drawn. */
  drawnIn: number;
  distance: number;
  /** Milliseconds that drawing it is expected to take; 0 until it has been drawn. */
  cost: number;
}

export interface RosterOptions {
  /** Tells whether the element is near the viewport, now and at each change; returns the end of it. */
  readonly watch?: (element: Element, tell: (visible: boolean) => void) => () => void;
  /** How far the element is from the middle of the viewport, in pixels. */
  readonly distance?: (element: Element) => number;
}

export interface Roster {
  readonly register: (figure: QueuedFigure) => () => void;
  readonly all: () => readonly Entry[];
  readonly waiting: () => readonly Entry[];
  readonly measure: () => void;
  readonly clear: () => void;
}

/** The figures on the page: which are stale, which can be seen, which is under the eye. */
export function createRoster(options: RosterOptions, onShow: (entry: Entry) => void): Roster {
  const { watch = watchViewport, distance = distanceFromMiddle } = options;
  const entries = new Map<string, Entry>();
  const all = (): readonly Entry[] => [...entries.values()];

  const register = (figure: QueuedFigure): (() => void) => {
    entries.get(figure.id)?.unwatch();
    const entry: Entry = { figure, unwatch: () => {}, dirty: false, visible: true, drawnIn: 0, distance: Infinity, cost: 0 };
    entries.set(figure.id, entry);
    const element = figure.element();
    if (element !== null) {
      entry.unwatch = watch(element, (visible) => {
        entry.visible = visible;
        if (visible) onShow(entry);
      });
    }
    return () => {
      entry.unwatch();
      if (entries.get(figure.id) === entry) entries.delete(figure.id);
    };
  };

  return {
    register,
    all,
    waiting: () => all().filter((entry) => entry.dirty),
    measure: () => {
      for (const entry of entries.values()) {
        const element = entry.figure.element();
        entry.distance = element === null ? Infinity : distance(element);
      }
    },
    clear: () => {
      for (const entry of entries.values()) entry.unwatch();
      entries.clear();
    },
  };
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
