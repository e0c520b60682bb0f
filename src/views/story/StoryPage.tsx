import { useEffect, useState } from 'react';
import { SCENE_IDS } from '../../derive/story.ts';
import { Later } from '../../ui/figure/Later.tsx';
import { later } from '../../ui/figure/later.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { FleetLine } from '../lab/FleetLine.tsx';
import { useLab } from '../lab/labContext.ts';
import { loadFieldParser } from '../lab/fieldParser.ts';
import { Masthead } from '../lab/Masthead.tsx';
import { useHistoryKeys } from '../lab/useHistoryKeys.ts';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import page from '../lab/LabPage.module.css';
import { Contents } from './Contents.tsx';
import { Opening } from './Opening.tsx';
import { StoryScene } from './StoryScene.tsx';
import { loadStoryText, storyTextNow } from './storyText.ts';
import type { StoryText } from './storyText.ts';
import { useSteadyPlace } from './useSteadyPlace.ts';
import { WrapUp } from './WrapUp.tsx';
import styles from './Story.module.css';
import { fetched } from '../../ui/again.ts';

const LabNotices = later(async () => (await import('../lab/LabNotices.tsx')).LabNotices);
const Colophon = later(async () => (await import('../lab/Colophon.tsx')).Colophon);

/** The argument in thirteen scenes, each with its figure and its one control. */
export function StoryPage() {
  const { messages } = useLab();
  const text = useStoryText();
  if (text === null) return <main id="main" />;
  const skip = (): void => document.getElementById('main')?.focus();
  return (
    <div className={page.page} data-story={text.lang}>
      <div className={page.skip}><Button onClick={skip}>{messages.lab.skip}</Button></div>
      <Masthead era={false} />
      <Whole text={text} />
    </div>
  );
}

function Whole({ text }: { readonly text: StoryText }) {
  useHistoryKeys();
  useDocumentTitle(text.page.documentTitle);
  useSteadyPlace(text.lang);
  // Out of reach after a redeploy: asked for again when something has been typed.
  useEffect(() => { loadFieldParser().catch(() => undefined); }, []);
  return (
    <>
      <main id="main" tabIndex={-1} className={styles.story}>
        <Later><LabNotices /></Later>
        <Opening words={text.page} />
        <FleetLine />
        <Contents text={text} />
        <div className={styles.scenes}>
          {SCENE_IDS.map((id, i) => <StoryScene key={id} id={id} number={i + 1} text={text} />)}
          <WrapUp words={text.page} />
        </div>
      </main>
      <Later><Colophon /></Later>
    </>
  );
}

/** The words of the story in the language of the page; those before until they have come. */
function useStoryText(): StoryText | null {
  const { lang } = useLab().messages;
  const [text, setText] = useState(() => storyTextNow(lang));
  useEffect(() => fetched(async () => loadStoryText(lang), setText), [lang]);
  return storyTextNow(lang) ?? text;
}
