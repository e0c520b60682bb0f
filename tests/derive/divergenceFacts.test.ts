import { describe, expect, test } from 'vitest';
import { divergenceFacts, smallGapOf } from '../../src/derive/divergenceFacts.ts';
import { divergenceOf } from '../../src/model/divergence.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { count, gib, mib } from '../../src/model/units.ts';

describe('what the divergence figure says', () => {
  test('a gap', () => {
    const facts = divergenceFacts(resolveInputs('2007', {}), 'hosts', 'workloads');
    expect(facts).toMatchObject({ kind: 'more', hardware: 8, os: 6, difference: 2, at: 100, families: 1 });
  });

  test('no gap, and the other way round', () => {
    expect(divergenceFacts(resolveInputs('2014', {}), 'hosts', 'workloads').kind).toBe('same');
    expect(divergenceFacts(resolveInputs('2026', { kernelFamilies: count(4) }), 'hosts', 'workloads'))
      .toMatchObject({ kind: 'less', families: 4 });
  });

  test('something that fits no host, by name and reason', () => {
    expect(divergenceFacts(resolveInputs('2026', { appMemory: mib(600_000) }), 'memory', 'workloads'))
      .toMatchObject({ kind: 'notPlaceable', missing: { deployment: 'hardware', reason: 'memory' }, difference: 0, opening: null });
  });

  test('where the lines part: on average and for certain, or for certain alone where that comes first', () => {
    const several = resolveInputs('2026', {});
    const { smoothGap, firstGap } = divergenceOf(several);
    expect(divergenceFacts(several, 'hosts', 'workloads').opening).toEqual({ kind: 'aboutAndCertain', about: smoothGap, certain: firstGap });
    expect(divergenceFacts(resolveInputs('2007', {}), 'hosts', 'workloads').opening).toEqual({ kind: 'certain', certain: 49 });
    expect(divergenceFacts(several, 'memory', 'workloads').opening).toBeNull();
  });

  test('that they never part where a host carries no more containers than VMs', () => {
    const full = resolveInputs('2026', { maxContainers: count(10), hostMemory: gib(512), kernelFamilies: count(1) });
    expect(divergenceFacts(full, 'hosts', 'workloads').opening).toEqual({ kind: 'never' });
  });

  test('from how many workloads on VMs need more memory', () => {
    const inputs = resolveInputs('2007', {});
    expect(smallGapOf(inputs, 'memory')).toBe(smallGapOf(inputs, 'memory'));
    expect(smallGapOf(inputs, 'memory').firstGap).toBe(1);
  });
});
