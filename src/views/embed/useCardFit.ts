import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** A chart lower than this says nothing any more; higher than this it says no more. */
const LOWEST = 150;
const HIGHEST = 620;
/** Below this words are no longer read; lists are rather cut, pictures may become this small. */
const SMALLEST = { words: 0.85, picture: 0.56 };
/** What comes late may be lower than what stood there before: so often a figure is tried at full size again. */
const TRIES = 4;

/** How a figure is laid out for the frame it stands in. */
export interface CardFit {
  readonly scale: number;
  /** Height of a chart that may have any, px; undefined until it is known. */
  readonly room: number | undefined;
  /** Even as small as it may be, it is longer than the frame. */
  readonly isCut: boolean;
  /** Height of the frame at which it would stand at full size, px; null until it is known. */
  readonly wanted: number | null;
}

interface Measured {
  readonly width: number;
  readonly height: number;
  /** Of the figure as drawn, and of the drawing in it that may have any height; null where it has none. */
  readonly body: number;
  readonly drawing: number | null;
  readonly isWords: boolean;
}

interface State extends CardFit { readonly width: number; readonly height: number; readonly tries: number }

const BEGIN: State = { scale: 1, room: undefined, isCut: false, wanted: null, width: 0, height: 0, tries: 0 };
const clamp = (low: number, value: number, high: number): number => Math.max(low, Math.min(high, value));

/** The next layout towards one that fits: a chart takes what height is left, anything else is drawn smaller. */
export function nextFit(before: State, now: Measured): State {
  if (before.width !== now.width || before.height !== now.height) return { ...BEGIN, room: before.room, width: now.width, height: now.height };
  const { scale } = before;
  if (now.drawing !== null) {
    const room = Math.round(clamp(LOWEST, (now.height - (now.body - now.drawing)) / scale, HIGHEST));
    if (before.room === undefined || Math.abs(room - before.room) > 1) return { ...before, room };
  }
  const smallest = now.isWords ? SMALLEST.words : SMALLEST.picture;
  const isTooTall = now.body > now.height + 1;
  if (isTooTall && scale > smallest) {
    // Drawn narrower it is lower by more than in proportion, so not quite as small as that.
    return { ...before, scale: Math.max(smallest, Math.min(scale - 0.02, scale * Math.sqrt(now.height / now.body))) };
  }
  if (scale < 1 && now.body < 0.7 * now.height && before.tries < TRIES) return { ...before, scale: 1, tries: before.tries + 1 };
  const isSettled = before.isCut === isTooTall && before.wanted !== null;
  return isSettled ? before : { ...before, isCut: isTooTall, wanted: Math.ceil(now.body / scale - now.height) };
}

const ANY_HEIGHT = '[data-height="tall"], [data-height="middle"], [data-height="low"]';

function measured(frame: HTMLElement, body: HTMLElement): Measured {
  const drawing = body.querySelector(ANY_HEIGHT);
  return {
    width: frame.clientWidth, height: frame.clientHeight, body: body.getBoundingClientRect().height,
    drawing: drawing === null ? null : drawing.getBoundingClientRect().height,
    isWords: body.querySelector('table, li, dl') !== null,
  };
}

export interface FittedCard extends CardFit {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly body: RefObject<HTMLDivElement | null>;
}

/** Makes a figure fit the height its frame was given. */
export function useCardFit(): FittedCard {
  const frame = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [state, setState] = useState(BEGIN);
  useLayoutEffect(() => {
    const [outer, inner] = [frame.current, body.current];
    if (outer === null || inner === null) return undefined;
    const fit = (): void => setState((before) => nextFit(before, measured(outer, inner)));
    const observer = new ResizeObserver(fit);
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, []);
  // A step may leave the size as it is, of which no observer would tell: what follows from it is looked at at once.
  useLayoutEffect(() => {
    if (frame.current !== null && body.current !== null) {
      const [outer, inner] = [frame.current, body.current];
      setState((before) => nextFit(before, measured(outer, inner)));
    }
  }, [state]);
  return { ...state, frame, body };
}
