import { describe, expect, test } from 'vitest';
import { hostSharesOf } from '../../src/derive/hostShares.ts';
import type { HostShares } from '../../src/derive/hostShares.ts';
import { ERAS } from '../../src/model/era.ts';
import type { Overrides } from '../../src/model/inputs.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { DEPLOYMENTS } from '../../src/model/result.ts';
import { count, gib, mib, mibOf, ratio } from '../../src/model/units.ts';

const CASES: readonly (readonly [string, Overrides])[] = [
  ['as given', {}],
  ['page sharing', { pageSharing: ratio(0.67) }],
  ['no spare', { spareHosts: count(0) }],
  ['three kernels, four spares', { kernelFamilies: count(3), spareHosts: count(4) }],
  ['exactly full', {
    workloads: count(8), spareHosts: count(0), kernelFamilies: count(1), guestOsMemory: mib(1024), appMemory: mib(1024), runtimeMemory: mib(1),
  }],
];

const sumOf = (one: HostShares): number => one.shares.reduce((total, share) => total + share.amount, 0);

describe('the parts of all hosts', () => {
  for (const era of ERAS) {
    test.each(CASES)(`${era}, %s: they sum to hosts × host`, (_, overrides) => {
      const inputs = resolveInputs(era, overrides);
      for (const measure of ['memory', 'disk'] as const) {
        const each = measure === 'memory' ? mibOf(inputs.hostMemory) : inputs.hostDisk;
        for (const one of hostSharesOf(inputs, DEPLOYMENTS, measure)) {
          const whole = one.id === 'physical' ? one.used : one.hosts * each;
          expect(sumOf(one) / whole).toBeCloseTo(1, 9);
          expect(one.capacity).toBe(one.id === 'physical' ? null : whole);
        }
      }
    });
  }

  test('what page sharing gives back is negative and comes after the copies it is taken from', () => {
    const [vm] = hostSharesOf(resolveInputs('2007', {}), ['hardware'], 'memory');
    const parts = vm?.shares.map((share) => share.part) ?? [];
    expect(vm?.shares.find((share) => share.part === 'sharedPages')?.amount).toBeLessThan(0);
    expect(parts.indexOf('sharedPages')).toBe(parts.indexOf('guestOs') + 1);
    expect(vm?.shares.filter((share) => share.amount < 0)).toHaveLength(1);
  });

  test('both sides carry the same applications', () => {
    const [vm, container] = hostSharesOf(resolveInputs('2026', {}), ['hardware', 'os'], 'memory');
    const applications = (one: HostShares | undefined): number | undefined =>
      one?.shares.find((share) => share.part === 'application')?.amount;
    expect(applications(vm)).toBe(800 * 4096);
    expect(applications(container)).toBe(800 * 4096);
    expect(vm?.application).toBeCloseTo((800 * 4) / (11 * 512), 12);
  });

  test('room on spare hosts is headroom, room on the others is stranded', () => {
    const inputs = resolveInputs('2026', { kernelFamilies: count(1) });
    const [os] = hostSharesOf(inputs, ['os'], 'memory');
    const headroom = os?.shares.find((share) => share.part === 'headroom')?.amount;
    expect(headroom).toBeCloseTo(mibOf(inputs.hostMemory) - inputs.guestOsMemory - 500, 3);
    const [bare] = hostSharesOf({ ...inputs, spareHosts: count(0) }, ['os'], 'memory');
    expect(bare?.shares.some((share) => share.part === 'headroom')).toBe(false);
  });

  test('what does not fit says so, and has no bar', () => {
    const [vm] = hostSharesOf(resolveInputs('2026', { appMemory: mib(1_048_576), hostMemory: gib(64) }), ['hardware'], 'memory');
    expect(vm).toMatchObject({ hosts: 0, capacity: 0, used: 0, shares: [], application: 0, lacks: 'memory' });
  });
});
