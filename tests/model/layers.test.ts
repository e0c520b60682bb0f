import { describe, expect, it } from 'vitest';
import { constantsOf, cpuFactorOf, sharingInForce, stackOf, sumOf, vmmOverhead } from '../../src/model/layers.ts';
import type { Constants, Layer, Stack } from '../../src/model/layers.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import type { Inputs, Overrides } from '../../src/model/inputs.ts';
import type { DeploymentId } from '../../src/model/result.ts';
import { count, gib, mib, ratio } from '../../src/model/units.ts';
import { group, round } from './roundWorld.ts';

/** Round constants, so that every sum can be checked by hand. */
const ROUND: Readonly<Record<string, number>> = {
  hypervisorMemory: 2000, hypervisorDisk: 30, nodeAgents: 500, vmCpuOverhead: 0.25,
  'vmIoFactor.emulated': 4, 'vmIoFactor.paravirtual': 2, 'vmIoFactor.passthrough': 1.5,
  'containerIoFactor.host': 1, 'containerIoFactor.bridged': 1.5,
  vmmFixed: 20, vmmPerVcpu: 5, vmmPerMib: 0.125, vmmPassthrough: 1000,
  microvmMonitor: 3, microvmKernelFixed: 10, microvmKernelPerMib: 0.25, microvmUserland: 40,
};
const c: Constants = (id) => ROUND[id] ?? Number.NaN;
const OS = { memory: 600, disk: 12 };
const GROUP = group({ osMemory: mib(400), osDisk: gib(10), appMemory: mib(800), appDisk: gib(7), vcpus: 2 });
const world = (more: Overrides = {}): Inputs => round({
  vmDiskSharing: ratio(0.75), imageDisk: gib(4), imageSharing: ratio(0.25), runtimeMemory: mib(16), pageSharing: ratio(0.5),
  maxContainers: count(30), ...more,
});
const stack = (id: DeploymentId, more: Overrides = {}): Stack => {
  const found = stackOf(world(more), id, c);
  if (found === null) throw new Error(`2026 has ${id}`);
  return found;
};
const rows = (layers: readonly Layer[]): readonly unknown[] => layers.map(({ id, memory, disk, kernels }) => [id, memory, disk, kernels]);

describe('stacks, layer by layer: memory, disk, kernels', () => {
  it('physical', () => {
    const one = stack('physical');
    expect(one).toMatchObject({ id: 'physical', pooling: 'none', cpuFactor: 1, sharing: 0, countLimit: 1, countPer: 'host' });
    expect([rows(one.host(OS)), rows(one.family(OS))]).toEqual([[], []]);
    expect(rows(one.workload(GROUP))).toEqual([['application', 800, 7, 0], ['guestOs', 400, 10, 1]]);
  });

  it('hardware', () => {
    const one = stack('hardware');
    expect(one).toMatchObject({ id: 'hardware', pooling: 'mixed', cpuFactor: 1.25, sharing: 0.5, countLimit: Infinity, countPer: 'host' });
    expect(rows(one.host(OS))).toEqual([['hypervisor', 2000, 30, 1]]);
    expect(rows(one.family(OS))).toEqual([['guestOs', 0, 9, 0]]);
    // 20 + 2 · 5 + 1 200 / 8.
    expect(rows(one.workload(GROUP))).toEqual([['application', 800, 7, 0], ['guestOs', 400, 2.5, 1], ['vmmOverhead', 180, 0, 0]]);
    expect(rows(stack('hardware', { vmIoPath: 'passthrough' }).workload(GROUP)).at(2)).toEqual(['vmmOverhead', 1180, 0, 0]);
    expect(stack('hardware', { vmIoPath: 'passthrough' }).sharing).toBe(0);
  });

  it('os', () => {
    const one = stack('os');
    expect(one).toMatchObject({ id: 'os', pooling: 'perFamily', cpuFactor: 1, sharing: 0, countLimit: 30, countPer: 'host' });
    expect(rows(one.host(OS))).toEqual([['agents', 500, 0, 0], ['hostOs', 600, 12, 1]]);
    expect(rows(one.family(OS))).toEqual([['image', 0, 1, 0]]);
    expect(rows(one.workload(GROUP))).toEqual([['application', 800, 7, 0], ['image', 0, 3, 0], ['runtime', 16, 0, 0]]);
  });

  it('nested', () => {
    const one = stack('nested');
    expect(one).toMatchObject({ id: 'nested', pooling: 'mixed', cpuFactor: 1.25, sharing: 0, countLimit: 30, countPer: 'family' });
    expect(rows(one.host(OS))).toEqual([['hypervisor', 2000, 30, 1]]);
    // 20 + 5 + (600 + 500) / 8.
    expect(rows(one.family(OS))).toEqual([
      ['image', 0, 1, 0], ['agents', 500, 0, 0], ['guestOs', 600, 12, 1], ['vmmOverhead', 162.5, 0, 0],
    ]);
    // 816 / 8.
    expect(rows(one.workload(GROUP))).toEqual([['application', 800, 7, 0], ['image', 0, 3, 0], ['runtime', 16, 0, 0], ['vmmOverhead', 102, 0, 0]]);
    expect(sumOf(stack('nested', { vmIoPath: 'passthrough' }).family(OS), 'memory')).toBe(500 + 600 + 1162.5);
  });

  it('microvm', () => {
    const one = stack('microvm', { vmIoPath: 'passthrough' });
    expect(one).toMatchObject({ id: 'microvm', pooling: 'mixed', cpuFactor: 1.25, sharing: 0, countLimit: Infinity, countPer: 'host' });
    expect(rows(one.host(OS))).toEqual([['agents', 500, 0, 0], ['hostOs', 600, 12, 1]]);
    expect(rows(one.family(OS))).toEqual([['image', 0, 1, 0]]);
    // 10 + (800 + 40) / 4.
    expect(rows(one.workload(GROUP))).toEqual([
      ['application', 800, 7, 0], ['image', 0, 3, 0], ['userland', 40, 0, 0], ['guestKernel', 220, 0, 0], ['monitor', 3, 0, 0],
    ]);
    expect(stackOf(resolveInputs('2014', {}), 'microvm', c)).toBeNull();
    expect(stackOf(resolveInputs('2007', {}), 'microvm')).toBeNull();
  });

  it('sum by one measure', () => {
    expect(sumOf(stack('os').workload(GROUP), 'memory')).toBe(816);
    expect(sumOf(stack('os').workload(GROUP), 'disk')).toBe(10);
    expect(sumOf([], 'disk')).toBe(0);
  });
});

describe('what an I/O path costs', () => {
  const factor = (id: DeploymentId, more: Overrides): number => cpuFactorOf(world({ ioShare: ratio(0.5), ...more }), id, c);

  it('is its share of the demand, on each side', () => {
    // Half of it at 1.25, half at 4, 2 or 1.5.
    expect((['emulated', 'paravirtual', 'passthrough'] as const).map((vmIoPath) => factor('hardware', { vmIoPath })))
      .toEqual([2.625, 1.625, 1.375]);
    expect((['host', 'bridged'] as const).map((containerIoPath) => factor('os', { containerIoPath }))).toEqual([1, 1.25]);
    // 0.625 + 0.5 · 4 · 1.5.
    expect(factor('nested', { vmIoPath: 'emulated', containerIoPath: 'bridged' })).toBe(3.625);
    expect(factor('microvm', { vmIoPath: 'emulated', containerIoPath: 'bridged' })).toBe(1.625);
    expect(factor('physical', { vmIoPath: 'emulated' })).toBe(1);
  });

  it('includes page sharing, where the guest\'s memory is pinned', () => {
    expect(sharingInForce(world())).toBe(0.5);
    expect(sharingInForce(world({ vmIoPath: 'emulated' }))).toBe(0.5);
    expect(sharingInForce(world({ vmIoPath: 'passthrough' }))).toBe(0);
  });
});

describe('constants', () => {
  it('are those of the era and of how memory is accounted', () => {
    expect(constantsOf(world())('vmmFixed')).toBe(25);
    expect(constantsOf(world({ memoryAccounting: 'reserved' }))('vmmFixed')).toBe(260);
    expect(vmmOverhead(c, 2, 1200)).toBe(180);
  });

  it('that an era lacks are an error', () => {
    expect(() => constantsOf(resolveInputs('2014', {}))('microvmMonitor')).toThrow('no constant microvmMonitor in 2014');
  });
});
