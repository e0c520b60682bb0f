import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** A chart lower than this says nothing any more; higher than this it says no more. */
const LOWEST = 220;
const HIGHEST = 620;
/** Below this words are no longer read; lists are rather cut, pictures may become this small. */
const SMALLEST = { words: 0.85, picture: 0.58 };
/** Near enough to the largest scale that fits. */
const FINE = 0.025;
/** A figure that is drawn at another width needs a moment until it is as tall as it will be. */
const SETTLES_IN = 50;
/** What comes late may be lower than what stood there before: so often it is tried at full size again. */
const REGROWS = 3;

/** What never comes to rest by itself is left as it is after so many. */
const STEPS = 40;

/** How a figure is laid out for the frame it stands in. */
export interface CardFit {
  readonly scale: number;
  /** Height of a chart that may have any, px; undefined until it is known. */
  readonly room: number | undefined;
  /** Even as small as it may be, it is longer than the frame. */
  readonly isCut: boolean;
  /** What the frame lacks, in px, for the figure to stand at full size; null until it is known. */
  readonly wanted: number | null;
}

/** What there is: of the frame, of the figure as drawn, and of a drawing in it that may have any height. */
export interface Measured {
  readonly width: number;
  readonly height: number;
  readonly body: number;
  readonly drawing: number | null;
  readonly isWords: boolean;
  /** A table in it is wider than there is room for. */
  readonly isWide: boolean;
}

const clamp = (low: number, value: number, high: number): number => Math.max(low, Math.min(high, value));
const isTooTall = ({ body, height, isWide }: Measured): boolean => body > height + 1 || isWide;

/** Finds the largest scale at which a figure fits, asking for one measurement after each step. */
export class Fitting {
  #fit: CardFit = { scale: 1, room: undefined, isCut: false, wanted: null };
  /** Between the largest scale known to fit and the smallest known not to; null at rest. */
  #search: { low: number; high: number } | null = { low: 0, high: 1 };
  #size = '';
  #regrows = 0;
  #steps = 0;

  get fit(): CardFit {
    return this.#fit;
  }

  #begin(): void {
    this.#search = { low: 0, high: 1 };
    this.#fit = { ...this.#fit, scale: 1 };
  }

  /** Takes what was measured at the present layout. @returns whether the layout has changed, to be measured again */
  step(now: Measured): boolean {
    const size = `${now.width} ${now.height}`;
    if (size !== this.#size) {
      const isFirst = this.#size === '';
      this.#size = size;
      this.#regrows = 0;
      this.#steps = 0;
      if (!isFirst && this.#fit.scale < 1) {
        this.#begin();
        return true;
      }
      this.#search ??= { low: 0, high: 1 };
    }
    if (this.#hasNewRoom(now)) return true;
    return this.#search === null ? this.#atRest(now) : this.#narrow(now, this.#search);
  }

  #hasNewRoom({ drawing, height, body }: Measured): boolean {
    if (drawing === null) return false;
    const room = Math.round(clamp(LOWEST, (height - (body - drawing)) / this.#fit.scale, HIGHEST));
    if (this.#fit.room !== undefined && Math.abs(room - this.#fit.room) <= 1) return false;
    this.#fit = { ...this.#fit, room };
    return true;
  }

  #atRest(now: Measured): boolean {
    const { scale } = this.#fit;
    const hasGrown = isTooTall(now) && !this.#fit.isCut;
    const hasShrunk = scale < 1 && now.body < 0.78 * now.height && this.#regrows < REGROWS;
    if (hasShrunk) this.#regrows += 1;
    if (hasGrown || hasShrunk || (this.#fit.isCut && !isTooTall(now))) {
      this.#begin();
      return scale < 1 || this.step(now);
    }
    return false;
  }

  #narrow(now: Measured, { low, high }: { low: number; high: number }): boolean {
    const { scale } = this.#fit;
    const smallest = now.isWords ? SMALLEST.words : SMALLEST.picture;
    this.#steps += 1;
    if (this.#steps > STEPS) return this.#rest(now, isTooTall(now));
    if (isTooTall(now)) {
      if (scale <= smallest || scale <= low) return this.#rest(now, true);
      // Drawn narrower it is lower by more than in proportion, so not quite as small as that.
      const guess = low === 0 ? scale * Math.sqrt(now.height / now.body) : (low + scale) / 2;
      return this.#try(Math.max(low, smallest, Math.min(guess, scale - FINE)), { low, high: scale });
    }
    if (scale === 1 || high - scale <= 2 * FINE) return this.#rest(now, false);
    return this.#try((scale + high) / 2, { low: scale, high });
  }

  #try(scale: number, search: { low: number; high: number }): boolean {
    // No further between them: what fitted before it is.
    this.#search = search.high - search.low <= 2 * FINE && search.low > 0 ? { low: search.low, high: search.low } : search;
    this.#fit = { ...this.#fit, scale: this.#search.high === this.#search.low ? search.low : scale };
    return true;
  }

  #rest(now: Measured, isCut: boolean): boolean {
    this.#search = null;
    const lacks = Math.ceil(now.body / this.#fit.scale - now.height);
    this.#fit = { ...this.#fit, isCut, wanted: isCut || this.#fit.scale < 1 ? Math.max(0, lacks) : 0 };
    return false;
  }
}

const ANY_HEIGHT = '[data-height="tall"], [data-height="middle"], [data-height="low"]';

/** Lists and tables: what is read line by line. */
const WORDS = ['fairness', 'sensitivity', 'doubt', 'claims'].map((id) => `[data-figure="${id}"]`).join(', ') + ', section[data-part]';

function measured(frame: HTMLElement, body: HTMLElement): Measured {
  const drawing = body.querySelector(ANY_HEIGHT);
  const table = body.querySelector('table')?.parentElement ?? null;
  return {
    width: frame.clientWidth, height: frame.clientHeight, body: body.getBoundingClientRect().height,
    drawing: drawing === null ? null : drawing.getBoundingClientRect().height,
    isWide: table !== null && table.scrollWidth > table.clientWidth + 1,
    isWords: body.querySelector(WORDS) !== null,
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
  const [fitting] = useState(() => new Fitting());
  const [fit, setFit] = useState(fitting.fit);
  useLayoutEffect(() => {
    const [outer, inner] = [frame.current, body.current];
    if (outer === null || inner === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(step, SETTLES_IN);
    };
    const step = (): void => {
      // An empty frame has nothing to be fitted yet.
      if (inner.querySelector('figure, section, table') === null) return;
      const isMoving = fitting.step(measured(outer, inner));
      setFit(fitting.fit);
      if (isMoving) soon();
    };
    const observer = new ResizeObserver(soon);
    observer.observe(outer);
    observer.observe(inner);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [fitting]);
  return { ...fit, frame, body };
}
