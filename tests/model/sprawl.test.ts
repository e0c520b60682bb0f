import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { SPRAWLING, sprawlOf, workloadsAfter } from '../../src/model/sprawl.ts';
import { count, hours, mib, ratio } from '../../src/model/units.ts';
import { anyInputs } from './generators.ts';

describe('growth over three years', () => {
  it('compounds, rounds to whole workloads and stops at 100 000', () => {
    const inputs = resolveInputs('2026', { workloads: count(100), growthPerMonth: ratio(0.02) });
    expect([0, 1, 12, 36].map((month) => workloadsAfter(inputs, month))).toEqual([100, 102, 127, 204]);
    expect(workloadsAfter({ ...inputs, workloads: count(90_000), growthPerMonth: ratio(0.2) }, 3)).toBe(100_000);
  });

  it('has a month 0 that is now, and idle instances in proportion', () => {
    const inputs = resolveInputs('2026', { workloads: count(100), idleShare: ratio(0.3) });
    const months = sprawlOf(inputs);
    expect(months).toHaveLength(37);
    expect(months[0]).toMatchObject({ month: 0, workloads: 100, idle: 30 });
    expect(months[36]).toMatchObject({ month: 36, workloads: 204, idle: 61 });
    expect(sprawlOf(inputs, 2).map((each) => each.month)).toEqual([0, 1, 2]);
  });

  it('counts kernels per server, per VM and hypervisor, per container host; images the same for all', () => {
    const inputs = resolveInputs('2007', {
      workloads: count(40), customisedShare: ratio(0.1), patchHoursPerKernel: hours(1), patchHoursPerImage: hours(2),
    });
    const { hardware, os } = resultOf(inputs).deployments;
    const now = sprawlOf(inputs, 0)[0];
    expect(now?.of.physical).toEqual({ hosts: 40, kernels: 40, images: 5, patchHours: 50 });
    expect(now?.of.hardware).toMatchObject({ hosts: hardware.hosts, kernels: 40 + hardware.hosts, images: 5 });
    expect(now?.of.os).toMatchObject({ hosts: os.hosts, kernels: os.hosts, images: 5, patchHours: os.hosts + 10 });
  });

  it('has no kernels where no workload finds a host', () => {
    const now = sprawlOf(resolveInputs('2007', { appMemory: mib(1_000_000) }), 0)[0];
    expect(now?.of.hardware).toMatchObject({ hosts: 0, kernels: 0 });
    expect(now?.of.os).toMatchObject({ hosts: 0, kernels: 0 });
  });

  it('says in every month what the whole footprint of that month says', () => {
    fc.assert(fc.property(anyInputs(300), fc.nat(24), (inputs, month) => {
      const then = sprawlOf(inputs, month)[month];
      const whole = resultOf({ ...inputs, workloads: workloadsAfter(inputs, month) }).deployments;
      for (const id of SPRAWLING) {
        const { hosts, kernels, images, patchHours } = whole[id];
        expect(then?.of[id]).toMatchObject({ hosts, kernels, images });
        expect(then?.of[id].patchHours).toBeCloseTo(patchHours, 9);
      }
    }), { numRuns: 60 });
  });
});
