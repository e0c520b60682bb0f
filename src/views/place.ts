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

/** A view grows as its figures come; after this long it is as tall as it will be. */
const GROWS_FOR = 3000;

/** Scrolls so far down as soon as the page is tall enough, unless the reader scrolls first. */
function scrollDown(top: number): () => void {
  const stop = new AbortController();
  const observer = new ResizeObserver(() => {
    window.scrollTo({ top, behavior: 'instant' });
    if (Math.abs(window.scrollY - top) < 2) stop.abort();
  });
  observer.observe(document.body);
  const timer = setTimeout(() => stop.abort(), GROWS_FOR);
  stop.signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  for (const event of ['wheel', 'touchstart', 'keydown', 'pointerdown']) {
    window.addEventListener(event, () => stop.abort(), { signal: stop.signal, passive: true });
  }
  window.scrollTo({ top, behavior: 'instant' });
  return () => stop.abort();
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
 * @returns stops what is still to be scrolled
 */
export function showPlace(top: number | null, scene: StepId | null): () => void {
  const section = scene === null || top !== null ? null : document.getElementById(scene);
  focusOn(section?.querySelector('h2') ?? document.querySelector('h1'));
  if (section === null) return scrollDown(top ?? 0);
  section.scrollIntoView({ block: 'start', behavior: 'instant' });
  return () => undefined;
}
