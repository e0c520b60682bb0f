// First: tokens.css says in which order the layers of all later styles count.
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './views/first/firstView.css';
import { StrictMode, startTransition } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { formatOf } from './i18n/format.ts';
import { LANGS, loadFirstMessages } from './i18n/messages.ts';
import type { Lang } from './i18n/messages.ts';
import { preferences } from './io/preferences.ts';
import type { LinkIssue } from './io/issue.ts';
import { createUpdates } from './io/updates.ts';
import { DEFAULT_STATE } from './io/linkState.ts';
import type { LinkState } from './io/linkState.ts';
import type { DecodedLink } from './io/urlState.ts';
import { createLabStore, linkOf } from './store/labStore.ts';
import type { LabStore } from './store/labStore.ts';
import { rememberPreferences, withPreferences } from './store/rememberPreferences.ts';
import { createFrameQueue } from './ui/frameQueue.ts';
import { App } from './views/App.tsx';
import { loadView } from './views/loadView.ts';
import { loadLinkWriter } from './views/linkWriter.ts';
import { keepFirstFigure } from './views/lab/StandIn.tsx';
import { keepScenes } from './views/story/written.ts';

/** The page that is English to whoever opens it, unless its address says otherwise: see first.js. */
const isEnglishPage = document.documentElement.dataset['page'] === 'en';

/** What was chosen, here or on an earlier visit, else what the browser prefers; Japanese if it is neither. */
function firstLang(chosen: Lang | null): Lang {
  if (chosen !== null) return chosen;
  if (isEnglishPage) return 'en';
  const preferred = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  const known = preferred.find((tag) => LANGS.some((lang) => lang === tag));
  return LANGS.find((lang) => lang === known) ?? 'ja';
}

/** What follows the address. The single file may bring it, and then has it for its own, where it may have one. */
function hashOpened(): string {
  const { hash } = window.location;
  const brought = document.documentElement.dataset['address'] ?? '';
  if (hash !== '' || brought === '') return hash;
  try {
    if (!/[#&]view=embed\b/u.test(brought)) window.history.replaceState(null, '', brought);
  } catch {
    // A page that came as a text has no address.
  }
  return brought;
}

/** A page without a link does not wait for what reads links. */
async function linkOpened(hash: string): Promise<DecodedLink> {
  if (hash.length < 2) return { state: DEFAULT_STATE, issues: [] };
  const [{ decodeHash }] = await Promise.all([import('./io/urlState.ts'), loadLinkWriter()]);
  return decodeHash(hash);
}

/** With what was chosen on earlier visits, and keeping what is chosen now. */
function rememberingStore(link: LinkState, issues: readonly LinkIssue[]): LabStore {
  const kept = preferences(() => window.localStorage);
  const found = kept.load();
  const loaded = isEnglishPage && found.value !== null ? { ...found, value: { ...found.value, lang: null } } : found;
  const store = createLabStore(withPreferences(link, loaded), issues);
  // That nothing can be kept is said when there is something to keep: in a frame of a wiki it would be noise.
  if (loaded.issue !== null && loaded.issue.kind !== 'storageUnavailable') store.notify(loaded.issue);
  rememberPreferences(store, kept);
  return store;
}

const reload = (): void => window.location.reload();
const updates = createUpdates(reload);

/** Rest after the page has come before the rest of the site is fetched: the reader goes first. */
const KEEP_DELAY = 3000;

/** Keeps the site for use without a network, if the build has what keeps it. */
function keepSiteSoon(): void {
  if (document.documentElement.dataset['offline'] === undefined) return;
  setTimeout(() => {
    void import('./io/offlineSite.ts').then(async ({ keeperOf, keepOffline }) => {
      const keeper = keeperOf(window);
      if (keeper !== null) await keepOffline(keeper, updates, reload);
    }, () => undefined);
  }, KEEP_DELAY);
}

async function start(root: HTMLElement): Promise<void> {
  const { state: link, issues } = await linkOpened(hashOpened());
  const { hash } = window.location;
  // A figure in a frame keeps nothing, asks nothing of the browser, and writes no history into the page around it.
  const isFrame = link.view.view === 'embed';
  const store = isFrame ? createLabStore(link, issues) : rememberingStore(link, issues);
  const { view: { view: name, lang: chosen } } = store.getState();
  const lang = firstLang(chosen);
  // The first number that a browser writes costs it 15 ms, on a phone 60: better while files are on their way.
  setTimeout(() => formatOf(lang).count(1));
  const [messages, view] = await Promise.all([loadFirstMessages(lang), loadView(name, lang)]);
  const opened = linkOf(store.getState());
  keepFirstFigure(messages.lang);
  keepScenes(messages.lang);
  const queue = createFrameQueue({ flush: flushSync });
  // In slices: until it is ready the page stays as it came, and answers to scrolling.
  startTransition(() => createRoot(root).render(<StrictMode><App store={store} queue={queue} messages={messages} view={view} updates={updates} /></StrictMode>));
  if (isFrame) return;
  // To become a frame is to begin anew: this page has been keeping things.
  window.addEventListener('hashchange', () => { if (/[#&]view=embed\b/u.test(window.location.hash)) window.location.reload(); });
  const { startUrlSync } = await import('./store/urlSync.ts');
  startUrlSync(store, window, { state: opened, hash });
  keepSiteSoon();
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
void start(root);
