import { describe, expect, it } from 'vitest';
import { publishedChecks, publishedTally } from '../../src/derive/published.ts';
import type { PublishedCheck, PublishedRowCheck } from '../../src/derive/published.ts';
import type { PublishedReason } from '../../src/derive/publishedReasons.ts';
import { PREDICTIONS, subjectFactor } from '../../src/derive/publishedPredictions.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { PUBLISHED } from '../../src/model/published.ts';
import type { PublishedId } from '../../src/model/publishedResult.ts';
import { responseRatio } from '../../src/model/responseTime.ts';
import { ratio } from '../../src/model/units.ts';

const checks = publishedChecks();

function check(id: PublishedId): PublishedCheck {
  const found = checks.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no check ${id}`);
  return found;
}

/** What the model predicts for the only row whose conditions contain the text. */
function predicted(id: PublishedId, text = ''): number | null {
  const found = check(id).rows.filter(({ conditions }) => JSON.stringify(conditions).includes(text));
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} rows of ${id} with ${text}`);
  return only.predicted;
}

function reason<R extends PublishedReason['id']>(id: PublishedId, kind: R): Extract<PublishedReason, { id: R }> {
  const found = check(id).reason;
  if (found?.id !== kind) throw new Error(`${id}: ${found?.id ?? 'no reason'}`);
  return found as Extract<PublishedReason, { id: R }>;
}

const idsOf = (pick: (one: PublishedCheck) => boolean): readonly PublishedId[] => checks.filter(pick).map(({ id }) => id);
const missedRows = ({ id, rows }: PublishedCheck): readonly string[] =>
  rows.flatMap(({ conditions: { subject, what, threads, memoryMib }, verdict }) =>
    (verdict === 'miss' ? [[id, subject, memoryMib, what, threads].filter((part) => part !== undefined).join(' ')] : []));

describe('published results', () => {
  it('are all checked, row by row, in order', () => {
    expect(checks.map(({ id }) => id)).toEqual(PUBLISHED.map(({ id }) => id));
    expect(checks.map(({ rows }) => rows.map(({ measured }) => measured)))
      .toEqual(PUBLISHED.map(({ rows }) => rows.map(({ measured }) => measured)));
  });

  // A change of constants shows here. Look at the numbers before the lists are changed.
  it('are met, missed or not modelled', () => {
    expect(idsOf(({ verdict }) => verdict === 'hit')).toEqual(['C1', 'C2', 'C4', 'C7', 'C8', 'C10', 'C11', 'C12', 'C14', 'C16', 'C18']);
    expect(idsOf(({ verdict }) => verdict === 'miss')).toEqual(['C3', 'C5', 'C6', 'C9', 'C13']);
    expect(idsOf(({ verdict }) => verdict === 'notModelled')).toEqual(['C15', 'C17']);
    expect(publishedTally(checks)).toEqual({ total: 18, hit: 11, miss: 5, notModelled: 2, fittedHits: 9 });
  });

  it('are missed in these rows and no other', () => {
    const kvm = [10, 30, 50, 70, 110, 170, 290].flatMap((threads) =>
      [`C9 kvmTuned throughput ${threads}`, `C9 kvmTuned responseTime ${threads}`]);
    expect(checks.flatMap(missedRows).toSorted()).toEqual([
      ...[128, 256, 512, 1024, 2048].flatMap((size) => [`C3 firecracker ${size}`, `C3 qemu ${size}`]),
      'C5 xen growth', 'C6 kvmUntuned', ...kvm, 'C9 physical responseTime 70', 'C9 physical responseTime 110', 'C13 runc empty',
    ].toSorted());
  });

  it('have a reason wherever the model misses or is silent', () => {
    for (const { id, verdict, rows, reason: given } of checks) {
      const unmet = verdict !== 'hit' || rows.some((row) => row.verdict !== 'hit');
      expect(given !== null || !unmet, id).toBe(true);
    }
  });

  it('say which of them set the constants that they are compared with', () => {
    expect(idsOf(({ fitted }) => !fitted)).toEqual(['C10', 'C12', 'C15', 'C17']);
  });
});

const allRows: readonly (PublishedRowCheck & { readonly id: PublishedId })[] = checks.flatMap(({ id, rows }) => rows.map((row) => ({ id, ...row })));

describe('each row', () => {
  it.each(allRows)('$id $conditions: $verdict', ({ predicted: value, allowed: [least, most], verdict }) => {
    expect(value === null || Number.isFinite(value)).toBe(true);
    expect(verdict === 'notModelled').toBe(value === null);
    if (value !== null) expect(verdict === 'hit').toBe(value >= least && value <= most);
  });
});

describe('predictions, by hand', () => {
  it('C1: 63.66 + 46 + 0.013754 · 1024', () => expect(predicted('C1', '"memoryMib":1024,')).toBeCloseTo(123.744, 3));
  it('C2: 14.19 + 4 · 4.03 + 0.00743 · 256', () => expect(predicted('C2', '"memoryMib":256,"vcpus":4')).toBeCloseTo(32.212, 3));
  it('C3: 5 + 13.9 + 512/64 + 50, and 25 for 5', () => {
    expect(predicted('C3', '"firecracker","memoryMib":512')).toBeCloseTo(76.9, 9);
    expect(predicted('C3', '"qemu","memoryMib":512')).toBeCloseTo(96.9, 9);
    const { short, gap, gapMeasured } = reason('C3', 'guestCache');
    expect([short.from, short.to, gap, gapMeasured.from, gapMeasured.to].map((value) => Number(value.toFixed(1))))
      .toEqual([53.2, 105.6, 20, 14.7, 26.9]);
  });
  it('C4: 13.9 + 1024/64', () => expect(predicted('C4', '1024')).toBeCloseTo(29.9, 9));
  it('C5: (1 − f/7) / (1 − 4f/7) with f = 0.8 · 1.03 + 0.2 · 1.6 = 1.144', () => {
    expect(predicted('C5', 'xen')).toBeCloseTo((7 - 1.144) / (7 - 4 * 1.144), 9);
    expect(predicted('C5', 'openvz')).toBeCloseTo(2, 9);
  });
  it('C6: 290.83 / 1.02, tuned or not', () => {
    expect(predicted('C6', 'kvmTuned')).toBeCloseTo(285.127, 3);
    expect(predicted('C6', 'kvmUntuned')).toBe(predicted('C6', 'kvmTuned'));
    expect(predicted('C6', 'docker')).toBe(290.83);
    expect(reason('C6', 'topology').reached).toBeCloseTo(0.448, 3);
  });
  it('C7: 84 044 / 1.8', () => {
    expect(predicted('C7', '"kvmTuned","what":"randomRead"')).toBeCloseTo(46_691, 0);
    expect(predicted('C7', '"docker","what":"randomRead"')).toBe(84_044);
  });
  it('C8: 37.58 · 1.8', () => expect(predicted('C8', 'tcp')).toBeCloseTo(67.644, 3));
  it('C10: 0.67 · 9/10, 0.1 · 4/5', () => {
    expect(predicted('C10', 'bestCase')).toBeCloseTo(0.603, 9);
    expect(predicted('C10', '"vms":5')).toBeCloseTo(0.08, 9);
  });
  it('C11: sharing is off', () => expect(predicted('C11')).toBe(0));
  it('C12: 0.67 · 5/6', () => expect(predicted('C12')).toBeCloseTo(0.5583, 4));
  it('C13: 12 MiB in MB, and no word on applications', () => {
    expect(predicted('C13', 'empty')).toBeCloseTo(12.583, 3);
    expect(predicted('C13', 'node')).toBeNull();
  });
  it('C14: the idle share of the era, and none for the years between', () => {
    expect(predicted('C14', '2006')).toBeCloseTo(0.7, 9);
    expect(predicted('C14', '2017')).toBeNull();
    expect(predicted('C14', '2024')).toBeCloseTo(0.257, 9);
  });
  it('C16: 1.02 − 1, and no line rate', () => {
    expect(predicted('C16', 'cpuPerVm')).toBeCloseTo(0.02, 9);
    expect(predicted('C16', 'lineRate')).toBeNull();
  });
  it('C15, C17: nothing', () => {
    for (const id of ['C15', 'C17'] as const) expect(check(id).rows.every((row) => row.predicted === null)).toBe(true);
  });
  it('C18: 260 + 2 · 8 + 2048/512', () => expect(predicted('C18')).toBe(280));
});

describe('C5, the share of I/O that would do', () => {
  it('is 78 %: there the growth is five times', () => {
    const { ioShare, neededIoShare, growth, load } = reason('C5', 'ioShareUnknown');
    expect([ioShare, load]).toEqual([0.2, 1 / 7]);
    expect(growth).toBeCloseTo(2.416, 3);
    expect(neededIoShare).toBeCloseTo(0.778, 3);
    const factor = subjectFactor(resolveInputs('2007', { ioShare: ratio(neededIoShare) }), 'xen');
    expect((responseRatio(factor, 4 / 7) ?? 0) / (responseRatio(factor, 1 / 7) ?? 1)).toBeCloseTo(5, 9);
  });
});

describe('C9, a closed loop of threads', () => {
  // S = 10/3394 − 10/13 373 = 2.199 ms, f = 0.8 · 1.02 + 0.2 · 1.8 = 1.176.
  it('has its knee where the native curve has it', () => {
    expect(predicted('C9', '"physical","what":"throughput","threads":10}')).toBeCloseTo(3394, 6);
    expect(predicted('C9', '"physical","what":"throughput","threads":30}')).toBeCloseTo(30 / (0.002_198_6 + 30 / 13_373), -1);
    expect(predicted('C9', '"physical","what":"responseTime","threads":290}')).toBeCloseTo(2.1986 + 290_000 / 13_373, 2);
  });

  it('divides by one factor at any load, which is not what was measured', () => {
    expect(predicted('C9', '"kvmTuned","what":"throughput","threads":10}')).toBeCloseTo(3394 / 1.176, 6);
    expect(predicted('C9', '"docker","what":"throughput","threads":10}')).toBeCloseTo(3394, 6);
    const { factor, measured, allIo } = reason('C9', 'overheadGrows');
    expect([factor, measured.from, measured.to, allIo].map((value) => Number(value.toFixed(2)))).toEqual([1.18, 1.67, 2.7, 1.8]);
  });
});

describe('the row furthest off', () => {
  it('is a missed one where there are any', () => {
    expect(check('C6').furthest?.conditions.subject).toBe('kvmUntuned');
    expect(check('C9').furthest?.conditions).toMatchObject({ subject: 'kvmTuned', what: 'throughput', threads: 170 });
  });

  it('is none where nothing is predicted', () => expect(check('C15').furthest).toBeNull());
});

it('knows no CPU factor of what has none', () => {
  expect(() => subjectFactor(resolveInputs('2014', {}), 'runc')).toThrow('runc');
  expect(Object.keys(PREDICTIONS)).toHaveLength(PUBLISHED.length);
});
