import { LANGS } from '../i18n/lang.ts';
import { byUrlKey, SPEC } from '../model/inputTable.ts';
import { METRICS } from '../model/result.ts';
import type { SettingKey } from './issue.ts';
import { THEMES, type ViewState } from './linkState.ts';

/** How one field of the view is written in a link. */
export interface ViewKey {
  readonly key: Exclude<SettingKey, 'era'>;
  readonly url: string;
  readonly textOf: (view: ViewState) => string;
  /** The view with this field set from its text, or null where the text says nothing we know. */
  readonly withText: (view: ViewState, text: string) => ViewState | null;
}

const lang: ViewKey = {
  key: 'lang', url: 'lang',
  textOf: (view) => view.lang ?? 'auto',
  withText(view, text) {
    if (text === 'auto') return { ...view, lang: null };
    const found = LANGS.find((one) => one === text);
    return found === undefined ? null : { ...view, lang: found };
  },
};

const theme: ViewKey = {
  key: 'theme', url: 'theme',
  textOf: (view) => view.theme,
  withText(view, text) {
    const found = THEMES.find((one) => one === text);
    return found === undefined ? null : { ...view, theme: found };
  },
};

const metric: ViewKey = {
  key: 'metric', url: 'show',
  textOf: (view) => view.metric,
  withText(view, text) {
    const found = METRICS.find((one) => one === text);
    return found === undefined ? null : { ...view, metric: found };
  },
};

const axis: ViewKey = {
  key: 'axis', url: 'along',
  textOf: (view) => SPEC[view.axis].url,
  withText(view, text) {
    const found = byUrlKey(text);
    return found?.kind === 'number' ? { ...view, axis: found.key } : null;
  },
};

/** Every view field, in the order in which links list them. */
export const VIEW_KEYS: readonly ViewKey[] = [metric, axis, lang, theme];
