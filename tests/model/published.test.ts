import { describe, expect, it } from 'vitest';
import { agrees, allowedOf, PUBLISHED } from '../../src/model/published.ts';
import type { PublishedId, PublishedResult, PublishedRow } from '../../src/model/publishedResult.ts';
import { SOURCES } from '../../src/model/sources.ts';

const result = (id: PublishedId): PublishedResult => {
  const found = PUBLISHED.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no result ${id}`);
  return found;
};
const rowWhere = (id: PublishedId, text: string): PublishedRow => {
  const found = result(id).rows.filter(({ conditions }) => JSON.stringify(conditions).includes(text));
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} rows of ${id} with ${text}`);
  return only;
};

describe('published results', () => {
  it('are C1 to C18, in order', () => {
    expect(PUBLISHED.map(({ id }) => id)).toEqual(Array.from({ length: 18 }, (_, index) => `C${index + 1}`));
  });

  it('have as many rows as were published', () => {
    expect(PUBLISHED.map(({ rows }) => rows.length)).toEqual([11, 16, 10, 5, 2, 3, 4, 2, 35, 4, 1, 1, 3, 3, 2, 2, 2, 1]);
  });

  it.each(PUBLISHED)('$id names its sources and measures something', ({ source, rows }) => {
    expect(source.length).toBeGreaterThan(0);
    for (const id of source) expect(SOURCES[id].id).toBe(id);
    for (const { measured, tolerance, native } of rows) {
      expect(measured).toBeGreaterThan(0);
      expect(tolerance.by).toBeGreaterThanOrEqual(0);
      if (native !== undefined) expect(native).toBeGreaterThan(0);
    }
    const conditions = rows.map((one) => JSON.stringify(one.conditions));
    expect(new Set(conditions).size).toBe(conditions.length);
  });

  it('carry the figures as printed', () => {
    expect(rowWhere('C1', '"memoryMib":262144').measured).toBe(3714.99);
    expect(rowWhere('C2', '"memoryMib":4096,"vcpus":8').measured).toBe(76.78);
    expect(rowWhere('C3', '"qemu","memoryMib":1024').measured).toBe(210.4);
    expect(rowWhere('C4', '2048').measured).toBe(45.9);
    expect(rowWhere('C5', 'openvz').measured).toBe(2);
    expect(rowWhere('C6', 'kvmTuned')).toMatchObject({ native: 290.83, measured: 284.2, unit: 'GFLOPS' });
    expect(rowWhere('C7', '"kvmTuned","what":"randomWrite"')).toMatchObject({ native: 112_034, measured: 56_160 });
    expect(rowWhere('C8', 'tcp')).toMatchObject({ native: 37.58, measured: 67.94, unit: 'µs' });
    expect(rowWhere('C9', '"docker","what":"throughput","threads":110').measured).toBe(12_230);
    expect(rowWhere('C9', '"kvmTuned","what":"responseTime","threads":290')).toMatchObject({ native: 22.28, measured: 51.38 });
    expect(rowWhere('C13', 'empty').measured).toBe(4.09);
    expect(rowWhere('C14', '2017').measured).toBe(0.157);
    expect(rowWhere('C18', '2048')).toMatchObject({ measured: 280, conditions: { vcpus: 2 } });
  });
});

describe('agreement', () => {
  const near = (tolerance: PublishedRow['tolerance'], expected: PublishedRow['expect'] = 'near'): PublishedRow =>
    ({ conditions: {}, measured: 100, unit: 'MiB', tolerance, expect: expected });

  it('allows a share, an amount or a factor', () => {
    expect(allowedOf(near({ kind: 'share', by: 0.02 }))).toEqual([98, 102]);
    expect(allowedOf(near({ kind: 'amount', by: 5 }))).toEqual([95, 105]);
    expect(allowedOf(near({ kind: 'factor', by: 2 }))).toEqual([50, 200]);
  });

  it('leaves the other side of a bound open', () => {
    expect(allowedOf(near({ kind: 'amount', by: 5 }, 'atMost'))).toEqual([-Infinity, 105]);
    expect(allowedOf(near({ kind: 'amount', by: 5 }, 'atLeast'))).toEqual([95, Infinity]);
  });

  it('includes both ends and nothing beyond', () => {
    const exact = near({ kind: 'amount', by: 0 });
    expect([99.9, 100, 100.1].map((value) => agrees(exact, value))).toEqual([false, true, false]);
    const loose = near({ kind: 'share', by: 0.5 });
    expect([49, 50, 150, 151].map((value) => agrees(loose, value))).toEqual([false, true, true, false]);
    expect(agrees(loose, Number.NaN)).toBe(false);
  });
});
