import { describe, expect, test } from 'vitest';
import { perMark, rackFacts } from '../../src/derive/rack.ts';
import { ERAS } from '../../src/model/era.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { cores, count, mib, ratio } from '../../src/model/units.ts';

describe('the rack of physical servers', () => {
  test('a hundred servers of two cores, a quarter used', () => {
    const inputs = resolveInputs('2007', {
      workloads: count(100), utilization: ratio(0.25), sourceCores: cores(2), appMemory: mib(300), guestOsMemory: mib(100),
    });
    expect(rackFacts(inputs)).toEqual({
      servers: 100, used: 0.25, coresEach: 2, usedEach: 0.5, cores: 200, usedCores: 50, busy: 25,
      memory: { application: 300, os: 100 }, memoryOfAll: { application: 30_000, os: 10_000 },
    });
  });

  test.each(ERAS)('what is shown for %s is what the result says of physical servers', (era) => {
    const inputs = resolveInputs(era, {});
    const { physical } = resultOf(inputs).deployments;
    const facts = rackFacts(inputs);
    expect(facts.servers).toBe(physical.hosts);
    expect(facts.usedCores).toBe(physical.cpu.useful);
    expect(facts.used).toBeCloseTo(inputs.utilization, 12);
    expect(facts.servers * (facts.memory.application + facts.memory.os)).toBeCloseTo(physical.memory.total, 6);
  });
});

test('one mark for so many things that no more marks are needed than there is room for', () => {
  expect([1, 99, 100, 101, 200, 201, 501, 1001, 100_000].map((n) => perMark(n, 100))).toEqual([1, 1, 1, 2, 2, 5, 10, 20, 1000]);
});
