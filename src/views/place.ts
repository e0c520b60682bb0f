import type { StepId } from '../derive/decks.ts';
import type { ViewName } from '../io/linkState.ts';
import type { LabStore } from '../store/labStore.ts';

export interface PlaceMemory {
  /** How far down the reader was in a view when he left it; null if he is to begin at its top. */
  readonly of: (view: ViewName) => number | null;
  readonly forget: (view: ViewName) => void;
}

/** Remembers where the reader was in each view: Back leads to the place, not to the top. */
export function placeMemory(store: LabStore): PlaceMemory {
  const places = new Map<ViewName, number>();
  store.subscribe((state, before) => {
    if (state.view.view !== before.view.view) places.set(before.view.view, window.scrollY);
  });
  return { of: (view) => places.get(view) ?? null, forget: (view) => { places.delete(view); } };
}

/** Ends the holding that is going on: nobody is held in two places. */
let letGo: () => void = () => undefined;

/**
 * Goes to a place and stays there, however much the figures above it still grow, until the reader does anything.
 *
 * @returns stops holding
 */
function hold(scroll: () => void): () => void {
  letGo();
  const stop = new AbortController();
  letGo = () => stop.abort();
  let height = 0;
  let at = 0;
  const settle = (): void => {
    scroll();
    height = document.body.scrollHeight;
    at = window.scrollY;
  };
  const observer = new ResizeObserver(settle);
  stop.signal.addEventListener('abort', () => observer.disconnect());
  for (const event of ['wheel', 'touchstart', 'keydown', 'pointerdown']) {
    window.addEventListener(event, () => stop.abort(), { signal: stop.signal, passive: true });
  }
  // By the bar at the side, which tells of nothing else: the page is as tall as before, but elsewhere.
  window.addEventListener('scroll', () => {
    if (document.body.scrollHeight === height && Math.abs(window.scrollY - at) > 2) stop.abort();
  }, { signal: stop.signal, passive: true });
  settle();
  observer.observe(document.body);
  return letGo;
}

function focusOn(target: HTMLElement | null): void {
  if (target === null) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/**
 * Shows a view that has just come: where the reader was, else its named scene, else its top. The focus goes to
 * the heading there, so that a listener hears where he is.
 *
 * @returns stops holding the place
 */
export function showPlace(top: number | null, scene: StepId | null): () => void {
  const section = scene === null || top !== null ? null : document.getElementById(scene);
  focusOn(section?.querySelector('h2') ?? document.querySelector('h1'));
  if (section === null) return hold(() => window.scrollTo({ top: top ?? 0, behavior: 'instant' }));
  return hold(() => document.getElementById(section.id)?.scrollIntoView({ block: 'start', behavior: 'instant' }));
}
