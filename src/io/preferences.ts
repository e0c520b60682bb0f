import { LANGS } from '../i18n/lang.ts';
import { THEMES, type ViewState } from './linkState.ts';
import { keptRecord, ownValue, type KeptRecord, type RecordShape, type TextStorage } from './storage.ts';

/** What is remembered between visits. The inputs are not: they live in the link. */
export type Preferences = Pick<ViewState, 'lang' | 'theme'>;

const SHAPE: RecordShape<Preferences> = {
  key: 'two-kinds-of-virtual/preferences',
  version: 1,
  longest: 2_000,
  read(stored) {
    const lang = ownValue(stored, 'lang');
    const theme = THEMES.find((one) => one === ownValue(stored, 'theme'));
    const known = LANGS.find((one) => one === lang) ?? null;
    if (theme === undefined || (known === null && lang !== null)) return null;
    return { lang: known, theme };
  },
};

/** Language and theme in the browser's storage: `preferences(() => window.localStorage)`. */
export const preferences = (getStorage: () => TextStorage | null): KeptRecord<Preferences> =>
  keptRecord(getStorage, SHAPE);
