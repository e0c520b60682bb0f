import { useEffect, useMemo, useState } from 'react';
import type { CSSProperties } from 'react';
import type { SceneId } from '../../derive/story.ts';
import type { Messages } from '../../i18n/messages.ts';
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx';
import { loadFieldParser } from '../lab/fieldParser.ts';
import { LabContext, useChosen, useLab } from '../lab/labContext.ts';
import { saidIn } from '../story/saidIn.ts';
import { SceneFigure } from '../story/sceneFigure.tsx';
import { loadStoryText, storyTextNow } from '../story/storyText.ts';
import { shownIn, storySources } from '../story/storySources.ts';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { cardOf } from './cardOf.ts';
import { EmbedControl } from './EmbedControl.tsx';
import { EmbedFigure } from './EmbedFigure.tsx';
import { EmbedFoot } from './EmbedFoot.tsx';
import { useCardFit } from './useCardFit.ts';
import { useFrameAddress, useFrameHeight } from './useFrame.ts';
import styles from './Embed.module.css';
import { fetched } from '../../ui/again.ts';

/** The scale, and for what is to stay as large as it is, the scale as a number. */
const zoomedTo = (scale: number): CSSProperties => ({ zoom: scale, ['--scale' as string]: scale });

/** Nobody is asked for a guess in a frame. */
const TOLD = { isTold: true, onTold: () => undefined };

/** One figure or scene in a frame of another page: no storage, no keys, no focus, no scrolling of its own. */
export function EmbedPage() {
  const { store, all } = useLab();
  useFrameAddress(store);
  // Out of reach: asked for again when something has been typed.
  useEffect(() => { loadFieldParser().catch(() => undefined); }, []);
  return all === null ? <main className={styles.card} aria-busy="true" /> : <FittedCard words={all.embed} />;
}

function FittedCard({ words }: { readonly words: Messages['embed'] }) {
  const lab = useLab();
  const view = useChosen((state) => state.view);
  const { figure, scene } = view;
  const card = useMemo(() => cardOf({ figure, scene }), [figure, scene]);
  const { frame, body, scale, room, isCut, wanted } = useCardFit();
  useFrameHeight(card.id, wanted);
  const scenes = card.kind === 'scene' ? storySources(lab.store)[card.id] : lab.scenes;
  const own = useMemo(() => ({ ...lab, scenes, stage: 'card' as const, room }), [lab, scenes, room]);
  useDocumentTitle(words.name);
  return (
    <LabContext value={own}>
      <main className={styles.card} data-card={card.id} data-kind={card.kind} data-controls={view.controls} data-title={view.title ? 'shown' : 'hidden'}>
        {card.kind === 'scene' ? <SceneTitle id={card.id} isShown={view.title} /> : <VisuallyHidden><h1>{words.name}</h1></VisuallyHidden>}
        {card.kind === 'scene' && <VisuallyHidden><h2>{words.settings.figure}</h2></VisuallyHidden>}
        <div ref={frame} className={styles.frame} data-cut={isCut} data-settled={wanted !== null}>
          <div ref={body} className={styles.body} data-zoomed="" style={zoomedTo(scale)}>
            {card.kind === 'scene' ? <SceneFigure key={card.id} id={card.id} asked={TOLD} /> : <EmbedFigure key={card.id} id={card.id} />}
          </div>
        </div>
        {isCut && <p className={styles.more}>{words.more}</p>}
        <EmbedControl card={card} label={words.control} />
        <EmbedFoot key={`${view.model}`} card={card} words={words} />
      </main>
    </LabContext>
  );
}

/** The sentence of a scene, from the numbers it shows. */
function SceneTitle({ id, isShown }: { readonly id: SceneId; readonly isShown: boolean }) {
  const { messages: { lang }, format } = useLab();
  const inputs = useChosen((state) => shownIn(id, state.inputs, state));
  const [text, setText] = useState(() => storyTextNow(lang));
  useEffect(() => fetched(async () => loadStoryText(lang), setText), [lang]);
  if (text === null) return <h1 className={styles.title}>{'\u00a0'}</h1>;
  const title = <h1 className={styles.title}>{saidIn(id, text.scenes, { inputs, format }).title()}</h1>;
  return isShown ? title : <VisuallyHidden>{title}</VisuallyHidden>;
}
