import { expect, it } from 'vitest';
import { finished } from '../../src/model/steps.ts';
import type { Steps } from '../../src/model/steps.ts';

it('work in steps ends with its result, all of it done', () => {
  const seen: number[] = [];
  function* work(): Steps<string> {
    for (const share of [0.5, 1]) {
      seen.push(share);
      yield share;
    }
    return 'done';
  }
  expect(finished(work())).toBe('done');
  expect(seen).toEqual([0.5, 1]);
});
