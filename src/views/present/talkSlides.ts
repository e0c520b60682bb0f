import { boardFactsOf } from '../../derive/boardFacts.ts';
import type { BoardState } from '../../derive/boardFacts.ts';
import type { StepId } from '../../derive/decks.ts';
import { storyFacts } from '../../derive/storyFacts.ts';
import type { SceneId } from '../../derive/story.ts';
import { STORY } from '../../derive/story.ts';
import { plainOf } from '../../i18n/rich.ts';
import type { SlideWords } from '../../i18n/slideWords.ts';
import { plainProse } from '../../i18n/storyText.ts';
import type { StoryWords } from '../../i18n/storyWords.ts';
import { DEFAULT_VIEW } from '../../io/linkState.ts';
import type { ViewState } from '../../io/linkState.ts';
import type { SlideDeck } from '../../io/pptx/slideDeck.ts';
import { boardTable } from '../../ui/parts/boardTable.ts';
import type { Scene } from '../../ui/scene.ts';
import { STEP_FIGURES } from '../take/slides/stepFigure.ts';
import type { Pictures, WantedStill } from '../take/slides/Stills.tsx';
import { talkDeck } from '../take/slides/slidesOf.ts';
import type { SlideFigure } from '../take/slides/slidesOf.ts';
import { namedInputs, stateAddress } from '../take/stateAddress.ts';
import { stepName, stepNotes, stepTitle } from './talkText.ts';
import type { TalkText } from './talkText.ts';

/** A slide of the talk as it stands: what it is drawn from, and the speaker's own heading or ''. */
export interface TalkStep {
  readonly id: StepId;
  readonly scene: Scene;
  readonly heading: string;
}

export interface TalkTaken {
  /** The deck's own title. */
  readonly title: string;
  /** One line on what it is. */
  readonly line: string;
  readonly steps: readonly TalkStep[];
  /** The reader's own state, which all slides stand on. */
  readonly scene: Scene;
  readonly view: ViewState;
  /** What was kept on the board, in order. */
  readonly kept: readonly BoardState[];
}

/** What has to be drawn: the figures that are more than a chart. */
export const stillsOfTalk = ({ steps }: TalkTaken): readonly WantedStill[] => steps.flatMap(({ id, scene }) => {
  const still = id === 'board' ? null : STEP_FIGURES[id].still;
  return still === null ? [] : [{ key: id, id: still, scene, view: DEFAULT_VIEW }];
});

/** What is said beside the figure, with the numbers that it shows. */
function prose<K extends SceneId>(words: StoryWords, id: K, { format, inputs }: Scene): readonly string[] {
  const { prose: said } = words[id];
  return plainProse(format, said(format, storyFacts(id, inputs), inputs), inputs);
}

function sceneFigure({ id, scene, heading }: TalkStep & { readonly id: SceneId }, text: TalkText, pictures: Pictures, deck: string): SlideFigure {
  const figure = STEP_FIGURES[id];
  const content = figure.table(scene);
  const { format, messages, inputs } = scene;
  return {
    id: figure.id, kicker: heading === '' ? stepName(text, id) : heading, title: stepTitle(text, id, format, inputs), summary: '', scene,
    measure: messages.terms.metrics[STORY[id].metric].name, notes: [...prose(text.scenes, id, scene), ...stepNotes(text, id)],
    table: content === null ? null : { content }, picture: pictures.get(id) ?? null,
    address: stateAddress(inputs, { ...DEFAULT_VIEW, view: 'present', scene: id, deck, lang: text.lang }),
  };
}

function boardFigure({ scene, heading }: TalkStep, { kept, view }: TalkTaken, text: TalkText): SlideFigure {
  const facts = boardFactsOf([...kept, { id: 'now', name: '', kind: 'now', inputs: scene.inputs }], view.metric, 'previous');
  const words = scene.messages.figures.board;
  const title = plainOf(words.title(facts, scene.format));
  return {
    id: 'board', kicker: heading === '' ? stepName(text, 'board') : heading, title, summary: words.summary(facts, scene.format), scene, measure: '',
    notes: stepNotes(text, 'board'), table: { content: boardTable(scene, facts, title) }, picture: null,
    address: stateAddress(scene.inputs, { ...DEFAULT_VIEW, view: 'lab', metric: view.metric, lang: text.lang }, { board: kept.map(({ name, inputs }) => namedInputs(name, inputs)) }),
  };
}

/** A talk as slides to leave behind; the board only where something was kept. */
export function talkSlides(taken: TalkTaken, text: TalkText, pictures: Pictures, { words, date }: { readonly words: SlideWords; readonly date: string }): SlideDeck {
  const { steps, kept, scene, view, title, line } = taken;
  const figures = steps.flatMap((step): readonly SlideFigure[] => {
    if (step.id !== 'board') return [sceneFigure({ ...step, id: step.id }, text, pictures, view.deck)];
    return kept.length === 0 ? [] : [boardFigure(step, taken, text)];
  });
  const address = stateAddress(scene.inputs, { ...DEFAULT_VIEW, view: 'present', deck: view.deck, titles: view.titles, lang: text.lang });
  return talkDeck({ title, line, figures, scene, address }, { words, date });
}
