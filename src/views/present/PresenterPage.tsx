import { useEffect, useMemo, useRef, useState } from 'react';
import { DECKS } from '../../derive/decks.ts';
import type { DeckStep } from '../../derive/decks.ts';
import type { DeckChannel, RemoteCommand, WallState } from '../../io/deckChannel.ts';
import { DEFAULT_DECK, deckOfText } from '../../io/deckText.ts';
import { decodeHash } from '../../io/urlState.ts';
import { resolveInputs } from '../../model/inputTable.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useLab } from '../lab/labContext.ts';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { deckCommandOf } from './deckKeys.ts';
import { NumbersPad } from './NumbersPad.tsx';
import { PresenterNotes } from './PresenterNotes.tsx';
import { PresenterSteps } from './PresenterSteps.tsx';
import { TalkClock } from './TalkClock.tsx';
import { talkLine } from './talkLine.ts';
import { stepName, stepTitle } from './talkText.ts';
import type { TalkText } from './talkText.ts';
import styles from './PresenterPage.module.css';

interface PresenterPageProps {
  readonly talk: string;
  readonly text: TalkText;
}

type Line = 'waiting' | 'open' | 'lost';

const REMOTE: Readonly<Partial<Record<string, RemoteCommand>>> =
  { next: 'next', back: 'back', first: 'first', last: 'last', black: 'black', script: 'script' };

/** What only the speaker sees: the next slide, notes, time, and numbers that the audience does not see yet. */
export function PresenterPage({ talk, text }: PresenterPageProps) {
  const words = text.deck.presenter;
  const { line, state, send } = useLine(talk);
  useDocumentTitle(words.title);
  useRemoteKeys((command) => send({ kind: 'command', command }));
  if (state === null) return <main id="main" className={styles.alone}><h1>{words.title}</h1><p role="status">{line === 'lost' ? words.lost : words.waiting}</p></main>;
  return <Console text={text} state={state} isLost={line === 'lost'} send={send} />;
}

interface ConsoleProps {
  readonly text: TalkText;
  readonly state: WallState;
  readonly isLost: boolean;
  readonly send: DeckChannel['send'];
}

function Console({ text, state, isLost, send }: ConsoleProps) {
  const words = text.deck.presenter;
  const { format } = useLab();
  const link = useMemo(() => decodeHash(state.link).state, [state.link]);
  const deck = deckOfText(link.view.deck) ?? DECKS[DEFAULT_DECK];
  const at = Math.max(0, deck.steps.findIndex((step) => step.id === state.step));
  const next = deck.steps[at + 1];
  const shown = useMemo(() => {
    const { era, overrides, fleet } = decodeHash(state.live).state;
    return resolveInputs(era, overrides, fleet);
  }, [state.live]);
  const scripted = (step: DeckStep) => resolveInputs(link.era, { ...link.overrides, ...step.overlay }, link.fleet);
  return (
    <main id="main" className={styles.console}>
      <h1 className={styles.kicker}>{words.title}</h1>
      {isLost && <p className={styles.lost} role="alert">{words.lost}</p>}
      <div className={styles.side}>
        <section className={styles.now} aria-label={words.now}>
          <h2>{words.now} <span>{text.deck.progress(format.count(at + 1), format.count(deck.steps.length))}</span></h2>
          <p className={styles.title}>{stepTitle(text, state.step, format, shown)}</p>
          <div className={styles.turn}>
            <Button disabled={at === 0} onClick={() => send({ kind: 'command', command: 'back' })}>{text.deck.back}</Button>
            <Button disabled={next === undefined} onClick={() => send({ kind: 'command', command: 'next' })}>{text.deck.next}</Button>
            <Button pressed={state.black} onClick={() => send({ kind: 'command', command: 'black' })}>{state.black ? words.unblack : words.black}</Button>
          </div>
        </section>
        <TalkClock words={words.timer} deck={deck} at={at} />
        <PresenterSteps deck={deck} at={at} text={text} onGo={(step) => send({ kind: 'goTo', step })} />
        <NumbersPad words={words.pad} onApply={(hash) => send({ kind: 'apply', link: hash })} />
      </div>
      <div className={styles.side}>
        <section className={styles.next} aria-label={words.next}>
          <h2>{words.next}</h2>
          <p>{next === undefined ? words.last : <><strong>{stepName(text, next.id)}</strong> {stepTitle(text, next.id, format, scripted(next))}</>}</p>
        </section>
        <PresenterNotes step={state.step} text={text} />
      </div>
    </main>
  );
}

/** The presenter's side of the line: it asks until the wall has answered. */
function useLine(talk: string): { readonly line: Line; readonly state: WallState | null; readonly send: DeckChannel['send'] } {
  const [line, setLine] = useState<Line>('waiting');
  const [state, setState] = useState<WallState | null>(null);
  const channel = useRef<DeckChannel | null>(null);
  useEffect(() => {
    const open = talkLine(talk, (message) => {
      if (message.kind === 'state') {
        setState(message.state);
        setLine('open');
      }
      if (message.kind === 'bye') setLine('lost');
    });
    channel.current = open;
    open?.send({ kind: 'hello' });
    const ask = setInterval(() => open?.send({ kind: 'hello' }), 3000);
    const leave = (): void => open?.send({ kind: 'bye' });
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(ask);
      window.removeEventListener('pagehide', leave);
      leave();
      open?.close();
      channel.current = null;
    };
  }, [talk]);
  return { line, state, send: (message) => channel.current?.send(message) };
}

/** The keys of the slides work here too: the clicker does not care which window is in front. */
function useRemoteKeys(send: (command: RemoteCommand) => void): void {
  const newest = useRef(send);
  useEffect(() => { newest.current = send; });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const command = REMOTE[deckCommandOf(event) ?? ''];
      if (command === undefined) return;
      event.preventDefault();
      newest.current(command);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
