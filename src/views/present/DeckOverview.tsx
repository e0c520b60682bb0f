import { DECK_IDS } from '../../derive/decks.ts';
import { formatOf } from '../../i18n/format.ts';
import { ChoiceField } from '../../ui/controls/ChoiceField.tsx';
import { deckText } from '../../io/deckText.ts';
import { Disclosure } from '../../ui/controls/Disclosure.tsx';
import { CopyLink } from '../lab/CopyLink.tsx';
import { DeckDialog } from './DeckDialog.tsx';
import { DeckMaker } from './DeckMaker.tsx';
import { DeckTake } from './DeckTake.tsx';
import { stepName, stepTitle } from './talkText.ts';
import type { TalkText } from './talkText.ts';
import type { Talk } from './useTalk.ts';
import styles from './DeckOverview.module.css';

interface DeckOverviewProps {
  readonly talk: Talk;
  readonly text: TalkText;
  readonly titles: readonly string[];
  readonly onDeck: (deck: string, titles: readonly string[]) => void;
  readonly onClose: () => void;
}

/** All slides by name and sentence; any of them is one press away. */
export function DeckOverview({ talk, text, titles, onDeck, onClose }: DeckOverviewProps) {
  const { deck, state, slides } = talk;
  const words = text.deck;
  const format = formatOf(text.lang);
  const shown = titles[0] ?? '';
  const own = state.deck.id === null ? [{ value: 'own', label: shown === '' ? words.overview.own : shown }] : [];
  return (
    <DeckDialog title={words.overview.title} close={words.help.close} onClose={onClose}>
      <ChoiceField id="deck" label={words.overview.deck} value={state.deck.id ?? 'own'} onChange={(id) => onDeck(id, [])}
        choices={[...DECK_IDS.map((value) => ({ value, label: words.decks[value].name })), ...own]} />
      <ol className={styles.slides}>
        {state.deck.steps.map((step, at) => (
          <li key={step.id}>
            <button type="button" className={styles.slide} aria-current={at === state.at ? 'step' : undefined}
              data-begin={at === state.at ? '' : undefined} onClick={() => deck.goTo(at)}>
              <span className={styles.at}>{format.count(at + 1)}</span>
              <span className={styles.name}>{stepName(text, step.id)}</span>
              <span className={styles.title}>{stepTitle(text, step.id, format, slides.storeOf(step).getState().inputs)}</span>
              <span className={styles.minutes}>{at === state.at ? words.overview.here : words.overview.minutes(format, step.minutes)}</span>
            </button>
          </li>
        ))}
      </ol>
      <Disclosure summary={words.make.title}>
        <DeckMaker key={deckText(state.deck)} deck={state.deck} titles={titles} text={text} format={format} onMake={onDeck} link={<CopyLink />} />
      </Disclosure>
      <Disclosure summary={words.take.title}><DeckTake talk={talk} text={text} titles={titles} /></Disclosure>
    </DeckDialog>
  );
}
