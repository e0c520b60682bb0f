import { describe, expect, test } from 'vitest';
import { osCopiesOf } from '../../src/derive/osCopies.ts';
import type { OsCopies } from '../../src/derive/osCopies.ts';
import { ERAS } from '../../src/model/era.ts';
import type { Overrides } from '../../src/model/inputs.ts';
import type { Era } from '../../src/model/era.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { count, gib, mib, ratio } from '../../src/model/units.ts';

function copies(era: Era, overrides: Overrides = {}): OsCopies {
  const found = osCopiesOf(resolveInputs(era, overrides));
  if (found === null) throw new Error('both sides fit');
  return found;
}

describe('copies of the operating system on one host', () => {
  test('2026 with one kernel: as many systems as VMs, one kernel for the containers', () => {
    const it = copies('2026', { kernelFamilies: count(1), pageSharing: ratio(0) });
    expect(it).toMatchObject({ copies: 84, kernels: 1, families: 1, each: 2048, givenBack: 0 });
    expect(it.vms).toEqual({ application: 84 * 4096, os: 84 * 2048, besides: 84 * 25, hypervisor: 2048, total: 84 * (4096 + 2048 + 25) + 2048 });
    expect(it.containers).toEqual({ application: 84 * 4096, os: 2048, besides: 84 * 12 + 500, hypervisor: 0, total: 84 * (4096 + 12) + 500 + 2048 });
    expect(it.freed).toBe(it.vms.total - it.containers.total);
  });

  test('two kernels on the host stay two', () => {
    const it = copies('2026');
    expect([it.families, it.kernels]).toEqual([2, 2]);
    expect(it.containers.os).toBe(2 * 2048);
    expect(it.copies).toBe(84);
  });

  test('a limit of containers below the VMs of a host asks for more kernels', () => {
    const it = copies('2026', { kernelFamilies: count(1), maxContainers: count(30) });
    expect([it.copies, it.kernels]).toEqual([84, 3]);
    expect(it.containers.os).toBe(3 * 2048);
    expect(it.containers.application).toBe(84 * 4096);
  });

  test('what page sharing gives back is out of the copies', () => {
    const [none, some] = [copies('2007', { pageSharing: ratio(0) }), copies('2007', { pageSharing: ratio(0.2) })];
    expect(none.givenBack).toBe(0);
    expect(some.givenBack).toBeCloseTo((some.copies - 1) * 0.2 * 1024, 6);
    expect(some.vms.os).toBeCloseTo(some.copies * 512 - some.givenBack, 6);
  });

  test('more than the copies hold comes out of the applications', () => {
    const { vms, givenBack, copies: n } = copies('2026', { pageSharing: ratio(0.8), guestOsMemory: mib(256), kernelFamilies: count(1) });
    expect(givenBack).toBeGreaterThan(n * 256);
    expect(vms.os).toBe(0);
    expect(vms.application).toBeCloseTo(n * 4096 - (givenBack - n * 256), 6);
  });

  test('the layers sum to the memory of the host', () => {
    for (const era of ERAS) for (const k of [1, 2, 4]) for (const ps of [0, 0.4]) {
      const { vms, containers } = copies(era, { kernelFamilies: count(k), pageSharing: ratio(ps) });
      for (const side of [vms, containers]) {
        expect(side.application + side.besides + side.os + side.hypervisor).toBeCloseTo(side.total, 6);
        expect(side.total).toBeGreaterThan(0);
      }
    }
  });

  test('one host that carries all is all that the result sums, but for the spares', () => {
    const inputs = resolveInputs('2014', { workloads: count(9), kernelFamilies: count(1), spareHosts: count(0) });
    const it = osCopiesOf(inputs);
    expect(it?.vms.total).toBeCloseTo(resultOf(inputs).deployments.hardware.memory.total, 6);
    expect(it?.containers.total).toBeCloseTo(resultOf(inputs).deployments.os.memory.total, 6);
  });

  test('nothing to set side by side where a workload fits no host', () => {
    expect(osCopiesOf(resolveInputs('2026', { appMemory: mib(1_048_576), hostMemory: gib(64) }))).toBeNull();
  });
});
