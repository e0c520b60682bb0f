import { describe, expect, test } from 'vitest';
import { RESPONSE_CAP, responseAt, responseFacts, responseOf } from '../../src/derive/response.ts';
import { ERAS } from '../../src/model/era.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { responseRatio } from '../../src/model/responseTime.ts';
import { mib, ratio } from '../../src/model/units.ts';

describe('the lines', () => {
  for (const era of ERAS) {
    test(`${era}: every point is the model’s, and no line goes beyond the cap or its saturation`, () => {
      const { lines, rows } = responseOf(resolveInputs(era, {}));
      for (const { id, factor, saturation } of lines) {
        const drawn = rows.filter((row) => row[id] !== null);
        for (const row of drawn) expect(row[id]).toBe(responseRatio(factor, row.load));
        const last = drawn.at(-1);
        expect(last?.[id]).toBeCloseTo(RESPONSE_CAP, 6);
        expect(last?.load).toBeLessThan(saturation);
        expect(rows.slice(drawn.length).every((row) => row[id] === null)).toBe(true);
      }
    });
  }

  test('loads rise, from idle to full', () => {
    const loads = responseOf(resolveInputs('2014', {})).rows.map((row) => row.load);
    expect([loads[0], loads.at(-1)]).toEqual([0, 1]);
    expect(loads.every((load, i) => i === 0 || load > (loads[i - 1] ?? 1))).toBe(true);
  });

  test('2007: containers run as physical servers do and share their line; VMs saturate at 1/1.144', () => {
    const { groups } = responseOf(resolveInputs('2007', {}));
    expect(groups.map((group) => group.ids)).toEqual([['physical', 'os'], ['hardware', 'nested']]);
    expect(groups[1]?.saturation).toBeCloseTo(0.874, 3);
  });

  test('a factor above the cap leaves no line at all, and says where it would saturate', () => {
    const { lines, rows } = responseOf(resolveInputs('2007', { vmIoPath: 'emulated', ioShare: ratio(1) }));
    expect(lines.find((line) => line.id === 'hardware')?.saturation).toBeCloseTo(1 / 3.3, 9);
    expect(rows[0]?.hardware).toBeCloseTo(3.3, 9);
  });
});

describe('the present load', () => {
  test('is the utilization for a physical server, and the native demand of a full host for the others', () => {
    const inputs = resolveInputs('2026', {});
    const { lines } = responseOf(inputs);
    expect(lines.find((line) => line.id === 'physical')?.load).toBe(0.1);
    const hardware = lines.find((line) => line.id === 'hardware')?.load ?? 0;
    // Whole workloads of 0.26 cores on 64 cores.
    expect((hardware * 64) / 0.26).toBeCloseTo(Math.round((hardware * 64) / 0.26), 9);
    expect(hardware).toBeGreaterThan(0.3);
    expect(hardware).toBeLessThan(0.4);
  });

  test('is nothing where nothing fits; the article’s load stands in', () => {
    const inputs = resolveInputs('2026', { appMemory: mib(1_048_576) });
    expect(responseOf(inputs).lines.find((line) => line.id === 'hardware')?.load).toBeNull();
    expect(responseFacts(inputs)).toMatchObject({ assumed: true, equal: { load: 0.15 }, now: { hardware: { load: null, ratio: null } } });
  });
});

describe('the facts', () => {
  test('compare with a physical server at the same load', () => {
    const { article, high } = responseFacts(resolveInputs('2007', {}));
    expect(article.os).toBe(1);
    expect(article.hardware).toBeCloseTo((1.144 * 0.85) / (1 - 1.144 * 0.15), 9);
    expect(high.hardware).toBeCloseTo((1.144 * 0.2) / (1 - 1.144 * 0.8), 9);
  });

  test('are null where the host is saturated', () => {
    const inputs = resolveInputs('2007', { vmIoPath: 'emulated', ioShare: ratio(1) });
    expect(responseFacts(inputs).high.hardware).toBeNull();
    expect(responseAt(responseOf(inputs).lines, 0.5)).toEqual([2, null, 2, null]);
  });

  test('2026 as filled now: each kind at the load of its own host; the container’s is fuller, so it waits longer', () => {
    const { now, fuller, dearer, equal } = responseFacts(resolveInputs('2026', {}));
    expect(now.physical.ratio).toBeCloseTo(1 / 0.9, 9);
    expect(now.hardware.ratio).toBeCloseTo(1.58, 2);
    expect(now.os.ratio).toBeCloseTo(1.84, 2);
    expect([fuller, dearer]).toEqual(['os', 'hardware']);
    expect(equal.load).toBe(now.hardware.load);
    expect([equal.hardware?.toFixed(2), equal.os?.toFixed(2)]).toEqual(['1.04', '1.02']);
  });

  test('know when a request costs both the same', () => {
    // 1% more for the computing in a VM, 5% more for a fifth of the work in a bridged container.
    expect(responseFacts(resolveInputs('2026', { vmIoPath: 'passthrough' })).dearer).toBe('even');
    expect(responseFacts(resolveInputs('2026', { vmIoPath: 'passthrough', ioShare: ratio(1) })).dearer).toBe('os');
  });
});
