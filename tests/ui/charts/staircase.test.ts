import { expect, test } from 'vitest';
import { staircase } from '../../../src/ui/charts/staircase.ts';

const step = (id: string, at: number, width = 100) => ({ id, at, width });

test('names left of their rules: the rightmost on top, so that no rule runs through a name', () => {
  const placed = staircase([step('nested', 480), step('os', 498), step('hardware', 485)], 0, 500, 'end');
  expect(placed.map((each) => [each.id, each.row, each.anchor])).toEqual([['os', 0, 'end'], ['hardware', 1, 'end'], ['nested', 2, 'end']]);
});

test('names right of their rules: the leftmost on top', () => {
  const placed = staircase([step('b', 60), step('a', 10)], 0, 500, 'start');
  expect(placed.map((each) => [each.id, each.anchor])).toEqual([['a', 'start'], ['b', 'start']]);
});

test('a name takes the other side where it does not fit', () => {
  expect(staircase([step('a', 40)], 0, 500, 'end')[0]?.anchor).toBe('start');
  expect(staircase([step('a', 460)], 0, 500, 'start')[0]?.anchor).toBe('end');
});

test('where it fits on neither side it stays within, off its rule', () => {
  expect(staircase([step('a', 60, 90)], 0, 120, 'start')[0]).toMatchObject({ anchor: 'start', x: 30 });
  expect(staircase([step('a', 60, 90)], 0, 120, 'end')[0]).toMatchObject({ anchor: 'end', x: 90 });
});
