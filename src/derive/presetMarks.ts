import type { NumberKey, Overrides } from '../model/inputs.ts';
import { PRESETS } from './presets.ts';

const OVERRIDES: readonly Overrides[] = PRESETS.map((preset) => preset.overrides);
const marks = new Map<NumberKey, readonly number[]>();

/** The values that the situations set an input to, each once, in its own unit; the same list for the same input. */
export function presetMarks(key: NumberKey): readonly number[] {
  const known = marks.get(key);
  if (known !== undefined) return known;
  const values = [...new Set(OVERRIDES.flatMap((overrides): readonly number[] => {
    const value = overrides[key];
    return value === undefined ? [] : [value];
  }))].sort((a, b) => a - b);
  marks.set(key, values);
  return values;
}
