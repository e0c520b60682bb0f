import { BROWSER_IDLE, REST_MS } from '../../ui/idle.ts';
import type { Idle } from '../../ui/idle.ts';
import type { SceneSource } from './sceneSource.ts';

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll'] as const;
/** Who only reads for so long has come to stay. */
const AWAKE_MS = 10_000;

/** Whether somebody is at the page. */
function signs(base: Idle): () => boolean {
  let isAwake = false;
  const heard = new AbortController();
  const wake = (): void => {
    isAwake = true;
    heard.abort();
    callOff();
  };
  const callOff = base.after(AWAKE_MS)(wake);
  // Keys that are pressed in a frame are those of the page around it: they are not listened for.
  for (const sign of SIGNS.filter((one) => one !== 'keydown' || window.parent === window)) window.addEventListener(sign, wake, { passive: true, capture: true, signal: heard.signal });
  return () => isAwake;
}

/**
 * Idle time of this page: none while something is dragged, and none until nothing has changed for a while.
 * A figure out of sight learns of a drag only when it is over; this knows at once.
 */
export function quietIdle(scenes: SceneSource, base: Idle = BROWSER_IDLE): Idle {
  let changed = base.now();
  scenes.subscribe(() => { changed = base.now(); });
  return {
    ...base,
    isAwake: signs(base),
    isQuiet: () => scenes.get().value.ghost === null && base.now() - changed >= REST_MS && base.isQuiet(),
  };
}
