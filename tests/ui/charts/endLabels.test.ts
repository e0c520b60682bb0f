import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeEndLabels } from '../../../src/ui/charts/endLabels.ts';
import type { EndLabel } from '../../../src/ui/charts/endLabels.ts';

const label = (id: string, at: number, height = 10): EndLabel => ({ id, at, height });

describe('labels at line ends', () => {
  test('stand at their lines where there is room', () => {
    const placed = placeEndLabels([label('b', 50), label('a', 20)], 0, 100);
    expect(placed.map(({ id, y }) => [id, y])).toEqual([['a', 20], ['b', 50]]);
  });

  test('share the shift when two ends meet, the first given on top', () => {
    const placed = placeEndLabels([label('hardware', 50), label('os', 50)], 0, 100);
    expect(placed.map(({ id, y }) => [id, y])).toEqual([['hardware', 45], ['os', 55]]);
  });

  test('stay on the paper', () => {
    const placed = placeEndLabels([label('a', 0), label('b', -40), label('c', 400)], 0, 100);
    expect(placed.map(({ y }) => y)).toEqual([5, 15, 95]);
  });

  test('never overlap and keep the order of their lines', () => {
    const many = fc.array(fc.tuple(fc.integer({ min: -50, max: 450 }), fc.integer({ min: 8, max: 40 })), { maxLength: 8 });
    fc.assert(fc.property(many, (ends) => {
      const labels = ends.map(([at, height], i) => label(String(i), at, height));
      const placed = placeEndLabels(labels, 0, 400);
      expect(placed).toHaveLength(labels.length);
      placed.forEach((each, i) => {
        const above = placed[i - 1];
        expect(each.y - each.height / 2).toBeGreaterThanOrEqual(-1e-9);
        expect(each.y + each.height / 2).toBeLessThanOrEqual(400 + 1e-9);
        if (above === undefined) return;
        expect(each.at).toBeGreaterThanOrEqual(above.at);
        expect(each.y - each.height / 2).toBeGreaterThanOrEqual(above.y + above.height / 2 - 1e-9);
      });
    }));
  });
});
