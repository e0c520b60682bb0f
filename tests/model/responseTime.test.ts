import { describe, expect, it } from 'vitest';
import { responseRatio, saturationLoad } from '../../src/model/responseTime.ts';

describe('response time over native service time', () => {
  it('is f / (1 − f·ρ)', () => {
    expect(responseRatio(1, 0)).toBe(1);
    expect(responseRatio(1, 0.5)).toBe(2);
    expect(responseRatio(1.25, 0.4)).toBe(2.5);
    expect(responseRatio(2, 0.25)).toBe(4);
  });

  it('has no value once the queue grows without end', () => {
    expect(responseRatio(1, 1)).toBeNull();
    expect(responseRatio(2, 0.5)).toBeNull();
    expect(responseRatio(2, 0.6)).toBeNull();
    expect(responseRatio(2, 0.49)).toBeCloseTo(100, 9);
  });

  it('ends at the load 1 / f', () => {
    expect(saturationLoad(1)).toBe(1);
    expect(saturationLoad(1.25)).toBe(0.8);
    expect(responseRatio(1.25, saturationLoad(1.25))).toBeNull();
  });
});
