import { describe, expect, test } from 'vitest';
import type { Bin, Strip } from '../../../src/derive/estate/strips.ts';
import { spreadLayout } from '../../../src/ui/diagrams/spreadLayout.ts';
import { textWidth } from '../../../src/ui/diagrams/textLines.ts';

const bins = (...heights: readonly number[]): readonly Bin[] => heights.map((machines, i) => ({ from: 2 ** i, to: 2 ** (i + 1), machines }));
const strip = (more: Partial<Strip> = {}): Strip => ({ id: 'memory', machines: 10, mean: 6, p10: 1, median: 4, p90: 16, most: 20, belowMean: 0.5, bins: bins(1, 2, 4, 2, 1), ...more });
const WORDS = { median: '中央値 8 GiB', mean: '平均 12.4 GiB', p90: '9割が 32 GiB以下' };

describe('a strip', () => {
  test.each([288, 300, 390, 700])('%i px wide has its words inside, none over another', (width) => {
    for (const it of [strip(), strip({ median: 1, mean: 1, p90: 1 }), strip({ median: 31, mean: 31, p90: 32 }), strip({ bins: bins(5), median: 1, mean: 1.5, p90: 2 })]) {
      const { marks } = spreadLayout(it, WORDS, { width, height: 56, size: 12 });
      const boxes = marks.map((mark) => ({ line: mark.line, from: mark.x - textWidth(mark.text, 12) / 2, to: mark.x + textWidth(mark.text, 12) / 2 }));
      for (const [i, box] of boxes.entries()) {
        expect(box.from).toBeGreaterThanOrEqual(0);
        expect(box.to).toBeLessThanOrEqual(width);
        for (const other of boxes.slice(i + 1)) expect(other.line !== box.line || other.from >= box.to || other.to <= box.from).toBe(true);
      }
    }
  });

  test('has values where they lie within their doubling, and the highest bar as high as there is room', () => {
    const { marks, bars } = spreadLayout(strip(), WORDS, { width: 500, height: 56, size: 12 });
    expect(marks.map((mark) => [mark.id, Math.round(mark.at)])).toEqual([['median', 200], ['mean', Math.round(100 * Math.log2(6))], ['p90', 400]]);
    expect(bars.map((bar) => bar.height)).toEqual([14, 28, 56, 28, 14]);
    expect(bars.every((bar) => bar.y + bar.height === 56)).toBe(true);
  });
});
