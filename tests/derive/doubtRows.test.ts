import { describe, expect, test } from 'vitest';
import { doubtSteps, moves } from '../../src/derive/doubtRows.ts';
import type { DoubtRow } from '../../src/derive/doubtRows.ts';
import { metricOf } from '../../src/model/curve.ts';
import { ERAS } from '../../src/model/era.ts';
import type { Inputs, NumberKey } from '../../src/model/inputs.ts';
import { defaultOf, resolveInputs } from '../../src/model/inputTable.ts';
import type { Metric } from '../../src/model/result.ts';
import { resultOf } from '../../src/model/resultOf.ts';
import { sensitivityOf } from '../../src/model/sensitivity.ts';
import { finished } from '../../src/model/steps.ts';
import { count, gib, mib } from '../../src/model/units.ts';

const doubt = (inputs: Inputs, metric: Metric) => finished(doubtSteps(inputs, metric));
const find = (rows: readonly DoubtRow[], id: string): DoubtRow => {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
};

function differenceAt(inputs: Inputs, key: NumberKey, value: number, metric: Metric): number | null {
  const { hardware, os } = resultOf({ ...inputs, [key]: value }).deployments;
  const [a, b] = [metricOf(hardware, metric), metricOf(os, metric)];
  return a === null || b === null ? null : a - b;
}

describe('what each number is worth', () => {
  test.each(ERAS)('%s: the rows of the model, widest first, each with its source', (era) => {
    const inputs = resolveInputs(era, {});
    for (const metric of ['hosts', 'memory'] as const) {
      const { rows, difference } = doubt(inputs, metric);
      const plain = sensitivityOf(inputs, metric);
      expect(difference).toBe(plain.difference);
      expect(rows.map(({ id, low, high, span }) => ({ id, low, high, span }))).toEqual(plain.rows.map(({ id, low, high, span }) => ({ id, low, high, span })));
      for (const row of rows) expect(row.assumption.source.length).toBeGreaterThan(0);
      expect(rows.every((row) => row.kind === 'constant' || !row.isSet)).toBe(true);
    }
  });

  test('inputs against the whole model, set ones too', () => {
    const inputs = resolveInputs('2026', { guestOsMemory: mib(1000), workloads: count(300) });
    const { rows } = doubt(inputs, 'hosts');
    for (const row of rows) {
      if (row.kind === 'constant' || row.id === 'workloads') continue;
      expect(row.low.difference, row.id).toBe(differenceAt(inputs, row.id, row.low.value, 'hosts'));
      expect(row.high.difference, row.id).toBe(differenceAt(inputs, row.id, row.high.value, 'hosts'));
    }
    const set = find(rows, 'guestOsMemory');
    const standard = defaultOf('guestOsMemory', '2026');
    expect(set).toMatchObject({ kind: 'input', isSet: true, value: 1000, low: { value: standard.low }, high: { value: standard.high } });
  });

  test('where the sign turns it is told, where it does not it is not', () => {
    const { rows, difference } = doubt(resolveInputs('2026', {}), 'hosts');
    for (const row of rows) {
      const values = [difference, row.low.difference, row.high.difference];
      const turns = values.some((one) => one !== null && one < 0) && values.some((one) => one !== null && one > 0) && !values.includes(null);
      expect(row.turn !== null, row.id).toBe(turns);
    }
    expect(rows.some((row) => row.turn !== null)).toBe(true);
  });

  test('an end at which a side fits no host has no difference, and the row comes last', () => {
    // 400,000 MiB fit a host of 512 GiB and none of 256 GiB, the low end.
    const inputs = resolveInputs('2026', { appMemory: mib(400_000) });
    const { rows } = doubt(inputs, 'hosts');
    const row = find(rows, 'hostMemory');
    expect(row.low.difference).toBeNull();
    expect(moves(row)).toBe(false);
    expect(rows.indexOf(row)).toBeGreaterThan(rows.findIndex((one) => one.span === 0));
  });

  test('nothing can be placed: no difference to doubt', () => {
    expect(doubt(resolveInputs('2026', { appMemory: mib(1_048_576), hostMemory: gib(64) }), 'hosts').difference).toBeNull();
  });
});
