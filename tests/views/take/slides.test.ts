import { describe, expect, test } from 'vitest';
import { divergenceFacts } from '../../../src/derive/divergenceFacts.ts';
import { DECKS, overridesOfStep, ownDeck, STEP_IDS } from '../../../src/derive/decks.ts';
import { SCENE_IDS } from '../../../src/derive/story.ts';
import { whyFactsOf } from '../../../src/derive/whySteps.ts';
import { hostSharesOf } from '../../../src/derive/hostShares.ts';
import { formatOf } from '../../../src/i18n/format.ts';
import { LANGS, loadMessages } from '../../../src/i18n/messages.ts';
import type { Lang } from '../../../src/i18n/messages.ts';
import { loadSlideWords } from '../../../src/i18n/slideWords.ts';
import type { SlidePage } from '../../../src/io/pptx/slideDeck.ts';
import type { NativeChart } from '../../../src/io/pptx/nativeChart.ts';
import { LINK_LIMIT } from '../../../src/io/linkPairs.ts';
import { DEFAULT_VIEW } from '../../../src/io/linkState.ts';
import { amountOf } from '../../../src/io/tableCsv.ts';
import { decodeHash } from '../../../src/io/urlState.ts';
import type { Overrides } from '../../../src/model/inputs.ts';
import { INPUT_TABLE, resolveInputs } from '../../../src/model/inputTable.ts';
import { count } from '../../../src/model/units.ts';
import { divergenceTable } from '../../../src/ui/parts/divergenceWords.ts';
import { hostShareTable } from '../../../src/ui/parts/hostShareTable.ts';
import { whyTable } from '../../../src/ui/parts/whyTable.ts';
import type { Scene } from '../../../src/ui/scene.ts';
import { loadTalkText, stepNotes } from '../../../src/views/present/talkText.ts';
import { talkSlides } from '../../../src/views/present/talkSlides.ts';
import { printedTable } from '../../../src/views/take/printedTable.ts';
import { sceneOfSlides, today } from '../../../src/views/take/slides/figureSlides.ts';
import { namedInputs, stateAddress } from '../../../src/views/take/stateAddress.ts';
import { chartsOf } from '../../../src/views/take/slides/figureCharts.ts';
import { tableSlides } from '../../../src/views/take/slides/tableSlides.ts';

const SET: Overrides = { workloads: count(120), kernelFamilies: count(3) };
const sceneOf = async (lang: Lang, overrides: Overrides = SET): Promise<Scene> =>
  sceneOfSlides({ inputs: resolveInputs('2026', overrides), messages: await loadMessages(lang), format: formatOf(lang) });
const toldIn = async (scene: Scene) => ({ messages: scene.messages, words: await loadSlideWords(scene.messages.lang), summary: 'said', measure: 'Hosts' });
const one = (charts: readonly NativeChart[] | null): NativeChart => {
  const [chart, ...more] = charts ?? [];
  if (chart === undefined || more.length > 0) throw new Error(`${more.length + 1} charts`);
  return chart;
};

describe.each(LANGS)('in %s', (lang) => {
  test('lines stand at the places and have the numbers of the table', async () => {
    const scene = await sceneOf(lang);
    const table = divergenceTable(scene, divergenceFacts(scene.inputs, 'hosts', 'workloads'));
    const chart = one(chartsOf('divergence', table, await toldIn(scene)));
    expect(chart.places).toEqual(table.rows.map(({ id }) => Number(id)));
    for (const [i, id] of ['hardware', 'os'].entries()) {
      const column = table.columns.findIndex((head) => head.id === id);
      expect(chart.series[i]?.values).toEqual(printedTable(table).rows.map(({ cells }) => amountOf(cells[column] ?? '')?.value ?? null));
    }
    expect(chart.axis?.max).toBeGreaterThanOrEqual(Math.max(...chart.series.flatMap(({ values }) => values.map((value) => value ?? 0))));
    // Each line is named where it ends; there is no legend to look up.
    expect(chart.series.map(({ labels }) => labels)).toEqual([[expect.objectContaining({ withName: true })], [expect.objectContaining({ withName: true })]]);
    expect(chart.hasLegend).toBe(false);
  });

  test('a bar of parts is as long as its total', async () => {
    const scene = await sceneOf(lang);
    const bars = hostSharesOf(scene.inputs, ['hardware', 'os'], 'memory');
    const chart = one(chartsOf('host-share', hostShareTable(scene, bars, 'memory', ''), await toldIn(scene)));
    bars.forEach((bar, at) => {
      const tib = (bar.capacity ?? bar.used) / 1024 ** 2;
      expect(chart.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)).toBeCloseTo(tib, 1);
    });
  });

  test('steps lead from one total to the other, and what lifts them is not seen', async () => {
    const scene = await sceneOf(lang);
    const facts = whyFactsOf(scene.inputs, 'hosts');
    if (facts.kind !== 'steps') throw new Error('both sides place everything');
    const chart = one(chartsOf('why', whyTable(scene, facts, ''), await toldIn(scene)));
    const [under, hardware, os, less, more] = chart.series.map(({ values }) => values);
    const sum = (values: typeof under): number => (values ?? []).reduce<number>((all, value) => all + (value ?? 0), 0);
    expect([sum(hardware), sum(os)]).toEqual([facts.hardware, facts.os]);
    expect(sum(hardware) - sum(less) + sum(more)).toBeCloseTo(sum(os), 6);
    expect(chart.series[0]?.colour).toBeNull();
    expect(under?.every((value) => value === null || value >= 0)).toBe(true);
  });

  test('a talk has every scene as a slide, with numbers, what to say, and the way back to the very inputs', async () => {
    const [scene, text, words] = await Promise.all([sceneOf(lang), loadTalkText(lang), loadSlideWords(lang)]);
    const deck = ownDeck(STEP_IDS) ?? DECKS.sales;
    const steps = deck.steps.map((step) => ({ id: step.id, heading: step.id === 'kernels' ? '<For> & "you"' : '', scene: { ...scene, inputs: resolveInputs('2026', overridesOfStep(step, SET)) } }));
    const kept = [{ id: 'a', name: '<Acme> =1+1', kind: 'own' as const, inputs: resolveInputs('2014', {}) }];
    const made = talkSlides({ title: 'Talk', line: 'line', steps, scene, view: DEFAULT_VIEW, kept }, text, new Map(), { words, date: '2026-11-23' });
    const [cover, ...slides] = made.slides;
    expect(cover?.body.is).toBe('cover');
    for (const id of SCENE_IDS) {
      const about = slides.filter((slide) => stepNotes(text, id).every((note) => slide.notes.includes(note)));
      expect(about.length, id).toBeGreaterThan(0);
      const [first] = about;
      // The title is on the slide and in the notes; both have numbers of these inputs.
      expect(first?.notes[0]).toBe(first?.title.replace(/[ （(]*[（(]1\/\d[）)]$/u, ''));
      const { state, issues } = decodeHash((first?.link?.address ?? '').replace(/^[^#]*/u, ''));
      expect(issues).toEqual([]);
      const shown = steps.find((step) => step.id === id)?.scene.inputs;
      expect(resolveInputs(state.era, state.overrides), id).toEqual(shown);
      expect([state.view.view, state.view.scene, state.view.lang]).toEqual(['present', id, lang]);
    }
    const board = slides.find(({ notes }) => stepNotes(text, 'board').every((note) => notes.includes(note)));
    const { state } = decodeHash((board?.link?.address ?? '').replace(/^[^#]*/u, ''));
    expect([state.view.view, state.board.map(({ name, era }) => [name, era])]).toEqual(['lab', [['<Acme> =1+1', '2014']]]);
    expect(slides.some(({ kicker }) => kicker === '<For> & "you"')).toBe(true);
    expect(slides.filter(({ body }) => body.is === 'charts').length).toBeGreaterThanOrEqual(8);
    expect(JSON.stringify(made)).not.toMatch(/undefined|NaN|Infinity|\u2060|\u2068/u);
    expect(assumptionsIn(slides)).toBe(INPUT_TABLE.length);
  });
});

/** How many inputs the slides at the end name; those that are not at their defaults come first and are marked. */
function assumptionsIn(slides: readonly SlidePage[]): number {
  const rows = slides.flatMap(({ body }) => (body.is === 'table' && body.lead !== '' && body.table.columns.length === 4 ? body.table.rows : []));
  const marked = rows.filter(({ cells }) => cells[0]?.startsWith('● '));
  expect(rows.slice(0, marked.length)).toEqual(marked);
  expect(marked.length).toBe(Object.keys(SET).length);
  return rows.length;
}

test('an address that leads to a board carries all of it, or there is none', () => {
  const inputs = resolveInputs('2026', SET);
  const href = 'https://example.org/virtual/#v=1';
  const board = [namedInputs('A', resolveInputs('2007', {})), namedInputs('B', inputs)];
  const { state } = decodeHash((stateAddress(inputs, DEFAULT_VIEW, { href, board }) ?? '').replace(/^[^#]*/u, ''));
  expect(state.board).toEqual(board);
  expect(stateAddress(inputs, DEFAULT_VIEW, { href, board: [namedInputs('x'.repeat(LINK_LIMIT), inputs)] })).toBeNull();
  for (const nowhere of ['about:srcdoc', 'file:///a.html']) expect(stateAddress(inputs, DEFAULT_VIEW, { href: nowhere })).toBeNull();
});

test('a long table goes on over several slides and loses no row', () => {
  const rows = Array.from({ length: 90 }, (_, i) => ({ header: `row ${i}`, cells: ['a rather long remark about this row, such as sources have '.repeat(i % 4), String(i)] }));
  for (const lang of LANGS) {
    const pieces = tableSlides({ corner: 'row', columns: [{ header: 'words', isWords: true }, { header: 'n' }], rows }, lang, { isStrong: (row) => row === 50 });
    expect(pieces.length).toBeGreaterThan(1);
    const counts = pieces.map((piece) => piece.rows.length);
    expect(Math.min(...counts)).toBeGreaterThan(Math.max(...counts) / 2);
    expect(pieces.flatMap((piece) => piece.rows.map(({ cells }) => cells[0]))).toEqual(rows.map(({ header }) => header));
    expect(pieces.flatMap((piece) => piece.rows).findIndex(({ isStrong }) => isStrong)).toBe(50);
  }
});

test('a table that fits stays on one slide, in letters that can be read', () => {
  const [piece, ...more] = tableSlides({ corner: 'of', columns: [{ header: 'n' }], rows: [{ header: 'a', cells: ['1'] }] }, 'en');
  expect(more).toEqual([]);
  expect(piece?.size).toBe(14);
});

test('the day is that of the reader, as everyone writes it', () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
