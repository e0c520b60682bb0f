import { useEffect, useState } from 'react';

export interface Fullscreen {
  readonly active: boolean;
  /** The browser, or the page around this one, said no. */
  readonly refused: boolean;
  readonly toggle: () => void;
}

const isFull = (): boolean => document.fullscreenElement !== null;

/** The whole page on the whole screen, where that is allowed. */
export function useFullscreen(): Fullscreen {
  const [active, setActive] = useState(isFull);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const changed = (): void => setActive(isFull());
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
  const [toggle] = useState(() => async (): Promise<void> => {
    try {
      if (isFull()) await document.exitFullscreen();
      else await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
      setRefused(false);
    } catch {
      // Also where there is no such function: a frame without allow="fullscreen", a phone.
      setRefused(true);
    }
  });
  return { active, refused, toggle: () => { void toggle(); } };
}
