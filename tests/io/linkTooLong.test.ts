import { afterEach, describe, expect, it, vi } from 'vitest';
import { LINK_LIMIT } from '../../src/io/linkPairs.ts';
import { decodeHash } from '../../src/io/urlState.ts';

describe('a link too long to be true (fault 9)', () => {
  afterEach(() => vi.restoreAllMocks());

  it('reads the beginning up to the last whole pair, and says that the rest is missing', () => {
    const hash = `#n=12&zz=${'x'.repeat(LINK_LIMIT - 14)}&gm=1024`;
    expect(hash.slice(0, LINK_LIMIT).endsWith('&gm=1')).toBe(true);
    const { state, issues } = decodeHash(hash);
    expect(state.overrides).toEqual({ workloads: 12 });
    expect(issues[0]).toEqual({ kind: 'tooLong', length: hash.length, limit: LINK_LIMIT });
  });

  it('says that it was the groups of an estate that were left out, and keeps the inputs before them', () => {
    const groups = Array.from({ length: 400 }, (_, i) => `${i + 1}-0-1536-${6656 + i}-20-80-0.2-2`).join(',');
    const hash = `#v=1&era=2014&n=1100&hm=96&fleet=l,${groups}&view=story`;
    expect(hash.length).toBeGreaterThan(LINK_LIMIT);
    const { state, issues } = decodeHash(hash);
    expect([state.fleet, state.era, state.overrides]).toEqual([null, '2014', { workloads: 1100, hostMemory: 96 }]);
    expect(issues).toEqual([{ kind: 'tooLong', length: hash.length, limit: LINK_LIMIT, fleet: true }]);
    // Cut elsewhere, it has its estate.
    const whole = decodeHash(`#fleet=l,9-0-1536-6656-20-80-0.2-2&titles=${'x'.repeat(LINK_LIMIT)}`);
    expect([whole.state.fleet?.base.workloads, whole.issues[0]]).toEqual([9, expect.not.objectContaining({ fleet: true })]);
  });

  it.each([['one value', 'x'], ['separators', '&'], ['pairs', 'a=1&'], ['one key again and again', 'n=1,5&'], ['escapes', '%E0%A4%A&']])(
    'looks at no more than the limit of 2 MB of %s', (_name, piece) => {
      const hash = `#n=5&${piece.repeat(2_000_000 / piece.length)}`;
      const decode = vi.spyOn(globalThis, 'decodeURIComponent');
      const normalize = vi.spyOn(String.prototype, 'normalize');
      const { state, issues } = decodeHash(hash);
      const read = decode.mock.calls.reduce((sum, [text]) => sum + text.length, 0);
      expect(read).toBeGreaterThan(0);
      expect(read).toBeLessThanOrEqual(LINK_LIMIT * 2);
      expect(normalize.mock.calls.length).toBeLessThanOrEqual(LINK_LIMIT);
      expect(state.overrides).toEqual({ workloads: 5 });
      expect(issues[0]).toMatchObject({ kind: 'tooLong', length: hash.length });
      expect(issues.length).toBeLessThan(5);
    },
  );
});
