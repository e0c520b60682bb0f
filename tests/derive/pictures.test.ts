import { expect, it } from 'vitest';
import { CARD_IDS } from '../../src/derive/cards.ts';
import { isPictured, picturedInputs, PICTURE_SETS, PICTURED, setLike, setOf } from '../../src/derive/pictures.ts';
import { PRESETS } from '../../src/derive/presets.ts';
import { ERAS } from '../../src/model/era.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { count } from '../../src/model/units.ts';

it('there are pictures of every era and preset', () => {
  expect(PICTURE_SETS).toHaveLength(ERAS.length + PRESETS.length);
  expect(new Set(PICTURE_SETS).size).toBe(PICTURE_SETS.length);
  expect(PICTURED.filter((id) => !CARD_IDS.includes(id))).toEqual([]);
  expect(CARD_IDS.filter((id) => !isPictured(id))).toEqual(['board', 'assumptions', 'published', 'verdict']);
});

it('inputs are known for a set by all they are, and by nothing less', () => {
  for (const set of PICTURE_SETS) {
    const { era, overrides } = setOf(set);
    expect(setLike(resolveInputs(era, { ...overrides }))).toBe(set);
    expect(setLike(resolveInputs(era, { ...overrides, workloads: count(77) }))).toBe(null);
  }
});

it('a scene lays its own inputs under those of the set, a figure of the same name does not', () => {
  expect(picturedInputs('crossing', '2026').kernelFamilies).toBe(resolveInputs('2026', {}).kernelFamilies);
  expect(picturedInputs('os-sprawl', '2026').kernelFamilies).toBe(1);
  expect(picturedInputs('os-sprawl', 'testLab').kernelFamilies).toBe(8);
  expect(picturedInputs('kernels', '2026')).toMatchObject({ kernelFamilies: 2, minorityShare: 0 });
});
