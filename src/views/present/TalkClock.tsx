import type { Deck } from '../../derive/decks.ts';
import { talkPaceOf } from '../../derive/talkPace.ts';
import type { DeckWords } from '../../i18n/deckWords.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { clockText, useTimer } from './useTimer.ts';
import styles from './PresenterPage.module.css';

interface TalkClockProps {
  readonly words: DeckWords['presenter']['timer'];
  readonly deck: Deck;
  readonly at: number;
}

/** How long the talk has taken, and whether that is more than planned up to this slide. */
export function TalkClock({ words, deck, at }: TalkClockProps) {
  const { elapsed, running, toggle, reset } = useTimer();
  const { planned, late } = talkPaceOf(deck, at, elapsed);
  const pace = late > 0 ? words.behind(clockText(late)) : late < 0 ? words.ahead(clockText(-late)) : words.onTime;
  return (
    <section className={styles.clock} aria-label={words.label}>
      <p className={styles.time} role="timer">{clockText(elapsed)}</p>
      <p className={styles.pace} data-late={late > 0}>{words.of(clockText(planned))}{elapsed > 0 && <>, {pace}</>}</p>
      <div className={styles.turn}>
        <Button onClick={toggle}>{running ? words.pause : words.start}</Button>
        <Button kind="quiet" onClick={reset}>{words.reset}</Button>
      </div>
    </section>
  );
}
