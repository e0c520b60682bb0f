import { describe, expect, it } from 'vitest';
import { closedLoopOf, closedLoopRate } from '../../src/derive/closedLoop.ts';
import { responseRatio } from '../../src/model/responseTime.ts';

describe('a closed loop', () => {
  it('is read off the fewest threads and the highest rate, in any order', () => {
    expect(closedLoopOf([{ threads: 90, rate: 10 }, { threads: 50, rate: 8 }, { threads: 10, rate: 5 }]))
      .toEqual({ serviceTime: 1, capacity: 10 });
  });

  it('throws without a native point', () => {
    expect(() => closedLoopOf([])).toThrow('native point');
  });

  const loop = { serviceTime: 1, capacity: 10 };

  it('passes through the point it was read off, halfway up at S · capacity threads', () => {
    expect(closedLoopRate(loop, 1, 10)).toBe(5);
    expect(closedLoopRate(loop, 1, 90)).toBe(9);
  });

  it('divides every rate by the factor', () => {
    for (const threads of [1, 10, 1000]) expect(closedLoopRate(loop, 2, threads)).toBeCloseTo(closedLoopRate(loop, 1, threads) / 2, 12);
  });

  it.each([[1, 1], [1, 40], [1.5, 7], [2, 500]])('is where the response time of the model and Little’s law meet: f %f, %i threads', (f, threads) => {
    const rate = closedLoopRate(loop, f, threads);
    expect(loop.serviceTime * (responseRatio(f, rate / loop.capacity) ?? 0)).toBeCloseTo(threads / rate, 9);
  });
});
