import { expect, test } from 'vitest';
import type { DoubtRow } from '../../../src/derive/doubtRows.ts';
import { assumptionsOf } from '../../../src/model/assumptions.ts';
import { isSameWay, tornadoBar, tornadoScale } from '../../../src/ui/diagrams/tornadoLayout.ts';

const assumption = assumptionsOf('2026', 'resident').hypervisorMemory;
if (assumption === undefined) throw new Error('every era has a hypervisor');

const row = (low: number | null, high: number | null): DoubtRow => ({
  kind: 'constant', id: 'hypervisorMemory', value: 1, assumption, turn: null, span: low === null || high === null ? null : Math.abs(high - low),
  low: { value: 0, difference: low }, high: { value: 2, difference: high },
});
const text = (value: number): string => String(value);
const PRESENT = 1;
const rows = [row(-2, 4), row(2, 3), row(1, 1), row(null, 2)];
const scale = tornadoScale({ rows, current: PRESENT, width: 400, font: 12, ticks: {}, text });
const bar = (one: DoubtRow) => tornadoBar(one, PRESENT, scale, text);

test('a bar is cut at zero, where the other side begins to need more', () => {
  const { parts, labels } = bar(row(-2, 4));
  expect(parts.map(({ end, side }) => `${end} ${side}`).sort()).toEqual(['high hardware', 'low hardware', 'low os']);
  const zero = scale.x(0);
  expect(parts.find((part) => part.side === 'os')).toMatchObject({ from: scale.x(-2), to: zero });
  expect(labels.map((label) => label.text)).toEqual(['-2', '4']);
});

test('both ends the same way: the shorter lies on the longer, and only the farther has its number', () => {
  const same = row(2, 3);
  const { parts, labels } = bar(same);
  expect(isSameWay(same, PRESENT)).toBe(true);
  expect(parts.map(({ end, inset }) => [end, inset])).toEqual([['high', false], ['low', true]]);
  expect(labels).toMatchObject([{ anchor: 'start', text: '3' }]);
});

test('nothing moves, nothing fits: no bar', () => {
  expect(bar(row(1, 1)).parts).toEqual([]);
  expect(bar(row(null, 2))).toEqual({ parts: [], labels: [] });
});

test('every bar and its numbers lie within the width', () => {
  for (const { parts } of rows.map(bar)) for (const part of parts) {
    expect(part.from).toBeGreaterThanOrEqual(0);
    expect(part.to).toBeLessThanOrEqual(400);
  }
  expect(scale.ticks).toContain(0);
});
