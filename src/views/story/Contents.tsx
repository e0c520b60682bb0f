import { useEffect, useRef, useState } from 'react';
import { SCENE_IDS } from '../../derive/story.ts';
import type { SceneId } from '../../derive/story.ts';
import { useEscape } from '../../ui/layout/useEscape.ts';
import { useLab } from '../lab/labContext.ts';
import { ViewLink } from '../ViewLink.tsx';
import styles from './Contents.module.css';
import type { StoryText } from './storyText.ts';

/** The scenes by name, and which of them is being read: a rail at the side, or a line at the top that unfolds. */
export function Contents({ text }: { readonly text: StoryText }) {
  const { format } = useLab();
  const current = useCurrentScene();
  const place = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  useEscape(place, open, () => setOpen(false), { over: true });
  const at = current === null ? 0 : SCENE_IDS.indexOf(current) + 1;
  return (
    <nav ref={place} className={styles.contents} aria-label={text.page.contents} data-open={open} data-screen-only="">
      <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>{text.page.contents}</span>
        {current !== null && <span className={styles.here}>{text.scenes[current].name}</span>}
        {at > 0 && <span className={styles.count}>{text.page.progress(format.count(at), format.count(SCENE_IDS.length))}</span>}
      </button>
      <ol className={styles.list}>
        {SCENE_IDS.map((id) => (
          <li key={id} data-current={id === current}>
            <ViewLink view="story" scene={id} onGo={() => setOpen(false)}>{text.scenes[id].name}</ViewLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The scene that lies across the middle of the window. */
function useCurrentScene(): SceneId | null {
  const [current, setCurrent] = useState<SceneId | null>(null);
  useEffect(() => {
    const crossing = new Set<Element>();
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) crossing.add(target);
        else crossing.delete(target);
      }
      const last = SCENE_IDS.findLast((id) => [...crossing].some((one) => one.getAttribute('data-place') === id));
      setCurrent(last ?? null);
    }, { rootMargin: '-40% 0px -59% 0px' });
    for (const place of document.querySelectorAll('[data-place]')) observer.observe(place);
    return () => observer.disconnect();
  }, []);
  return current;
}
