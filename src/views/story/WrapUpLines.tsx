import type { StoryPageWords } from './storyText.ts';
import styles from './Story.module.css';

export interface WrapUpLinesProps {
  readonly words: StoryPageWords;
  readonly lines: readonly [string, string, string];
}

/** What to take away: three lines. */
export function WrapUpLines({ words, lines: [first, second, third] }: WrapUpLinesProps) {
  return (
    <section className={styles.wrapUp} aria-labelledby="wrap-up">
      <h2 id="wrap-up">{words.wrapUp.title}</h2>
      <ol><li>{first}</li><li>{second}</li><li>{third}</li></ol>
    </section>
  );
}
