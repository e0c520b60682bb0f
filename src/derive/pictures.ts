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

/** The drawing that is a card's picture; lists of words have none. */
export const CARD_DRAWINGS = {
  divergence: 'divergence', 'host-share': 'host-share', why: 'why', stack: 'stack', binding: 'binding', map: 'map', mix: 'mix',
  crossing: 'crossing', response: 'response', sprawl: 'sprawl', 'then-now': 'then-now',
  'server-sprawl': 'rack', consolidation: 'merge', 'os-sprawl': 'copies', 'memory-disk': 'pair', bottleneck: 'binding', kernels: 'map',
  'sprawl-again': 'sprawl', 'your-estate': 'map',
} as const satisfies Partial<Record<CardId, string>>;

/** A card that there are pictures of. */
export type PicturedId = keyof typeof CARD_DRAWINGS;
export const PICTURED = Object.keys(CARD_DRAWINGS) as readonly PicturedId[];
export const isPictured = (id: CardId): id is PicturedId => Object.hasOwn(CARD_DRAWINGS, id);

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
