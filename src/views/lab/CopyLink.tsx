import { useEffect, useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { linkOf } from '../../store/labStore.ts';
import { onAgain } from '../../ui/again.ts';
import { loadLinkWriter, useLinkWriter } from '../linkWriter.ts';
import { useLab } from './labContext.ts';
import styles from './CopyLink.module.css';

/** Copies the address of what is on the screen; where the browser forbids that, shows it to be copied by hand. */
export function CopyLink() {
  const { store, messages } = useLab();
  const writer = useLinkWriter();
  const [state, setState] = useState<'idle' | 'copied' | { readonly refused: string }>('idle');
  useEffect(() => {
    if (state !== 'copied') return undefined;
    const timer = setTimeout(() => setState('idle'), 3000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async (): Promise<void> => {
    // There all but in the first moments: some browsers let nothing be copied once a click has had to wait.
    const encodeHash = writer ?? await loadLinkWriter().catch(() => null);
    if (encodeHash === null) {
      onAgain(() => void copy());
      return;
    }
    // Not made of its parts: a page on a disk has an origin called "null" in some browsers.
    const link = `${window.location.href.split('#', 1)[0] ?? ''}${encodeHash(linkOf(store.getState()))}`;
    // Without a secure context there is no clipboard at all; with one it may still refuse.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard === undefined) return setState({ refused: link });
    await clipboard.writeText(link).then(() => setState('copied'), () => setState({ refused: link }));
  };
  const { buttons } = messages.lab;
  // Given to its frame as a text (`srcdoc`), the page has no address.
  if (window.location.protocol === 'about:') return null;
  return (
    <div className={styles.copy}>
      <Button kind="quiet" onClick={() => void copy()}>{state === 'copied' ? buttons.copied : buttons.copyLink}</Button>
      <span role="status" className={styles.said}>{typeof state === 'object' ? messages.errors.copyFailed : ''}</span>
      {typeof state === 'object' && (
        <input className={styles.link} readOnly value={state.refused} aria-label={buttons.copyLink}
          onFocus={(event) => event.currentTarget.select()} />
      )}
    </div>
  );
}
