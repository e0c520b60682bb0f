import { expect, test } from 'vitest';
import { reportOf } from '../../src/derive/report.ts';
import { bestMixOf } from '../../src/model/bestMix.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { count, mib, ratio } from '../../src/model/units.ts';

test('the report prints the best mix, and none where something fits nowhere', () => {
  const inputs = resolveInputs('2026', { workloads: count(120), kernelFamilies: count(3), minorityShare: ratio(0.1) });
  const mix = bestMixOf(inputs);
  expect(reportOf(inputs).divergence.bestMix)
    .toEqual({ hosts: mix?.hosts, memoryMib: mix?.memory, assignment: mix?.assignment });
  expect(reportOf(inputs).divergence.bestMix?.assignment).toHaveLength(3);
  expect(reportOf(resolveInputs('2026', { appMemory: mib(1_000_000) })).divergence.bestMix).toBeNull();
});
