import { SCENE_IDS } from '../../derive/story.ts';
import type { SceneId } from '../../derive/story.ts';
import type { Lang } from '../../i18n/lang.ts';

const pictures = new Map<SceneId, Element>();

/**
 * Keeps the pictures that stand in the HTML, for the places of the figures that answer. To be called before React
 * takes the page over; the numbers of a link are not those of the page, so then there is nothing to keep.
 */
export function keepPictures(lang: Lang): void {
  if (document.documentElement.dataset['linked'] !== undefined) return;
  if (document.querySelector(`[data-story="${lang}"]`) === null) return;
  for (const id of SCENE_IDS) {
    const picture = document.querySelector(`[data-picture="${id}"]`);
    if (picture !== null) pictures.set(id, picture);
  }
}

/** The picture of a scene as the page brought it. */
export const storyPicture = (id: SceneId): Element | null => pictures.get(id) ?? null;
