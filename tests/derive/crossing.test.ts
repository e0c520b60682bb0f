import { describe, expect, test } from 'vitest';
import { crossingOf } from '../../src/derive/crossing.ts';
import { ERAS } from '../../src/model/era.ts';
import type { Overrides } from '../../src/model/inputs.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { mib, ratio } from '../../src/model/units.ts';

const PATHS: readonly Overrides[] = [
  { vmIoPath: 'emulated', containerIoPath: 'bridged' }, { vmIoPath: 'paravirtual', containerIoPath: 'host' },
  { vmIoPath: 'passthrough', containerIoPath: 'bridged', ioShare: ratio(1) }, { ioShare: ratio(0) },
];

const stopsOf = (overrides: Overrides, side: 'hardware' | 'os') =>
  crossingOf(resolveInputs('2007', overrides))[side].stops.map((stop) => stop.id);

describe('the way', () => {
  test('leads a VM’s request through two operating systems, a container’s through one', () => {
    const { hardware, os } = crossingOf(resolveInputs('2007', {}));
    expect([hardware.systems, os.systems]).toEqual([2, 1]);
    expect(hardware.stops.map((stop) => stop.os)).toEqual([null, 1, null, 2, null]);
    expect(os.stops.map((stop) => stop.id)).toEqual(['application', 'sharedKernel', 'hardware']);
  });

  test('goes through what the chosen path puts there', () => {
    expect(stopsOf({ vmIoPath: 'emulated' }, 'hardware')[2]).toBe('deviceModel');
    expect(stopsOf({ vmIoPath: 'paravirtual' }, 'hardware')[2]).toBe('paravirtualDriver');
    expect(stopsOf({ containerIoPath: 'bridged' }, 'os')[1]).toBe('bridge');
  });

  test('with passthrough it goes past the hypervisor: one operating system, as with a container', () => {
    const { hardware } = crossingOf(resolveInputs('2026', { vmIoPath: 'passthrough' }));
    expect(hardware.systems).toBe(1);
    expect(hardware.stops.find((stop) => stop.passed)?.id).toBe('hypervisorPassed');
  });
});

describe('the cost', () => {
  for (const era of ERAS) {
    test.each(PATHS)(`${era} %o: the parts sum to the factor, and the extras to what it adds`, (overrides) => {
      const { hardware, os } = crossingOf(resolveInputs(era, overrides));
      for (const { cost } of [hardware, os]) {
        expect(cost.cpu + cost.io).toBeCloseTo(cost.factor, 12);
        expect(1 + cost.extraCpu + cost.extraIo).toBeCloseTo(cost.factor, 12);
      }
    });
  }

  test('2007: 0.8 × 1.03 + 0.2 × 1.6 = 1.144 in a VM, 1 in a container', () => {
    const { hardware, os, dearer } = crossingOf(resolveInputs('2007', {}));
    expect(hardware.cost.factor).toBeCloseTo(1.144, 12);
    expect(os.cost.factor).toBe(1);
    expect(dearer).toBe('hardware');
    // 100 workloads of 0.12 × 1.3 cores.
    expect(hardware.overhead).toBeCloseTo(100 * 0.156 * 0.144, 9);
  });

  test('knows when nobody sees a difference, and when the container is the dearer one', () => {
    expect(crossingOf(resolveInputs('2026', { vmIoPath: 'passthrough' })).dearer).toBe('even');
    expect(crossingOf(resolveInputs('2014', { vmIoPath: 'passthrough', containerIoPath: 'bridged' })).dearer).toBe('os');
  });

  test('does not sum over workloads that found no host', () => {
    expect(crossingOf(resolveInputs('2007', { appMemory: mib(1_048_576) })).hardware.overhead).toBeNull();
  });
});
