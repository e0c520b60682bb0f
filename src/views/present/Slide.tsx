import { useMemo, useState } from 'react';
import { STORY } from '../../derive/story.ts';
import type { DeckStep, StepId } from '../../derive/decks.ts';
import type { LabStore } from '../../store/labStore.ts';
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx';
import { BoardSlot } from '../lab/BoardSlot.tsx';
import { LabContext, useChosen, useLab } from '../lab/labContext.ts';
import { createSceneSource } from '../lab/sceneSource.ts';
import { SceneControl, sceneHasControl } from '../story/SceneControl.tsx';
import { SceneFigure } from '../story/sceneFigure.tsx';
import type { StoryText } from '../story/storyText.ts';
import { stepName, stepTitle } from './talkText.ts';
import type { TalkText } from './talkText.ts';
import { useFit } from './useFit.ts';
import styles from './Slide.module.css';

export interface SlideProps {
  readonly step: DeckStep;
  readonly store: LabStore;
  readonly text: TalkText;
  readonly story: StoryText;
  /** The speaker's own heading; '' where the sentence made from the numbers stands. */
  readonly heading: string;
  /** Slides whose question has been answered in this talk: nobody is asked the same thing twice. */
  readonly told: Set<StepId>;
}

/** One slide: its sentence, its figure as large as the wall allows, its one control. */
export function Slide({ step, store, text, story, heading, told }: SlideProps) {
  const lab = useLab();
  const own = useMemo(
    () => ({ ...lab, store, scenes: createSceneSource(store), stage: 'slide' as const }),
    [lab, store],
  );
  const { frame, body, scale } = useFit();
  const asks: StoryText['page']['asks'] & Partial<Record<StepId, string>> = story.page.asks;
  const question = asks[step.id];
  const [isTold, setTold] = useState(question === undefined || told.has(step.id));
  // How the figure begins; what it is told later changes nothing in it.
  const [asked] = useState(() => ({
    isTold,
    onTold: () => {
      told.add(step.id);
      setTold(true);
    },
  }));
  return (
    <LabContext value={own}>
      <article className={styles.slide} data-slide={step.id}>
        <header className={styles.head}>
          {heading !== '' && <p className={styles.own}>{heading}</p>}
          {isTold ? <SlideTitle id={step.id} text={text} /> : <h1 className={styles.title}>{question}</h1>}
        </header>
        <VisuallyHidden><h2>{stepName(text, step.id)}</h2></VisuallyHidden>
        <div ref={frame} className={styles.frame}>
          <div ref={body} className={styles.body} data-zoomed="" style={{ zoom: scale }}>
            {step.id === 'board' ? <BoardSlot /> : <SceneFigure key={step.id} id={step.id} asked={asked} />}
          </div>
        </div>
        {isTold && step.id !== 'board' && sceneHasControl(step.id) && STORY[step.id].control !== null && (
          <div className={styles.control} data-screen-only=""><SceneControl id={step.id} text={story} /></div>
        )}
      </article>
    </LabContext>
  );
}

function SlideTitle({ id, text }: { readonly id: StepId; readonly text: TalkText }) {
  const { format } = useLab();
  const inputs = useChosen((state) => state.inputs);
  return <h1 className={styles.title}>{stepTitle(text, id, format, inputs)}</h1>;
}
