import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Updates } from '../io/updates.ts';
import { isMissing, onMissing, tryAgain } from '../ui/again.ts';
import { Button } from '../ui/controls/Button.tsx';
import styles from './NewVersion.module.css';
import { isReplaced, thisSite } from './replaced.ts';
import type { Site } from './replaced.ts';

export interface NewVersionProps {
  readonly messages: {
    readonly outdated: string; readonly reload: string;
    readonly missing: string; readonly again: string;
    readonly waiting: string; readonly takeOver: string; readonly later: string;
  };
  readonly updates: Updates;
  /** On a wall in front of an audience, what can wait is not said. */
  readonly isTalk?: boolean;
  readonly site?: () => Site;
}

/**
 * Says that a newer version is out: when a part of this one can no longer be fetched, or when the newer one has been
 * fetched and waits; and where nothing is newer, that a part did not come, with the way to try again. The reader decides when to take it, and his inputs are in the address; a page that reloads itself
 * could do so for ever.
 */
export function NewVersion({ messages, updates, isTalk = false, site = thisSite }: NewVersionProps) {
  const isOut = useGone(site);
  const isWaiting = useSyncExternalStore(updates.subscribe, updates.isWaiting);
  const isShort = useSyncExternalStore(onMissing, isMissing);
  const [isLater, setLater] = useState(false);
  return (
    <div role="status" className={styles.place} data-screen-only>
      {isOut && <p className={styles.notice}>{messages.outdated} <Button onClick={() => updates.takeOver(true)}>{messages.reload}</Button></p>}
      {!isOut && isShort && <p className={styles.notice}>{messages.missing} <Button onClick={tryAgain}>{messages.again}</Button></p>}
      {!isOut && !isShort && isWaiting && !isLater && !isTalk && (
        <p className={styles.notice}>
          {messages.waiting} <Button onClick={() => updates.takeOver(false)}>{messages.takeOver}</Button>
          <Button kind="quiet" onClick={() => setLater(true)}>{messages.later}</Button>
        </p>
      )}
    </div>
  );
}

/** True once a part of this page could not be fetched and the server turned out to have a newer page. */
function useGone(site: () => Site): boolean {
  const [isOut, setOut] = useState(false);
  const asking = useRef(false);
  useEffect(() => {
    const ask = (): void => {
      if (asking.current) return;
      asking.current = true;
      void isReplaced(site()).then((replaced) => {
        asking.current = replaced;
        if (replaced) setOut(true);
      });
    };
    // Vite's word for a part of the program that did not come.
    window.addEventListener('vite:preloadError', ask);
    return () => window.removeEventListener('vite:preloadError', ask);
  }, [site]);
  return isOut;
}
