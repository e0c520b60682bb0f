import type { SlideDeck, SlideLook, SlidePage, SlidePicture } from '../../../io/pptx/slideDeck.ts';
import type { PrintedTable } from '../../../io/tableCsv.ts';
import { MODEL_VERSION } from '../../../model/version.ts';
import type { SlideWords } from '../../../i18n/slideWords.ts';
import { GROUND } from '../../../ui/palette.ts';
import type { TableContent } from '../../../ui/figure/table.ts';
import type { Scene } from '../../../ui/scene.ts';
import { printedTable } from '../printedTable.ts';
import { assumptionSlides } from './assumptionSlides.ts';
import { chartsOf } from './figureCharts.ts';
import { tableSlides } from './tableSlides.ts';

/** A figure as slides get it: what it says, its numbers, and its picture where it is more than a chart. */
export interface SlideFigure {
  /** The figure's own id. */
  readonly id: string;
  readonly kicker: string;
  readonly title: string;
  readonly summary: string;
  /** What its numbers are, where neither its table nor the words for it say so. */
  readonly measure: string;
  /** With ids where the figure's own table is known; as printed where it is read from the page. */
  readonly table: { readonly content: TableContent } | { readonly printed: PrintedTable } | null;
  readonly picture: SlidePicture | null;
  readonly notes: readonly string[];
  /** The scene that it shows. */
  readonly scene: Scene;
  /** Of exactly this state; null where the page has none that others could open. */
  readonly address: string | null;
}

export interface SlideCircumstances {
  readonly words: SlideWords;
  /** '2026-11-23' */
  readonly date: string;
}

const { light } = GROUND;
const LOOK: SlideLook = { paper: light.paper, ink: light.ink, soft: light.inkSoft, rule: light.rule, wash: light.wash, link: '#00598c' };

/** No invisible sign that only a browser needs. */
const bare = (text: string): string => text.replace(/[\u2060\u2066-\u2069]/gu, '');

function footerOf({ inputs, messages, format }: Scene, words: SlideWords): string {
  const { workloads, kernelFamilies } = inputs;
  return `${messages.take.footer(MODEL_VERSION)}  ·  ${words.state(format.counted(workloads, 'workload'), format.counted(kernelFamilies, 'family'))}`;
}

const linkTo = (address: string | null, words: SlideWords) => (address === null ? null : { text: words.open, address });

/** What is measured, in the words for this figure where there are some. */
const measureOf = ({ id, measure }: SlideFigure, { measures }: { readonly measures: Readonly<Record<string, string>> }): string => measures[id] ?? measure;

/** A figure as slides: native charts where it is one, else its picture, and its numbers on a slide of their own. */
export function pagesOf(figure: SlideFigure, { words }: SlideCircumstances): readonly SlidePage[] {
  const { id, scene, kicker, title, summary, notes, picture, table } = figure;
  const around = { kicker, title, footer: footerOf(scene, words), link: linkTo(figure.address, words), notes: [title, summary, ...notes].filter((one) => one !== '') };
  const content = table !== null && 'content' in table ? table.content : null;
  const charts = content === null ? null : chartsOf(id, content, { messages: scene.messages, words, summary, measure: measureOf(figure, words) });
  const drawn: readonly SlidePage[] = charts === null ? picture === null ? [] : [{ ...around, body: { is: 'picture', picture } }] : [{ ...around, body: { is: 'charts', charts } }];
  // The charts of a board show two of what was compared.
  if (charts !== null && id !== 'board') return drawn;
  const printed = table === null ? null : 'printed' in table ? table.printed : printedTable(table.content);
  const pieces = printed === null ? [] : tableSlides(printed, scene.messages.lang, { isStrong: (row) => content?.rows[row]?.strong === true });
  const titleOfTable = drawn.length === 0 ? title : words.numbers(title);
  const tables = pieces.map((piece, i): SlidePage => ({
    ...around, notes: drawn.length === 0 && i === 0 ? around.notes : [],
    title: pieces.length === 1 ? titleOfTable : words.part(titleOfTable, String(i + 1), String(pieces.length)), body: { is: 'table', lead: '', table: piece },
  }));
  return [...drawn, ...tables];
}

/** The same page without such signs anywhere in its words. */
function bareOf<T>(value: T): T {
  if (typeof value === 'string') return bare(value) as T;
  if (Array.isArray(value)) return value.map(bareOf) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, name === 'png' ? one : bareOf(one)])) as T;
}

/** One figure, and what it rests on. */
export function figureDeck(figure: SlideFigure, around: SlideCircumstances): SlideDeck {
  const { scene } = figure;
  const standing = { words: around.words, date: around.date, footer: footerOf(scene, around.words), link: linkTo(figure.address, around.words) };
  return {
    lang: scene.messages.lang, title: bare(figure.title), author: scene.messages.take.footer(MODEL_VERSION), look: LOOK, shapes: around.words.shapes,
    slides: [...pagesOf(figure, around), ...assumptionSlides(scene, standing)].map((page) => bareOf(page)),
  };
}

export interface TalkParts {
  readonly title: string;
  /** One line on what it is. */
  readonly line: string;
  readonly figures: readonly SlideFigure[];
  /** What all of it stands on. */
  readonly scene: Scene;
  readonly address: string | null;
}

/** A talk: a cover, a slide or two to each step, and what all of it rests on. */
export function talkDeck({ title, line, figures, scene, address }: TalkParts, around: SlideCircumstances): SlideDeck {
  const { words, date } = around;
  const link = linkTo(address, words);
  const cover: SlidePage = {
    kicker: words.cover.kicker, title, notes: [], footer: '', link,
    body: { is: 'cover', lines: [line, `${words.cover.made(date)}  ·  ${words.cover.model(MODEL_VERSION)}`, words.cover.edit] },
  };
  return {
    lang: scene.messages.lang, title, author: scene.messages.take.footer(MODEL_VERSION), look: LOOK, shapes: words.shapes,
    slides: [cover, ...figures.flatMap((figure) => pagesOf(figure, around)), ...assumptionSlides(scene, { words, date, footer: footerOf(scene, words), link })].map((page) => bareOf(page)),
  };
}
