import { describe, expect, test } from 'vitest';
import { costCurves } from '../../src/derive/costCurves.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { count, gib, mib, ratio } from '../../src/model/units.ts';

describe('memory and disk over the number of workloads', () => {
  const inputs = resolveInputs('2007', {});
  const curves = costCurves(inputs);

  test('from one to two hundred, and further where the reader stands beyond', () => {
    expect(curves.max).toBe(200);
    expect([curves.memory.points[0]?.at, curves.memory.points.at(-1)?.at]).toEqual([1, 200]);
    expect(costCurves(resolveInputs('2026', {})).max).toBe(800);
    expect(costCurves(resolveInputs('2026', { workloads: count(801) })).max).toBe(1000);
  });

  test('the point where the reader stands is the result itself, and one of the points', () => {
    for (const n of [1, 100, 133]) {
      const at = resolveInputs('2007', { workloads: count(n) });
      const { hardware, os } = resultOf(at).deployments;
      const { memory, disk } = costCurves(at);
      expect(memory.now).toEqual({ at: n, hardware: hardware.memory.total, os: os.memory.total });
      expect(disk.gap).toBeCloseTo(hardware.disk.total - os.disk.total, 6);
      expect(memory.points.filter((point) => point.at === n)).toEqual([memory.now]);
      expect(memory.points.map((point) => point.at)).toEqual([...new Set(memory.points.map((point) => point.at))].sort((a, b) => a - b));
    }
  });

  test('every other point is what the model says there', () => {
    const point = curves.disk.points.find(({ at }) => at === 50);
    const there = resultOf(resolveInputs('2007', { workloads: count(50) })).deployments;
    expect(point).toEqual({ at: 50, hardware: there.hardware.disk.total, os: there.os.disk.total });
  });

  test('other inputs, another curve: the kept one is not taken for it', () => {
    const first = costCurves(inputs).memory.points.at(-1);
    const other = costCurves(resolveInputs('2007', { guestOsMemory: mib(1024) })).memory.points.at(-1);
    expect(other?.hardware).toBeGreaterThan(first?.hardware ?? Infinity);
    expect(costCurves(resolveInputs('2007', { workloads: count(20) })).memory.points.at(-1)).toEqual(first);
  });

  test('what each takes besides its application', () => {
    const { each } = costCurves(resolveInputs('2026', { kernelFamilies: count(1) }));
    expect(each.memory).toEqual({ hardware: 2048 + 25, os: 12 });
  });

  test('what each takes is how steep the line is, page sharing and all', () => {
    const at = (n: number): number => costCurves(resolveInputs('2007', { kernelFamilies: count(1), workloads: count(n) })).memory.now.hardware ?? Number.NaN;
    const { each } = costCurves(resolveInputs('2007', { kernelFamilies: count(1) }));
    const { appMemory } = resolveInputs('2007', {});
    // Far out, where the first copy that is never given back and the hosts of their own weigh little.
    expect((at(60_000) - at(30_000)) / 30_000 - appMemory).toBeGreaterThan(each.memory.hardware);
    expect((at(60_000) - at(30_000)) / 30_000 - appMemory).toBeLessThan(each.memory.hardware + 60);
  });

  test('the axis keeps still while a drag is on', () => {
    const far = resolveInputs('2007', { workloads: count(900) });
    expect(costCurves(resolveInputs('2007', { workloads: count(50) }), far).max).toBe(costCurves(far).max);
  });

  test('more, less, and neither where a workload fits no host', () => {
    expect([curves.memory.kind, curves.disk.kind]).toEqual(['more', 'more']);
    const dear = costCurves(resolveInputs('2007', { vmDiskSharing: ratio(1), imageSharing: ratio(0), imageDisk: gib(100) }));
    expect(dear.disk.kind).toBe('less');
    const none = costCurves(resolveInputs('2026', { appMemory: mib(1_048_576), hostMemory: gib(64) }));
    expect(none.memory).toMatchObject({ kind: 'notPlaceable', gap: null });
  });
});
