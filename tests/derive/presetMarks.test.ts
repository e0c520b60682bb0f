import { expect, test } from 'vitest';
import { presetMarks } from '../../src/derive/presetMarks.ts';
import { PRESETS } from '../../src/derive/presets.ts';
import { INPUT_TABLE } from '../../src/model/inputTable.ts';

test('every value that a situation sets has its mark, once, in order', () => {
  for (const spec of INPUT_TABLE) {
    if (spec.kind !== 'number') continue;
    const marks = presetMarks(spec.key);
    expect(marks).toEqual([...new Set(marks)].sort((a, b) => a - b));
    for (const { id, overrides } of PRESETS) {
      const value: number | undefined = (overrides as Readonly<Record<string, number | undefined>>)[spec.key];
      if (value !== undefined) expect(marks, `${id}: ${spec.key}`).toContain(value);
    }
  }
  expect(presetMarks('workloads')).toContain(1500);
  expect(presetMarks('pue')).toEqual([]);
});

test('is the same list again, so that a slider is not drawn anew for it', () => {
  expect(presetMarks('workloads')).toBe(presetMarks('workloads'));
});
