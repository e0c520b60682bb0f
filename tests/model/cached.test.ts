import { describe, expect, it, vi } from 'vitest';
import { cachedByInputs, recentByInputs } from '../../src/model/cached.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { round } from './roundWorld.ts';

describe('answers by inputs', () => {
  it('are computed once for the same inputs, and anew for others that look alike', () => {
    const compute = vi.fn((inputs: Inputs) => ({ n: inputs.workloads }));
    const cached = cachedByInputs(compute);
    const inputs = round();
    expect(cached(inputs)).toBe(cached(inputs));
    expect(compute).toHaveBeenCalledTimes(1);
    expect(cached({ ...inputs })).not.toBe(cached(inputs));
    expect(compute).toHaveBeenCalledTimes(2);
  });

  it('include null', () => {
    const compute = vi.fn(() => null);
    const cached = cachedByInputs(compute);
    const inputs = round();
    expect([cached(inputs), cached(inputs)]).toEqual([null, null]);
    expect(compute).toHaveBeenCalledTimes(1);
  });
});

describe('what is known of recent inputs', () => {
  it('is forgotten where nobody has asked for longest, whoever keeps the inputs', () => {
    const history = Array.from({ length: 4 }, () => round());
    const [first, second, third, fourth] = history as [Inputs, Inputs, Inputs, Inputs];
    const recent = recentByInputs<number>(3);
    [first, second, third].forEach((inputs, i) => recent.set(inputs, i));
    expect(recent.get(first)).toBe(0);
    recent.set(fourth, 3);
    expect(history.map((inputs) => recent.get(inputs))).toEqual([0, undefined, 2, 3]);
    recent.set(fourth, 4);
    expect([recent.get(first), recent.get(fourth)]).toEqual([0, 4]);
  });

  it('is enough for everything that a page shows at once', () => {
    const compute = vi.fn((inputs: Inputs) => inputs.workloads);
    const cached = cachedByInputs(compute);
    const shown = Array.from({ length: 60 }, () => round());
    for (let time = 0; time < 3; time++) shown.forEach(cached);
    expect(compute).toHaveBeenCalledTimes(60);
  });
});
