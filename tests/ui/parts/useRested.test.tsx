import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Inputs } from '../../../src/model/inputs.ts';
import { resolveInputs } from '../../../src/model/inputTable.ts';
import type { Steps } from '../../../src/model/steps.ts';
import { count } from '../../../src/model/units.ts';
import { useRested } from '../../../src/ui/parts/useRested.ts';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const begun: number[] = [];
function* workloads(inputs: Inputs): Steps<number> {
  begun.push(inputs.workloads);
  yield 0.5;
  return inputs.workloads;
}
const at = (n: number, revision: number, ghost: Inputs | null = null) =>
  ({ inputs: resolveInputs('2026', { workloads: count(n) }), ghost, revision });
const rest = (): void => { act(() => { vi.advanceTimersByTime(1000); }); };

test('nothing at first; after a rest the result, with its revision', () => {
  const { result } = renderHook((scene) => useRested(scene, workloads), { initialProps: at(10, 1) });
  expect(result.current).toBeNull();
  rest();
  expect(result.current).toMatchObject({ value: 10, revision: 1, isCurrent: true });
});

test('during a drag the last result stays, marked, and nothing is computed', () => {
  const before = at(10, 1);
  const { result, rerender } = renderHook((scene) => useRested(scene, workloads), { initialProps: before });
  rest();
  begun.length = 0;
  rerender(at(20, 2, before.inputs));
  rest();
  expect(begun).toEqual([]);
  expect(result.current).toMatchObject({ value: 10, revision: 1, isCurrent: false });
  const after = at(30, 3);
  rerender(after);
  rest();
  expect(begun).toEqual([30]);
  expect(result.current).toMatchObject({ value: 30, revision: 3, isCurrent: true });
});

test('a change in the middle gives the work up: only the last inputs are ever shown', () => {
  const { result, rerender } = renderHook((scene) => useRested(scene, workloads), { initialProps: at(10, 1) });
  for (let n = 11; n < 20; n += 1) {
    rerender(at(n, n));
    act(() => { vi.advanceTimersByTime(50); });
  }
  expect(result.current).toBeNull();
  rest();
  expect(result.current?.value).toBe(19);
});

test('a drag that ends where it began needs no new result', () => {
  const first = at(10, 1);
  const { result, rerender } = renderHook((scene) => useRested(scene, workloads), { initialProps: first });
  rest();
  begun.length = 0;
  rerender(at(20, 2, first.inputs));
  rerender({ ...first, revision: 3 });
  rest();
  expect(begun).toEqual([]);
  expect(result.current?.isCurrent).toBe(true);
});

test('gone before it is done: nothing is left running', () => {
  begun.length = 0;
  const { unmount } = renderHook((scene) => useRested(scene, workloads), { initialProps: at(10, 1) });
  unmount();
  expect(vi.getTimerCount()).toBe(0);
  expect(begun).toEqual([]);
});
