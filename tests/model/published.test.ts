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

/** Era, kind and sources; units and how near; what was run; sums of measurements, of bare metal, of conditions. */
const WRITTEN_DOWN = [
    ['C1', '2007 vendorClaim vsphere40', 'MiB share 0.01 near', 'hardware', 8413.58, 0, 524_043],
    ['C2', '2014 vendorClaim vsphere6', 'MiB share 0.02 near', 'hardware', 1115.39, 0, 87_100],
    ['C3', '2026 measurement agache2020', 'MiB share 0.1 near', 'firecracker qemu', 1836.2, 0, 7946],
    ['C4', '2026 measurement agache2020', 'MiB share 0.02 near', 'microvm', 131.5, 0, 3968],
    ['C5', '2007 measurement padala2007', '× amount 1 near, × amount 0.3 near', 'xen:growth openvz:growth', 7, 0, 10],
    ['C6', '2014 measurement felter2014', 'GFLOPS share 0.03 near', 'docker kvmTuned kvmUntuned', 705.35, 872.49, 0],
    ['C7', '2014 measurement felter2014', 'IOPS share 0.15 near', 'docker:randomRead kvmTuned:randomRead docker:randomWrite kvmTuned:randomWrite', 294_843, 392_156, 0],
    ['C8', '2014 measurement felter2014', 'µs share 0.2 near', 'kvmTuned:tcpRoundTrip kvmTuned:udpRoundTrip', 131.89, 73.6, 0],
    ['C9', '2014 measurement felter2014', '1/s share 0.2 near, ms share 0.2 near', 'physical:throughput physical:responseTime kvmTuned:throughput kvmTuned:responseTime docker:throughput', 166_931.76, 140_172.44, 3650],
    ['C10', '2007 measurement waldspurger2002', 'ratio amount 0.05 near, ratio amount 0 atLeast', 'hardware:bestCase hardware:production', 1.188, 0, 35.491],
    ['C11', '2014 measurement barker2012', 'ratio amount 0 atMost', 'hardware', 0.15, 0, 0],
    ['C12', '2007 measurement gupta2008', 'ratio amount 0.05 atMost', 'xen', 0.7, 0, 262],
    ['C13', '2026 measurement gvisor', 'MB share 0.5 near', 'runc:empty runc:node runc:ruby', 126.49, 0, 0],
    ['C14', '2007 measurement troepgen2024', 'ratio amount 0.05 near', 'physical', 1.115, 0, 6047],
    ['C15', '2026 measurement azure2017 azure2019', 'ratio amount 0.05 near', 'hardware', 1.41, 0, 4036],
    ['C16', '2014 measurement dong2010', 'ratio share 0.3 near, Gb/s share 0.3 near', 'sriov:cpuPerVm sriov:lineRate', 9.4976, 0, 120],
    ['C17', '2007 measurement idc2010', 'count factor 2 near', 'physical hardware', 110, 0, 4020],
    ['C18', '2026 vendorClaim kubevirt', 'MiB amount 0 near', 'hardware', 280, 0, 2050],
] as const;

describe('published results, once more', () => {
  it.each(WRITTEN_DOWN)('%s', (id, origin, nearness, what, measured, native, conditions) => {
    const { era, kind, source, rows } = result(id);
    const each = (of: (one: PublishedRow) => string): string => [...new Set(rows.map(of))].join(', ');
    const sum = (of: (one: PublishedRow) => number): number => rows.reduce((all, one) => all + of(one), 0);
    expect([era, kind, ...source].join(' ')).toBe(origin);
    expect(each(({ unit, tolerance, expect: side }) => `${unit} ${tolerance.kind} ${tolerance.by} ${side}`)).toBe(nearness);
    expect(each(({ conditions: { subject, what: thing } }) => [subject, thing].filter((one) => one !== undefined).join(':')).replaceAll(', ', ' ')).toBe(what);
    expect(sum((one) => one.measured)).toBeCloseTo(measured, 3);
    expect(sum((one) => one.native ?? 0)).toBeCloseTo(native, 3);
    const numbers = (one: PublishedRow): number[] => Object.values(one.conditions).filter((value) => typeof value === 'number');
    expect(sum((one) => numbers(one).reduce((all, value) => all + value, 0))).toBeCloseTo(conditions, 3);
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
