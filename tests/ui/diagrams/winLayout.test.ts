import { expect, test } from 'vitest';
import { winAxisOf } from '../../../src/derive/winAxis.ts';
import { winMapSteps } from '../../../src/derive/winMap.ts';
import { formatOf } from '../../../src/i18n/format.ts';
import { INPUT_TABLE, resolveInputs } from '../../../src/model/inputTable.ts';
import { finished } from '../../../src/model/steps.ts';
import { frontierPath, regionLabels, regionsOf } from '../../../src/ui/diagrams/winLayout.ts';
import type { Sheet } from '../../../src/ui/diagrams/winLayout.ts';
import { winTicksOf, withRoom } from '../../../src/ui/diagrams/winTicks.ts';

const inputs = resolveInputs('2026', {});
const [x, y] = [winAxisOf(inputs, null, 'workloads', 20), winAxisOf(inputs, null, 'kernelFamilies', 12)];
const sheet: Sheet = { x, y, map: finished(winMapSteps({ inputs, x, y, metric: 'hosts' })), plot: { left: 30, top: 20, width: 600, height: 240 } };

/** Areas of the rectangles in a path. */
const areaOf = (path: string): number => [...path.matchAll(/M([\d.]+) ([\d.]+)H([\d.]+)V([\d.]+)H/gu)]
  .reduce((sum, [, left, top, right, bottom]) => sum + (Number(right) - Number(left)) * (Number(bottom) - Number(top)), 0);

test('the regions cover the plot, once', () => {
  const total = regionsOf(sheet).reduce((sum, { path }) => sum + areaOf(path), 0);
  expect(total / (600 * 240)).toBeCloseTo(1, 3);
});

test('the frontier has every edge, loud between the sides and quiet beside a tie', () => {
  const edges = (loud: boolean): number => frontierPath(sheet, loud).match(/M/gu)?.length ?? 0;
  expect(edges(true) + edges(false)).toBe(sheet.map.frontier.length);
  expect(edges(true)).toBeGreaterThan(0);
});

test('words stand within their own region, the long ones where there is room', () => {
  const labels = (width: number) => regionLabels(sheet, [{ holder: 'hardware', texts: ['long', 'short'] }, { holder: 'nobody', texts: ['none'] }], (text) => (text === 'long' ? width : 20), 20);
  expect(labels(150)).toMatchObject([{ holder: 'hardware', text: 'long' }]);
  expect(labels(5000)).toMatchObject([{ holder: 'hardware', text: 'short' }]);
  const [label] = labels(150);
  const column = sheet.x.edges.findIndex((edge) => 30 + edge * 600 > (label?.x ?? 0)) - 1;
  const row = sheet.y.edges.findIndex((edge) => edge > 1 - ((label?.y ?? 0) - 20) / 240) - 1;
  expect(sheet.map.cells[row * sheet.x.values.length + column]?.winner).toBe('hardware');
});

test('ticks of every input are round, apart, and on the axis', () => {
  const format = formatOf('ja');
  for (const spec of INPUT_TABLE) {
    if (spec.kind !== 'number') continue;
    const { ticks } = winTicksOf(winAxisOf(inputs, null, spec.key, 24), format, 'jpy');
    const kept = withRoom(ticks, 300, () => 60);
    expect(kept.length, spec.key).toBeGreaterThanOrEqual(2);
    for (const [i, tick] of kept.entries()) {
      expect(tick.at).toBeGreaterThanOrEqual(0);
      expect(tick.at).toBeLessThanOrEqual(1);
      if (i > 0) expect((tick.at - (kept[i - 1]?.at ?? 0)) * 300).toBeGreaterThanOrEqual(60);
    }
    expect(new Set(kept.map(({ text }) => text)).size, spec.key).toBe(kept.length);
  }
});
