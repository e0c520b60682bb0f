import { describe, expect, test } from 'vitest';
import { crossingOf } from '../../../src/derive/crossing.ts';
import type { Overrides } from '../../../src/model/inputs.ts';
import { resolveInputs } from '../../../src/model/inputTable.ts';
import { alongWay, crossingLayout } from '../../../src/ui/diagrams/crossingLayout.ts';

const layoutOf = (overrides: Overrides, width = 720) => crossingLayout(crossingOf(resolveInputs('2007', overrides)), width, 13, 70);

describe('the two stacks', () => {
  test('stand on one floor, with layers of one height', () => {
    const { columns } = layoutOf({});
    const floors = columns.map((column) => column.boxes.at(-1)).map((box) => (box?.y ?? 0) + (box?.height ?? 0));
    expect(floors[0]).toBe(floors[1]);
    expect(new Set(columns.flatMap((column) => column.boxes.map((box) => box.height))).size).toBe(1);
  });

  test.each([320, 390, 700, 1040])('fit into %i px and do not overlap', (width) => {
    const { columns, bars, height } = layoutOf({}, width);
    expect(columns[0].x + columns[0].width).toBeLessThan(columns[1].x);
    expect(columns[1].x + columns[1].width).toBeLessThanOrEqual(width);
    expect(bars.x + bars.label + bars.unit * 1.144).toBeLessThan(width);
    expect(bars.y).toBeLessThan(height);
  });

  test('a hypervisor that is passed leaves the lanes free', () => {
    const [vm] = layoutOf({ vmIoPath: 'passthrough' }).columns;
    const passed = vm.boxes.find((box) => box.stop.passed);
    expect(passed?.x).toBeGreaterThan(vm.down);
    expect((passed?.x ?? 0) + (passed?.width ?? 0)).toBeLessThan(vm.up);
  });

  test('an emulated device makes the way turn', () => {
    expect(layoutOf({ vmIoPath: 'emulated' }).columns[0].way.length).toBeGreaterThan(layoutOf({}).columns[0].way.length);
  });
});

describe('the way', () => {
  const way = [{ x: 0, y: 0 }, { x: 0, y: 30 }, { x: 40, y: 30 }, { x: 40, y: 0 }];

  test('is travelled at one speed', () => {
    expect(alongWay(way, 0)).toEqual({ x: 0, y: 0 });
    expect(alongWay(way, 0.5)).toEqual({ x: 20, y: 30 });
    expect(alongWay(way, 1)).toEqual({ x: 40, y: 0 });
  });

  test('ends where it ends', () => {
    expect(alongWay(way, 2)).toEqual({ x: 40, y: 0 });
    expect(alongWay([], 0.5)).toEqual({ x: 0, y: 0 });
  });
});
