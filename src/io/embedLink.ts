import { pinnedOf, type CardId } from '../derive/cards.ts';
import type { SceneId } from '../derive/story.ts';
import type { Lang } from '../i18n/lang.ts';
import type { Inputs } from '../model/inputs.ts';
import { MODEL_VERSION } from '../model/version.ts';
import { encodeHash } from './encodeHash.ts';
import { DEFAULT_VIEW, type CardControlSet, type LinkState, type Theme } from './linkState.ts';

/** How a frame is to look. */
export interface EmbedChoice {
  /** null: the scene … */
  readonly figure: CardId | null;
  /** … which has to be named where a figure has the same name. */
  readonly scene?: SceneId | null;
  readonly lang: Lang;
  readonly theme: Theme;
  readonly controls: CardControlSet;
  readonly title: boolean;
}

/**
 * The address of one figure for a frame: all that the reader set, the language, and the version of the model with the
 * hosts it gave, so that a later model can say what it changes.
 *
 * @param inputs the inputs in force
 * @example '#v=1&era=2026&n=120&view=embed&figure=divergence&lang=en&m=1.0.0&was=9.7'
 */
export const embedHash = (link: LinkState, inputs: Inputs, choice: EmbedChoice): string =>
  encodeHash({ ...link, view: { ...link.view, scene: null, ...choice, view: 'embed', deck: DEFAULT_VIEW.deck, titles: [], model: MODEL_VERSION, was: pinnedOf(inputs) } });

/** The state of a frame as a whole page shows it: what belongs to the frame alone is left behind. */
export const outOfFrame = (link: LinkState): LinkState =>
  ({ ...link, view: { ...link.view, view: 'lab', scene: null, figure: null, controls: DEFAULT_VIEW.controls, title: DEFAULT_VIEW.title, model: null, was: null } });

/** The hash of the whole page, with its view named in any case: an address that is sent on explains itself. */
export function wholeHash(link: LinkState): string {
  const hash = encodeHash(outOfFrame(link));
  return hash.includes('view=') ? hash : hash.replace(/^#v=\d+/u, (version) => `${version}&view=lab`);
}
