import type { Era } from '../model/era.ts';
import { ERAS } from '../model/era.ts';
import type { Inputs, Overrides } from '../model/inputs.ts';
import { resolveInputs } from '../model/inputTable.ts';
import type { CardId } from './cards.ts';
import { isFigure } from './cards.ts';
import { PRESETS } from './presets.ts';
import type { PresetId } from './presets.ts';
import { inputsOfScene, SCENE_IDS } from './story.ts';

/** Which inputs pictures are made of: the defaults of each era, and each preset. */
export type PictureSet = Era | PresetId;
export const PICTURE_SETS: readonly PictureSet[] = [...ERAS, ...PRESETS.map(({ id }) => id)];

/** The drawing that is a card's picture; lists of words have none of their own. */
export const CARD_DRAWINGS = {
  divergence: 'divergence', 'host-share': 'host-share', why: 'why', stack: 'stack', binding: 'binding', map: 'map', mix: 'mix',
  crossing: 'crossing', response: 'response', sprawl: 'sprawl', 'then-now': 'then-now',
  'server-sprawl': 'rack', consolidation: 'merge', 'os-sprawl': 'copies', 'memory-disk': 'pair', bottleneck: 'binding', kernels: 'map',
  'sprawl-again': 'sprawl', 'your-estate': 'map',
} as const satisfies Partial<Record<CardId, string>>;

/** A card that can be drawn where nobody lays out words. */
export type DrawnId = keyof typeof CARD_DRAWINGS;
export const DRAWN = Object.keys(CARD_DRAWINGS) as readonly DrawnId[];
export const isDrawn = (id: CardId): id is DrawnId => Object.hasOwn(CARD_DRAWINGS, id);

/** Lists and tables: a browser lays them out, and the picture is taken from the page. */
export const LISTED = ['fairness', 'sensitivity', 'doubt', 'results', 'claims'] as const;
export type ListedId = (typeof LISTED)[number];

/** A card that there are pictures of. */
export type PicturedId = DrawnId | ListedId;
export const PICTURED: readonly PicturedId[] = [...DRAWN, ...LISTED];
export const isPictured = (id: CardId): id is PicturedId => PICTURED.some((one) => one === id);

/** What is set by hand in a set of inputs. */
export function setOf(set: PictureSet): { readonly era: Era; readonly overrides: Overrides } {
  const era = ERAS.find((one) => one === set);
  if (era !== undefined) return { era, overrides: {} };
  const found = PRESETS.find(({ id }) => id === set);
  if (found === undefined) throw new Error(`there is no set of inputs called ${set}`);
  return found;
}

/** The inputs that a card is drawn from: those of the set, over what a scene lays under them. */
export function picturedInputs(id: PicturedId, set: PictureSet): Inputs {
  const { era, overrides } = setOf(set);
  const scene = isFigure(id) ? undefined : SCENE_IDS.find((one) => one === id);
  return scene === undefined ? resolveInputs(era, overrides) : inputsOfScene(scene, era, overrides);
}

const isSame = (a: Inputs, b: Inputs): boolean => (Object.keys(a) as (keyof Inputs)[]).every((key) => a[key] === b[key]);

/** The set that these inputs are, with nothing changed; null where they are the reader's own. */
export const setLike = (inputs: Inputs): PictureSet | null =>
  PICTURE_SETS.find((set) => {
    const { era, overrides } = setOf(set);
    return isSame(inputs, resolveInputs(era, overrides));
  }) ?? null;
