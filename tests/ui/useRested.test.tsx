import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import { doubtBandSteps, isQuestion } from '../../src/derive/doubt.ts';
import { bandOf } from '../../src/model/band.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Steps } from '../../src/model/steps.ts';
import { count } from '../../src/model/units.ts';
import { IdleContext, REST_MS } from '../../src/ui/idle.ts';
import { SLICE_MS } from '../../src/ui/inSlices.ts';
import { useRested } from '../../src/ui/parts/useRested.ts';
import { fakeIdle } from './fakeIdle.ts';

const inputsOf = (workloads: number): Inputs => resolveInputs('2026', { workloads: count(workloads) });
const [FEW, MANY] = [inputsOf(100), inputsOf(500)];
const STEPS = 40;

interface Now { readonly inputs: Inputs; readonly ghost: Inputs | null; readonly revision: number }

/** A calculation of forty steps that keeps a diary. */
function rested() {
  const idle = fakeIdle();
  const diary: number[] = [];
  const work = function* (inputs: Inputs): Steps<number> {
    for (let step = 1; step <= STEPS; step++) {
      diary.push(inputs.workloads);
      yield step / STEPS;
    }
    return inputs.workloads * 2;
  };
  const wrapper = ({ children }: { readonly children: ReactNode }) => <IdleContext value={idle}>{children}</IdleContext>;
  const first: Now = { inputs: FEW, ghost: null, revision: 1 };
  const hook = renderHook((now: Now) => useRested(now, work), { wrapper, initialProps: first });
  return { idle, diary, hook, pass: (ms: number) => act(() => idle.pass(ms)) };
}

describe('work at rest', () => {
  test('begins when nothing has changed for a while, in slices, and says what it is about', () => {
    const { idle, diary, hook, pass } = rested();
    pass(REST_MS - 1);
    expect(diary).toEqual([]);
    pass(SLICE_MS + 2);
    expect(diary.length).toBeGreaterThan(0);
    expect(diary.length).toBeLessThanOrEqual(SLICE_MS + 1);
    expect(hook.result.current).toBeNull();
    pass(1000);
    expect(hook.result.current).toEqual({ value: 200, inputs: FEW, revision: 1, isCurrent: true });
    expect(diary).toHaveLength(STEPS);
    expect(idle.quiet).toBe(true);
  });

  test('not a step while something is dragged: neither in sight, nor out of sight where only the page knows', () => {
    const { idle, diary, hook, pass } = rested();
    pass(REST_MS + SLICE_MS);
    const before = diary.length;
    expect(before).toBeGreaterThan(0);
    // Out of sight: the figure still has its old scene.
    idle.quiet = false;
    pass(5000);
    expect(diary).toHaveLength(before);
    // Its turn comes: the drag goes on.
    hook.rerender({ inputs: MANY, ghost: FEW, revision: 2 });
    idle.quiet = true;
    pass(5000);
    expect(diary).toHaveLength(before);
    hook.rerender({ inputs: MANY, ghost: null, revision: 3 });
    pass(5000);
    expect(hook.result.current).toEqual({ value: 1000, inputs: MANY, revision: 3, isCurrent: true });
    expect(diary.slice(before)).toEqual(Array.from({ length: STEPS }, () => 500));
  });

  test('gives up what it was doing and begins anew when the inputs change; the last result stays, marked', () => {
    const { diary, hook, pass } = rested();
    pass(1000);
    hook.rerender({ inputs: MANY, ghost: null, revision: 2 });
    expect(hook.result.current).toEqual({ value: 200, inputs: FEW, revision: 1, isCurrent: false });
    pass(REST_MS + SLICE_MS);
    hook.rerender({ inputs: inputsOf(700), ghost: null, revision: 3 });
    const given = diary.length;
    expect(given).toBeLessThan(2 * STEPS);
    pass(5000);
    expect(diary.slice(given)).toEqual(Array.from({ length: STEPS }, () => 700));
    expect(hook.result.current).toMatchObject({ value: 1400, revision: 3, isCurrent: true });
  });

  test('after it is gone nothing goes on', () => {
    const { diary, hook, pass } = rested();
    pass(REST_MS + SLICE_MS);
    const before = diary.length;
    hook.unmount();
    pass(5000);
    expect(diary).toHaveLength(before);
  });

  test('in slices the band is the same as at once', () => {
    const idle = fakeIdle();
    const wrapper = ({ children }: { readonly children: ReactNode }) => <IdleContext value={idle}>{children}</IdleContext>;
    const hook = renderHook(() => useRested({ inputs: FEW, ghost: null, revision: 1 }, doubtBandSteps), { wrapper });
    act(() => idle.pass(60_000));
    const found = hook.result.current?.value.strips.difference;
    const { low, middle, high, told, wideners } = bandOf(FEW, { figures: ['difference.hosts'], isSet: isQuestion }).figures.get('difference.hosts') ?? {};
    expect(found).toEqual({ id: 'difference', now: found?.now, spread: { low, middle, high }, told, wideners });
  });
});
