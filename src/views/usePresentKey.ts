import { useEffect } from 'react';
import type { SceneId } from '../derive/story.ts';
import { keptBoardKey } from '../io/boardKey.ts';
import type { GoTo } from './goTo.ts';

/** Where a letter is text, or chooses from a list, or moves something. */
const OWN_KEYS = 'input, select, textarea, [contenteditable]:not([contenteditable="false"]), [role="slider"], [role="application"]';

/** The scene in the middle of the window: the talk begins where the reader is. */
export function sceneInView(): SceneId | null {
  const middle = window.innerHeight / 2;
  const section = [...document.querySelectorAll<HTMLElement>('[data-scene]')].find((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return top <= middle && bottom > middle;
  });
  // The attribute is written by SceneFrame alone, from the scene's id.
  return (section?.dataset['scene'] as SceneId | undefined) ?? null;
}

/** P turns the scenes into slides, unless the reader has switched keys without a modifier off (WCAG 2.2, 2.1.4). */
export function usePresentKey(goTo: GoTo): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing || event.repeat);
      if (event.key.toLowerCase() !== 'p' || !plain || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(OWN_KEYS) !== null) return;
      if (keptBoardKey(() => window.localStorage).load().value === false) return;
      event.preventDefault();
      goTo('present', sceneInView());
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [goTo]);
}
