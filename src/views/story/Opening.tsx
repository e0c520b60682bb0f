import type { StoryPageWords } from './storyText.ts';
import styles from './Story.module.css';

/** What the story is about, in a title and a sentence. */
export function Opening({ words }: { readonly words: StoryPageWords }) {
  return (
    <header className={styles.opening}>
      <p className={styles.kicker}>{words.kicker}</p>
      <h1 className={styles.h1}>{words.title}</h1>
      <p className={styles.lead}>{words.lead}</p>
      <p className={styles.hint}>{words.hint}</p>
    </header>
  );
}
