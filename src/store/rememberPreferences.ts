import type { LinkState } from '../io/linkState.ts';
import type { Preferences } from '../io/preferences.ts';
import type { KeptRecord, LoadedRecord } from '../io/storage.ts';
import type { LabStore } from './labStore.ts';

/** The state of a link, with what the reader chose on earlier visits where the link names nothing. */
export function withPreferences(link: LinkState, { value }: LoadedRecord<Preferences>): LinkState {
  if (value === null) return link;
  const { lang, theme } = link.view;
  return { ...link, view: { ...link.view, lang: lang ?? value.lang, theme: theme === 'auto' ? value.theme : theme } };
}

/**
 * Saves language and theme whenever they change, and tells the reader once if they cannot be saved. What the
 * page was opened with is not saved: a link that names a language is no choice of the reader's.
 *
 * @returns stops it
 */
export function rememberPreferences(store: LabStore, kept: KeptRecord<Preferences>): () => void {
  let told = false;
  return store.subscribe(({ view: { lang, theme } }, { view: before }) => {
    if (lang === before.lang && theme === before.theme) return;
    const saved = kept.save({ lang, theme });
    if (saved.saved || saved.issue === null || told) return;
    told = true;
    store.notify(saved.issue);
  });
}
