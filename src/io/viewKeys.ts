import { CARD_IDS } from '../derive/cards.ts';
import { STEP_IDS } from '../derive/decks.ts';
import { MAP_METRICS } from '../derive/mapMetrics.ts';
import { LANGS } from '../i18n/lang.ts';
import { byUrlKey, SPEC } from '../model/inputTable.ts';
import { METRICS } from '../model/result.ts';
import { deckOfText, deckText, titlesOfText, titlesText } from './deckText.ts';
import type { SettingKey } from './issue.ts';
import { modelText, pinnedOfText, pinnedText } from './pinnedText.ts';
import { CARD_CONTROL_SETS, THEMES, VIEWS, type ViewState } from './linkState.ts';

/** How one field of the view is written in a link. */
export interface ViewKey {
  readonly key: Exclude<SettingKey, 'era'>;
  readonly url: string;
  readonly textOf: (view: ViewState) => string;
  /** The view with this field set from its text, or null where the text says nothing we know. */
  readonly withText: (view: ViewState, text: string) => ViewState | null;
  /** The reader's own words: read as they stand, not as one of our choices. */
  readonly words?: true;
}

const view: ViewKey = {
  key: 'view', url: 'view',
  textOf: (now) => now.view,
  withText(now, text) {
    const found = VIEWS.find((one) => one === text);
    return found === undefined ? null : { ...now, view: found };
  },
};

const scene: ViewKey = {
  key: 'scene', url: 'scene',
  textOf: (now) => now.scene ?? 'none',
  withText(now, text) {
    if (text === 'none') return { ...now, scene: null };
    const found = STEP_IDS.find((one) => one === text);
    return found === undefined ? null : { ...now, scene: found };
  },
};

const deck: ViewKey = {
  key: 'deck', url: 'deck',
  textOf: (now) => now.deck,
  withText(now, text) {
    const found = deckOfText(text);
    return found === null ? null : { ...now, deck: deckText(found) };
  },
};

const titles: ViewKey = {
  key: 'titles', url: 'titles', words: true,
  textOf: (now) => titlesText(now.titles),
  withText: (now, text) => ({ ...now, titles: titlesOfText(text) }),
};

const lang: ViewKey = {
  key: 'lang', url: 'lang',
  textOf: (now) => now.lang ?? 'auto',
  withText(now, text) {
    if (text === 'auto') return { ...now, lang: null };
    const found = LANGS.find((one) => one === text);
    return found === undefined ? null : { ...now, lang: found };
  },
};

const theme: ViewKey = {
  key: 'theme', url: 'theme',
  textOf: (now) => now.theme,
  withText(now, text) {
    const found = THEMES.find((one) => one === text);
    return found === undefined ? null : { ...now, theme: found };
  },
};

const metric: ViewKey = {
  key: 'metric', url: 'show',
  textOf: (now) => now.metric,
  withText(now, text) {
    const found = METRICS.find((one) => one === text);
    return found === undefined ? null : { ...now, metric: found };
  },
};

const axis: ViewKey = {
  key: 'axis', url: 'along',
  textOf: (now) => SPEC[now.axis].url,
  withText(now, text) {
    const found = byUrlKey(text);
    return found?.kind === 'number' ? { ...now, axis: found.key } : null;
  },
};

const mapMetric: ViewKey = {
  key: 'mapMetric', url: 'map',
  textOf: (now) => now.mapMetric,
  withText(now, text) {
    const found = MAP_METRICS.find((one) => one === text);
    return found === undefined ? null : { ...now, mapMetric: found };
  },
};

const mapX: ViewKey = {
  key: 'mapX', url: 'mapx',
  textOf: (now) => SPEC[now.mapX].url,
  withText(now, text) {
    const found = byUrlKey(text);
    if (found?.kind !== 'number') return null;
    // The input of the other axis turns the map; what is said of that axis comes after this.
    return { ...now, mapX: found.key, mapY: found.key === now.mapY ? now.mapX : now.mapY };
  },
};

const mapY: ViewKey = {
  key: 'mapY', url: 'mapy',
  textOf: (now) => SPEC[now.mapY].url,
  withText(now, text) {
    const found = byUrlKey(text);
    if (found?.kind !== 'number') return null;
    return { ...now, mapY: found.key, mapX: found.key === now.mapX ? now.mapY : now.mapX };
  },
};

const figure: ViewKey = {
  key: 'figure', url: 'figure',
  textOf: (now) => now.figure ?? 'none',
  withText(now, text) {
    if (text === 'none') return { ...now, figure: null };
    const found = CARD_IDS.find((one) => one === text);
    return found === undefined ? null : { ...now, figure: found };
  },
};

const controls: ViewKey = {
  key: 'controls', url: 'controls',
  textOf: (now) => now.controls,
  withText(now, text) {
    const found = CARD_CONTROL_SETS.find((one) => one === text);
    return found === undefined ? null : { ...now, controls: found };
  },
};

const title: ViewKey = {
  key: 'title', url: 'title',
  textOf: (now) => (now.title ? '1' : '0'),
  withText: (now, text) => (text === '0' || text === '1' ? { ...now, title: text === '1' } : null),
};

const model: ViewKey = {
  key: 'model', url: 'm',
  textOf: (now) => now.model ?? 'none',
  withText(now, text) {
    if (text === 'none') return { ...now, model: null };
    const found = modelText(text);
    return found === null ? null : { ...now, model: found };
  },
};

const was: ViewKey = {
  key: 'was', url: 'was',
  textOf: (now) => (now.was === null ? 'none' : pinnedText(now.was)),
  withText(now, text) {
    if (text === 'none') return { ...now, was: null };
    const found = pinnedOfText(text);
    return found === null ? null : { ...now, was: found };
  },
};

/** Every view field, in the order in which links list them. */
export const VIEW_KEYS: readonly ViewKey[] = [
  view, scene, deck, titles, figure, controls, title, metric, axis, mapMetric, mapX, mapY, lang, theme, model, was,
];
