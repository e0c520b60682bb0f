// First: tokens.css says in which order the layers of all later styles count.
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { LANGS, loadFirstMessages } from './i18n/messages.ts';
import type { Lang } from './i18n/messages.ts';
import { preferences } from './io/preferences.ts';
import { decodeHash } from './io/urlState.ts';
import { createLabStore } from './store/labStore.ts';
import { rememberPreferences, withPreferences } from './store/rememberPreferences.ts';
import { startUrlSync } from './store/urlSync.ts';
import { createFrameQueue } from './ui/frameQueue.ts';
import { App } from './views/App.tsx';

/** What was chosen, here or on an earlier visit, else what the browser prefers; Japanese if it is neither. */
function firstLang(chosen: Lang | null): Lang {
  if (chosen !== null) return chosen;
  const preferred = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  const known = preferred.find((tag) => LANGS.some((lang) => lang === tag));
  return LANGS.find((lang) => lang === known) ?? 'ja';
}

async function start(root: HTMLElement): Promise<void> {
  const { state: link, issues } = decodeHash(window.location.hash);
  const kept = preferences(() => window.localStorage);
  const loaded = kept.load();
  const store = createLabStore(withPreferences(link, loaded), issues);
  // That nothing can be kept is said when there is something to keep: in a frame of a wiki it would be noise.
  if (loaded.issue !== null && loaded.issue.kind !== 'storageUnavailable') store.notify(loaded.issue);
  const messages = await loadFirstMessages(firstLang(store.getState().view.lang));
  startUrlSync(store, window);
  rememberPreferences(store, kept);
  const queue = createFrameQueue({ flush: flushSync });
  createRoot(root).render(<StrictMode><App store={store} queue={queue} messages={messages} /></StrictMode>);
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
void start(root);
