import { describe, expect, test } from 'vitest';
import { sprawlFacts, sprawlGrowth } from '../../src/derive/sprawlGrowth.ts';
import { ERAS } from '../../src/model/era.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { mib, ratio } from '../../src/model/units.ts';

describe('growth', () => {
  test.each(ERAS)('%s begins at the result that the page shows', (era) => {
    const inputs = resolveInputs(era, {});
    const { deployments } = resultOf(inputs);
    const first = sprawlGrowth(inputs, 'kernels').rows[0];
    for (const id of ['physical', 'hardware', 'os'] as const) expect(first?.[id]).toBe(deployments[id].kernels);
    expect(sprawlGrowth(inputs, 'patchHours').rows[0]?.os).toBe(deployments.os.patchHours);
  });

  test('lasts three years, month by month', () => {
    expect(sprawlGrowth(resolveInputs('2026', {}), 'kernels').rows.map((row) => row.month)).toEqual(Array.from({ length: 37 }, (_, i) => i));
  });

  test('sharing a kernel cures no image sprawl: one line for all three', () => {
    const inputs = resolveInputs('2026', {});
    expect(sprawlGrowth(inputs, 'images').shared).toBe(true);
    expect(sprawlGrowth(inputs, 'kernels').shared).toBe(false);
  });

  test('whole things grow in steps, hours do not', () => {
    const inputs = resolveInputs('2026', {});
    expect(sprawlGrowth(inputs, 'images').stepped).toBe(true);
    expect(sprawlGrowth(inputs, 'patchHours').stepped).toBe(false);
  });

  test('what nobody uses is told of VMs: a kernel each, and its hours; of images it is not known', () => {
    const inputs = resolveInputs('2007', {});
    expect(sprawlGrowth(inputs, 'kernels').rows[0]?.idle).toBe(30);
    expect(sprawlGrowth(inputs, 'patchHours').rows[0]?.idle).toBe(45);
    expect(sprawlGrowth(inputs, 'images').rows[0]?.idle).toBeNull();
  });

  test('what finds no host has no line', () => {
    const inputs = resolveInputs('2007', { appMemory: mib(1_048_576) });
    const growth = sprawlGrowth(inputs, 'kernels');
    expect(growth.placed).toEqual(['physical']);
    expect(growth.rows[0]).toMatchObject({ hardware: null, os: null, idle: null, physical: 100 });
    expect(sprawlFacts(inputs).missing).toEqual({ id: 'hardware', reason: 'memory' });
  });

  test('without growth everything stays', () => {
    const facts = sprawlFacts(resolveInputs('2026', { growthPerMonth: ratio(0) }));
    expect(facts.growing).toBe(false);
    expect(facts.last.of).toEqual(facts.first.of);
  });
});
