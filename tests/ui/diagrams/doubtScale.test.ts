import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DoubtStrip } from '../../../src/derive/doubt.ts';
import { doubtScale, logTicks, stripPlan } from '../../../src/ui/diagrams/doubtScale.ts';
import type { DoubtScale } from '../../../src/ui/diagrams/doubtScale.ts';
import { textWidth } from '../../../src/ui/diagrams/textLines.ts';

const text = (value: number): string => String(Math.round(value));
const strip = (now: DoubtStrip['now'], ...[low, middle, high]: readonly (number | 'never')[]): DoubtStrip => ({
  id: 'difference', now, told: 200, wideners: [],
  spread: low === undefined || middle === undefined || high === undefined ? null : { low, middle, high },
});
const scaleOf = (strips: readonly DoubtStrip[], width: number, logarithmic = false): DoubtScale =>
  doubtScale({ strips, width, font: 12, ticks: { whole: true }, logarithmic, text, never: 'never' });

describe('the scale of a unit', () => {
  test('holds zero, everything that is shown, and the words beside it', () => {
    const sorted = fc.tuple(fc.integer({ min: -300, max: 90_000 }), fc.nat(90_000), fc.nat(90_000)).map(([low, a, b]) => [low, low + a, low + a + b] as const);
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: -300, max: 200_000 }), sorted), { minLength: 1, maxLength: 4 }), fc.integer({ min: 280, max: 900 }), (all, width) => {
      const strips = all.map(([now, spread]) => strip(now, ...spread));
      const scale = scaleOf(strips, width);
      expect(scale.zero).toBeGreaterThanOrEqual(0);
      for (const one of strips) {
        const { bar, middle, now, labels } = stripPlan(one, scale, text);
        expect(bar?.from).toBeLessThanOrEqual(middle ?? Number.NaN);
        expect(middle).toBeLessThanOrEqual(bar?.to ?? Number.NaN);
        expect(now).toBeGreaterThanOrEqual(0);
        for (const label of labels) {
          const size = textWidth(label.text, 12);
          const [from, to] = label.anchor === 'end' ? [label.x - size, label.x] : [label.x, label.x + size];
          expect(from).toBeGreaterThanOrEqual(-7);
          expect(to).toBeLessThanOrEqual(width + 7);
          // Words stand outside of the band and of the dot.
          expect(to <= (bar?.from ?? 0) || from >= (bar?.to ?? 0)).toBe(true);
        }
      }
      const at = scale.ticks.map(scale.x);
      at.slice(1).forEach((x, i) => expect(x).toBeGreaterThan(at[i] ?? Infinity));
    }), { seed: 7 });
  });

  test('ticks of workloads are round, and around everything', () => {
    expect(logTicks([28.9, 401, 842])).toEqual([20, 50, 100, 200, 500, 1000]);
    expect(logTicks([222, 20_715])).toEqual([200, 1000, 10_000, 50_000]);
    expect(logTicks([3, 99_000])).toEqual([2, 10, 100, 1000, 10_000, 100_000]);
    expect(logTicks([1])).toEqual([1, 2, 5, 10]);
    expect(logTicks([500, 500])).toEqual([500, 1000, 2000, 5000]);
  });

  test('never has a column of its own, beyond every number', () => {
    const one = strip(841, 189, 769, 'never');
    const scale = scaleOf([strip(735, 222, 667, 20_715), one], 480, true);
    expect(scale.zero).toBeNull();
    const { never } = scale;
    expect(never?.to).toBe(480);
    expect(scale.x(50_000)).toBeLessThan(never?.from ?? 0);
    expect(scale.x('never')).toBeGreaterThan(never?.from ?? Infinity);
    const { bar, labels } = stripPlan(one, scale, text);
    expect(bar?.to).toBe(scale.x('never'));
    expect(labels.map((label) => label.text)).toEqual(['189']);
    expect(scaleOf([strip(735, 222, 667, 20_715)], 480, true).never).toBeNull();
  });

  test('one number is written once, and nothing is drawn of what cannot be told', () => {
    const sure = strip(3, 3, 3, 3);
    const scale = scaleOf([sure, strip(null)], 400);
    expect(stripPlan(sure, scale, text).labels.map((label) => label.text)).toEqual(['3']);
    expect(stripPlan(strip(null), scale, text)).toEqual({ bar: null, middle: null, now: null, labels: [] });
    expect(scaleOf([strip(null)], 400, true).ticks).toEqual([1, 10]);
  });
});
