import { startTransition, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { formatOf } from '../i18n/format.ts';
import { loadMessages } from '../i18n/messages.ts';
import type { FirstMessages, Lang, Messages } from '../i18n/messages.ts';
import type { Updates } from '../io/updates.ts';
import type { LabStore } from '../store/labStore.ts';
import type { FrameQueue } from '../ui/frameQueue.ts';
import { usePrinting } from '../ui/figure/usePrinting.ts';
import { IdleContext } from '../ui/idle.ts';
import { LabContext } from './lab/labContext.ts';
import { quietIdle } from './lab/quietIdle.ts';
import { createSceneSource } from './lab/sceneSource.ts';
import type { LoadedView } from './loadView.ts';
import { NewVersion } from './NewVersion.tsx';
import { PageBoundary } from './PageBoundary.tsx';
import { ShareProvider } from './share/ShareProvider.tsx';
import { TakeProvider } from './take/TakeProvider.tsx';
import { useView } from './useView.ts';
import { fetched } from '../ui/again.ts';

export interface AppProps {
  readonly store: LabStore;
  readonly queue: FrameQueue;
  /** The words of the first view in the language to begin with. */
  readonly messages: FirstMessages;
  /** The view to begin with. */
  readonly view: LoadedView;
  readonly updates: Updates;
}

/** Binds language and theme to the document and hands everything to the view. */
export function App({ store, queue, messages: first, view: firstView, updates }: AppProps) {
  const wanted = useStore(store, (state) => state.view.lang) ?? first.lang;
  const all = useMessages(wanted);
  const messages = all ?? first;
  const chosen = useTheme(useStore(store, (state) => state.view.theme));
  // Paper is light: charts carry literal colours and do not follow the print style sheet.
  const theme = usePrinting() ? 'light' : chosen;
  const [scenes] = useState(() => createSceneSource(store));
  const [idle] = useState(() => quietIdle(scenes));
  useEffect(() => {
    document.documentElement.lang = messages.lang;
  }, [messages]);
  const { view, goTo, follow } = useView(store, firstView, messages.lang);
  const { Page } = view;
  const lab = useMemo(
    () => ({ store, scenes, queue, messages, all, format: formatOf(messages.lang), theme, goTo, follow }),
    [store, scenes, queue, messages, all, theme, goTo, follow],
  );
  return (
    <PageBoundary messages={messages.errors.page}>
      <IdleContext value={idle}><LabContext value={lab}><ShareProvider><TakeProvider><Page /></TakeProvider></ShareProvider></LabContext></IdleContext>
      <NewVersion messages={messages.errors.page} updates={updates} isTalk={view.name === 'present'} />
    </PageBoundary>
  );
}

/** All words of the wanted language; until they have come, those that are there. */
function useMessages(wanted: Lang): Messages | null {
  const [messages, setMessages] = useState<Messages | null>(null);
  // Offline or after a redeploy a language may be out of reach: the page stays as it is.
  useEffect(() => fetched(async () => loadMessages(wanted), (loaded) => startTransition(() => setMessages(loaded))), [wanted]);
  return messages;
}

const DARK = '(prefers-color-scheme: dark)';
const watchDark = (listener: () => void): (() => void) => {
  const query = matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

function useTheme(chosen: 'auto' | 'light' | 'dark'): 'light' | 'dark' {
  const dark = useSyncExternalStore(watchDark, () => matchMedia(DARK).matches);
  useEffect(() => {
    const root = document.documentElement;
    if (chosen === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = chosen;
  }, [chosen]);
  if (chosen !== 'auto') return chosen;
  return dark ? 'dark' : 'light';
}
