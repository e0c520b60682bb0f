import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  divergenceOf, hostGapOf, kernelBreakEvenOf, smoothGapOf,
} from '../../src/model/divergence.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { sharingBreakEvenOf } from '../../src/model/sharingBreakEven.ts';
import type { Inputs, Overrides } from '../../src/model/inputs.ts';
import { metricGapOf } from '../../src/model/metricGap.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { cores, count, gib, mib, ratio } from '../../src/model/units.ts';
import { anyInputs } from './generators.ts';
import {
  excessOf, firstGap, firstTouch, kernelBreakEven, memoryExcess, sharingBreakEven, smoothGap,
} from './reference/divergence.ts';
import { referenceResult } from './reference/referenceResult.ts';

// Hundreds of runs on a busy machine: slow is not wrong.
vi.setConfig({ testTimeout: 120_000 });

const RUNS = 100;

const bothPlaceable = (inputs: Inputs): boolean => {
  const { hardware, os } = referenceResult({ ...inputs, workloads: count(1) });
  return hardware?.notPlaceable.length === 0 && os?.notPlaceable.length === 0;
};

describe('from how many workloads hosts differ', () => {
  it('is what a scan over every fleet size finds', () => {
    fc.assert(fc.property(anyInputs(2000), (inputs) => {
      const found = hostGapOf(inputs);
      expect(found.firstTouch, 'firstTouch').toBe(firstTouch(inputs));
      expect(found.firstGap, 'firstGap').toBe(firstGap(inputs));
    }), { seed: 21, numRuns: 60 });
  });

  it('is what the scan finds where both sides carry nearly the same, so that the gap opens late', () => {
    // A guest OS of a few MiB beside an application of GiB: one host in a hundred, or in a thousand.
    const nearly = fc.tuple(
      anyInputs(2000), fc.integer({ min: 16, max: 256 }), fc.integer({ min: 2, max: 12 }), fc.integer({ min: 0, max: 4 }),
    ).map(([inputs, os, k, spare]): Inputs => ({
      ...inputs, guestOsMemory: mib(os), appMemory: mib(700 + os * 8), kernelFamilies: count(k), spareHosts: count(spare),
      hostMemory: gib(256), hostDisk: gib(40_000), appDisk: gib(1), utilization: ratio(0.01), maxContainers: count(2000),
    }));
    fc.assert(fc.property(nearly, (inputs) => {
      const found = hostGapOf(inputs);
      expect(found.firstTouch, 'firstTouch').toBe(firstTouch(inputs));
      expect(found.firstGap, 'firstGap').toBe(firstGap(inputs));
    }), { seed: 22, numRuns: 40 });
  });

  it('is about where un-rounded hosts differ by one', () => {
    fc.assert(fc.property(anyInputs(2000), (inputs) => {
      const [found, expected] = [smoothGapOf(inputs), smoothGap(inputs)];
      if (expected === null || found === null) expect(found).toBe(expected);
      else expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected) * (1 + Math.abs(expected)));
    }), { seed: 23, numRuns: RUNS * 3 });
  });
});

describe('from how many workloads memory, disk and kernels differ', () => {
  for (const metric of ['memory', 'disk', 'kernels'] as const) {
    it(`${metric}: is what a scan over every fleet size finds`, () => {
      fc.assert(fc.property(anyInputs(2000), (inputs) => {
        const excess = excessOf(inputs, metric);
        const { firstTouch: touch, firstGap: gap } = metricGapOf(inputs, metric);
        if (excess === null) {
          expect([touch, gap]).toEqual([null, null]);
          return;
        }
        let last = 100_000;
        while (last >= 1 && excess(last) > 0) last--;
        let first = 1;
        while (first <= 100_000 && !(excess(first) > 0)) first++;
        expect(gap, 'firstGap').toBe(last === 100_000 ? null : last + 1);
        expect(touch, 'firstTouch').toBe(first > 100_000 ? null : first);
      }), { seed: 28, numRuns: 20 });
    });
  }
});

describe('from how many workloads VMs need more, where one workload more can need less', () => {
  /** Families whose own copies of pages and image are worth more than another VM: a seam that closes is a dip. */
  const dipping = fc.record({
    era: fc.constantFrom('2007', '2014', '2026'), kernelFamilies: fc.constantFrom(2, 4, 6, 12), minorityShare: fc.constantFrom(0.2, 0.5, 0.95),
    pageSharing: fc.constantFrom(0, 0.3, 0.67), vmDiskSharing: fc.constantFrom(0.5, 0.9, 1), appDisk: fc.constantFrom(0, 1, 10),
    guestOsMemory: fc.constantFrom(256, 512, 1024), appMemory: fc.constantFrom(16, 64, 256), hostMemory: fc.constantFrom(4, 8, 16),
    spareHosts: fc.constantFrom(0, 1), imageDisk: fc.constantFrom(0.3, 5, 10), imageSharing: fc.constantFrom(0, 0.5, 1),
  } as const).map(({ era, ...own }) => resolveInputs(era, {
    utilization: ratio(0.05), sourceCores: cores(0.5), hostCores: cores(64), cpuTarget: ratio(1), hostDisk: gib(2000),
    ...own,
  } as Overrides));

  const scanned = (inputs: Inputs, metric: 'memory' | 'disk'): ReturnType<typeof metricGapOf> => {
    const excess = excessOf(inputs, metric);
    if (excess === null) return { firstTouch: null, firstGap: null };
    let [last, first] = [100_000, 1];
    while (last >= 1 && excess(last) > 0) last -= 1;
    while (first <= 100_000 && !(excess(first) > 0)) first += 1;
    return { firstTouch: first > 100_000 ? null : first, firstGap: last === 100_000 ? null : last + 1 };
  };

  it('no number is passed over', () => {
    fc.assert(fc.property(dipping, fc.constantFrom('memory', 'disk'), (inputs, metric) => {
      expect(metricGapOf(inputs, metric), metric).toEqual(scanned(inputs, metric));
    }), { seed: 32, numRuns: 150 });
  });

  it('linked clones of five families: 46 workloads need less disk than in containers, and 41 do not', () => {
    const at = (n: number): Inputs => resolveInputs('2007', {
      workloads: count(n), kernelFamilies: count(5), minorityShare: ratio(0.3), pageSharing: ratio(0), vmDiskSharing: ratio(0.9),
      appDisk: gib(1), guestOsDisk: gib(32), hostMemory: gib(32), guestOsMemory: mib(512), appMemory: mib(256), hostDisk: gib(2000),
    });
    const more = (n: number): boolean => {
      const { hardware, os } = resultOf(at(n)).deployments;
      return hardware.disk.total > os.disk.total;
    };
    expect([40, 41, 46, 47, 48, 60].map(more)).toEqual([false, true, false, true, true, true]);
    expect(metricGapOf(at(100), 'disk')).toEqual({ firstTouch: 41, firstGap: 47 });
  });
});

describe('the number of kernels from which os saves no host', () => {
  it('is what trying 1 to 12 finds', () => {
    fc.assert(fc.property(anyInputs(3000), (inputs) => {
      expect(kernelBreakEvenOf(inputs)).toBe(kernelBreakEven(inputs));
    }), { seed: 24, numRuns: RUNS * 2 });
  });
});

describe('the page sharing at which VMs need no more memory', () => {
  it('is what a fine scan finds, for one kernel', () => {
    fc.assert(fc.property(anyInputs(3000), (any) => {
      const inputs: Inputs = { ...any, kernelFamilies: count(1) };
      const [found, expected] = [sharingBreakEvenOf(inputs), sharingBreakEven(inputs)];
      if (expected === null || found === null) expect(found).toBe(expected);
      else expect(Math.abs(found - expected)).toBeLessThanOrEqual(2e-6);
    }), { seed: 25, numRuns: RUNS });
  });

  it('is a sharing that does it, and no scan finds a smaller, for several kernels', () => {
    fc.assert(fc.property(anyInputs(3000), (inputs) => {
      const [found, expected] = [sharingBreakEvenOf(inputs), sharingBreakEven(inputs)];
      if (expected !== null) expect(found).not.toBeNull();
      if (found === null) return;
      expect(memoryExcess(inputs, found)).toBeLessThanOrEqual(1e-9 * inputs.workloads * inputs.appMemory);
      if (expected !== null) expect(found).toBeLessThanOrEqual(expected + 2e-6);
    }), { seed: 26, numRuns: RUNS });
  });
});

describe('divergenceOf', () => {
  it('puts the five together', () => {
    fc.assert(fc.property(anyInputs(500), (inputs) => {
      expect(divergenceOf(inputs)).toEqual({
        ...hostGapOf(inputs), smoothGap: smoothGapOf(inputs),
        kernelBreakEven: kernelBreakEvenOf(inputs), sharingBreakEven: sharingBreakEvenOf(inputs),
      });
    }), { seed: 29, numRuns: 15 });
  });

  it('is null throughout where either side has workloads that fit no host', () => {
    fc.assert(fc.property(anyInputs(2000), (inputs) => {
      fc.pre(!bothPlaceable(inputs));
      expect(divergenceOf(inputs)).toMatchObject({
        firstTouch: null, firstGap: null, smoothGap: null, kernelBreakEven: null, sharingBreakEven: null,
      });
    }), { seed: 27, numRuns: 100 });
  });
});

/**
 * 2026, resident: a hypervisor of 2 048 MiB and 25 MiB per VM; an os host of 500 + guest OS. With 10 GiB + 2 GiB
 * of host memory, 10 GiB remain for VMs; everything but memory is plenty.
 */
const roomy = (more: Parameters<typeof resolveInputs>[1]): Inputs => resolveInputs('2026', {
  hostMemory: gib(12), hostDisk: gib(40_000), appDisk: gib(1), utilization: ratio(0.01),
  kernelFamilies: count(1), spareHosts: count(1), pageSharing: ratio(0), ...more,
});

describe('worked examples', () => {
  // Hardware: 10 240 / (503 + 496 + 25 = 1 024) = 10 a host. os: (12 288 − 496 − 500) / (503 + 12) = 21.9, so 21.
  const tenToTwentyOne = roomy({ appMemory: mib(503), guestOsMemory: mib(496), runtimeMemory: mib(12) });

  it('10 VMs and 21 containers a host: 11 workloads are the first that differ', () => {
    expect(divergenceOf(tenToTwentyOne)).toMatchObject({ firstTouch: 11 });
  });

  it('the gap is certain only after the last fleet size at which both round to the same', () => {
    // 11–20: 2 against 1. 21: 3 against 1. From 22 on os takes 2 and hardware at least 3: never equal again.
    expect(divergenceOf(tenToTwentyOne).firstGap).toBe(11);
  });

  it('two kernels with a spare each: it opens, closes again, and is certain only later', () => {
    // Half and half, every pool with one spare.  hardware      os
    // 21 workloads (11 and 10):                  3 + 1   1 + 1 + 2   no gap
    // 31 (16 and 15):                            4 + 1   1 + 1 + 2   the first
    // 44 (22 and 22):                            5 + 1   2 + 2 + 2   closed, up to 50
    // 51 (26 and 25):                            6 + 1   2 + 2 + 2   open for good
    const two = { ...tenToTwentyOne, kernelFamilies: count(2), minorityShare: ratio(0.5) };
    expect(divergenceOf(two)).toMatchObject({ firstTouch: 31, firstGap: 51 });
  });

  it('smoothGap is the un-rounded answer', () => {
    // c_hw = 10, c_os = 11 292 / 515; one kernel: 1 / (1/10 − 515/11 292).
    expect(divergenceOf(tenToTwentyOne).smoothGap).toBeCloseTo(1 / (0.1 - 515 / 11_292), 9);
    // Two kernels with one spare each: the second spare has to be earned first, (1 + 1·1).
    expect(divergenceOf({ ...tenToTwentyOne, kernelFamilies: count(2) }).smoothGap)
      .toBeCloseTo(2 / (0.1 - 515 / 11_292), 9);
  });

  it('is nowhere when a host carries no more containers than VMs', () => {
    const capped = { ...tenToTwentyOne, maxContainers: count(10) };
    expect(divergenceOf(capped)).toMatchObject({ firstTouch: null, firstGap: null, smoothGap: null, kernelBreakEven: 1 });
  });

  it('is nowhere when a workload fits only one side', () => {
    // 11 521 MiB as a VM are too many for 10 240, 11 012 as a container not for 11 292.
    const large = { ...tenToTwentyOne, appMemory: mib(11_000) };
    const none = { ...tenToTwentyOne, maxContainers: count(0) };
    for (const inputs of [large, none]) {
      expect([smoothGapOf(inputs), kernelBreakEvenOf(inputs), sharingBreakEvenOf(inputs)]).toEqual([null, null, null]);
      const nowhere = { firstTouch: null, firstGap: null };
      expect([hostGapOf(inputs), metricGapOf(inputs, 'memory'), metricGapOf(inputs, 'kernels')]).toEqual([nowhere, nowhere, nowhere]);
    }
  });

  it('kernelBreakEven counts from where os stays behind', () => {
    // 20 workloads: hardware 2 + 1 spare = 3. os with k pools of one host and one spare: 2k. 2 < 3, then 4, 6, …
    const twenty = { ...tenToTwentyOne, workloads: count(20) };
    expect(divergenceOf(twenty).kernelBreakEven).toBe(2);
    // 200 workloads: hardware 21. Without spares 20, os 10 for one kernel, and for 12 kernels at ks = 0.2
    // 160 → 8 and eleven of 3 or 4 → 11: 19 < 20, so it always saves.
    const twoHundred = { ...tenToTwentyOne, workloads: count(200), minorityShare: ratio(0.2), spareHosts: count(0) };
    expect(divergenceOf(twoHundred).kernelBreakEven).toBeNull();
  });

  it('sharingBreakEven is where sharing gives back what os saves', () => {
    // 10 on one host without a spare: VMs 2 048 + 10 240 − s·999·9, os 496 + 500 + 10·515 = 6 146.
    // The difference is 6 142 MiB: s = 6 142 / 8 991 = 0.683, above 0.67.
    const ten = { ...tenToTwentyOne, workloads: count(10), spareHosts: count(0) };
    expect(divergenceOf(ten).sharingBreakEven).toBeNull();
    // With 50 MiB per container more, os takes 6 646: s = 5 642 / 8 991 = 0.6275.
    const dearer = { ...ten, runtimeMemory: mib(62) };
    expect(divergenceOf(dearer).sharingBreakEven).toBeCloseTo(5642 / 8991, 5);
    // A runtime of 256 MiB, where VMs come with an OS of 16: nothing to give back.
    expect(divergenceOf({ ...ten, runtimeMemory: mib(256), guestOsMemory: mib(16), hostMemory: gib(1000), workloads: count(500) })
      .sharingBreakEven).toBe(0);
    expect(divergenceOf({ ...dearer, vmIoPath: 'passthrough' }).sharingBreakEven).toBeNull();
  });

  it('sharingBreakEven is the smallest, though memory may rise with sharing where kernels mix', () => {
    // 30 VMs of 1 025 MiB on 10 a host, 20 and 10 of two kernels: three hosts of one kernel each, 27 VMs share.
    // At s = 0.1025 eleven fit: 11, then 9 + 1, then 9. Now only 26 VMs share, and memory rises by 102.5 MiB.
    // os takes 3·600 + 30·1 077.82 = 34 134.6: VMs take that at s = (36 894 − 34 134.6) / 27 000 = 0.1022, take
    // more from 0.1025 on, and are below again from 0.1061.
    const dip = roomy({
      workloads: count(30), kernelFamilies: count(2), minorityShare: ratio(0.35), spareHosts: count(0),
      guestOsMemory: mib(100), appMemory: mib(900), runtimeMemory: mib(177.82), hostMemory: gib(12_298 / 1024),
    });
    expect(memoryExcess(dip, 0.1024)).toBeLessThan(0);
    expect(memoryExcess(dip, 0.105)).toBeGreaterThan(0);
    expect(divergenceOf(dip).sharingBreakEven).toBeCloseTo(0.1022, 5);
  });
});
