import { memo, useCallback, useMemo, useRef } from 'react';
import type { SceneId } from '../../derive/story.ts';
import type { RichWord } from '../../i18n/rich.ts';
import type { StoryProse } from '../../i18n/storyWords.ts';
import { beforeReceipts } from '../../ui/parts/tonedOnly.ts';
import { OpenReceipt, Phrased, RichText } from '../../ui/text/Rich.tsx';
import { useReceipts } from '../../ui/text/Receipt.tsx';
import { useWanted } from '../lab/FigureSlot.tsx';
import { useQueuedScene } from '../lab/FirstSlot.tsx';
import { LabContext, useLab } from '../lab/labContext.ts';
import { useReceiptMaker } from '../lab/useReceiptMaker.ts';
import { ViewLink } from '../ViewLink.tsx';
import { LabLink } from './LabLink.tsx';
import { Objections } from './Objections.tsx';
import { SceneControl, sceneHasControl } from './SceneControl.tsx';
import { SceneFigure } from './sceneFigure.tsx';
import { SceneFrame } from './SceneFrame.tsx';
import { SceneProse } from './SceneProse.tsx';
import { saidIn } from './saidIn.ts';
import { storySources } from './storySources.ts';
import { StoryNumber } from './StoryInput.tsx';
import type { StoryText } from './storyText.ts';
import { useAsked } from './useAsked.ts';
import { writtenScene } from './written.ts';
import styles from './Story.module.css';

export interface StorySceneProps {
  readonly id: SceneId;
  /** Which scene of the story it is, from 1. */
  readonly number: number;
  readonly text: StoryText;
}

/** A scene as it stands in the page, until it comes near: then one that answers takes its place. */
export const StoryScene = memo(function StoryScene(props: StorySceneProps) {
  const { id, text: { lang } } = props;
  const place = useRef<HTMLDivElement>(null);
  const { wanted: isNear } = useWanted(place, { unasked: false });
  const hold = useCallback((holder: HTMLDivElement | null) => {
    const written = writtenScene(id, lang);
    if (holder !== null && written !== null) holder.append(written);
  }, [id, lang]);
  const isWritten = !isNear && writtenScene(id, lang) !== null;
  return <div ref={place} data-place={id}>{isWritten ? <div ref={hold} /> : <LiveScene {...props} />}</div>;
});

/** One scene that answers: everything in it is drawn from the reader's inputs over the scene's own. */
const LiveScene = memo(function LiveScene({ id, number, text }: StorySceneProps) {
  const lab = useLab();
  const own = useMemo(() => ({ ...lab, scenes: storySources(lab.store)[id] }), [lab, id]);
  const at = lab.format.count(number);
  const asks: StoryText['page']['asks'] & Partial<Record<SceneId, string>> = text.page.asks;
  const question = asks[id];
  const section = useRef<HTMLElement>(null);
  const { isAsking, asked, round } = useAsked(id, question !== undefined, section);
  return (
    <LabContext value={own}>
      <SceneFrame
        ref={section} id={id} at={at} name={text.page.sceneNumber(at)}
        title={isAsking && question !== undefined ? <Phrased text={question} /> : <Title id={id} text={text} />} prose={<Prose id={id} text={text} isAsking={isAsking} />}
        figure={<SceneFigure key={round} id={id} asked={asked} />}
        {...(sceneHasControl(id) ? { control: <SceneControl id={id} text={text} /> } : {})}
        after={(
          <>
            <Objections objections={text.scenes[id].objections} label={text.page.butLabel} />
            {id === 'your-estate' && <p className={styles.toLab}><ViewLink view="estate">{text.page.toEstate}</ViewLink></p>}
            <LabLink id={id}>{text.page.toLab}</LabLink>
          </>
        )}
      />
    </LabContext>
  );
});

interface TextProps {
  readonly id: SceneId;
  readonly text: StoryText;
}

function Title({ id, text }: TextProps) {
  const element = useRef<HTMLSpanElement>(null);
  const scene = useQueuedScene(`${id}-title`, element);
  const said = useMemo(() => saidIn(id, text.scenes, scene).title(), [id, text, scene]);
  return <span ref={element} data-revision={scene.revision}><Phrased text={said} /></span>;
}

/** While a guess is asked for, only what comes before the answer. */
const beforeAnswer = (prose: StoryProse): StoryProse => [(prose[0] ?? []).slice(0, 1)];

function Prose({ id, text, isAsking }: TextProps & { readonly isAsking: boolean }) {
  const element = useRef<HTMLDivElement>(null);
  const scene = useQueuedScene(`${id}-prose`, element);
  const { all } = useLab();
  const richOf = useReceiptMaker();
  const holder = useReceipts();
  const { inputs, format } = scene;
  const prose = useMemo(() => {
    const whole = saidIn(id, text.scenes, scene).prose();
    return isAsking ? beforeAnswer(whole) : whole;
  }, [id, text, scene, isAsking]);
  const messages = scene.messages.lab.receipt;
  // Until the receipts and their words have come the numbers stand there plainly.
  const open = (word: RichWord) =>
    (all === null || richOf === null ? beforeReceipts([word]) : richOf([word], { inputs, messages: all, format }));
  const words = prose.flat().filter((piece): piece is RichWord => typeof piece !== 'string' && 'text' in piece);
  return (
    <div ref={element}>
      <SceneProse prose={prose}>
        {(piece) => ('input' in piece
          ? <StoryNumber scene={id} {...piece} />
          : <RichText pieces={open(piece)} holder={holder} messages={messages} />)}
      </SceneProse>
      <OpenReceipt pieces={words.flatMap(open)} holder={holder} messages={messages} />
    </div>
  );
}
