import { describe, expect, it } from 'vitest';
import { curveOf, metricOf, valuesAt } from '../../src/model/curve.ts';
import { METRICS } from '../../src/model/result.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { count, mib } from '../../src/model/units.ts';
import { hardware, round } from './roundWorld.ts';

describe('a metric of a result', () => {
  it('is the figure of that name', () => {
    const result = hardware(round({ spareHosts: count(1), licenceModel: 'guest' }));
    expect(METRICS.map((metric) => metricOf(result, metric))).toEqual([
      result.memory.total, result.disk.total, result.cpu.useful + result.cpu.overhead, 3, 20 + 3, 20,
      result.power, result.cost.total,
    ]);
    expect(metricOf(result, 'cpu')).toBeCloseTo(2.02, 12);
    // Three hypervisors of 2 048 MiB and 32 GiB; 20 VMs of 1 024 MiB and 20 GiB.
    expect(metricOf(result, 'memory')).toBeCloseTo(3 * 2048 + 20 * 1024, 9);
    expect(metricOf(result, 'disk')).toBeCloseTo(3 * 32 + 20 * 20, 9);
    expect(new Set(METRICS.map((metric) => metricOf(result, metric))).size).toBe(8);
  });

  it('is null where a workload fits no host', () => {
    expect(METRICS.map((metric) => metricOf(hardware(round({ appMemory: mib(20_000) })), metric))).toEqual(METRICS.map(() => null));
  });
});

describe('a curve along one input', () => {
  it('has the whole result at each point, the other inputs as they are', () => {
    const inputs = round({ spareHosts: count(1) });
    const points = curveOf(inputs, 'workloads', [10, 11, 20]);
    expect(points.map((point) => point.at)).toEqual([10, 11, 20]);
    expect(points.map((point) => point.result.deployments.hardware.hosts)).toEqual([2, 3, 3]);
    expect(points[1]?.result).toEqual(resultOf({ ...inputs, workloads: count(11) }));
    expect(curveOf(inputs, 'spareHosts', [0, 4]).map((point) => valuesAt(point, 'hosts').hardware)).toEqual([2, 6]);
    expect(curveOf(inputs, 'workloads', [])).toEqual([]);
  });

  it('tells every deployment, null where it does not exist or finds no place', () => {
    const [small, large] = curveOf(round({ workloads: count(10) }), 'appMemory', [487, 11_000]);
    if (small === undefined || large === undefined) throw new Error('two points were asked for');
    expect(valuesAt(small, 'hosts')).toEqual({ physical: 10, hardware: 1, os: 1, nested: 1, microvm: 1 });
    // 11 000 + 512 + 25 MiB of VM beside 2 048 exceed 12 GiB; a container beside 1 012 does not.
    expect(valuesAt(large, 'hosts')).toMatchObject({ physical: 10, hardware: null, os: 10 });
    const [past] = curveOf(resolveInputs('2014', {}), 'workloads', [1]);
    expect(past === undefined ? {} : valuesAt(past, 'kernels')).toMatchObject({ physical: 1, microvm: null });
  });
});
