import { describe, expect, test } from 'vitest';
import { guessResult, hostFrames, mergeFacts } from '../../src/derive/merge.ts';
import { ERAS } from '../../src/model/era.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { count, gib, mib } from '../../src/model/units.ts';

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe('physical servers and the hosts they become', () => {
  test('2007: a hundred servers, seven hosts and a spare', () => {
    expect(mergeFacts(resolveInputs('2007', {}))).toMatchObject({
      servers: 100, hosts: 8, spare: 1, placed: 100, most: 16, ratio: 100 / 7, binding: 'memory', lacks: null,
    });
  });

  test.each(ERAS)('%s: every VM stands on some host, and hosts are as many as the result counts', (era) => {
    for (const n of [1, 7, 100, 999, 20_000]) {
      const inputs = resolveInputs(era, { workloads: count(n), kernelFamilies: count(3) });
      for (const each of [1, 2, 10]) {
        const frames = hostFrames(inputs, each);
        expect(sum(frames.map((frame) => frame.guests))).toBe(n);
        expect(sum(frames.map((frame) => frame.hosts))).toBe(resultOf(inputs).deployments.hardware.placed);
        frames.forEach((frame, i) => expect(frame.from).toBe(sum(frames.slice(0, i).map((one) => one.guests))));
      }
    }
  });

  test('hosts drawn together', () => {
    expect(hostFrames(resolveInputs('2007', {}), 4)).toEqual([{ hosts: 4, guests: 64, from: 0 }, { hosts: 3, guests: 36, from: 64 }]);
  });

  test('what fits no host leaves no frames, and says what is lacking', () => {
    const huge = resolveInputs('2026', { appMemory: mib(1_048_576), hostMemory: gib(64) });
    expect(mergeFacts(huge)).toMatchObject({ hosts: 0, placed: 0, most: 0, ratio: null, lacks: 'memory' });
    expect(hostFrames(huge, 1)).toEqual([]);
  });
});

test('a guess against the answer', () => {
  const kinds = ([[8, 8], [9, 8], [7, 8], [10, 8], [6, 8], [1, 2], [120, 100], [121, 100], [79, 100]] as const)
    .map(([guess, answer]) => guessResult(guess, answer).kind);
  expect(kinds).toEqual(['right', 'near', 'near', 'tooMany', 'tooFew', 'near', 'near', 'tooMany', 'tooFew']);
});
