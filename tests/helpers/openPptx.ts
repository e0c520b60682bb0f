import { JSDOM } from 'jsdom';
import JSZip from 'jszip';

// One window for all: to make one takes longer than to read a file.
const { DOMParser } = new JSDOM('').window;

/** XML as a strict reader takes it; throws where it is not well-formed. */
export function xmlOf(text: string): Document {
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  if (parsed.querySelector('parsererror') !== null) throw new Error(`not well-formed: ${text.slice(0, 200)}`);
  return parsed;
}

type Cell = string | number | null;

export interface OpenedChart {
  /** What a program draws before it opens the workbook: heads, then a row for each place. */
  readonly cached: readonly (readonly Cell[])[];
  /** What is in the workbook. */
  readonly sheet: readonly (readonly Cell[])[];
  readonly xml: Document;
  readonly formulas: number;
}

export interface OpenedPptx {
  readonly names: readonly string[];
  /** In order: what is written on each, and what its notes say. */
  readonly slides: readonly { readonly text: string; readonly notes: string; readonly links: readonly string[]; readonly pictures: number; /** What its shapes are called. */ readonly shapes: readonly string[] }[];
  readonly charts: readonly OpenedChart[];
}

const children = (node: Document | Element, name: string): readonly Element[] => [...node.getElementsByTagName(name)];
const paragraphs = (document: Document): string => children(document, 'a:p').map((one) => children(one, 'a:t').map((run) => run.textContent).join('')).join('\n');

function points(node: Element | undefined, count: number): readonly Cell[] {
  const cells: Cell[] = Array.from({ length: count }, () => null);
  if (node === undefined) return cells;
  const isNumber = children(node, 'c:numCache').length > 0;
  for (const point of children(node, 'c:pt')) cells[Number(point.getAttribute('idx'))] = isNumber ? Number(point.textContent) : point.textContent;
  return cells;
}

function cachedIn(xml: Document): readonly (readonly Cell[])[] {
  const series = children(xml, 'c:ser');
  const places = children(series[0] ?? xml, 'c:ptCount').map((one) => Number(one.getAttribute('val'))).at(-1) ?? 0;
  const columns = series.map((one) => ({
    name: children(children(one, 'c:tx')[0] ?? one, 'c:v')[0]?.textContent ?? '',
    at: points(children(one, 'c:xVal')[0] ?? children(one, 'c:cat')[0], places),
    values: points(children(one, 'c:yVal')[0] ?? children(one, 'c:val')[0], places),
  }));
  return [columns.map(({ name }) => name), ...Array.from({ length: places }, (_, i) => [columns[0]?.at[i] ?? null, ...columns.map(({ values }) => values[i] ?? null)])];
}

async function sheetIn(bytes: Uint8Array): Promise<{ readonly rows: readonly (readonly Cell[])[]; readonly formulas: number }> {
  const zip = await JSZip.loadAsync(bytes);
  await assertSound(zip);
  for (const name of Object.keys(zip.files)) xmlOf(await zip.file(name)?.async('string') ?? '<a/>');
  const xml = xmlOf(await zip.file('xl/worksheets/sheet1.xml')?.async('string') ?? '');
  const rows = children(xml, 'row');
  const width = children(rows[0] ?? xml, 'c').length;
  return {
    formulas: children(xml, 'f').length,
    rows: rows.map((row) => {
      const cells: Cell[] = Array.from({ length: width }, () => null);
      for (const cell of children(row, 'c')) {
        const column = (cell.getAttribute('r') ?? 'A').charCodeAt(0) - 65;
        cells[column] = cell.getAttribute('t') === 'inlineStr' ? cell.textContent : Number(cell.textContent);
      }
      return cells;
    }),
  };
}

const numberIn = (name: string): number => Number(/(\d+)\.xml$/u.exec(name)?.[1] ?? '0');

/** The part that a relation of another leads to. */
function partOf(relations: string, target: string): string {
  const from = relations.replace(/_rels\/[^/]*$/u, '');
  return new URL(target, `zip:///${from}`).pathname.slice(1);
}

/** What holds for every package of parts (ISO/IEC 29500-2): each has a type, and nothing speaks of one that is not there. */
async function assertSound(zip: JSZip): Promise<void> {
  const names = Object.keys(zip.files);
  const faults = names.filter((name) => name.endsWith('/')).map((name) => `${name} is a folder`);
  const read = async (name: string): Promise<Document> => xmlOf(await zip.file(name)?.async('string') ?? '');
  const types = await read('[Content_Types].xml');
  const typed = children(types, 'Override').map((one) => one.getAttribute('PartName')?.slice(1) ?? '');
  const usual = children(types, 'Default').map((one) => one.getAttribute('Extension'));
  faults.push(...typed.filter((name, i) => !names.includes(name) || typed.indexOf(name) !== i).map((name) => `${name} has a type and is not there, or two types`));
  faults.push(...names.filter((name) => !typed.includes(name) && !usual.includes(name.slice(name.lastIndexOf('.') + 1))).map((name) => `${name} has no type`));
  for (const name of names.filter((one) => one.endsWith('.rels'))) {
    const relations = children(await read(name), 'Relationship').filter((one) => one.getAttribute('TargetMode') !== 'External');
    faults.push(...relations.map((one) => partOf(name, one.getAttribute('Target') ?? '')).filter((part) => !names.includes(part)).map((part) => `${name} leads to ${part}`));
  }
  for (const name of names.filter((one) => /^ppt\/slides\/\w+\.xml$/u.test(one))) {
    const ids = children(await read(name), 'p:cNvPr').map((one) => one.getAttribute('id'));
    if (new Set(ids).size < ids.length) faults.push(`shapes of ${name} share a number: ${ids.join()}`);
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

/** A PowerPoint file taken apart; throws where a part of it is not well-formed or points to nothing. */
export async function openPptx(bytes: Uint8Array): Promise<OpenedPptx> {
  const zip = await JSZip.loadAsync(bytes);
  await assertSound(zip);
  const names = Object.keys(zip.files);
  const read = async (name: string): Promise<string> => {
    const file = zip.file(name);
    if (file === null) throw new Error(`${name} is not in the file`);
    return file.async('string');
  };
  for (const name of names.filter((one) => /\.(?:xml|rels)$/u.test(one))) xmlOf(await read(name));
  const numbered = (folder: string): readonly string[] => names.filter((name) => new RegExp(`^ppt/${folder}\\d+\\.xml$`, 'u').test(name)).toSorted((a, b) => numberIn(a) - numberIn(b));
  const slides = await Promise.all(numbered('slides/slide').map(async (name) => {
    const xml = xmlOf(await read(name));
    const relations = xmlOf(await read(name.replace('slides/', 'slides/_rels/').concat('.rels')));
    const targets = children(relations, 'Relationship').map((one) => ({ mode: one.getAttribute('TargetMode'), target: one.getAttribute('Target') ?? '' }));
    const notes = names.find((one) => one === `ppt/notesSlides/notesSlide${numberIn(name)}.xml`);
    return {
      text: paragraphs(xml), notes: notes === undefined ? '' : paragraphs(xmlOf(await read(notes))),
      links: targets.flatMap(({ mode, target }) => (mode === 'External' ? [target] : [])), pictures: children(xml, 'p:pic').length,
      shapes: children(xml, 'p:cNvPr').slice(1).map((one) => one.getAttribute('name') ?? ''),
    };
  }));
  const charts = await Promise.all(numbered('charts/chart').map(async (name) => {
    const xml = xmlOf(await read(name));
    const relations = await read(name.replace('charts/', 'charts/_rels/').concat('.rels'));
    const workbook = /embeddings\/[^"]+\.xlsx/u.exec(relations)?.[0] ?? '';
    const inside = zip.file(`ppt/${workbook}`);
    if (inside === null) throw new Error(`${name} has no workbook`);
    const { rows, formulas } = await sheetIn(await inside.async('uint8array'));
    return { cached: cachedIn(xml), sheet: rows, formulas, xml };
  }));
  return { names, slides, charts };
}
