import { BROWSER_IDLE, REST_MS } from '../../ui/idle.ts';
import type { Idle } from '../../ui/idle.ts';
import type { SceneSource } from './sceneSource.ts';

/**
 * Idle time of this page: none while something is dragged, and none until nothing has changed for a while.
 * A figure out of sight learns of a drag only when it is over; this knows at once.
 */
export function quietIdle(scenes: SceneSource, base: Idle = BROWSER_IDLE): Idle {
  let changed = base.now();
  scenes.subscribe(() => { changed = base.now(); });
  return {
    ...base,
    isQuiet: () => scenes.get().value.ghost === null && base.now() - changed >= REST_MS && base.isQuiet(),
  };
}
