import { describe, expect, it, vi } from 'vitest';
import { cachedByInputs } from '../../src/model/cached.ts';
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
