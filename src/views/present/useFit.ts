import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** How wide a figure on a slide is laid out, with labels of 18 px; a larger wall makes it larger, not emptier. */
const SLIDE_WIDTH = 1180;
/** Below this a figure would rather be taller than smaller: labels must be read from the last row. */
const SMALLEST = 0.85;

/** How finely a figure that is too tall is made smaller, and how often one that had been may try to be large again. */
const STEP = 0.02;
const GROWTHS = 3;

export interface Fit {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly body: RefObject<HTMLDivElement | null>;
  /** How much larger than laid out the figure is drawn. */
  readonly scale: number;
}

/** Fills the width there is, unless the figure would then be taller than the slide. */
export function useFit(): Fit {
  const frame = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  // What stands there until a figure has come may be taller than the figure.
  const grown = useRef(0);
  useLayoutEffect(() => {
    const [outer, inner] = [frame.current, body.current];
    if (outer === null || inner === null) return undefined;
    const fit = (): void => setScale((now) => {
      const byWidth = Math.max(1, outer.clientWidth / SLIDE_WIDTH);
      // Height at the present scale; what is drawn narrower also grows taller, so a step at a time.
      const tooTall = inner.getBoundingClientRect().height - outer.clientHeight;
      if (tooTall > 2) return Math.max(SMALLEST, Math.min(now, byWidth) - STEP);
      if (now > byWidth || tooTall < -0.12 * outer.clientHeight) return byWidth;
      // Counted: where a smaller figure wraps otherwise, growing and shrinking would never end.
      if (now === byWidth || tooTall > -0.06 * outer.clientHeight || grown.current >= GROWTHS) return now;
      grown.current += 1;
      return byWidth;
    });
    const observer = new ResizeObserver(fit);
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, []);
  return { frame, body, scale };
}
