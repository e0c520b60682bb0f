import { loadSlideWords } from '../../../i18n/slideWords.ts';
import type { NamedInputs } from '../../../io/boardSnapshot.ts';
import { pptxFile } from '../../../io/pptx/pptxFile.ts';
import type { SlideDeck } from '../../../io/pptx/slideDeck.ts';
import type { ViewState } from '../../../io/linkState.ts';
import type { TakenFigure } from '../../../ui/figure/take.ts';
import type { Scene } from '../../../ui/scene.ts';
import type { FigureFile } from '../figureFile.ts';
import { tableInPage } from '../printedTable.ts';
import { nameOf } from '../sheetWords.ts';
import { stateAddress } from '../stateAddress.ts';
import { STILL_IDS } from '../stillFigure.tsx';
import type { StillId } from '../stillFigure.tsx';
import { isCharted } from './figureCharts.ts';
import { figureDeck } from './slidesOf.ts';
import type { SlideFigure } from './slidesOf.ts';
import type { Pictures, WantedStill } from './Stills.tsx';

export const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** Slides are read on paper and on screens of others: the day as everyone writes it, where the reader is. */
export function today(now: Date = new Date()): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** As slides need it: light, at rest, on a page. */
export const sceneOfSlides = (scene: Pick<Scene, 'inputs' | 'messages' | 'format'>): Scene =>
  ({ inputs: scene.inputs, messages: scene.messages, format: scene.format, ghost: null, revision: 0, stage: 'page', theme: 'light' });

const KEY = 'figure';
const stillOf = (id: string): StillId | null => STILL_IDS.find((one) => one === id) ?? null;

/** What has to be drawn for the slides of a figure: nothing where it is a chart. */
export function stillsOf({ id, table }: TakenFigure, scene: Scene, view: ViewState): readonly WantedStill[] {
  const still = stillOf(id);
  return still === null || (table !== undefined && isCharted(id)) ? [] : [{ key: KEY, id: still, scene, view }];
}

/** What the page shows around the figure. */
interface Shown {
  readonly view: ViewState;
  readonly board: readonly NamedInputs[];
}

function slideFigureOf({ id, title, summary, frame, table }: TakenFigure, scene: Scene, { view, board }: Shown, pictures: Pictures): SlideFigure {
  const printed = table === undefined && frame.current !== null ? tableInPage(frame.current) : null;
  return {
    id, kicker: scene.messages.lab.title, title, summary, measure: scene.messages.terms.metrics[view.metric].name, notes: [], scene,
    table: table !== undefined ? { content: table() } : printed === null ? null : { printed },
    picture: pictures.get(KEY) ?? null, address: stateAddress(scene.inputs, { ...view, view: 'lab', scene: null, lang: scene.messages.lang }, { board: id === 'board' ? board : [] }),
  };
}

/** The bytes of a PowerPoint file with slides of ours. */
export const bytesOf = async (deck: SlideDeck): Promise<Blob> => new Blob([new Uint8Array(await pptxFile(deck))], { type: PPTX_TYPE });

/** One figure as a PowerPoint file, with what it rests on. */
export async function figureSlides(figure: TakenFigure, scene: Scene, shown: Shown, pictures: Pictures): Promise<FigureFile> {
  const words = await loadSlideWords(scene.messages.lang);
  const content = await bytesOf(figureDeck(slideFigureOf(figure, scene, shown, pictures), { words, date: today() }));
  return { name: nameOf(figure.id, scene.inputs, scene.messages, 'pptx'), type: PPTX_TYPE, content };
}
