import { JSDOM } from 'jsdom';
import { renderToStaticMarkup } from 'react-dom/server';
import { formatOf } from '../src/i18n/format.ts';
import { loadMessages } from '../src/i18n/messages.ts';
import type { Lang } from '../src/i18n/messages.ts';
import type { ViewState } from '../src/io/linkState.ts';
import { svgText } from '../src/io/svgText.ts';
import type { Inputs } from '../src/model/inputs.ts';
import type { Scene } from '../src/ui/scene.ts';
import { StillFigure } from '../src/views/take/stillFigure.tsx';
import type { StillId } from '../src/views/take/stillFigure.tsx';
import { stillSheet } from '../src/views/take/stillSheet.ts';

export interface StillJob {
  readonly id: StillId;
  readonly inputs: Inputs;
  readonly view: ViewState;
  readonly lang: Lang;
  readonly theme: 'light' | 'dark';
  /** Of the drawing, px; the margins come on top. */
  readonly width: number;
}

/** A figure as a file, and what it says. */
export interface DrawnStill {
  readonly svg: string;
  /** px */
  readonly width: number;
  readonly height: number;
  /** The sentence above it, and the one below. */
  readonly title: string;
  readonly description: string;
}

/** To make a document takes longer than most figures: they share one, and each leaves it empty. */
const { document } = new JSDOM('<!doctype html><div></div>').window;

/** Draws a figure without a page. The same inputs give the same bytes. */
export async function drawStill({ id, inputs, view, lang, theme, width }: StillJob): Promise<DrawnStill> {
  const messages = await loadMessages(lang);
  const scene: Scene = { inputs, ghost: null, revision: 0, stage: 'card', theme, messages, format: formatOf(lang) };
  const place = document.createElement('div');
  place.innerHTML = renderToStaticMarkup(<StillFigure id={id} scene={scene} width={width} view={view} />);
  const figure = place.querySelector('figure');
  if (figure === null) throw new Error(`${id} has drawn nothing`);
  const sheet = stillSheet(figure, scene, width);
  return {
    svg: svgText(sheet.root), width: sheet.width, height: sheet.height,
    title: wordsOf(figure.querySelector('header > :is(h2, h3, h4)')), description: wordsOf(figure.querySelector('figcaption > p')),
  };
}

const wordsOf = (element: Element | null): string => (element?.textContent ?? '').replaceAll('\u2060', '').trim();
