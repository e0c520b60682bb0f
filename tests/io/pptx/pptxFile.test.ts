import { describe, expect, test } from 'vitest';
import { pptxFile } from '../../../src/io/pptx/pptxFile.ts';
import type { ChartSeries, NativeChart } from '../../../src/io/pptx/nativeChart.ts';
import type { SlideDeck, SlidePage } from '../../../src/io/pptx/slideDeck.ts';
import { slides as words } from '../../../src/i18n/en/slides.ts';
import { HOSTILE } from '../../helpers/hostileTexts.ts';
import { openPptx } from '../../helpers/openPptx.ts';

const firstSeries: ChartSeries = {
  name: 'hosts', values: [11, 0, null], colour: '#d55e00', isDashed: false, outline: null, format: '#,##0', ink: '#1b1b1f', labels: [{ at: 0, withName: false, shift: null }],
};

const chart = (more: Partial<NativeChart> = {}): NativeChart => ({
  kind: 'bars', isStacked: false, overlap: 0, gap: 0.5, heading: 'Hosts', description: 'hosts of both', placesName: 'Side', places: ['VMs', 'Containers', 'None'],
  axis: null, range: { min: 0, max: 12 }, along: null, hasLegend: false, plot: { x: 0.1, y: 0.1, width: 0.8, height: 0.8 },
  series: [firstSeries],
  ...more,
});

const page = (body: SlidePage['body'], more: Partial<SlidePage> = {}): SlidePage =>
  ({ kicker: 'about', title: 'A sentence', body, notes: ['Say this.'], footer: 'foot', link: { text: 'Open', address: 'https://example.org/?a=1&b=2#v=1&n=120' }, ...more });

const deck = (slides: readonly SlidePage[], more: Partial<SlideDeck> = {}): SlideDeck => ({
  lang: 'en', title: 'Deck', author: 'Page', look: { paper: '#fbfaf7', ink: '#1b1b1f', soft: '#55545a', rule: '#d8d5cc', wash: '#f3f1ea', link: '#00598c' }, shapes: words.shapes, slides, ...more,
});

const opened = async (...args: Parameters<typeof deck>) => openPptx(await pptxFile(deck(...args)));
/** As XML 1.0 can hold it. */
const inXml = (text: string): string => text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');

describe('a chart', () => {
  test('is drawn from the numbers that are in its workbook, zero and nothing among them', async () => {
    const { charts } = await opened([page({ is: 'charts', charts: [chart()] })]);
    expect(charts.map((one) => one.cached)).toEqual([[['hosts'], ['VMs', 11], ['Containers', 0], ['None', null]]]);
    expect(charts.map((one) => one.sheet)).toEqual([[['Side', 'hosts'], ['VMs', 11], ['Containers', 0], ['None', null]]]);
  });

  test('over numbers keeps their distances', async () => {
    const over = chart({ kind: 'lines', places: [1, 25, 200], axis: { min: 0, max: 12, step: 4, format: '0' }, along: { min: 0, max: 200, step: 50, format: '0' } });
    const { charts: [found] } = await opened([page({ is: 'charts', charts: [over] })]);
    expect(found?.sheet).toEqual([['Side', 'hosts'], [1, 11], [25, 0], [200, null]]);
    expect(found?.xml.getElementsByTagName('c:scatterChart').length).toBe(1);
  });

  test('begins at nothing: a bar that is cut off lies', async () => {
    const { charts: [found] } = await opened([page({ is: 'charts', charts: [chart()] })]);
    expect(found?.xml.getElementsByTagName('c:min')[0]?.getAttribute('val')).toBe('0');
  });

  test('each keeps its own workbook, in files made one after the other too', async () => {
    const many = ['a', 'b', 'c'].map((name, i) => chart({ series: chart().series.map((one) => ({ ...one, name, values: [i, i, i] })) }));
    await opened([page({ is: 'charts', charts: many.slice(0, 1) })]);
    const { charts, names } = await opened([page({ is: 'charts', charts: many.slice(0, 2) }), page({ is: 'charts', charts: many.slice(2) })]);
    expect(charts.map(({ sheet }) => [sheet[0]?.[1], sheet[1]?.[1]])).toEqual([['a', 0], ['b', 1], ['c', 2]]);
    expect(names.filter((name) => name.endsWith('.xlsx')).length).toBe(3);
  });

  test('has a Japanese face in either language', async () => {
    for (const lang of ['ja', 'en'] as const) {
      const { charts: [found] } = await opened([page({ is: 'charts', charts: [chart()] })], { lang });
      const faces = [...(found?.xml.getElementsByTagName('a:ea') ?? [])].map((one) => one.getAttribute('typeface'));
      expect(new Set(faces)).toEqual(new Set(['Yu Gothic']));
    }
  });
});

const PIXEL = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('every shape of a slide has a name of its own that says what it is', async () => {
  const table = { columns: [{ header: 'a', isWords: true, share: 1 }], rows: [{ cells: ['b'], isStrong: false }], size: 10 };
  const { slides } = await opened([
    page({ is: 'cover', lines: ['one', 'two'] }), page({ is: 'charts', charts: [chart(), chart({ kind: 'lines', places: [1, 2, 3] })] }),
    page({ is: 'picture', picture: { png: PIXEL, width: 1, height: 1, description: 'a dot' } }), page({ is: 'table', table, lead: 'on it' }),
  ]);
  const around = (...body: readonly string[]) => ['Topic', 'Title', ...body, 'Footer', 'Link to the page', 'Slide Number Placeholder 0'];
  expect(slides.map((one) => one.shapes)).toEqual([
    around('Line 1', 'Line 2'), around('Heading of chart 1', 'Chart 1', 'Heading of chart 2', 'Chart 2', 'Horizontal axis of chart 2'),
    around('Figure'), around('About the table', 'Table'),
  ]);
});

test('sixty hostile texts are words on a slide, in a chart, in its workbook and in notes, and never markup or a formula', async () => {
  const [first = '', second = ''] = HOSTILE;
  const series = HOSTILE.slice(0, 12).map((name) => ({ ...firstSeries, name, values: HOSTILE.map((_, i) => i), format: `"${name.replaceAll('"', '')}"0` }));
  const hostile = chart({ placesName: first, heading: first, description: second, places: HOSTILE, series });
  const table = { columns: [{ header: first, isWords: true, share: 1 }], rows: HOSTILE.map((text) => ({ cells: [text], isStrong: false })), size: 10 };
  const { slides, charts: [found] } = await opened(
    [page({ is: 'charts', charts: [hostile] }, { title: first, kicker: second, notes: HOSTILE, footer: first }), page({ is: 'table', table, lead: first })],
    { title: first, author: second },
  );
  expect(found?.formulas).toBe(0);
  expect(found?.sheet.map((row) => row[0]).slice(1)).toEqual(HOSTILE.map(inXml).map((text) => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')));
  const flat = (text: string): string => text.replace(/\s+/gu, '');
  const [notes, shown] = [flat(slides[0]?.notes ?? ''), flat(slides[1]?.text ?? '')];
  for (const text of HOSTILE.map(inXml).map(flat)) {
    expect(shown).toContain(text);
    expect(notes).toContain(text);
  }
});

test('a slide links back to the very address, whatever is in it', async () => {
  const { slides: [found] } = await opened([page({ is: 'cover', lines: ['a'] })]);
  expect(found?.links).toEqual(['https://example.org/?a=1&b=2#v=1&n=120']);
  expect(found?.notes).toContain('Say this.');
});
