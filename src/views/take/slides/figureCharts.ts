import type { Messages } from '../../../i18n/messages.ts';
import type { SlideWords } from '../../../i18n/slideWords.ts';
import type { NativeChart } from '../../../io/pptx/nativeChart.ts';
import { DEPLOYMENTS } from '../../../model/result.ts';
import type { DeploymentId } from '../../../model/result.ts';
import { DEPLOYMENT_INK, GROUND, LAYER_INK, LINE_STYLE } from '../../../ui/palette.ts';
import type { StackPart } from '../../../ui/palette.ts';
import type { TableContent } from '../../../ui/figure/table.ts';
import { gridOf, inOneUnit } from './amountGrid.ts';
import type { AmountGrid, Headed } from './amountGrid.ts';
import { besideChart, linesChart, stackedChart, waterfallChart } from './chartShape.ts';
import type { NamedValues } from './chartShape.ts';

/** What the charts of a figure are called in, and the sentence that stands for them where nobody sees them. */
export interface ChartTold {
  readonly messages: Messages;
  readonly words: SlideWords;
  readonly summary: string;
  /** What the numbers are: "Hosts", where the table does not say. */
  readonly measure: string;
}

type Charts = readonly NativeChart[] | null;
type Recipe = (grid: AmountGrid, told: ChartTold) => Charts;

const INK = DEPLOYMENT_INK.light;
const isDeployment = (id: string): id is DeploymentId => DEPLOYMENTS.some((one) => one === id);
const lookOf = (id: DeploymentId): Pick<NamedValues, 'colour' | 'ink' | 'isDashed'> => ({ colour: INK[id].mark, ink: INK[id].text, isDashed: LINE_STYLE[id].dash !== '' });

/** What is measured and in what, as a heading. */
function headed(measure: string, unit: string, words: SlideWords): string {
  const [first = ''] = measure;
  const begun = `${first.toUpperCase()}${measure.slice(first.length)}`;
  return unit === '' || begun.toLowerCase().includes(unit.toLowerCase()) ? begun : words.unit(begun, unit);
}

interface OverNumbers {
  readonly placeOf: (row: Headed) => number;
  readonly placeFormat: string;
  readonly rows?: readonly Headed[];
  readonly placeStep?: number;
  readonly only?: readonly DeploymentId[];
}

/** As short as a line's name has to be. */
const nameOf = (id: DeploymentId, { messages, words }: ChartTold): string =>
  (id === 'hardware' || id === 'os' ? words.sides[id] : messages.terms.deployments[id].short);

/** Lines of deployments, one a column, over the numbers that the rows stand at. */
function overNumbers(grid: AmountGrid, told: ChartTold, { placeOf, placeFormat, rows = grid.rows, placeStep, only = DEPLOYMENTS }: OverNumbers): Charts {
  const ids = grid.columns.map(({ id }) => id).filter(isDeployment).filter((id) => only.includes(id));
  const found = inOneUnit(ids.map((id) => rows.map((row) => grid.amount(row.id, id))));
  if (found === null || rows.length < 2 || ids.length === 0) return null;
  const series = ids.map((id, i): NamedValues => ({ name: nameOf(id, told), values: found.values[i] ?? [], ...lookOf(id) }));
  return [linesChart({ heading: headed(told.measure, found.unit, told.words), description: told.summary, placesName: grid.corner, unit: found.unit, series }, rows.map(placeOf), { placeFormat, ...(placeStep === undefined ? {} : { placeStep }) })];
}

/** The two whose parting is the subject; all others would only lie on them or flatten them. */
const divergence: Recipe = (grid, told) => overNumbers(grid, told, { placeOf: ({ id }) => Number(id), placeFormat: '#,##0.###', only: ['hardware', 'os'] });

const response: Recipe = (grid, told) =>
  overNumbers(grid, told, { placeOf: ({ id }) => Number(id) * 100, placeFormat: '0"%"', rows: grid.rows.filter(({ id }) => Number.isFinite(Number(id))), placeStep: 10 });

const sprawl: Recipe = (grid, told) => overNumbers({ ...grid, corner: told.words.months }, told, { placeOf: ({ id }) => Number(id), placeFormat: '0', placeStep: 6 });

/** Each of two or three measures in a chart of its own: they share no scale. */
function side(grid: AmountGrid, { words, summary }: ChartTold, { heading, rows, columns, id }: { readonly heading: string; readonly rows: readonly Headed[]; readonly columns: readonly (readonly [string, 'hardware' | 'os'])[]; readonly id: string }): NativeChart | null {
  const found = inOneUnit(columns.map(([column]) => rows.map((row) => grid.amount(row.id, column))));
  if (found === null) return null;
  const series = columns.map(([, kind], i): NamedValues => ({ name: words.sides[kind], values: found.values[i] ?? [], ...lookOf(kind) }));
  return linesChart({ heading: headed(heading, found.unit, words), description: `${summary} (${id})`, placesName: grid.corner, unit: found.unit, series }, rows.map((row) => Number(row.id)), { placeFormat: '#,##0', wide: false });
}

const all = (charts: readonly (NativeChart | null)[]): Charts => {
  const known = charts.filter((one) => one !== null);
  return known.length < charts.length ? null : known;
};

const pair: Recipe = (grid, told) => all((['memory', 'disk'] as const).map((resource) => side(grid, told, {
  heading: told.messages.terms.metrics[resource].name, rows: grid.rows, columns: [[`${resource}-vm`, 'hardware'], [`${resource}-container`, 'os']], id: resource,
})));

const PART_ROWS: Readonly<Record<string, StackPart>> = { application: 'application', besides: 'agents', os: 'guestOs', hypervisor: 'hypervisor', headroom: 'stranded' };

function partLook(id: string): Pick<NamedValues, 'colour' | 'ink' | 'outline'> {
  const inks: Readonly<Record<string, (typeof LAYER_INK)['light'][StackPart]>> = LAYER_INK.light;
  const ink = inks[PART_ROWS[id] ?? id] ?? inks['stranded'];
  return ink === undefined ? { colour: GROUND.light.wash } : { colour: ink.fill, ink: ink.text, outline: ink.line };
}

/** Bars of parts, one a column; rows that are no part are said in the name of the bar. */
const partsOf = (notParts: readonly string[], columns: (id: string) => boolean): Recipe => (grid, told) => {
  const bars = grid.columns.filter(({ id }) => columns(id));
  const rows = grid.rows.filter(({ id }) => !notParts.includes(id));
  const found = inOneUnit(rows.map((row) => bars.map((bar) => grid.amount(row.id, bar.id))));
  if (found === null || bars.length === 0) return null;
  const series = rows.map((row, i): NamedValues => ({ name: row.name, values: found.values[i] ?? [], ...partLook(row.id) }));
  return [stackedChart({ heading: headed(told.measure, found.unit, told.words), description: told.summary, placesName: grid.corner, unit: found.unit, series },
    bars.map((bar) => `${bar.name}\n${grid.text('total', bar.id)}`))];
};

const why: Recipe = (grid, { messages, words, summary, measure }) => {
  const rows = grid.rows.filter(({ id }) => id !== 'total');
  const changes = rows.map((row) => grid.amount(row.id, 'change'));
  const [from, to] = [grid.amount('total', 'hardware'), grid.amount('total', 'os')];
  if (from === null || to === null || changes.includes(null)) return null;
  const { ends, table } = messages.figures.why;
  const { sides } = words;
  const steps = rows.flatMap((row, i) => ((changes[i]?.value ?? 0) === 0 ? [] : [{ name: row.name, kind: 'change' as const, value: changes[i]?.value ?? 0 }]));
  return [waterfallChart({ heading: headed(measure, from.unit, words), description: summary, placesName: grid.corner, unit: from.unit },
    [{ name: ends.hardware, kind: 'hardware', value: from.value }, ...steps, { name: ends.os, kind: 'os', value: to.value }],
    { names: { under: words.under, hardware: sides.hardware, os: sides.os, less: `${table.change} −`, more: `${table.change} +` }, hardware: INK.hardware.mark, os: INK.os.mark })];
};

/** Both sides beside each other; which cell is whose is the caller's. */
function sidesBeside(grid: AmountGrid, { words, summary }: ChartTold, { heading, places, cell, kind }: {
  readonly heading: string; readonly places: readonly Headed[]; readonly kind: 'columns' | 'bars';
  readonly cell: (place: string, id: 'hardware' | 'os') => readonly [row: string, column: string];
}): NativeChart | null {
  const ids = ['hardware', 'os'] as const;
  const found = inOneUnit(ids.map((id) => places.map((place) => grid.amount(...cell(place.id, id)))));
  if (found === null || found.values.flat().every((value) => value === null)) return null;
  const series = ids.map((id, i): NamedValues => ({ name: words.sides[id], values: found.values[i] ?? [], ...lookOf(id) }));
  return besideChart({ heading: headed(heading, found.unit, words), description: summary, placesName: grid.corner, unit: found.unit, series }, places.map(({ name }) => name), kind);
}

const binding: Recipe = (grid, told) => all([sidesBeside(grid, told, {
  heading: told.measure, places: grid.rows, kind: 'bars', cell: (row, id) => [row, `${id}-used`],
})]);

const thenNow: Recipe = (grid, told) => all((['hosts', 'overhead', 'cpu'] as const).map((measure) => sidesBeside(grid, told, {
  heading: told.messages.figures.thenNow.measures[measure], places: grid.columns, kind: 'columns', cell: (era, id) => [`${measure}-${id}`, era],
})));

const board: Recipe = (grid, told) => all((['hosts', 'memory'] as const).map((metric) => sidesBeside(grid, told, {
  heading: told.messages.terms.metrics[metric].name, places: grid.columns, kind: 'columns', cell: (state, id) => [`${metric}-${id}`, state],
})));

/** The numbers that move most: the longest bars, as on the page. */
const MOST_ROWS = 7;

const sensitivity: Recipe = (grid, { messages, words, summary, measure }) => {
  const ends = ['atLow', 'atHigh'] as const;
  const rows = grid.rows.filter((row) => grid.text(row.id, 'atLow') !== grid.text(row.id, 'atHigh')).slice(0, MOST_ROWS);
  const found = inOneUnit(ends.map((end) => rows.map((row) => grid.amount(row.id, end))));
  if (found === null || rows.length === 0) return null;
  const colours = [LAYER_INK.light.agents.fill, GROUND.light.inkSoft];
  const series = ends.map((end, i): NamedValues => ({ name: messages.figures.sensitivity.table[end], values: found.values[i] ?? [], colour: colours[i] ?? null }));
  return [besideChart({ heading: headed(measure, found.unit, words), description: summary, placesName: grid.corner, unit: found.unit, series },
    rows.map((row) => `${row.name}  ${grid.text(row.id, 'low')} – ${grid.text(row.id, 'high')}`), 'bars')];
};

const KIND_INK: Readonly<Record<string, DeploymentId>> = { allVms: 'hardware', allContainers: 'os', nested: 'nested', microvm: 'microvm' };

const mix: Recipe = (grid, { messages, words, summary }) => all((['hosts', 'memory'] as const).map((metric) => {
  const rows = grid.rows.filter((row) => grid.amount(row.id, metric) !== null);
  const found = inOneUnit([rows.map((row) => grid.amount(row.id, metric))]);
  if (found === null || rows.length === 0) return null;
  const series = rows.map((row, i): NamedValues => {
    const ink = KIND_INK[row.id];
    return { name: row.name, values: rows.map((_, at) => (at === i ? (found.values[0]?.[at] ?? null) : null)), colour: ink === undefined ? GROUND.light.ink : INK[ink].mark };
  });
  const shape = { heading: headed(messages.terms.metrics[metric].name, found.unit, words), description: summary, placesName: grid.corner, unit: found.unit, series };
  return { ...besideChart(shape, rows.map(({ name }) => name), 'bars', false), overlap: 1 };
}));

/** Which figures a presentation program can draw itself. */
const RECIPES: Readonly<Record<string, Recipe>> = {
  divergence, response, sprawl, pair, why, binding, board, sensitivity, mix, 'then-now': thenNow,
  'host-share': partsOf(['total', 'hosts'], isDeployment), copies: partsOf(['total', 'systems'], (id) => id !== 'difference'),
};

/** Whether a figure is one that a presentation program can draw. */
export const isCharted = (id: string): boolean => RECIPES[id] !== undefined;

/** A figure as native charts of the numbers in its table; null where it is no chart, or its numbers share no scale. */
export function chartsOf(id: string, content: TableContent, told: ChartTold): Charts {
  const charts = RECIPES[id]?.(gridOf(content), told) ?? null;
  return charts === null || charts.length === 0 ? null : charts;
}
