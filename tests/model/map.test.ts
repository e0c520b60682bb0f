import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricOf } from '../../src/model/curve.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import type { Inputs, Overrides } from '../../src/model/inputs.ts';
import { mapOf, mapSteps, winnerOf } from '../../src/model/map.ts';
import type { MapAxis, MapCell, WinMap } from '../../src/model/map.ts';
import { DEPLOYMENTS, METRICS } from '../../src/model/result.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { count, gib, mib, ratio } from '../../src/model/units.ts';
import { anyInputs } from './generators.ts';

/** 10 VMs of 1 024 MiB or 21 containers of 515 MiB a host; everything but memory is plenty. */
const roomy = (more: Overrides = {}): Inputs => resolveInputs('2026', {
  hostMemory: gib(12), hostDisk: gib(40_000), appDisk: gib(1), utilization: ratio(0.01), pageSharing: ratio(0),
  appMemory: mib(503), guestOsMemory: mib(496), runtimeMemory: mib(12), spareHosts: count(0), ...more,
});

const cellOf = (map: WinMap, column: number, row: number): MapCell => map.cells[row * map.x.values.length + column] as MapCell;

const AXES: readonly MapAxis[] = [
  { key: 'workloads', values: [1, 7, 40, 300] },
  { key: 'kernelFamilies', values: [1, 2, 5] },
  { key: 'guestOsMemory', values: [128, 1024, 4096] },
  { key: 'utilization', values: [0.05, 0.3] },
];

describe('the map', () => {
  it('shows in every cell what the whole result says there', () => {
    const axes = fc.shuffledSubarray([...AXES], { minLength: 2, maxLength: 2 }) as fc.Arbitrary<[MapAxis, MapAxis]>;
    fc.assert(fc.property(anyInputs(300), axes, fc.constantFrom(...METRICS), (inputs, [x, y], metric) => {
      const map = mapOf(inputs, x, y, metric, DEPLOYMENTS);
      y.values.forEach((up, row) => x.values.forEach((across, column) => {
        const cell = cellOf(map, column, row);
        expect([cell.x, cell.y]).toEqual([across, up]);
        const { deployments } = resultOf({ ...inputs, [x.key]: across, [y.key]: up });
        const expected = DEPLOYMENTS.flatMap((id) => {
          const result = deployments[id];
          return result === null ? [] : [[id, metricOf(result, metric)] as const];
        });
        expect(cell.values).toEqual(Object.fromEntries(expected));
      }));
    }), { seed: 91, numRuns: 50 });
  });

  it('compares hardware and os unless told otherwise, leaving out what the era lacks', () => {
    const [x, y] = AXES as [MapAxis, MapAxis];
    expect(mapOf(roomy(), x, y, 'hosts')).toMatchObject({ x, y, metric: 'hosts', compared: ['hardware', 'os'] });
    expect(mapOf(resolveInputs('2014', {}), x, y, 'cost', ['microvm', 'os'])).toMatchObject({ metric: 'cost', compared: ['os'] });
  });

  it('names the winner, the ratio and the frontier', () => {
    // Hosts of VMs and containers.        1 family    2 families (half and half)
    // 4 workloads                         1 : 1       1 : 2
    // 21 workloads                        3 : 1       3 : 2
    const map = mapOf(roomy({ minorityShare: ratio(0.5) }),
      { key: 'workloads', values: [4, 21] }, { key: 'kernelFamilies', values: [1, 2] }, 'hosts');
    expect(map.cells).toEqual([
      { x: 4, y: 1, values: { hardware: 1, os: 1 }, ratio: 1, winner: 'tie' },
      { x: 21, y: 1, values: { hardware: 3, os: 1 }, ratio: 3, winner: 'os' },
      { x: 4, y: 2, values: { hardware: 1, os: 2 }, ratio: 0.5, winner: 'hardware' },
      { x: 21, y: 2, values: { hardware: 3, os: 2 }, ratio: 1.5, winner: 'os' },
    ]);
    expect(map.frontier).toEqual([
      { from: { column: 1, row: 0 }, to: { column: 1, row: 1 }, between: ['tie', 'os'] },
      { from: { column: 0, row: 1 }, to: { column: 1, row: 1 }, between: ['tie', 'hardware'] },
      { from: { column: 1, row: 1 }, to: { column: 1, row: 2 }, between: ['hardware', 'os'] },
    ]);
  });

  it('is the same with its axes exchanged', () => {
    const [x, y] = [AXES[0], AXES[1]] as [MapAxis, MapAxis];
    const [map, turned] = [mapOf(roomy(), x, y, 'hosts'), mapOf(roomy(), y, x, 'hosts')];
    y.values.forEach((_, row) => x.values.forEach((__, column) => {
      expect(cellOf(turned, row, column).values).toEqual(cellOf(map, column, row).values);
    }));
    expect(turned.frontier).toHaveLength(map.frontier.length);
  });

  it('draws no frontier along what cannot be placed', () => {
    const map = mapOf(roomy({ kernelFamilies: count(1) }), { key: 'workloads', values: [21, 42] }, { key: 'appMemory', values: [503, 20_000] }, 'hosts');
    expect(map.cells.map((cell) => [cell.ratio, cell.winner])).toEqual([[3, 'os'], [2.5, 'os'], [null, null], [null, null]]);
    expect(cellOf(map, 0, 1).values).toEqual({ hardware: null, os: null });
    expect(map.frontier).toEqual([]);
  });

  it('has neither ratio nor frontier where one side alone cannot be placed', () => {
    // 11 000 MiB: as a VM 11 521 are too many for 10 240, as a container 11 012 are within 11 292.
    const values = [11_000, 503];
    const one = roomy({ kernelFamilies: count(1) });
    const up = mapOf(one, { key: 'workloads', values: [21] }, { key: 'appMemory', values }, 'hosts');
    expect(up.cells.map((cell) => [cell.values, cell.ratio, cell.winner])).toEqual([
      [{ hardware: null, os: 21 }, null, null], [{ hardware: 3, os: 1 }, 3, 'os'],
    ]);
    expect(up.frontier).toEqual([]);
    expect(mapOf(one, { key: 'appMemory', values }, { key: 'workloads', values: [21] }, 'hosts').frontier).toEqual([]);
    // No container is allowed: a number over nothing.
    const none = mapOf(roomy(), { key: 'workloads', values: [21] }, { key: 'maxContainers', values: [0] }, 'hosts');
    expect(none.cells.map((cell) => [cell.values, cell.ratio, cell.winner])).toEqual([[{ hardware: 3, os: null }, null, null]]);
  });

  it('has no ratio to nothing', () => {
    const free = roomy({ hostPrice: 0 as Inputs['hostPrice'], energyPrice: 0 as Inputs['energyPrice'],
      licencePrice: 0 as Inputs['licencePrice'], hourlyWage: 0 as Inputs['hourlyWage'] });
    const map = mapOf(free, { key: 'workloads', values: [1] }, { key: 'kernelFamilies', values: [1] }, 'cost');
    expect(map.cells).toEqual([{ x: 1, y: 1, values: { hardware: 0, os: 0 }, ratio: null, winner: 'tie' }]);
    const alone = mapOf(roomy(), { key: 'workloads', values: [1] }, { key: 'kernelFamilies', values: [1] }, 'hosts', ['os']);
    expect(alone.cells).toEqual([{ x: 1, y: 1, values: { os: 1 }, ratio: null, winner: 'os' }]);
    expect(mapOf(roomy(), { key: 'workloads', values: [] }, { key: 'kernelFamilies', values: [1] }, 'hosts').cells).toEqual([]);
  });

  it('can be made line by line', () => {
    const [x, y] = [AXES[2], AXES[0]] as [MapAxis, MapAxis];
    const steps = mapSteps(roomy(), x, y, 'memory');
    // Workloads are the inner axis, so a line is one guest OS.
    expect([steps.next(), steps.next(), steps.next()]).toEqual([1 / 3, 2 / 3, 1].map((value) => ({ done: false, value })));
    expect(steps.next()).toEqual({ done: true, value: mapOf(roomy(), x, y, 'memory') });
    const across = mapSteps(roomy(), y, x, 'memory');
    expect(across.next().value).toBe(1 / 3);
    expect(mapSteps(roomy(), AXES[3] as MapAxis, AXES[1] as MapAxis, 'disk').next().value).toBe(1 / 3);
  });
});

describe('the winner', () => {
  it('is who alone needs least', () => {
    expect(winnerOf({ hardware: 3, os: 2 })).toBe('os');
    expect(winnerOf({ hardware: 1, os: 2, nested: 3 })).toBe('hardware');
    expect(winnerOf({ hardware: 3, os: 2, nested: 2 })).toBe('tie');
    expect(winnerOf({ hardware: 0, os: 0 })).toBe('tie');
  });

  it('is a tie where only floating point differs', () => {
    expect(winnerOf({ hardware: 1000 * (1 + 1e-10), os: 1000 })).toBe('tie');
    expect(winnerOf({ hardware: 1000 * (1 + 1e-8), os: 1000 })).toBe('os');
  });

  it('is nobody where one of them cannot place everything, or where nobody is compared', () => {
    expect(winnerOf({ hardware: null, os: 2 })).toBeNull();
    expect(winnerOf({ hardware: 2, os: null })).toBeNull();
    expect(winnerOf({})).toBeNull();
  });
});
