import { describe, expect, test } from 'vitest';
import { hostFrames, mergeFacts } from '../../../src/derive/merge.ts';
import { osCopiesOf } from '../../../src/derive/osCopies.ts';
import { resolveInputs } from '../../../src/model/inputTable.ts';
import type { Inputs } from '../../../src/model/inputs.ts';
import { count } from '../../../src/model/units.ts';
import { copiesPlaces } from '../../../src/ui/diagrams/CopiesDiagram.tsx';
import { copiesLayout } from '../../../src/ui/diagrams/copiesLayout.ts';
import { hostsPerFrame, mergeLayout } from '../../../src/ui/diagrams/mergeLayout.ts';
import type { MergeLayout } from '../../../src/ui/diagrams/mergeLayout.ts';
import { rackLayout } from '../../../src/ui/diagrams/rackLayout.ts';
import type { Area } from '../../../src/ui/diagrams/rackLayout.ts';

const AREA: Area = { x: 0, y: 26, width: 700, height: 280 };
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const within = (one: Area, all: Area): boolean =>
  one.x >= all.x - 0.01 && one.y >= all.y - 0.01 && one.x + one.width <= all.x + all.width + 0.01 && one.y + one.height <= all.y + all.height + 0.01;

describe('racks', () => {
  test('a box for each server while there is room, then for more; the last stands for what is left', () => {
    expect(rackLayout(100, AREA, 1)).toMatchObject({ each: 1 });
    const many = rackLayout(803, AREA, 1);
    expect([many.each, many.boxes.length, many.boxes.at(-1)?.share]).toEqual([10, 81, 0.3]);
    expect(sum(many.boxes.map((box) => box.share * many.each))).toBeCloseTo(803, 9);
  });

  test('places change only where the racks get another tier of slots', () => {
    for (const [few, many] of [[1, 20], [21, 40], [41, 60], [61, 80], [81, 100]] as const) {
      expect(rackLayout(few, AREA, 1).boxes, `${few} of ${many}`).toEqual(rackLayout(many, AREA, 1).boxes.slice(0, few));
    }
  });

  test('the picture is filled whatever the number is: all of its width, and of its height at least three fifths', () => {
    const numbers = Array.from({ length: 100 }, (_, i) => i + 21).concat(201, 300, 501, 800, 1001, 5000, 100_000);
    for (const servers of numbers) {
      const { boxes, racks } = rackLayout(servers, AREA, 1);
      expect(racks).toHaveLength(5);
      expect(Math.max(...boxes.map(({ x, width }) => x + width))).toBeCloseTo(AREA.x + AREA.width - 3, 6);
      expect(AREA.y + AREA.height - Math.min(...boxes.map(({ y }) => y)), String(servers)).toBeGreaterThan(0.6 * AREA.height);
    }
    // The first view that most readers get.
    expect(rackLayout(800, AREA, 1).boxes.at(-1)).toMatchObject({ x: AREA.x + AREA.width - 3 - 126, y: AREA.y + 4, share: 1 });
  });
});

describe('merging', () => {
  const layoutOf = (inputs: Inputs, area = AREA): MergeLayout => {
    const facts = mergeFacts(inputs);
    return mergeLayout(facts, hostFrames(inputs, hostsPerFrame(facts.hosts - facts.spare)), rackLayout(facts.servers, area, 1), area, 1);
  };

  for (const [era, n, width] of [['2007', 100, 700], ['2026', 800, 390], ['2014', 300, 320], ['2007', 2000, 1040], ['2007', 100_000, 320], ['2026', 1, 320]] as const) {
    test(`${era}, ${n} workloads, ${width} px: nothing is lost on the way and all stays in the drawing`, () => {
      const area = { ...AREA, width };
      const inputs = resolveInputs(era, { workloads: count(n) });
      const { pieces, frames } = layoutOf(inputs, area);
      const rack = rackLayout(n, area, 1);
      const [box] = rack.boxes;
      expect(sum(pieces.map((piece) => piece.before.width))).toBeCloseTo((n / rack.each) * (box?.width ?? 0), 3);
      for (const piece of pieces) expect(within(piece.before, area) && within(piece.after, area)).toBe(true);
      for (const frame of frames) expect(within(frame.area, area)).toBe(true);
      expect(new Set(pieces.map((piece) => piece.key)).size).toBe(pieces.length);
      const facts = mergeFacts(inputs);
      expect(sum(frames.map((frame) => frame.hosts))).toBe(facts.hosts);
      expect(pieces.length).toBeLessThan(400);
    });
  }

  test('every block stands in one frame, and blocks of a frame do not lie on each other', () => {
    const { pieces, frames } = layoutOf(resolveInputs('2026', {}));
    const holders = pieces.map((piece) => frames.filter((frame) => within(piece.after, frame.area)));
    expect(holders.every((found) => found.length === 1)).toBe(true);
    for (const [i, a] of pieces.entries()) for (const b of pieces.slice(i + 1)) {
      const apart = a.after.x + a.after.width <= b.after.x + 0.01 || b.after.x + b.after.width <= a.after.x + 0.01
        || a.after.y + a.after.height <= b.after.y + 0.01 || b.after.y + b.after.height <= a.after.y + 0.01;
      expect(apart).toBe(true);
    }
  });

  test('a half empty host is filled half as high', () => {
    const { pieces, frames } = layoutOf(resolveInputs('2007', {}));
    const heightIn = (i: number): number => sum(pieces.filter((one) => within(one.after, frames[i]?.area ?? AREA)).map((one) => one.after.height + 1));
    expect(heightIn(6) / heightIn(0)).toBeCloseTo(4 / 16, 6);
  });
});

describe('copies', () => {
  const layoutOf = (inputs: Inputs, width: number) => {
    const facts = osCopiesOf(inputs);
    if (facts === null) throw new Error('both sides fit');
    return { facts, places: copiesPlaces(width, 1), layout: copiesLayout(facts, copiesPlaces(width, 1)) };
  };

  test('both towers stand on one floor, to one scale, and the taller fills the room', () => {
    const { facts, layout, places } = layoutOf(resolveInputs('2007', {}), 1000);
    const scaleOf = (band: { readonly memory: number; readonly height: number } | undefined): number => (band?.height ?? 0) / (band?.memory ?? 1);
    const left = layout.vms.bands.find((band) => band.layer === 'application');
    const right = layout.containers.bands.find((band) => band.layer === 'application');
    expect(scaleOf(left)).toBeCloseTo(scaleOf(right), 9);
    expect(layout.vms.top).toBeCloseTo(places.top, 3);
    expect(left?.memory).toBe(right?.memory);
    expect(layout.stripes).toHaveLength(facts.copies);
  });

  test('as many stripes stay as there are kernels, and each lies in their band', () => {
    for (const k of [1, 2, 4]) {
      const { facts, layout } = layoutOf(resolveInputs('2026', { kernelFamilies: count(k), workloads: count(40) }), 390);
      const staying = layout.stripes.filter(({ after }) => after.opacity === 1);
      expect(staying).toHaveLength(facts.kernels);
      const band = layout.containers.bands.find(({ layer }) => layer === 'os');
      for (const { after } of layout.stripes) {
        expect(after.y).toBeGreaterThanOrEqual((band?.y ?? 0) - 0.01);
        expect(after.y + after.height).toBeLessThanOrEqual((band?.y ?? 0) + (band?.height ?? 0) + 0.01);
      }
    }
  });

  test('more copies than can be told apart are thinned out', () => {
    const few = layoutOf(resolveInputs('2007', {}), 320).layout;
    const many = layoutOf(resolveInputs('2026', { kernelFamilies: count(1) }), 320).layout;
    expect([few.isThinned, many.isThinned]).toEqual([false, true]);
    for (const { before } of many.stripes) expect(before.height).toBeGreaterThanOrEqual(4);
  });

  test('slivers are drawn thicker, and say so', () => {
    const { layout } = layoutOf(resolveInputs('2026', {}), 700);
    expect(layout.vms.bands.find(({ layer }) => layer === 'hypervisor')).toMatchObject({ thick: true, height: 5 });
    expect(layout.vms.bands.find(({ layer }) => layer === 'os')?.thick).toBe(false);
  });
});
