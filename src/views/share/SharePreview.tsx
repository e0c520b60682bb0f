import { useEffect, useRef, useState } from 'react';
import type { Format } from '../../i18n/format.ts';
import type { ShareWords } from '../../i18n/shareWords.ts';
import { SANDBOX } from '../../io/shareSnippets.ts';
import { useWidth } from '../../ui/figure/useWidth.ts';
import { SET_MESSAGE } from '../embed/frameMessages.ts';
import styles from './Share.module.css';

export interface SharePreviewProps {
  /** The hash of the frame; a new one is told to it, so that Back has nothing to undo. */
  readonly hash: string;
  /** px */
  readonly height: number;
  readonly title: string;
  readonly words: ShareWords['preview'];
  readonly format: Format;
}

/** Frames are made for this width and more; where the screen has less, it is drawn so wide and made smaller. */
const NARROWEST = 320;
/** A frame that lives has said how high it is by now, even on a slow machine. */
const PATIENCE_MS = 15_000;

/** The frame as it will be, with the rights it will have: what stays empty here would stay empty there. */
export function SharePreview({ hash, height, title, words, format }: SharePreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [place, width] = useWidth<HTMLDivElement>();
  const [first] = useState(hash);
  const lives = useLiveFrame(frame);
  const isLate = useLate(frame, lives, width !== null);
  useEffect(() => {
    if (lives) frame.current?.contentWindow?.postMessage({ type: SET_MESSAGE, hash }, '*');
  }, [lives, hash]);
  const scale = width === null ? 1 : Math.min(1, width / NARROWEST);
  const shown = Math.max(NARROWEST, width ?? NARROWEST);
  return (
    <div ref={place}>
      {width !== null && (
        <iframe ref={frame} className={styles.frame} src={`${window.location.href.split('#')[0] ?? ''}${first}`} title={title}
          width={shown} height={height} sandbox={SANDBOX} style={{ zoom: scale }} />
      )}
      <p className={styles.soft} role="status">
        {isLate ? words.blank : !lives ? words.loading : scale < 1 ? words.scaled(format.percent(scale)) : words.real(format.count(shown), format.count(height))}
      </p>
    </div>
  );
}

/** Whether the frame has spoken: it tells its height as soon as it is drawn. */
function useLiveFrame(frame: { readonly current: HTMLIFrameElement | null }): boolean {
  const [lives, setLives] = useState(false);
  useEffect(() => {
    const hear = (event: MessageEvent): void => {
      if (event.source !== null && event.source === frame.current?.contentWindow) setLives(true);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [frame]);
  return lives;
}

/** Whether it has been in sight for long and says nothing; browsers draw no frame of another origin that nobody sees. */
function useLate(frame: { readonly current: HTMLIFrameElement | null }, lives: boolean, isThere: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (lives || frame.current === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver((seen) => {
      if (timer === undefined && seen.some((entry) => entry.isIntersecting)) timer = setTimeout(() => setLate(true), PATIENCE_MS);
    });
    observer.observe(frame.current);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [frame, lives, isThere]);
  return isLate && !lives;
}
