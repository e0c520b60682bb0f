import { createContext } from 'react';

/** Returns the way to call it off. */
type Wait = (callback: () => void) => () => void;

/** When slow work may be done; tests bring a clock of their own. */
export interface Idle {
  readonly now: () => number;
  /** Calls back when the browser has nothing better to do, at the latest soon. */
  readonly whenIdle: Wait;
  readonly after: (ms: number) => Wait;
  /** False while something is dragged or has just changed: then no work is done at all, not even a slice. */
  readonly isQuiet: () => boolean;
  /** True once somebody has moved, scrolled or typed, or has had time to: what nobody is near waits for that. */
  readonly isAwake: () => boolean;
}

/** Nothing has changed for so long: the reader is looking, not dragging. */
export const REST_MS = 300;
/** How long a page may be too busy to be idle before a slice is due nevertheless. */
const PATIENCE_MS = 100;

const after = (ms: number): Wait => (callback) => {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
};

/** Safari has no idle time to give. */
const whenIdle: Wait = (callback) => {
  if (typeof requestIdleCallback === 'undefined') return after(1)(callback);
  const handle = requestIdleCallback(callback, { timeout: PATIENCE_MS });
  return () => cancelIdleCallback(handle);
};

export const BROWSER_IDLE: Idle = { now: () => performance.now(), whenIdle, after, isQuiet: () => true, isAwake: () => true };

/** The page hands its own in: only it knows of a drag that a figure out of sight has not been told of yet. */
export const IdleContext = createContext<Idle>(BROWSER_IDLE);
