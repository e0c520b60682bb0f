import type { SceneId } from '../../derive/story.ts';
import type { Lang } from '../../i18n/lang.ts';

/** The scenes as they stand in the HTML, and the language they are written in. */
const sections = new Map<string, Element>();
let written: Lang | null = null;

/**
 * Keeps the scenes that stand in the HTML, for their places in the story that answers. To be called before React
 * takes the page over; the numbers of a link are not those of the page, so then there is nothing to keep.
 */
export function keepScenes(lang: Lang): void {
  if (document.documentElement.dataset['linked'] !== undefined) return;
  for (const section of document.querySelectorAll<HTMLElement>(`[data-story="${lang}"] [data-scene]`)) {
    sections.set(section.dataset['scene'] ?? '', section);
  }
  written = lang;
}

/** A scene as the page brought it, if it is in this language. */
export const writtenScene = (id: SceneId, lang: Lang): Element | null =>
  (lang === written ? sections.get(id) ?? null : null);

/** The picture of a scene as the page brought it. */
export const writtenPicture = (id: SceneId, lang: Lang): Element | null =>
  writtenScene(id, lang)?.querySelector('[data-picture]') ?? null;
