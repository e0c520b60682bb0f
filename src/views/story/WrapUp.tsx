import type { StoryPageWords } from './storyText.ts';
import styles from './Story.module.css';

/** What to take away: three lines. */
export function WrapUp({ words }: { readonly words: StoryPageWords }) {
  return (
    <section className={styles.wrapUp} aria-labelledby="wrap-up">
      <h2 id="wrap-up">{words.wrapUp.title}</h2>
      <ol>{words.wrapUp.lines.map((line) => <li key={line}>{line}</li>)}</ol>
    </section>
  );
}
