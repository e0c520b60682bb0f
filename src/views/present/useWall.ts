import { useEffect, useRef, useState } from 'react';
import type { DeckChannel, DeckMessage, RemoteCommand, WallState } from '../../io/deckChannel.ts';
import { encodeHash } from '../../io/encodeHash.ts';
import { decodeHash } from '../../io/urlState.ts';
import { DEFAULT_VIEW } from '../../io/linkState.ts';
import type { Lang } from '../../i18n/lang.ts';
import { linkOf } from '../../store/labStore.ts';
import type { LabStore } from '../../store/labStore.ts';
import { newTalk, talkLine, windowOfTalk } from './talkLine.ts';
import type { Talk } from './useTalk.ts';

/** What became of the presenter's window. */
export type PresenterState = 'none' | 'open' | 'blocked' | 'noLine' | 'closed';

export interface Wall {
  readonly presenter: PresenterState;
  readonly openPresenter: () => void;
}

function wallState(lab: LabStore, talk: Talk, lang: Lang): WallState {
  const own = linkOf(lab.getState());
  const slide = linkOf(talk.store.getState());
  return {
    link: encodeHash({ ...own, view: { ...own.view, lang, view: 'present', scene: talk.step.id }, board: [] }),
    live: encodeHash({ ...slide, view: { ...DEFAULT_VIEW, view: 'lab' }, board: [] }),
    step: talk.step.id,
    black: talk.state.black,
  };
}

/** The wall's side of the line to the presenter's window. Must be called from a page of its own, not a frame. */
export function useWall(lab: LabStore, talk: Talk, lang: Lang, run: (command: RemoteCommand) => void): Wall {
  const [name] = useState(newTalk);
  const [presenter, setPresenter] = useState<PresenterState>('none');
  const line = useRef<DeckChannel | null>(null);
  const popup = useRef<Window | null>(null);
  const newest = useRef({ talk, lang, run });
  const inputs = talk.store.getState().inputs;
  useEffect(() => { newest.current = { talk, lang, run }; });

  useEffect(() => {
    const tell = (): void => line.current?.send({ kind: 'state', state: wallState(lab, newest.current.talk, newest.current.lang) });
    const take = (message: DeckMessage): void => {
      switch (message.kind) {
        case 'hello': setPresenter('open'); tell(); break;
        case 'bye': setPresenter('closed'); break;
        case 'command': newest.current.run(message.command); break;
        case 'goTo': newest.current.talk.deck.goToStep(message.step); break;
        case 'apply': lab.setAll(decodeHash(message.link).state.overrides); break;
        case 'state': break;
      }
    };
    line.current = talkLine(name, take);
    const leave = (): void => line.current?.send({ kind: 'bye' });
    window.addEventListener('pagehide', leave);
    return () => {
      leave();
      window.removeEventListener('pagehide', leave);
      line.current?.close();
      line.current = null;
    };
  }, [lab, name]);

  useEffect(() => {
    line.current?.send({ kind: 'state', state: wallState(lab, newest.current.talk, newest.current.lang) });
  }, [lab, talk.step, talk.state.black, talk.store, inputs, lang]);

  const openPresenter = (): void => {
    if (line.current === null) {
      setPresenter('noLine');
      return;
    }
    try {
      popup.current = window.open(window.location.href, windowOfTalk(name), 'popup,width=1100,height=760');
    } catch {
      popup.current = null;
    }
    if (popup.current === null) setPresenter('blocked');
    else popup.current.focus();
  };
  return { presenter, openPresenter };
}
