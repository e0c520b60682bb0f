import { useEffect, useRef } from 'react';
import type { ChangeEvent, KeyboardEvent, PointerEvent } from 'react';
import { positionOf, steppedFrom, valueAt } from './scale.ts';
import type { SliderRange, Stride } from './scale.ts';

export interface RangeGestureOptions {
  readonly range: SliderRange;
  readonly value: number;
  readonly marks: readonly number[];
  readonly onChange: (value: number) => void;
  readonly onCommit: (value: number) => void;
}

export interface RangeGesture {
  readonly onPointerDown: (event: PointerEvent<HTMLInputElement>) => void;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onKeyUp: () => void;
  readonly onBlur: () => void;
}

const STRIDES: Readonly<Record<string, readonly [1 | -1, Stride]>> = {
  ArrowRight: [1, 'coarse'],
  ArrowUp: [1, 'coarse'],
  ArrowLeft: [-1, 'coarse'],
  ArrowDown: [-1, 'coarse'],
  PageUp: [1, 'page'],
  PageDown: [-1, 'page'],
};

/**
 * Drags and keys of a native range. Every move is told at once; the end of a gesture is told once, so
 * that one drag, or one held key, is one step to undo.
 */
export function useRangeGesture(options: RangeGestureOptions): RangeGesture {
  const dragging = useRef(false);
  const pending = useRef<number | null>(null);
  const ending = useRef<AbortController | null>(null);
  const commit = useRef(options.onCommit);
  useEffect(() => {
    commit.current = options.onCommit;
  });
  useEffect(() => () => ending.current?.abort(), []);

  const settle = (): void => {
    if (dragging.current || pending.current === null) return;
    const value = pending.current;
    pending.current = null;
    commit.current(value);
  };

  const move = (value: number): void => {
    if (value === options.value) return;
    pending.current = value;
    options.onChange(value);
  };

  const onPointerDown = (event: PointerEvent<HTMLInputElement>): void => {
    // The pointer may be let go anywhere, even outside the window: listen on the document.
    dragging.current = true;
    ending.current?.abort();
    const stop = new AbortController();
    ending.current = stop;
    const end = (): void => {
      stop.abort();
      dragging.current = false;
      // The last input event of a click on the track may come after pointerup.
      setTimeout(settle, 0);
    };
    const owner = event.currentTarget.ownerDocument;
    owner.addEventListener('pointerup', end, { signal: stop.signal });
    owner.addEventListener('pointercancel', end, { signal: stop.signal });
  };

  const onChange = (event: ChangeEvent<HTMLInputElement>): void => {
    const position = event.currentTarget.valueAsNumber;
    const next = valueAt(options.range, position, options.marks);
    if (dragging.current) return move(next);
    // Assistive technology moves the range itself; its small steps must not round back to where it was.
    const up = rawDirection(options, position);
    move(next === options.value ? steppedFrom(options.range, options.value, up, 'coarse') : next);
    settle();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = valueAfterKey(options, event.key, event.shiftKey);
    if (next === null) return;
    event.preventDefault();
    move(next);
  };

  return { onPointerDown, onChange, onKeyDown, onKeyUp: settle, onBlur: settle };
}

function rawDirection({ range, value }: RangeGestureOptions, position: number): 1 | -1 {
  return position >= positionOf(range, value) ? 1 : -1;
}

/** Where a slider's key leads from a value; null for any other key. */
export function valueAfterKey(
  { range, value }: Pick<RangeGestureOptions, 'range' | 'value'>, key: string, fine: boolean,
): number | null {
  if (key === 'Home') return range.min;
  if (key === 'End') return range.max;
  const stride = STRIDES[key];
  if (stride === undefined) return null;
  const [direction, size] = stride;
  return steppedFrom(range, value, direction, fine && size === 'coarse' ? 'fine' : size);
}
