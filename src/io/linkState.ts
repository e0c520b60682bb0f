import type { SceneId } from '../derive/story.ts';
import type { Era } from '../model/era.ts';
import type { NumberKey, Overrides } from '../model/inputs.ts';
import type { Metric } from '../model/result.ts';
import type { Lang } from '../i18n/lang.ts';

/** The form of link that this page writes. Raised only together with an upgrader in linkUpgrades.ts. */
export const LINK_VERSION = 1;

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What the page can be: the scenes as an article, everything at once to work with, the scenes as slides. */
export const VIEWS = ['story', 'lab', 'present'] as const;
export type ViewName = (typeof VIEWS)[number];

/** How the reader looks at the result; a new field also needs its row in viewKeys.ts. */
export interface ViewState {
  readonly view: ViewName;
  /** The scene gone to: a section of the story, a slide; null where none has been named. */
  readonly scene: SceneId | null;
  /** null: nobody has chosen a language yet. */
  readonly lang: Lang | null;
  readonly theme: Theme;
  /** What the divergence figure shows … */
  readonly metric: Metric;
  /** … and along which input. */
  readonly axis: NumberKey;
}

/** All that a link carries: what the reader set by hand, and how he looks at it. No derived value. */
export interface LinkState {
  readonly version: number;
  readonly era: Era;
  readonly overrides: Overrides;
  readonly view: ViewState;
}

export const DEFAULT_ERA: Era = '2026';
export const DEFAULT_VIEW: ViewState = Object.freeze({
  view: 'story', scene: null, lang: null, theme: 'auto', metric: 'hosts', axis: 'workloads',
});
export const DEFAULT_STATE: LinkState = Object.freeze({
  version: LINK_VERSION, era: DEFAULT_ERA, overrides: Object.freeze({}), view: DEFAULT_VIEW,
});
