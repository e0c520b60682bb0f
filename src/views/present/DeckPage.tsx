import { useEffect, useState } from 'react';
import { TakeContext } from '../../ui/figure/take.ts';
import { useLab } from '../lab/labContext.ts';
import { loadStoryText } from '../story/storyText.ts';
import type { StoryText } from '../story/storyText.ts';
import { DeckView } from './DeckView.tsx';
import { PresenterPage } from './PresenterPage.tsx';
import { useTalkText } from './talkText.ts';
import { talkOfWindow } from './talkLine.ts';
import styles from './DeckView.module.css';
import { fetched } from '../../ui/again.ts';

/** The scenes as slides; in the window that the slides have opened, what only the speaker sees. */
export function DeckPage() {
  const { messages: { lang }, all } = useLab();
  const text = useTalkText(lang);
  const story = useStoryText(lang);
  const talk = talkOfWindow(window.name);
  if (text === null || story === null || all === null) return <main id="main" className={styles.wall} aria-busy="true" />;
  // Nobody takes files from a wall.
  return <TakeContext value={null}>{talk === null ? <DeckView text={text} story={story} /> : <PresenterPage talk={talk} text={text} />}</TakeContext>;
}

function useStoryText(lang: 'ja' | 'en'): StoryText | null {
  const [text, setText] = useState<StoryText | null>(null);
  useEffect(() => fetched(async () => loadStoryText(lang), setText), [lang]);
  return text;
}
