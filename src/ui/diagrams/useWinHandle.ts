import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import { cellAt, nextValue } from '../../derive/winAxis.ts';
import type { WinAxis } from '../../derive/winAxis.ts';
import type { Inputs, NumberKey } from '../../model/inputs.ts';
import type { Plot } from './winLayout.ts';

/** `move` at every step, `end` once when the gesture is over: one step to undo. */
export type ChoicePhase = 'move' | 'end';
export type MapChoice = Readonly<Partial<Record<NumberKey, number>>>;
export type ChooseOnMap = (choice: MapChoice, phase: ChoicePhase) => void;

export interface MapPlace { readonly x: number; readonly y: number }

export interface WinHandleOptions {
  readonly inputs: Inputs;
  readonly x: WinAxis;
  readonly y: WinAxis;
  readonly plot: Plot;
  readonly onChoose: ChooseOnMap;
}

interface Held { readonly place: MapPlace; readonly active: boolean; readonly seen: Inputs }

const same = (a: MapPlace, b: MapPlace): boolean => a.x === b.x && a.y === b.y;

function placeAfterKey(key: string, { x, y }: WinHandleOptions, from: MapPlace): MapPlace | null {
  switch (key) {
    case 'ArrowRight': return { ...from, x: nextValue(x, from.x, 1) };
    case 'ArrowLeft': return { ...from, x: nextValue(x, from.x, -1) };
    case 'ArrowUp': return { ...from, y: nextValue(y, from.y, 1) };
    case 'ArrowDown': return { ...from, y: nextValue(y, from.y, -1) };
    case 'Home': return { ...from, x: x.values[0] ?? from.x };
    case 'End': return { ...from, x: x.values.at(-1) ?? from.x };
    case 'PageUp': return { ...from, y: y.values.at(-1) ?? from.y };
    case 'PageDown': return { ...from, y: y.values[0] ?? from.y };
    default: return null;
  }
}

/**
 * Drags and keys of the reader's place. It follows the hand at once and does not wait for the map: the page draws
 * its figures in turn, so the inputs of the scene may be a few frames old.
 */
export function useWinHandle(options: WinHandleOptions) {
  const { inputs, x, y, plot, onChoose } = options;
  const [held, setHeld] = useState<Held | null>(null);
  /** Where the gesture under way began; null between gestures. */
  const start = useRef<MapPlace | null>(null);
  const dragging = useRef(false);
  const given: MapPlace = { x: inputs[x.key], y: inputs[y.key] };
  const place = held !== null && (held.active || held.seen === inputs) ? held.place : given;
  /** Events may come faster than React draws. */
  const latest = useRef(place);
  useLayoutEffect(() => {
    latest.current = place;
  });
  /** Whether a `move` waits for its `end`. */
  const told = useRef(false);

  const tell = (to: MapPlace, phase: ChoicePhase): void => onChoose({ [x.key]: to.x, [y.key]: to.y }, phase);
  const move = (to: MapPlace): void => {
    start.current ??= latest.current;
    if (same(to, latest.current)) return;
    latest.current = to;
    setHeld({ place: to, active: true, seen: inputs });
    told.current = true;
    tell(to, 'move');
  };
  const settle = (): void => {
    dragging.current = false;
    start.current = null;
    if (!told.current) return;
    told.current = false;
    setHeld((before) => (before === null ? null : { ...before, active: false, seen: inputs }));
    tell(latest.current, 'end');
  };

  const placeUnder = (event: MouseEvent, area: Element | null): MapPlace => {
    const box = area?.getBoundingClientRect();
    if (box === undefined || box.width === 0 || box.height === 0) return latest.current;
    const across = (event.clientX - box.left) / box.width;
    const up = 1 - (event.clientY - box.top) / box.height;
    return { x: x.values[cellAt(x, across)] ?? given.x, y: y.values[cellAt(y, up)] ?? given.y };
  };

  const begin = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    dragging.current = true;
    start.current = latest.current;
    event.currentTarget.setPointerCapture?.(event.pointerId);
  };

  return {
    place, plot,
    handle: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        event.stopPropagation();
        begin(event);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (dragging.current) move(placeUnder(event, event.currentTarget.parentElement));
      },
      onPointerUp: settle, onPointerCancel: settle, onKeyUp: settle, onBlur: settle,
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const from = start.current;
        if (event.key === 'Escape' && from !== null) {
          move(from);
          settle();
          return;
        }
        const next = placeAfterKey(event.key, options, latest.current);
        if (next === null) return;
        event.preventDefault();
        move(next);
      },
    },
    /** A mouse takes the ring wherever it presses; a finger may be scrolling and only taps. */
    area: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.pointerType === 'touch') return;
        begin(event);
        if (dragging.current) move(placeUnder(event, event.currentTarget));
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (dragging.current && event.target === event.currentTarget) move(placeUnder(event, event.currentTarget));
      },
      onPointerUp: settle, onPointerCancel: settle,
      onClick: (event: MouseEvent<HTMLElement>) => {
        if (start.current !== null || event.target !== event.currentTarget) return;
        move(placeUnder(event, event.currentTarget));
        settle();
      },
    },
  };
}
