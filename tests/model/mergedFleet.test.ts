import { describe, expect, it } from 'vitest';
import type { GivenFleet, Group } from '../../src/model/fleet.ts';
import { givenFleetOf } from '../../src/model/givenFleet.ts';
import { mergedFleet } from '../../src/model/mergedFleet.ts';
import { cores, count, gib, mib } from '../../src/model/units.ts';
import { group } from './roundWorld.ts';

/** A workload with this memory in all, 16 MiB of it for its OS, on no disk. */
const machine = (memory: number, more: Partial<Group> = {}): Group =>
  group({ osMemory: mib(16), appMemory: mib(memory - 16), osDisk: gib(0), appDisk: gib(0), cpu: cores(1), ...more });
const memoryOf = (one: Group): number => one.osMemory + one.appMemory;

function merged(most: number, ...groups: readonly Group[]): readonly Group[] {
  const families = Math.max(...groups.map((one) => one.kernel)) + 1;
  return mergedFleet(givenFleetOf({ families, groups }) as GivenFleet, most).groups;
}
/** What is left, largest first, in whole MiB. */
const memories = (groups: readonly Group[]): readonly number[] => groups.map((one) => Math.round(memoryOf(one)));

describe('groups that become one are the most alike', () => {
  it('by the doublings between them, not by the difference', () => {
    expect(memories(merged(3, machine(65_536), machine(57_344), machine(64), machine(32)))).toEqual([61_440, 64, 32]);
  });

  it('by all memory, whichever part of it is the guest OS', () => {
    const same = [group({ osMemory: mib(1000), appMemory: mib(1000) }), group({ osMemory: mib(500), appMemory: mib(1500) })];
    expect(memories(merged(2, ...same, group({ osMemory: mib(500), appMemory: mib(500) })))).toEqual([2000, 1000]);
  });

  it('by CPU demand, up or down', () => {
    const cpus = merged(2, machine(1000, { cpu: cores(4) }), machine(1000, { cpu: cores(0.25) }), machine(900, { cpu: cores(0.25) }));
    expect(cpus.map((one) => one.cpu)).toEqual([4, 0.25]);
  });

  it('by all disk, whichever part of it is the guest OS', () => {
    const disk = (memory: number, os: number, app: number): Group => machine(memory, { osDisk: gib(os), appDisk: gib(app) });
    const disksOf = (groups: readonly Group[]): readonly number[] => groups.map((one) => one.osDisk + one.appDisk);
    expect(disksOf(merged(2, disk(1000, 10, 30), disk(1000, 30, 10), disk(1000, 10, 10)))).toEqual([40, 20]);
    expect(disksOf(merged(2, disk(1001, 30, 10), disk(1000, 10, 30), disk(999, 10, 10)))).toEqual([40, 20]);
  });

  it('and a few workloads beside many rather than as many beside as many', () => {
    const many = machine(65_536, { count: count(1000) });
    expect(merged(3, many, machine(32_768), machine(64, { count: count(10) }), machine(32, { count: count(10) })).map((one) => one.count))
      .toEqual([1001, 10, 10]);
  });

  it('of one family only', () => {
    expect(merged(1, machine(1000), machine(1000, { kernel: 1 })).map((one) => one.kernel)).toEqual([0, 1]);
  });

  it('with what has become of their neighbours before', () => {
    const doublings = (...exponents: readonly number[]): readonly number[] =>
      merged(2, ...exponents.map((exponent) => machine(2 ** exponent))).map((one) => one.count);
    // The middle two become one of about 2 ** 9.95, twice as heavy: what is 2.05 from it is dearer than what is 1.9.
    expect(doublings(12, 10, 9.9, 8.05)).toEqual([1, 3]);
    expect(doublings(11.85, 10, 9.9, 7.9)).toEqual([3, 1]);
  });
});

describe('neighbours stand in line', () => {
  const alikeOf = (one: Partial<Group>, other: Partial<Group>): readonly Group[] => {
    const of = (osMemory: number, more: Partial<Group>): Group =>
      group({ kernel: 1, osMemory: mib(osMemory), appMemory: mib(2000 - osMemory), appDisk: gib(0), ...more });
    return merged(3, group({}), of(1000, one), of(500, other), of(250, one));
  };

  it('by memory, then by CPU demand, then by disk, in every family', () => {
    const large = { appMemory: mib(9000) };
    expect(alikeOf({ appMemory: mib(1000) }, large).map((one) => one.count)).toEqual([1, 1, 2]);
    expect(alikeOf({ cpu: cores(1) }, { cpu: cores(4) }).map((one) => [one.count, one.cpu])).toEqual([[1, 0.1], [1, 4], [2, 1]]);
    expect(alikeOf({}, { appDisk: gib(90) }).map((one) => [one.count, one.appDisk])).toEqual([[1, 10], [1, 90], [2, 0]]);
  });
});

it('what two groups have alike stays to the last bit', () => {
  // (0.1 · 1 + 0.1 · 2) / 3 is 0.10000000000000002.
  const [one] = merged(1, machine(1000, { cpu: cores(0.1) }), machine(900, { cpu: cores(0.1), count: count(2) }));
  expect([one?.cpu, one?.count, one?.osMemory]).toEqual([0.1, 3, 16]);
});
