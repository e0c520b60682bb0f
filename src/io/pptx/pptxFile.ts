import JSZip from 'jszip';
import PptxGenJS from 'pptxgenjs';
import { chartXml } from './chartXml.ts';
import type { ChartWords } from './chartXml.ts';
import type { NativeChart } from './nativeChart.ts';
import { PLACES, placesOfCharts } from './slidePlaces.ts';
import type { Box } from './slidePlaces.ts';
import type { SlideDeck, SlidePage, SlidePicture, SlideTable } from './slideDeck.ts';
import { soundPackage } from './soundPackage.ts';
import { workbookOf } from './workbook.ts';

type Slide = ReturnType<PptxGenJS['addSlide']>;
type TextStyle = NonNullable<Parameters<Slide['addText']>[1]>;

/** Faces that come with Office on Windows and macOS. */
const FACES = { ja: { latin: 'Yu Gothic', japanese: 'Yu Gothic', lang: 'ja-JP' }, en: { latin: 'Arial', japanese: 'Yu Gothic', lang: 'en-US' } } as const;
const MASTERS = { page: 'HOUSE', cover: 'COVER' } as const;
/** Everything that is no character of XML 1.0; the package escapes markup, and lets these through. */
const NO_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const clean = (text: string): string => text.replace(NO_XML, '');
const plain = (hex: string): string => hex.slice(1, 7).toUpperCase();

/** Letters of a title that no longer has two lines in its usual size. */
const LONG = { ja: 66, en: 130 } as const;

interface Pen {
  readonly deck: SlideDeck;
  readonly text: (slide: Slide, objectName: string, words: string, box: Box, style: TextStyle) => void;
}

function penOf(deck: SlideDeck): Pen {
  const { latin, lang } = FACES[deck.lang];
  return {
    deck,
    text: (slide, objectName, words, box, style) => {
      if (words !== '') slide.addText(clean(words), { ...box, objectName, fontFace: latin, lang, margin: 0, valign: 'top', fit: 'none', ...style });
    },
  };
}

function houseMaster(pptx: PptxGenJS, { look, lang, shapes }: SlideDeck): void {
  const { latin } = FACES[lang];
  pptx.theme = { headFontFace: latin, bodyFontFace: latin };
  // Titles take their name from here, whatever they are called on their slides.
  const common = { objectName: shapes.title, fontFace: latin, bold: true, align: 'left' as const, margin: 0, color: plain(look.ink) };
  for (const [is, size, valign] of [['page', 24, 'top'], ['cover', 36, 'bottom']] as const) {
    pptx.defineSlideMaster({
      title: MASTERS[is], background: { color: plain(look.paper) },
      objects: [{ placeholder: { text: '', options: { name: 'title', type: 'title', ...(is === 'page' ? PLACES.title : PLACES.coverTitle), ...common, fontSize: size, valign } } }],
      slideNumber: { ...PLACES.number, fontFace: latin, fontSize: 10, align: 'right', color: plain(look.soft) },
    });
  }
}

/** Fits into the box without being cut or stretched. */
function fitted({ width, height }: SlidePicture, box: Box): Box {
  const scale = Math.min(box.w / width, box.h / height);
  const [w, h] = [width * scale, height * scale];
  return { x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h };
}

function putTable(slide: Slide, { columns, rows, size }: SlideTable, box: Box, { look, shapes, lang: spoken }: SlideDeck): void {
  const { latin, lang } = FACES[spoken];
  const none = { type: 'none' } as const;
  const style = (isWords: boolean, isStrong: boolean, isHead: boolean) => ({
    align: isWords ? 'left' as const : 'right' as const, valign: 'top' as const, bold: isStrong || isHead, fontFace: latin, fontSize: size, lang,
    color: plain(isHead ? look.soft : look.ink), margin: [0.03, 0.06, 0.03, 0.06] as [number, number, number, number],
    border: [none, none, { type: 'solid' as const, pt: isHead ? 1 : 0.5, color: plain(look.rule) }, none] as [object, object, object, object],
    ...(isStrong ? { fill: { color: plain(look.wash) } } : {}),
  });
  const cell = (text: string, at: number, isStrong: boolean, isHead: boolean) => ({ text: clean(text), options: style(columns[at]?.isWords ?? true, isStrong, isHead) });
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  slide.addTable(
    [columns.map(({ header }, at) => cell(header, at, false, true)), ...rows.map(({ cells, isStrong }) => cells.map((text, at) => cell(text, at, isStrong, false)))],
    { x: box.x, y: box.y, w: box.w, objectName: shapes.table, colW: columns.map(({ share }) => (box.w * share) / whole) },
  );
}

function putBody(pptx: PptxGenJS, slide: Slide, { body }: SlidePage, pen: Pen): void {
  const { look, shapes } = pen.deck;
  const soft = { color: plain(look.soft) };
  switch (body.is) {
    case 'cover':
      body.lines.forEach((words, i) => pen.text(slide, shapes.line(String(i + 1)), words, { ...PLACES.cover, y: PLACES.cover.y + i * 0.42, h: 0.4 }, { fontSize: 16, ...soft }));
      return;
    case 'charts':
      placesOfCharts(body.charts.length).forEach(({ heading, chart: box }, i) => {
        const chart = body.charts[i];
        if (chart === undefined) return;
        const at = String(i + 1);
        pen.text(slide, shapes.heading(at), chart.heading, heading, { fontSize: 14, ...soft });
        // Only its place and its relations stay: what it shows is written by `withOwnCharts`.
        slide.addChart(pptx.ChartType.bar, [{ name: '1', labels: ['1'], values: [1] }], { ...box, objectName: shapes.chart(at), altText: clean(chart.description) });
        if (chart.kind === 'lines') pen.text(slide, shapes.places(at), chart.placesName, { x: box.x, y: box.y + box.h, w: box.w * (chart.plot.x + chart.plot.width), h: 0.28 }, { fontSize: 12, align: 'right', ...soft });
      });
      return;
    case 'picture':
      slide.addImage({ data: body.picture.png, ...fitted(body.picture, PLACES.body), objectName: shapes.picture, altText: clean(body.picture.description) });
      return;
    case 'table':
      pen.text(slide, shapes.lead, body.lead, PLACES.lead, { fontSize: 12, ...soft });
      putTable(slide, body.table, body.lead === '' ? PLACES.body : PLACES.belowLead, pen.deck);
  }
}

function putPage(pptx: PptxGenJS, page: SlidePage, pen: Pen): void {
  const { look, lang, shapes } = pen.deck;
  const isCover = page.body.is === 'cover';
  const slide = pptx.addSlide({ masterName: MASTERS[isCover ? 'cover' : 'page'] });
  const [soft, ink] = [plain(look.soft), plain(look.ink)];
  pen.text(slide, shapes.kicker, page.kicker, isCover ? PLACES.coverKicker : PLACES.kicker, { fontSize: 13, color: soft });
  const size = isCover ? 36 : page.title.length > LONG[lang] ? 20 : 24;
  slide.addText(clean(page.title), {
    placeholder: 'title', fontFace: FACES[lang].latin, lang: FACES[lang].lang, color: ink, bold: true, align: 'left', margin: 0, fontSize: size, valign: isCover ? 'bottom' : 'top',
  });
  putBody(pptx, slide, page, pen);
  pen.text(slide, shapes.footer, page.footer, PLACES.footer, { fontSize: 10, color: soft });
  if (page.link !== null) {
    slide.addText([{ text: clean(page.link.text), options: { hyperlink: { url: clean(page.link.address) }, color: plain(look.link) } }],
      { ...PLACES.link, objectName: shapes.link, fontFace: FACES[lang].latin, fontSize: 10, margin: 0, align: 'right', valign: 'top', lang: FACES[lang].lang });
  }
  if (page.notes.length > 0) slide.addNotes(page.notes.map(clean).join('\n\n'));
}

const chartNumber = (path: string): number => Number(/(\d+)\.xml$/u.exec(path)?.[1] ?? '0');

/** The charts and workbooks of the package give way to ours: its leave zeros out and know no Japanese face. */
async function withOwnCharts(zip: JSZip, charts: readonly NativeChart[], words: ChartWords): Promise<void> {
  const paths = Object.keys(zip.files).filter((path) => /^ppt\/charts\/chart\d+\.xml$/u.test(path)).toSorted((a, b) => chartNumber(a) - chartNumber(b));
  if (paths.length !== charts.length) throw new Error(`${charts.length} charts were put on slides and ${paths.length} are in the file`);
  for (const [i, chart] of charts.entries()) {
    const path = paths[i] ?? '';
    const relations = await zip.file(path.replace('charts/', 'charts/_rels/').concat('.rels'))?.async('string');
    const workbook = /embeddings\/[\w.]+\.xlsx/u.exec(relations ?? '')?.[0];
    if (workbook === undefined) throw new Error(`${path} has no workbook`);
    zip.file(path, chartXml(chart, words));
    zip.file(`ppt/${workbook}`, await workbookOf(chart));
  }
}

/** Japanese in an English file, a source or a name given, in a Japanese face; languages of words as they are. */
async function withFaces(zip: JSZip, { latin, japanese, lang }: ChartWords): Promise<void> {
  const paths = Object.keys(zip.files).filter((path) => /^ppt\/(?:slides|slideLayouts|slideMasters|notesSlides)\/\w+\.xml$/u.test(path));
  for (const path of paths) {
    const text = await zip.file(path)?.async('string');
    if (text === undefined) continue;
    zip.file(path, text.replaceAll(`<a:ea typeface="${latin}"`, `<a:ea typeface="${japanese}"`).replaceAll('lang="en-US"', `lang="${lang}"`));
  }
}

/**
 * Slides as the bytes of a PowerPoint file (ECMA-376): charts are native, with their numbers in a workbook; text is
 * text. No text given can be markup, and what XML 1.0 cannot hold is left out.
 */
export async function pptxFile(deck: SlideDeck): Promise<Uint8Array> {
  const pptx = new PptxGenJS();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.title = clean(deck.title);
  pptx.subject = clean(deck.title);
  pptx.author = clean(deck.author);
  houseMaster(pptx, deck);
  const pen = penOf(deck);
  for (const page of deck.slides) putPage(pptx, page, pen);
  const { latin, japanese, lang } = FACES[deck.lang];
  const words: ChartWords = { latin, japanese, lang, ink: deck.look.ink, rule: deck.look.rule };
  const bytes = await pptx.write({ outputType: 'uint8array' });
  const zip = await JSZip.loadAsync(bytes);
  await withOwnCharts(zip, deck.slides.flatMap(({ body }) => (body.is === 'charts' ? body.charts : [])), words);
  await withFaces(zip, words);
  await soundPackage(zip);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
