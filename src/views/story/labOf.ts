import { overlayOf, STORY } from '../../derive/story.ts';
import type { SceneId } from '../../derive/story.ts';
import type { LinkState } from '../../io/linkState.ts';

/** The lab as it shows what the scene shows: its own inputs beneath the reader's, its metric, its axis. */
export function labOf(id: SceneId, link: LinkState): LinkState {
  const { metric, axis } = STORY[id];
  return {
    ...link, overrides: { ...overlayOf(id, link.fleet), ...link.overrides },
    view: { ...link.view, view: 'lab', scene: null, metric, axis },
  };
}
