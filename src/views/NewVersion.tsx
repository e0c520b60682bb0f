import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/controls/Button.tsx';
import styles from './NewVersion.module.css';
import { isReplaced, thisSite } from './replaced.ts';
import type { Site } from './replaced.ts';

export interface NewVersionProps {
  readonly messages: { readonly outdated: string; readonly reload: string };
  readonly site?: () => Site;
  readonly reload?: () => void;
}

/**
 * Says that a newer version is out when a part of this one can no longer be fetched. The reader decides when to load
 * it, and his inputs are in the address; a page that reloads itself could do so for ever.
 */
export function NewVersion({ messages, site = thisSite, reload = () => window.location.reload() }: NewVersionProps) {
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
  return (
    <div role="status" className={styles.place} data-screen-only>
      {isOut && <p className={styles.notice}>{messages.outdated} <Button onClick={reload}>{messages.reload}</Button></p>}
    </div>
  );
}
