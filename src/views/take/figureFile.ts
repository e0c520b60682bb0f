import { fullReportOf } from '../../derive/report.ts';
import type { Messages } from '../../i18n/messages.ts';
import { jsonText } from '../../io/jsonText.ts';
import { svgText } from '../../io/svgText.ts';
import { tableCsv } from '../../io/tableCsv.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { TakenFigure } from '../../ui/figure/take.ts';
import { drawnBlock } from './pageDrawing.ts';
import { pngOf } from './pictureOf.ts';
import { printedTable, tableInPage } from './printedTable.ts';
import { sheetOf } from './sheet.ts';
import type { DrawnSheet } from './sheet.ts';
import { footerOf, nameOf } from './sheetWords.ts';

export const KINDS = ['svg', 'png', 'csv', 'json'] as const;
export type Kind = (typeof KINDS)[number];

/** What a figure is taken away with. */
export interface Circumstances {
  readonly inputs: Inputs;
  readonly messages: Messages;
  readonly theme: 'light' | 'dark';
}

export interface FigureFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Blob;
}

/** The picture was made, and the browser keeps it. */
export class PictureRefused extends Error {}

function frameOf({ frame, id }: TakenFigure): HTMLElement {
  if (frame.current === null) throw new Error(`the figure ${id} is not on the page`);
  return frame.current;
}

/** Sentence and drawing as they are laid out now, one below the other, without what only answers on a screen. */
function sheetOfPage(figure: TakenFigure, { inputs, messages, theme }: Circumstances): DrawnSheet {
  const frame = frameOf(figure);
  const drawing = frame.querySelector(':scope > div');
  const parts = [...frame.querySelectorAll(':scope > header > :is(p, h2, h3, h4)'), ...(drawing === null ? [] : [drawing])];
  const blocks = parts.map(drawnBlock);
  return sheetOf({
    // A table that scrolls on the page has its whole width in the file.
    width: Math.max(frame.getBoundingClientRect().width, ...blocks.map((block) => block.width)), theme, lang: messages.lang, title: figure.title, description: figure.summary,
    blocks, footer: footerOf(inputs, messages),
  });
}

async function pictureFile(figure: TakenFigure, around: Circumstances): Promise<Blob> {
  const sheet = sheetOfPage(figure, around);
  try {
    return await pngOf(svgText(sheet.root), sheet);
  } catch (error) {
    throw new PictureRefused('the browser makes no picture of this drawing', { cause: error });
  }
}

function tableOf(figure: TakenFigure): string {
  const table = figure.table === undefined ? tableInPage(frameOf(figure)) : printedTable(figure.table());
  if (table === null) throw new Error(`the figure ${figure.id} has no table`);
  return tableCsv(table);
}

/**
 * A figure as a file of one kind.
 *
 * @throws PictureRefused where the browser draws no PNG
 */
export async function figureFile(kind: Kind, figure: TakenFigure, around: Circumstances): Promise<FigureFile> {
  const name = nameOf(figure.id, around.inputs, around.messages, kind);
  switch (kind) {
    case 'svg': return { name, type: 'image/svg+xml', content: svgText(sheetOfPage(figure, around).root) };
    case 'png': return { name, type: 'image/png', content: await pictureFile(figure, around) };
    case 'csv': return { name, type: 'text/csv;charset=utf-8', content: tableOf(figure) };
    case 'json': return { name, type: 'application/json', content: `${jsonText(fullReportOf(around.inputs))}\n` };
  }
}
