import { MAP_METRICS } from '../../src/derive/mapMetrics.ts';
import * as fc from 'fast-check';
import { CARD_IDS } from '../../src/derive/cards.ts';
import { DECK_IDS, STEP_IDS } from '../../src/derive/decks.ts';
import { cleanTitles } from '../../src/io/deckText.ts';
import { boardName, type NamedInputs } from '../../src/io/boardSnapshot.ts';
import { compactFleet } from '../../src/io/fleetText.ts';
import { LANGS } from '../../src/i18n/lang.ts';
import { CARD_CONTROL_SETS, LINK_VERSION, THEMES, VIEWS, type LinkState } from '../../src/io/linkState.ts';
import { ERAS } from '../../src/model/era.ts';
import type { GivenFleet } from '../../src/model/fleet.ts';
import type { NumberKey, Overrides } from '../../src/model/inputs.ts';
import { INPUT_TABLE, type InputSpec } from '../../src/model/inputTable.ts';
import { METRICS } from '../../src/model/result.ts';
import { anyNamedFleet } from '../model/generators.ts';

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

/** Names as people, chats and attackers write them, made fit as the page does. */
export const randomName: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 70 }), fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('A & B', '~name=x~', 'b1=n=4', '100%', '案１＝「最小」', 'a\u202Eb', '<img src=x onerror=alert(1)>', '__proto__', '\u200d', '👩‍💻 x', '#?&=+%7E'),
).map(boardName);

/** Rarely one that was given, and then as compact as links carry it. */
export const randomFleet: fc.Arbitrary<GivenFleet | null> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: anyNamedFleet.map(compactFleet) },
);

/** A board as a link carries it. */
export const randomBoard: fc.Arbitrary<readonly NamedInputs[]> = fc.array(
  fc.record({ name: randomName, era: fc.constantFrom(...ERAS), overrides: randomOverrides, fleet: fc.constant(null) }), { maxLength: 4 },
);

const axes = INPUT_TABLE.flatMap((spec): NumberKey[] => (spec.kind === 'number' ? [spec.key] : []));

const hosts = fc.option(fc.integer({ min: 0, max: 999_999 }));

export const randomLink: fc.Arbitrary<LinkState> = fc.record({
  version: fc.constant(LINK_VERSION),
  era: fc.constantFrom(...ERAS),
  overrides: randomOverrides,
  fleet: randomFleet,
  view: fc.record({
    view: fc.constantFrom(...VIEWS),
    scene: fc.constantFrom(null, ...STEP_IDS),
    deck: fc.oneof(
      fc.constantFrom<string>(...DECK_IDS),
      fc.uniqueArray(fc.constantFrom(...STEP_IDS), { minLength: 1 }).map((ids) => ids.join('.')),
    ),
    titles: fc.array(randomName, { maxLength: 5 }).map(cleanTitles),
    lang: fc.constantFrom(null, ...LANGS),
    theme: fc.constantFrom(...THEMES),
    metric: fc.constantFrom(...METRICS),
    axis: fc.constantFrom(...axes),
    mapMetric: fc.constantFrom(...MAP_METRICS),
    figure: fc.constantFrom(null, ...CARD_IDS),
    controls: fc.constantFrom(...CARD_CONTROL_SETS),
    title: fc.boolean(),
    model: fc.constantFrom(null, '1.0.0', '0.9.12', '12.0.3'),
    was: fc.option(fc.record({ hardware: hosts, os: hosts })),
    mapAxes: fc.uniqueArray(fc.constantFrom(...axes), { minLength: 2, maxLength: 2 }),
  }).map(({ mapAxes: [mapX = 'workloads', mapY = 'kernelFamilies'], ...view }) => ({ ...view, mapX, mapY })),
  // Rarely: most of what is asked of links has nothing to do with boards.
  board: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: randomBoard }),
});
