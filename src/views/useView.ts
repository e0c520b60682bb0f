import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Lang } from '../i18n/lang.ts';
import type { ViewName } from '../io/linkState.ts';
import type { LabStore } from '../store/labStore.ts';
import type { Follow, GoTo } from './goTo.ts';
import { loadView } from './loadView.ts';
import type { LoadedView } from './loadView.ts';
import { placeMemory, showPlace } from './place.ts';
import { fetched, tryAgain } from '../ui/again.ts';

export interface ShownView {
  readonly view: LoadedView;
  readonly goTo: GoTo;
  readonly follow: Follow;
}

/** The view that is shown: the one before stays until the wanted one has come. */
export function useView(store: LabStore, first: LoadedView, lang: Lang): ShownView {
  const [view, setView] = useState(first);
  const shown = useRef(first.name);
  const [places] = useState(() => placeMemory(store));
  useEffect(() => {
    let leave = (): void => undefined;
    const bring = (name: ViewName): void => {
      leave();
      // Out of reach (offline, redeployed): the page stays as it is.
      leave = fetched(async () => loadView(name, lang), setView);
    };
    if (store.getState().view.view !== shown.current) bring(store.getState().view.view);
    const unsubscribe = store.subscribe((state, before) => {
      if (state.view.view !== before.view.view) bring(state.view.view);
    });
    return () => {
      unsubscribe();
      leave();
    };
  }, [store, lang]);
  // A link to a scene leads there as soon as there is something to lead to.
  useLayoutEffect(() => {
    const { scene, view: name } = store.getState().view;
    // A frame in somebody else's page takes neither the focus nor the place of its reader.
    if (name === 'embed' || scene === null || document.getElementById(scene) === null) return undefined;
    return showPlace(null, scene);
  }, [store]);
  useLayoutEffect(() => {
    if (shown.current === view.name) return undefined;
    shown.current = view.name;
    return showPlace(places.of(view.name), store.getState().view.scene);
  }, [view, places, store]);
  const [goTo] = useState((): GoTo => (name, scene = null) => {
    places.forget(name);
    const { view: now } = store.getState();
    store.setView({ view: name, scene });
    if (now.view !== name) return;
    // The same view: nothing is loaded, so nobody else goes there. Unless it never came.
    if (shown.current === name) showPlace(null, scene);
    else tryAgain();
  });
  const [follow] = useState((): Follow => (link) => {
    places.forget(link.view.view);
    store.replaceFromUrl(link, []);
  });
  return { view, goTo, follow };
}
