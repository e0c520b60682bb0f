import fc from 'fast-check';
import { SCENE_IDS } from '../../src/derive/story.ts';
import { LANGS } from '../../src/i18n/lang.ts';
import { LINK_VERSION, THEMES, VIEWS, type LinkState } from '../../src/io/linkState.ts';
import { ERAS } from '../../src/model/era.ts';
import type { NumberKey, Overrides } from '../../src/model/inputs.ts';
import { INPUT_TABLE, type InputSpec } from '../../src/model/inputTable.ts';
import { METRICS } from '../../src/model/result.ts';

const valueOf = (spec: InputSpec): fc.Arbitrary<number | string> => {
  if (spec.kind === 'choice') return fc.constantFrom<string>(...spec.options);
  const { min, max, integer } = spec;
  const inside = integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }).map((value) => value + 0);
  return fc.oneof({ weight: 1, arbitrary: fc.constantFrom(min, max) }, { weight: 4, arbitrary: inside });
};

/** Any hand-set inputs within their ranges. */
export const randomOverrides: fc.Arbitrary<Overrides> = fc
  .record(Object.fromEntries(INPUT_TABLE.map((spec) => [spec.key, valueOf(spec)])), { requiredKeys: [] })
  .map((overrides) => ({ ...overrides }));

const axes = INPUT_TABLE.flatMap((spec): NumberKey[] => (spec.kind === 'number' ? [spec.key] : []));

export const randomLink: fc.Arbitrary<LinkState> = fc.record({
  version: fc.constant(LINK_VERSION),
  era: fc.constantFrom(...ERAS),
  overrides: randomOverrides,
  view: fc.record({
    view: fc.constantFrom(...VIEWS),
    scene: fc.constantFrom(null, ...SCENE_IDS),
    lang: fc.constantFrom(null, ...LANGS),
    theme: fc.constantFrom(...THEMES),
    metric: fc.constantFrom(...METRICS),
    axis: fc.constantFrom(...axes),
  }),
});
