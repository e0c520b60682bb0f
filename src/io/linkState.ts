import type { CardId, Pinned } from '../derive/cards.ts';
import type { StepId } from '../derive/decks.ts';
import type { MapMetric } from '../derive/mapMetrics.ts';
import type { Era } from '../model/era.ts';
import type { GivenFleet } from '../model/fleet.ts';
import type { NumberKey, Overrides } from '../model/inputs.ts';
import type { Metric } from '../model/result.ts';
import type { Lang } from '../i18n/lang.ts';
import type { NamedInputs } from './boardSnapshot.ts';

/** The form of link that this page writes. Raised only together with an upgrader in linkUpgrades.ts. */
export const LINK_VERSION = 1;

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What the page can be: the scenes as an article, everything at once to work with, the scenes as slides, one figure in a frame, the reader's own machines. */
export const VIEWS = ['story', 'lab', 'present', 'embed', 'estate'] as const;
export type ViewName = (typeof VIEWS)[number];

/** How much can be changed in a frame: the main sliders where there is room, the one that matters most, nothing. */
export const CARD_CONTROL_SETS = ['full', 'min', 'none'] as const;
export type CardControlSet = (typeof CARD_CONTROL_SETS)[number];

/** How the reader looks at the result; a new field also needs its row in viewKeys.ts. */
export interface ViewState {
  readonly view: ViewName;
  /** The scene gone to: a section of the story, a slide; null where none has been named. */
  readonly scene: StepId | null;
  /** The slides, as `deckText` writes them … */
  readonly deck: string;
  /** … and headings of the reader's own: of the deck, then of each slide; '' where the page's own stands. */
  readonly titles: readonly string[];
  /** null: nobody has chosen a language yet. */
  readonly lang: Lang | null;
  readonly theme: Theme;
  /** What the divergence figure shows … */
  readonly metric: Metric;
  /** … and along which input. */
  readonly axis: NumberKey;
  /** What the map compares, and its two inputs: never the same one twice. */
  readonly mapMetric: MapMetric;
  readonly mapX: NumberKey;
  readonly mapY: NumberKey;
  /** In a frame: what stands in it; null for the scene, or the first figure … */
  readonly figure: CardId | null;
  readonly controls: CardControlSet;
  /** … whether its sentence is shown, and what the model said when the frame was made. */
  readonly title: boolean;
  readonly model: string | null;
  readonly was: Pinned | null;
}

/** All that a link carries: what the reader set by hand, and how he looks at it. No derived value. */
export interface LinkState {
  readonly version: number;
  readonly era: Era;
  readonly overrides: Overrides;
  /** A fleet that was given, as groups without names; null where the sliders make it. */
  readonly fleet: GivenFleet | null;
  readonly view: ViewState;
  /** A what-if board that was sent along. The reader's own is not part of the state: it is kept in the browser. */
  readonly board: readonly NamedInputs[];
}

export const DEFAULT_ERA: Era = '2026';
export const DEFAULT_VIEW: ViewState = Object.freeze({
  view: 'story', scene: null, deck: 'sales', titles: Object.freeze([]), lang: null, theme: 'auto', metric: 'hosts', axis: 'workloads',
  mapMetric: 'hosts', mapX: 'workloads', mapY: 'kernelFamilies', figure: null, controls: 'min', title: true, model: null, was: null,
});
export const DEFAULT_STATE: LinkState = Object.freeze({
  version: LINK_VERSION, era: DEFAULT_ERA, overrides: Object.freeze({}), fleet: null, view: DEFAULT_VIEW, board: Object.freeze([]),
});
