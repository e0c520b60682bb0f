import type { Deck, StepId } from '../../derive/decks.ts';
import { formatOf } from '../../i18n/format.ts';
import { stepName } from './talkText.ts';
import type { TalkText } from './talkText.ts';
import styles from './PresenterPage.module.css';

interface PresenterStepsProps {
  readonly deck: Deck;
  readonly at: number;
  readonly text: TalkText;
  readonly onGo: (step: StepId) => void;
}

/** The running order; any slide is one press away. */
export function PresenterSteps({ deck, at, text, onGo }: PresenterStepsProps) {
  const format = formatOf(text.lang);
  return (
    <section className={styles.steps} aria-label={text.deck.presenter.steps}>
      <h2>{text.deck.presenter.steps}</h2>
      <ol>
        {deck.steps.map((step, i) => (
          <li key={step.id}>
            <button type="button" className={styles.step} aria-current={i === at ? 'step' : undefined} onClick={() => onGo(step.id)}>
              <span>{format.count(i + 1)}</span> <span>{stepName(text, step.id)}</span> <span>{text.deck.overview.minutes(format, step.minutes)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
