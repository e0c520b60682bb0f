import { describe, expect, test } from 'vitest';
import { winAxisOf } from '../../src/derive/winAxis.ts';
import { winFactsOf } from '../../src/derive/winFacts.ts';
import { isQuick, knownMap, strengthOf, winMapSteps } from '../../src/derive/winMap.ts';
import type { MapMetric } from '../../src/derive/mapMetrics.ts';
import type { WinRequest } from '../../src/derive/winMap.ts';
import { metricOf } from '../../src/model/curve.ts';
import type { Inputs, NumberKey } from '../../src/model/inputs.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { mapOf } from '../../src/model/map.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { finished } from '../../src/model/steps.ts';
import { count, gib, mib } from '../../src/model/units.ts';

const requestOf = (inputs: Inputs, metric: MapMetric = 'hosts', x: NumberKey = 'workloads', y: NumberKey = 'kernelFamilies'): WinRequest =>
  ({ inputs, metric, x: winAxisOf(inputs, null, x, 12), y: winAxisOf(inputs, null, y, 12) });
const factsOf = (request: WinRequest) => winFactsOf(request, finished(winMapSteps(request)));

describe('the map as it is drawn', () => {
  test('is the map of the model, cell by cell what the whole result says there', () => {
    const request = requestOf(resolveInputs('2014', {}), 'memory');
    const map = finished(winMapSteps(request));
    expect(map).toEqual(mapOf(request.inputs, { key: 'workloads', values: request.x.values }, { key: 'kernelFamilies', values: request.y.values }, 'memory'));
    for (const i of [0, 17, 50, 99]) {
      const cell = map.cells[i];
      const { hardware, os } = resultOf({ ...request.inputs, workloads: count(cell?.x ?? 0), kernelFamilies: count(cell?.y ?? 0) }).deployments;
      expect(cell?.values).toEqual({ hardware: metricOf(hardware, 'memory'), os: metricOf(os, 'memory') });
    }
  });

  test('is remembered by everything but the two inputs on its axes', () => {
    const one = requestOf(resolveInputs('2007', { workloads: count(40), kernelFamilies: count(3) }));
    const map = finished(winMapSteps(one));
    expect(knownMap(requestOf(resolveInputs('2007', { workloads: count(400), kernelFamilies: count(9) })))).toBe(map);
    expect(knownMap(requestOf(resolveInputs('2007', { workloads: count(40), hostMemory: gib(17) })))).toBeNull();
    expect(knownMap(requestOf(one.inputs, 'cost'))).toBeNull();
  });

  test('hosts by workloads are quick, either way round', () => {
    const inputs = resolveInputs('2026', {});
    expect(isQuick(requestOf(inputs))).toBe(true);
    expect(isQuick(requestOf(inputs, 'hosts', 'guestOsMemory', 'workloads'))).toBe(true);
    expect(isQuick(requestOf(inputs, 'memory'))).toBe(false);
    expect(isQuick(requestOf(inputs, 'hosts', 'guestOsMemory'))).toBe(false);
  });

  test('tells narrow wins from clear ones', () => {
    const cell = (hardware: number, os: number) => ({ x: 1, y: 1, values: { hardware, os }, ratio: os === 0 ? null : hardware / os, winner: hardware < os ? 'hardware' as const : 'os' as const });
    expect([cell(11, 10), cell(109, 100), cell(100, 149), cell(100, 150), cell(2, 0)].map(strengthOf)).toEqual([2, 1, 2, 3, 3]);
    expect(strengthOf({ x: 1, y: 1, values: {}, ratio: 1, winner: 'tie' })).toBe(0);
    expect(strengthOf({ x: 1, y: 1, values: {}, ratio: null, winner: null })).toBe(0);
  });
});

describe('what the map says', () => {
  test('shares of its area, summing to all of it', () => {
    const { shares } = factsOf(requestOf(resolveInputs('2026', {})));
    expect(shares.hardware + shares.os + shares.tie + shares.nobody).toBeCloseTo(1, 12);
    expect(shares.hardware).toBeGreaterThan(0.5);
    expect(shares.os).toBeGreaterThan(0.1);
    expect(shares.nobody).toBe(0);
  });

  test('with one kernel family VMs never need fewer hosts', () => {
    expect(factsOf(requestOf(resolveInputs('2026', {}))).never)
      .toEqual({ side: 'hardware', axis: 'kernelFamilies', from: 1, way: 'down', alone: true });
  });

  test('claims a "never" only where every cell bears it out', () => {
    for (const era of ['2007', '2014', '2026'] as const) for (const metric of ['hosts', 'memory', 'kernels'] as const) {
      const request = requestOf(resolveInputs(era, {}), metric);
      const map = finished(winMapSteps(request));
      const { never } = winFactsOf(request, map);
      if (never === null) continue;
      const claimed = map.cells.filter((cell) => {
        const value = never.axis === request.x.key ? cell.x : cell.y;
        return never.way === 'up' ? value >= never.from : value <= never.from;
      });
      expect(claimed.length).toBeGreaterThan(0);
      expect(claimed.some((cell) => cell.winner === never.side)).toBe(false);
      expect(map.cells.some((cell) => cell.winner === never.side)).toBe(true);
    }
  });

  test('the reader is computed exactly, not read off a cell', () => {
    const { here } = factsOf(requestOf(resolveInputs('2026', { workloads: count(803) })));
    const { hardware, os } = resultOf(resolveInputs('2026', { workloads: count(803) })).deployments;
    expect(here).toMatchObject({ x: 803, y: 2, hardware: hardware.hosts, os: os.hosts, missing: null });
  });

  test('the nearest change along each axis is somebody else’s cell', () => {
    const request = requestOf(resolveInputs('2007', {}));
    const { turns, here } = factsOf(request);
    expect(turns.map(({ axis }) => axis)).toEqual(['workloads', 'kernelFamilies']);
    for (const { winner } of turns) expect(winner).not.toBe(here.winner);
  });

  test('nothing fits anywhere: no winner, no turn, no claim', () => {
    const facts = factsOf(requestOf(resolveInputs('2026', { appMemory: mib(1_048_576), hostMemory: gib(64) })));
    expect(facts.shares.nobody).toBeCloseTo(1, 12);
    expect([facts.never, facts.turns, facts.here.winner, facts.here.missing]).toEqual([null, [], null, { deployment: 'hardware', reason: 'memory' }]);
  });
});
