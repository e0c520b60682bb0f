import { headlineOf } from '../../derive/headline.ts';
import { inputsOfScene, SCENE_IDS } from '../../derive/story.ts';
import type { SceneId } from '../../derive/story.ts';
import { pieceText } from '../../i18n/storyText.ts';
import type { LiveInput } from '../../i18n/storyWords.ts';
import type { RichWord } from '../../i18n/rich.ts';
import { encodeHash } from '../../io/encodeHash.ts';
import { DEFAULT_ERA, DEFAULT_STATE } from '../../io/linkState.ts';
import { WholeContext } from '../../ui/figure/whole.ts';
import type { Scene } from '../../ui/scene.ts';
import { Phrased } from '../../ui/text/Rich.tsx';
import page from '../lab/LabPage.module.css';
import masthead from '../lab/Masthead.module.css';
import contents from '../story/Contents.module.css';
import { labOf } from '../story/labOf.ts';
import { Objections } from '../story/Objections.tsx';
import { Opening } from '../story/Opening.tsx';
import { saidIn } from '../story/saidIn.ts';
import { sceneHasControl } from '../story/SceneControl.tsx';
import { SceneFrame } from '../story/SceneFrame.tsx';
import { SceneProse } from '../story/SceneProse.tsx';
import story from '../story/Story.module.css';
import type { StoryText } from '../story/storyText.ts';
import { WrapUpLines } from '../story/WrapUpLines.tsx';
import { StaticFigure } from './staticFigure.tsx';

export interface StaticStoryProps {
  /** All but the inputs, which every scene has its own of. */
  readonly base: Scene;
  readonly text: StoryText;
  /** The needs of the page, for those whose browser runs no script. */
  readonly needs: string;
  /** The page in the other language. */
  readonly other: { readonly lang: string; readonly name: string; readonly href: string };
}

/**
 * Widths to draw at; the style sheet fits the drawing to its place. What a wide screen shows first is drawn for it, so
 * that nothing moves when the figure that answers comes; the others can still be read on a phone.
 */
const FIRST_WIDTH = 640;
const WIDTH = 480;

/**
 * The story before its program has come, and where it never comes: the whole article, made at build time for the
 * default inputs and replaced, never hydrated. Same frames as the story that answers, so that nothing moves.
 */
export function StaticStory({ base, text, needs, other }: StaticStoryProps) {
  const { lab } = base.messages;
  return (
    <div lang={text.lang} className={`${page.page} first-story`} data-story={text.lang}>
      <div className={`${masthead.masthead} first-masthead`}>
        <p className={masthead.name}>{lab.title}</p>
        <nav className={masthead.tools} aria-label={lab.landmarks.tools}>
          <div className={masthead.views}><a href="#v=1&view=lab">{lab.views.lab}</a><a href={other.href} lang={other.lang} hrefLang={other.lang}>{other.name}</a></div>
        </nav>
      </div>
      <main className={story.story}>
        <Opening words={text.page} />
        <StaticContents text={text} />
        <div className={story.scenes}>
          <p className="story-note">{needs}</p>
          <WholeContext value>
            {SCENE_IDS.map((id, i) => <StaticScene key={id} id={id} number={i + 1} base={base} text={text} />)}
          </WholeContext>
          <WrapUpLines words={text.page} lines={text.page.wrapUp.lines(base.format, headlineOf(inputsOfScene('verdict', DEFAULT_ERA, {})))} />
        </div>
      </main>
    </div>
  );
}

const addressOf = (id: SceneId): string => `view=story&scene=${id}`;

function StaticContents({ text }: Pick<StaticStoryProps, 'text'>) {
  return (
    <nav className={contents.contents} aria-label={text.page.contents}>
      <p className={contents.toggle}>
        <span>{text.page.contents}</span>
      </p>
      <ol className={contents.list}>
        {SCENE_IDS.map((id) => <li key={id}><a href={`#${addressOf(id)}`}>{text.scenes[id].name}</a></li>)}
      </ol>
    </nav>
  );
}

interface StaticSceneProps extends Pick<StaticStoryProps, 'text' | 'base'> {
  readonly id: SceneId;
  readonly number: number;
}

function StaticScene({ id, number, base, text }: StaticSceneProps) {
  const { format } = base;
  const inputs = inputsOfScene(id, DEFAULT_ERA, {});
  const scene = { ...base, inputs };
  const said = saidIn(id, text.scenes, scene);
  const live = (piece: LiveInput) => <strong>{pieceText(format, piece, inputs)}</strong>;
  const at = format.count(number);
  return (
    <SceneFrame
      id={id} at={at} name={text.page.sceneNumber(at)}
      // Where a link to the scene leads without a program.
      title={<><span id={addressOf(id)} /><Phrased text={said.title()} /></>}
      prose={<SceneProse prose={said.prose()}>{(piece) => ('input' in piece ? live(piece) : <Word word={piece} />)}</SceneProse>}
      figure={<div data-picture={id} className={story.slot} data-choices="none">
        <div className="story-picture"><StaticFigure id={id} scene={scene} width={number === 1 ? FIRST_WIDTH : WIDTH} /></div>
      </div>}
      {...(sceneHasControl(id) ? { control: <div className="story-control" /> } : {})}
      after={(
        <>
          <Objections objections={text.scenes[id].objections} label={text.page.butLabel} />
          {id === 'your-estate' && <p className={story.toLab}><a href="#v=1&view=estate">{text.page.toEstate}</a></p>}
          <p className={story.toLab}><a href={encodeHash(labOf(id, DEFAULT_STATE))}>{text.page.toLab}</a></p>
        </>
      )}
    />
  );
}

function Word({ word: { text, tone } }: { readonly word: RichWord }) {
  return tone === undefined ? text : <span className="story-word" data-tone={tone}>{text}</span>;
}
