import { beforeEach, expect, it, vi } from 'vitest';
import { bindingSharesOf } from '../../src/derive/bindingShares.ts';
import { divergenceCurve } from '../../src/derive/divergenceCurve.ts';
import { divergenceFacts } from '../../src/derive/divergenceFacts.ts';
import { headlineOf } from '../../src/derive/headline.ts';
import { hostSharesOf } from '../../src/derive/hostShares.ts';
import { stackPicturesOf } from '../../src/derive/stackBoxes.ts';
import { footprintOf } from '../../src/model/footprint.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { DEPLOYMENTS } from '../../src/model/result.ts';
import { count } from '../../src/model/units.ts';

vi.mock('../../src/model/footprint.ts', async (original) => {
  const real = await original<typeof import('../../src/model/footprint.ts')>();
  return { ...real, footprintOf: vi.fn(real.footprintOf) };
});

beforeEach(() => void vi.mocked(footprintOf).mockClear());

it('computes one result per move, however many parts read it', () => {
  const inputs = resolveInputs('2026', { workloads: count(800), kernelFamilies: count(2) });
  headlineOf(inputs);
  divergenceFacts(inputs, 'hosts', 'workloads');
  divergenceCurve(inputs, null, 'hosts', 'workloads');
  hostSharesOf(inputs, ['hardware', 'os'], 'memory');
  stackPicturesOf(inputs);
  bindingSharesOf(inputs);
  expect(vi.mocked(footprintOf)).toHaveBeenCalledTimes(DEPLOYMENTS.length);
});
