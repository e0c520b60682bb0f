import { describe, expect, test } from 'vitest';
import { bindingSharesOf, hostsApartOf } from '../../src/derive/bindingShares.ts';
import type { BindingShares } from '../../src/derive/bindingShares.ts';
import { ERAS } from '../../src/model/era.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { cpuFactorOf } from '../../src/model/layers.ts';
import type { DeploymentId, Resource } from '../../src/model/result.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { count, gib, mib, ratio } from '../../src/model/units.ts';

const strip = (inputs: Inputs, id: DeploymentId): BindingShares => {
  const found = bindingSharesOf(inputs).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no strip of ${id}`);
  return found;
};
const used = (one: BindingShares, resource: Resource): number | null | undefined =>
  one.shares.find((share) => share.resource === resource)?.used;

describe('what runs out first', () => {
  test.each(ERAS)('%s: the binding resource is used up, the others are not beyond it', (era) => {
    for (const one of bindingSharesOf(resolveInputs(era, {}))) {
      expect(one.binding).not.toBeNull();
      if (one.binding !== null) expect(used(one, one.binding)).toBeCloseTo(1, 9);
      for (const share of one.shares) if (share.used !== null) expect(share.used).toBeLessThanOrEqual(1 + 1e-9);
    }
  });

  test('memory in use counts what stands on the host anyway', () => {
    const inputs = resolveInputs('2026', { kernelFamilies: count(1) });
    const os = strip(inputs, 'os');
    expect(os.binding).toBe('count');
    expect(used(os, 'memory')).toBeCloseTo((2048 + 500 + 110 * (4096 + 12)) / (512 * 1024), 9);
    expect(used(os, 'cpu')).toBeCloseTo((110 * 0.26 * cpuFactorOf(inputs, 'os')) / (0.6 * 64), 9);
    expect(used(os, 'count')).toBe(1);
  });

  test('page sharing leaves one copy', () => {
    const inputs = resolveInputs('2007', { utilization: ratio(0.5) });
    const vm = strip(inputs, 'hardware');
    const q = vm.carries ?? 0;
    const each = 1024 + 63.66 + 46 + 0.013754 * 1024;
    expect(vm.binding).toBe('cpu');
    expect(used(vm, 'memory')).toBeCloseTo((272 + q * each - 0.2 * 1024 * (q - 1)) / (16 * 1024), 9);
  });

  test('a hypervisor has no limit of guests', () => {
    expect(used(strip(resolveInputs('2026', {}), 'hardware'), 'count')).toBeNull();
  });

  test('no physical server, no microVM before its time, no strip for what does not fit', () => {
    expect(bindingSharesOf(resolveInputs('2014', {})).map((one) => one.id)).toEqual(['hardware', 'os', 'nested']);
    const huge = resolveInputs('2026', { appMemory: mib(1_048_576), hostMemory: gib(64) });
    expect(strip(huge, 'os')).toEqual({ id: 'os', binding: null, carries: null, shares: [], lacks: 'memory' });
  });
});

describe('CPU runs out first on both sides, and the hosts still differ', () => {
  const busy = resolveInputs('2007', { workloads: count(40), utilization: ratio(0.5), ioShare: ratio(0.6), appMemory: mib(1024) });

  test('because of the CPU that VMs add', () => {
    expect(hostsApartOf(busy)).toMatchObject({ cause: 'factor', hosts: { hardware: 11, os: 9 }, added: { os: 0 } });
  });

  test('because each kernel needs hosts of its own', () => {
    expect(hostsApartOf({ ...busy, kernelFamilies: count(8), minorityShare: ratio(0.875) })).toMatchObject({ cause: 'pools' });
  });

  test('saving memory indeed saves no host, whichever it is', () => {
    for (const inputs of [busy, { ...busy, kernelFamilies: count(8), minorityShare: ratio(0.875) }]) {
      const less = resultOf({ ...inputs, guestOsMemory: mib(16), appMemory: mib(16) }).deployments;
      const now = resultOf(inputs).deployments;
      expect([less.hardware.hosts, less.os.hosts]).toEqual([now.hardware.hosts, now.os.hosts]);
    }
  });

  test('is nothing where memory runs out first, or the hosts are as many', () => {
    expect(hostsApartOf(resolveInputs('2007', {}))).toBeNull();
    expect(hostsApartOf({ ...busy, workloads: count(1) })).toBeNull();
  });
});
