import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import { cellAt, nextValue } from '../../derive/winAxis.ts';
import type { WinAxis } from '../../derive/winAxis.ts';
import type { Inputs, NumberKey } from '../../model/inputs.ts';

/** `move` at every step, `end` once when the gesture is over: one step to undo. */
export type ChoicePhase = 'move' | 'end';
export type MapChoice = Readonly<Partial<Record<NumberKey, number>>>;
export type ChooseOnMap = (choice: MapChoice, phase: ChoicePhase) => void;

export interface MapPlace { readonly x: number; readonly y: number }

export interface WinHandleOptions {
  readonly inputs: Inputs;
  readonly x: WinAxis;
  readonly y: WinAxis;
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

/** What the events below act on. */
interface Gesture {
  readonly latest: () => MapPlace;
  /** Where the gesture under way began; null between gestures. */
  readonly start: () => MapPlace | null;
  readonly dragging: () => boolean;
  readonly begin: (event: PointerEvent<HTMLElement>) => void;
  readonly move: (to: MapPlace) => void;
  readonly settle: () => void;
  /** The middle of the cell under the pointer. */
  readonly under: (event: MouseEvent, area: Element | null) => MapPlace;
}

function placeUnder(event: MouseEvent, area: Element | null, { x, y }: WinHandleOptions): MapPlace | null {
  const box = area?.getBoundingClientRect();
  if (box === undefined || box.width === 0 || box.height === 0) return null;
  const across = x.values[cellAt(x, (event.clientX - box.left) / box.width)];
  const upward = y.values[cellAt(y, 1 - (event.clientY - box.top) / box.height)];
  return across === undefined || upward === undefined ? null : { x: across, y: upward };
}

const handleEvents = (gesture: Gesture, options: WinHandleOptions) => ({
  onPointerDown: (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation();
    gesture.begin(event);
  },
  onPointerMove: (event: PointerEvent<HTMLElement>) => {
    if (gesture.dragging()) gesture.move(gesture.under(event, event.currentTarget.parentElement));
  },
  onPointerUp: gesture.settle, onPointerCancel: gesture.settle, onKeyUp: gesture.settle, onBlur: gesture.settle,
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = gesture.start();
    const next = event.key === 'Escape' ? from : placeAfterKey(event.key, options, gesture.latest());
    if (next === null) return;
    event.preventDefault();
    gesture.move(next);
    if (event.key === 'Escape') gesture.settle();
  },
});

/** A mouse takes the ring wherever it presses; a finger may be scrolling and only taps. */
const areaEvents = (gesture: Gesture) => ({
  /** The focus stays with the ring, or goes there: a blur would end the drag that begins here. */
  onMouseDown: (event: MouseEvent<HTMLElement>) => {
    if (event.target === event.currentTarget) event.preventDefault();
  },
  onPointerDown: (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType === 'touch') return;
    event.currentTarget.querySelector<HTMLElement>('[role="slider"]')?.focus({ preventScroll: true });
    gesture.begin(event);
    if (gesture.dragging()) gesture.move(gesture.under(event, event.currentTarget));
  },
  onPointerMove: (event: PointerEvent<HTMLElement>) => {
    if (gesture.dragging() && event.target === event.currentTarget) gesture.move(gesture.under(event, event.currentTarget));
  },
  onPointerUp: gesture.settle, onPointerCancel: gesture.settle,
  onClick: (event: MouseEvent<HTMLElement>) => {
    if (gesture.start() !== null || event.target !== event.currentTarget) return;
    gesture.move(gesture.under(event, event.currentTarget));
    gesture.settle();
  },
});

/** The place as the hand has it, and the gesture that moves it. */
function useGesture(options: WinHandleOptions): { readonly place: MapPlace; readonly gesture: Gesture } {
  const { inputs, x, y, onChoose } = options;
  const [held, setHeld] = useState<Held | null>(null);
  const start = useRef<MapPlace | null>(null);
  const dragging = useRef(false);
  /** Whether a `move` waits for its `end`. */
  const told = useRef(false);
  const place = held !== null && (held.active || held.seen === inputs) ? held.place : { x: inputs[x.key], y: inputs[y.key] };
  /** Events may come faster than React draws. */
  const latest = useRef(place);
  useLayoutEffect(() => {
    latest.current = place;
  });
  const tell = (phase: ChoicePhase): void => onChoose({ [x.key]: latest.current.x, [y.key]: latest.current.y }, phase);
  const move = (to: MapPlace): void => {
    start.current ??= latest.current;
    if (same(to, latest.current)) return;
    latest.current = to;
    told.current = true;
    setHeld({ place: to, active: true, seen: inputs });
    tell('move');
  };
  const settle = (): void => {
    dragging.current = false;
    start.current = null;
    if (!told.current) return;
    told.current = false;
    setHeld((before) => (before === null ? null : { ...before, active: false, seen: inputs }));
    tell('end');
  };
  const begin = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    dragging.current = true;
    start.current = latest.current;
    event.currentTarget.setPointerCapture?.(event.pointerId);
  };
  return {
    place,
    gesture: {
      begin, move, settle, latest: () => latest.current, start: () => start.current, dragging: () => dragging.current,
      under: (event, area) => placeUnder(event, area, options) ?? latest.current,
    },
  };
}

/**
 * Drags and keys of the reader's place. It follows the hand at once and does not wait for the map: the page draws
 * its figures in turn, so the inputs of the scene may be a few frames old.
 */
export function useWinHandle(options: WinHandleOptions) {
  const { place, gesture } = useGesture(options);
  return { place, handle: handleEvents(gesture, options), area: areaEvents(gesture) };
}
