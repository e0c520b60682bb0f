import { describe, expect, test } from 'vitest';
import { lineAt, predictPoints, predictResult } from '../../src/derive/predictHosts.ts';
import type { PredictPoints } from '../../src/derive/predictHosts.ts';
import { divergenceOf } from '../../src/model/divergence.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { count, gib, mib } from '../../src/model/units.ts';

const inputs = resolveInputs('2007', {});

function pointsOf(): PredictPoints {
  const points = predictPoints(inputs);
  if (points === null) throw new Error('both sides fit');
  return points;
}

describe('a guess of the second line', () => {
  test('six places to the end of the axis, with the hosts of the result there', () => {
    const { at, hardware, os, start } = pointsOf();
    expect(at).toEqual([33, 67, 100, 133, 167, 200]);
    at.forEach((n, i) => {
      const there = resultOf(resolveInputs('2007', { workloads: count(n) })).deployments;
      expect([hardware[i], os[i]]).toEqual([there.hardware.hosts, there.os.hosts]);
    });
    expect(start).toEqual({ at: 1, hosts: 2 });
  });

  test('nothing to guess where a workload fits no host', () => {
    expect(predictPoints(resolveInputs('2026', { appMemory: mib(1_048_576), hostMemory: gib(64) }))).toBeNull();
  });

  const line: PredictPoints = { at: [9, 17], hardware: [5, 9], os: [3, 5], start: { at: 1, hosts: 1 } };

  test('between its points the line is straight', () => {
    expect([1, 5, 9, 13, 17, 40].map((n) => lineAt(line, [5, 7], n))).toEqual([1, 3, 5, 6, 7, 7]);
  });

  test('the true line is not off, and says what the model says', () => {
    const points = pointsOf();
    expect(predictResult(inputs, points, points.os)).toMatchObject({ off: 0, guess: 6, model: 6, modelParts: divergenceOf(inputs).smoothGap });
  });

  test('the VMs’ own line never parts from itself', () => {
    const points = pointsOf();
    const result = predictResult(inputs, points, points.hardware);
    expect(result.guessParts).toBeNull();
    expect(result.off).toBeCloseTo(points.hardware.reduce((sum, vm, i) => sum + vm - (points.os[i] ?? 0), 0) / 6, 9);
  });

  test('a line parts where it lies a whole host below, for good', () => {
    // Gaps 0, 2: a host apart halfway between 9 and 17.
    expect(predictResult(inputs, line, [5, 7]).guessParts).toBe(13);
    // Parted, met again: what counts is the last time.
    expect(predictResult(inputs, { ...line, at: [9, 17, 25], hardware: [5, 9, 13], os: [3, 5, 7] }, [2, 9, 11]).guessParts).toBe(21);
    // Above the VMs it does not part.
    expect(predictResult(inputs, line, [8, 12]).guessParts).toBeNull();
  });
});
