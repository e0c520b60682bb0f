import { use, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { RoomWidthContext } from './roomWidth.ts';

/** Smallest difference in CSS pixels that is worth drawing a chart anew. */
const NOTICEABLE = 1;

/**
 * The width of an element's content box in whole CSS pixels, followed as it changes. Null until it is
 * laid out, and where nothing is ever laid out (tests, prerendering): the caller then draws its own
 * width or an empty box of the same height. Where the figure's place is known already, it begins with that.
 */
export function useWidth<E extends HTMLElement>(): readonly [ref: RefObject<E | null>, width: number | null] {
  const ref = useRef<E>(null);
  const expected = use(RoomWidthContext);
  const [width, setWidth] = useState<number | null>(expected);
  const isKnown = useRef(expected !== null && typeof ResizeObserver !== 'undefined');
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = (size: number): void => {
      const whole = Math.floor(size);
      // A hidden element measures 0; what was drawn before is still right when it shows again.
      if (whole > 0) setWidth((before) => (before !== null && Math.abs(before - whole) < NOTICEABLE ? before : whole));
    };
    if (!isKnown.current) measure(element.getBoundingClientRect().width);
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver((entries) => {
      const box = entries.at(-1)?.contentRect;
      if (box !== undefined) measure(box.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
