import type { Era } from '../model/era.ts';
import type { NumberKey, Overrides } from '../model/inputs.ts';
import type { Metric } from '../model/result.ts';
import type { Lang } from '../i18n/lang.ts';

/** The form of link that this page writes. Raised only together with an upgrader in linkUpgrades.ts. */
export const LINK_VERSION = 1;

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How the reader looks at the result; a new field also needs its row in viewKeys.ts. */
export interface ViewState {
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
  lang: null, theme: 'auto', metric: 'hosts', axis: 'workloads',
});
export const DEFAULT_STATE: LinkState = Object.freeze({
  version: LINK_VERSION, era: DEFAULT_ERA, overrides: Object.freeze({}), view: DEFAULT_VIEW,
});
