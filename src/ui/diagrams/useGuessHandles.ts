import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { DivergencePlan } from '../charts/divergencePlan.ts';

export interface GuessHandlesOptions {
  readonly plan: DivergencePlan;
  /** Numbers of workloads at which the line can be moved. */
  readonly at: readonly number[];
  readonly values: readonly number[];
  /** Called with whole hosts from 1 to the top of the chart. */
  readonly onGuess: (index: number, value: number) => void;
}

/** Steps from the axis to the top, so that a key moves what can be seen. */
const STEPS = 100;
const PAGE = 10;

export const topOf = (plan: DivergencePlan): number => Math.floor(plan.y.domain()[1]);

function afterKey(key: string, value: number, top: number): number | null {
  const step = Math.max(1, Math.round(top / STEPS));
  switch (key) {
    case 'ArrowUp': case 'ArrowRight': return value + step;
    case 'ArrowDown': case 'ArrowLeft': return value - step;
    case 'PageUp': return value + PAGE * step;
    case 'PageDown': return value - PAGE * step;
    case 'Home': return 1;
    case 'End': return top;
    default: return null;
  }
}

/** Where a pointer is in the drawing's own pixels. */
function pointOf(event: PointerEvent<Element>, plan: DivergencePlan): { readonly x: number; readonly y: number } | null {
  const svg = event.currentTarget.closest('svg');
  const box = svg?.getBoundingClientRect();
  if (box === undefined || box.width === 0) return null;
  const scale = plan.width / box.width;
  return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
}

/**
 * Six points of a line that can be dragged one by one, or all of them in one stroke of a mouse or a pen over the
 * chart; each is a slider for the keyboard. A finger drags the points only: elsewhere it scrolls the page.
 */
export function useGuessHandles({ plan, at, values, onGuess }: GuessHandlesOptions) {
  const held = useRef<number | 'stroke' | null>(null);
  const top = topOf(plan);
  const set = (index: number, value: number): void => {
    const whole = Math.min(top, Math.max(1, Math.round(value)));
    if (whole !== values[index]) onGuess(index, whole);
  };
  const valueAt = (y: number): number => {
    const { box } = plan;
    return (top * (box.bottom - y)) / (box.bottom - plan.y(top));
  };
  const nearest = (x: number): number =>
    at.reduce((best, each, i) => (Math.abs(plan.x(each) - x) < Math.abs(plan.x(at[best] ?? 0) - x) ? i : best), 0);
  const follow = (event: PointerEvent<Element>): void => {
    const point = held.current === null ? null : pointOf(event, plan);
    if (point === null || held.current === null) return;
    set(held.current === 'stroke' ? nearest(point.x) : held.current, valueAt(point.y));
  };
  const begin = (event: PointerEvent<Element>, what: number | 'stroke'): void => {
    if (event.button !== 0) return;
    held.current = what;
    event.currentTarget.setPointerCapture?.(event.pointerId);
  };
  const end = (): void => {
    held.current = null;
  };
  const common = { onPointerMove: follow, onPointerUp: end, onPointerCancel: end };
  return {
    area: {
      ...common,
      onPointerDown: (event: PointerEvent<Element>) => {
        if (event.pointerType === 'touch') return;
        begin(event, 'stroke');
        follow(event);
      },
    },
    handle: (index: number) => ({
      ...common,
      onPointerDown: (event: PointerEvent<Element>) => {
        event.stopPropagation();
        begin(event, index);
      },
      onKeyDown: (event: KeyboardEvent<Element>) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const next = afterKey(event.key, values[index] ?? 1, top);
        if (next === null) return;
        event.preventDefault();
        set(index, next);
      },
    }),
  };
}
