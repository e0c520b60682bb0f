import type { StoryText } from '../story/storyText.ts';
import { Slide } from './Slide.tsx';
import type { TalkText } from './talkText.ts';
import type { Talk } from './useTalk.ts';
import styles from './DeckView.module.css';

interface PrintedSlidesProps {
  readonly talk: Talk;
  readonly titles: readonly string[];
  readonly text: TalkText;
  readonly story: StoryText;
}

/** Every slide as it stands, a landscape page each. Nobody is asked anything on paper. */
export function PrintedSlides({ talk: { state: { deck: { steps } }, slides }, titles, text, story }: PrintedSlidesProps) {
  const told = new Set(steps.map(({ id }) => id));
  return (
    <main id="main" data-stage="slide">
      {steps.map((step, at) => (
        <div key={step.id} className={styles.sheet}>
          <Slide step={step} store={slides.storeOf(step)} text={text} story={story} heading={titles[at + 1] ?? ''} told={told} />
        </div>
      ))}
    </main>
  );
}
