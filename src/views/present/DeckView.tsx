import { useState } from 'react';
import type { StepId } from '../../derive/decks.ts';
import type { RemoteCommand } from '../../io/deckChannel.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { usePrinting } from '../../ui/figure/usePrinting.ts';
import { Live } from '../../ui/text/Live.tsx';
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx';
import type { LabStore } from '../../store/labStore.ts';
import { useBoard } from '../lab/boardOf.ts';
import { snapshotName } from '../lab/boardText.ts';
import { FleetNote } from '../lab/FleetLine.tsx';
import { useAllWords, useChosen, useLab } from '../lab/labContext.ts';
import { usePrint } from '../lab/usePrint.ts';
import type { StoryText } from '../story/storyText.ts';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { DeckGoTo } from './DeckGoTo.tsx';
import { DeckHelp } from './DeckHelp.tsx';
import { DeckOverview } from './DeckOverview.tsx';
import type { DeckCommand } from './deckKeys.ts';
import { PrintedSlides } from './PrintedSlides.tsx';
import { Slide } from './Slide.tsx';
import { stepTitle } from './talkText.ts';
import type { TalkText } from './talkText.ts';
import { useDeckKeys } from './useDeckKeys.ts';
import { useFullscreen } from './useFullscreen.ts';
import { useIdlePointer } from './useIdlePointer.ts';
import { usePassing } from './usePassing.ts';
import { useTalk } from './useTalk.ts';
import { useWall } from './useWall.ts';
import styles from './DeckView.module.css';

interface DeckViewProps {
  readonly text: TalkText;
  readonly story: StoryText;
}

/** Only one of the slides is on the page. */
const NEVER_READY = (): boolean => false;

/** The wall: one slide, and around it only what the speaker needs. */
export function DeckView({ text, story }: DeckViewProps) {
  const { store: lab, format, messages: { lang }, goTo } = useLab();
  const talk = useTalk(lab);
  const { titles } = useChosen(({ view }) => view);
  const { deck, state, slides, step, store, changed } = talk;
  const words = text.deck;
  const screen = useFullscreen();
  const [told] = useState(() => new Set<StepId>());
  const [said, setSaid] = useState('');
  const [kept, showKept] = usePassing();
  const turn = (command: RemoteCommand): void => {
    switch (command) {
      case 'next': case 'back': deck[command](); break;
      case 'first': deck.goTo(0); break;
      case 'last': deck.goTo(state.deck.steps.length - 1); break;
      case 'black': setSaid(state.black ? words.black.off : words.black.on); deck.toggleBlack(); break;
      case 'script': slides.toScript(step); setSaid(words.scriptSaid); break;
    }
  };
  const keep = useKeepSlide(store);
  const wall = useWall(lab, talk, lang, turn);
  const run = (command: DeckCommand): void => {
    switch (command) {
      case 'fullscreen': screen.toggle(); break;
      case 'help': case 'overview': case 'goTo': deck.togglePanel(command); break;
      case 'presenter': wall.openPresenter(); break;
      case 'keep': keep(); setSaid(words.kept); showKept(words.kept); break;
      case 'escape': if (!deck.uncover()) goTo('story', step.id === 'board' ? null : step.id); break;
      default: turn(command);
    }
  };
  useDeckKeys(run);
  useIdlePointer();
  const title = stepTitle(text, step.id, format, store.getState().inputs);
  const at = [format.count(state.at + 1), format.count(state.deck.steps.length)] as const;
  useDocumentTitle(words.documentTitle(talk.heading === '' ? title : talk.heading));
  usePrint(NEVER_READY);
  const isPaper = usePrinting();
  const note = noteOf(wall.presenter, words, screen.refused);
  const close = (): void => { deck.uncover(); };
  if (isPaper) return <PrintedSlides talk={talk} titles={titles} text={text} story={story} />;
  return (
    <main id="main" className={styles.wall} data-stage="slide">
      <Slide key={step.id} step={step} store={store} text={text} story={story} heading={talk.heading} told={told} />
      <footer className={styles.foot}>
        <p className={styles.changed} data-shown={changed}>
          <FleetNote />
          {kept !== '' && <span className={styles.kept} aria-hidden="true">{kept} </span>}
          {changed && <>{words.changed} <Button kind="quiet" onClick={() => run('script')}>{words.script}</Button></>}
        </p>
        {note !== null && <p className={styles.note} role="status">{note}</p>}
        <nav className={styles.tools} aria-label={words.tools}>
          <Button kind="icon" label={words.back} disabled={state.at === 0} onClick={deck.back}>←</Button>
          <span className={styles.progress} aria-hidden="true">{words.progress(...at)}</span>
          <Button kind="icon" label={words.next} disabled={state.at === state.deck.steps.length - 1} onClick={deck.next}>→</Button>
          <Button kind="quiet" onClick={() => run('overview')}>{words.overview.title}</Button>
          <Button kind="quiet" onClick={() => run('presenter')}>{words.presenter.open}</Button>
          <Button kind="quiet" onClick={() => run('fullscreen')}>{screen.active ? words.fullscreen.leave : words.fullscreen.enter}</Button>
          <Button kind="icon" label={words.help.title} onClick={() => run('help')}>?</Button>
          <Button kind="quiet" onClick={() => goTo('story', step.id === 'board' ? null : step.id)}>{words.leave}</Button>
        </nav>
      </footer>
      <div className={styles.bar} style={{ inlineSize: `${(100 * (state.at + 1)) / state.deck.steps.length}%` }} aria-hidden="true" />
      <Live text={words.progressSaid(...at, title)} quietMs={400} />
      <div role="status" aria-atomic="true"><VisuallyHidden>{said}</VisuallyHidden></div>
      {state.black && <div className={styles.black} data-black="" onPointerDown={close} />}
      {state.panel === 'help' && <DeckHelp words={words} onClose={close} />}
      {state.panel === 'goTo' && <DeckGoTo words={words} format={format} slides={state.deck.steps.length} onGo={deck.goTo} onClose={close} />}
      {state.panel === 'overview' && <DeckOverview talk={talk} text={text} titles={titles} onDeck={(id, headings) => lab.setView({ deck: id, titles: headings })} onClose={close} />}
    </main>
  );
}

/** Keeps what the slide shows on the reader's board. */
function useKeepSlide(store: LabStore): () => void {
  const { format } = useLab();
  const all = useAllWords();
  const board = useBoard();
  return () => {
    const state = store.getState();
    const taken = board.getState().board.snapshots.map(({ name }) => name);
    board.keep({ name: snapshotName(state, taken, all, format), era: state.era, overrides: state.overrides, fleet: state.inputs.fleet });
  };
}

function noteOf(presenter: ReturnType<typeof useWall>['presenter'], words: TalkText['deck'], refused: boolean): string | null {
  if (presenter === 'blocked') return words.presenter.blocked;
  if (presenter === 'noLine') return words.presenter.noLine;
  if (presenter === 'closed') return words.presenter.closed;
  return refused ? words.fullscreen.refused : null;
}
