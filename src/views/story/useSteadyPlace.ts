import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Lang } from '../../i18n/lang.ts';
import { useLab } from '../lab/labContext.ts';

interface Mark {
  readonly place: Element;
  readonly top: number;
}

/** The scene under the reader's eyes, and where it lies in the window. */
function markNow(): Mark | null {
  const place = [...document.querySelectorAll('[data-place]')].find((one) => one.getBoundingClientRect().bottom > 0);
  const top = place?.getBoundingClientRect().top;
  return place === undefined || top === undefined || top > window.innerHeight ? null : { place, top };
}

/** Another language has other lengths: the scene that is being read stays where it was. */
export function useSteadyPlace(lang: Lang): void {
  const { store } = useLab();
  const mark = useRef<Mark | null>(null);
  // Told before anything is drawn anew.
  useEffect(() => store.subscribe((state, before) => {
    if (state.view.lang !== before.view.lang) mark.current = markNow();
  }), [store]);
  useLayoutEffect(() => {
    const { current } = mark;
    mark.current = null;
    if (current === null) return;
    window.scrollBy({ top: current.place.getBoundingClientRect().top - current.top, behavior: 'instant' });
  }, [lang]);
}
