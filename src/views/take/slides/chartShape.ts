import type { ChartAxis, ChartLabel, ChartSeries, NativeChart } from '../../../io/pptx/nativeChart.ts';
import { GROUND } from '../../../ui/palette.ts';

const INK = GROUND.light.ink;
/** More than three places say more than anybody measured. */
const MOST_DECIMALS = 3;

const decimalsOf = (value: number): number => /\.(\d+)$/u.exec(String(Number(value.toFixed(MOST_DECIMALS))))?.[1]?.length ?? 0;

/** A unit in a number format: between quotes, so that no letter of it is taken for a code. */
function quoted(unit: string): string {
  const safe = unit.replaceAll('"', '');
  if (safe === '') return '';
  return /^[A-Za-z]/u.test(safe) ? `"\u00a0${safe}"` : `"${safe}"`;
}

/** Numbers as a spreadsheet prints them: '#,##0.00" GiB"'; with a sign where they are changes. */
export function formatOfNumbers(values: readonly (number | null)[], unit: string, isSigned = false): string {
  const most = Math.max(0, ...values.map((value) => (value === null ? 0 : decimalsOf(value))));
  // Large numbers need no places.
  const large = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  const decimals = Math.min(most, large >= 100 ? 0 : large >= 10 ? 1 : large >= 1 ? 2 : MOST_DECIMALS);
  const digits = `#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`;
  const number = unit === '$' ? `"$"${digits}` : `${digits}${quoted(unit)}`;
  return isSigned ? `"+"${number};"\u2212"${number};${number}` : `${number};"\u2212"${number}`;
}

/** Round steps of an axis that holds all values, zero included. */
export function axisOver(values: readonly (number | null)[], unit: string, most = 5): ChartAxis {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  const rough = (high - low || 1) / most;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((times) => times * size).find((one) => one >= rough) ?? rough;
  const [min, max] = [exact(Math.floor(low / step) * step), exact(Math.ceil(high / step - 1e-9) * step || step)];
  return { min, max, step: exact(step), format: formatOfNumbers([min, exact(step), max], unit) };
}

const exact = (value: number): number => Number(value.toPrecision(12));

export interface NamedValues {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly colour: string | null;
  readonly ink?: string;
  readonly outline?: string;
  readonly isDashed?: boolean;
}

export interface Shape {
  readonly heading: string;
  readonly description: string;
  readonly placesName: string;
  readonly unit: string;
  readonly series: readonly NamedValues[];
}

const seriesOf = ({ name, values, colour, ink = INK, outline, isDashed = false }: NamedValues, format: string, labels: readonly ChartLabel[]): ChartSeries =>
  ({ name, values, colour, ink, outline: outline ?? null, isDashed, format, labels });

/** From nothing to the longest bar, with room for its number. */
function rangeOf(values: readonly (number | null)[], room: number): NativeChart['range'] {
  const [low, high] = [Math.min(0, ...values.map((value) => value ?? 0)), Math.max(0, ...values.map((value) => value ?? 0))];
  return high === low ? { min: 0, max: 1 } : { min: exact(low < 0 ? low - (high - low) * room : 0), max: exact(high > 0 ? high + (high - low) * room : 0) };
}

const everyPoint = (values: readonly (number | null)[]): readonly ChartLabel[] =>
  values.flatMap((value, at) => (value === null ? [] : [{ at, withName: false, shift: null }]));

/** Height of a line's name, in shares of the chart. */
const NAME_HIGH = 0.066;

/** How far each name has to move so that none stands on another, in shares of the chart. */
function apart(heights: readonly number[]): readonly number[] {
  const order = heights.map((_, i) => i).toSorted((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed = [...heights];
  for (let n = 1; n < order.length; n += 1) {
    const [above, below] = [order[n - 1] ?? 0, order[n] ?? 0];
    placed[below] = Math.max(placed[below] ?? 0, (placed[above] ?? 0) + NAME_HIGH);
  }
  const over = Math.max(0, Math.max(...placed) - 0.97);
  // Pushed up from the bottom only where they would leave the chart.
  for (let n = order.length - 1, floor = 0.97; n >= 0 && over > 0; n -= 1) {
    const at = order[n] ?? 0;
    placed[at] = Math.min(placed[at] ?? 0, floor);
    floor = (placed[at] ?? 0) - NAME_HIGH;
  }
  return placed.map((height, i) => height - (heights[i] ?? 0));
}

/** Lines over numbers, each named at its end. */
export function linesChart(shape: Shape, places: readonly number[], { placeFormat, wide = true, placeStep }: { readonly placeFormat: string; readonly wide?: boolean; readonly placeStep?: number }): NativeChart {
  const all = shape.series.flatMap(({ values }) => values);
  const format = formatOfNumbers(all, shape.unit);
  const axis = axisOver(all, shape.unit);
  const plot = { x: wide ? 0.07 : 0.13, y: 0.03, width: wide ? 0.71 : 0.54, height: 0.87 };
  const ends = shape.series.map(({ values }) => values.findLastIndex((value) => value !== null));
  const heights = shape.series.map(({ values }, i) => plot.y + plot.height * (1 - ((values[ends[i] ?? -1] ?? 0) - axis.min) / (axis.max - axis.min)));
  const shifts = apart(heights);
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? 1];
  const step = placeStep ?? axisOver([last - first], '', 8).step;
  return {
    kind: 'lines', isStacked: false, overlap: 0, heading: shape.heading, description: shape.description, placesName: shape.placesName, places,
    axis, range: axis, along: { min: Math.floor(first / step) * step, max: last, step, format: placeFormat }, hasLegend: false, plot, gap: 0,
    series: shape.series.map((one, i) => {
      const [at, shift] = [ends[i] ?? -1, shifts[i] ?? 0];
      return seriesOf(one, format, at < 0 ? [] : [{ at, withName: true, shift: Math.abs(shift) < 0.004 ? null : { x: 0, y: Math.round(shift * 1e4) / 1e4 } }]);
    }),
  };
}

/** Bars beside each other, each with its number. */
export function besideChart(shape: Shape, places: readonly string[], kind: 'columns' | 'bars', hasLegend = true): NativeChart {
  const all = shape.series.flatMap(({ values }) => values);
  const format = formatOfNumbers(all, shape.unit);
  const plot = kind === 'bars' ? { x: 0.24, y: 0.02, width: 0.64, height: hasLegend ? 0.84 : 0.95 } : { x: 0.03, y: 0.06, width: 0.94, height: hasLegend ? 0.72 : 0.82 };
  return {
    kind, isStacked: false, overlap: 0, heading: shape.heading, description: shape.description, placesName: shape.placesName, places, axis: null, range: rangeOf(all, kind === 'bars' ? 0.02 : 0), along: null,
    hasLegend, plot, gap: 0.6, series: shape.series.map((one) => seriesOf(one, format, everyPoint(one.values))),
  };
}

/** A share of the longest bar that a number fits into, and a number with its name. */
const ROOM = { number: 0.06, name: 0.17 };

/** Bars made of parts; what fits into a part stands in it. */
export function stackedChart(shape: Shape, places: readonly string[]): NativeChart {
  const all = shape.series.flatMap(({ values }) => values);
  const format = formatOfNumbers(all, shape.unit);
  const longest = Math.max(...places.map((_, at) => shape.series.reduce((sum, { values }) => sum + Math.max(0, values[at] ?? 0), 0)), 0);
  const labelled = ({ values }: NamedValues): readonly ChartLabel[] => values.flatMap((value, at) => {
    const share = (value ?? 0) / (longest || 1);
    return share < ROOM.number ? [] : [{ at, withName: share >= ROOM.name, shift: null }];
  });
  return {
    kind: 'bars', isStacked: true, overlap: 1, heading: shape.heading, description: shape.description, placesName: shape.placesName, places, axis: null, range: rangeOf([longest], 0), along: null,
    hasLegend: true, plot: { x: 0.2, y: 0.03, width: 0.78, height: 0.78 }, gap: 0.45, series: shape.series.map((one) => seriesOf(one, format, labelled(one))),
  };
}

export interface Step { readonly name: string; readonly kind: 'hardware' | 'os' | 'change'; readonly value: number }

export interface StepLook {
  readonly names: Readonly<Record<'under' | 'hardware' | 'os' | 'less' | 'more', string>>;
  readonly hardware: NamedValues['colour'];
  readonly os: NamedValues['colour'];
}

/** From one total to another, step by step: each stands on what is left, or hangs from it. */
export function waterfallChart(shape: Omit<Shape, 'series'>, steps: readonly Step[], look: StepLook): NativeChart {
  let level = 0;
  const spans = steps.map(({ kind, value }) => {
    const from = kind === 'change' ? level : 0;
    level = kind === 'change' ? level + value : value;
    return { under: Math.min(from, level), size: Math.abs(level - from) };
  });
  const only = (wanted: (step: Step) => boolean): readonly (number | null)[] => steps.map((step, i) => (wanted(step) ? exact(spans[i]?.size ?? 0) : null));
  const under = spans.map((span, i) => (steps[i]?.kind === 'change' ? exact(span.under) : null));
  const isLess = ({ kind, value }: Step): boolean => kind === 'change' && value < 0;
  const parts = [
    { key: 'under', colour: null, values: under }, { key: 'hardware', colour: look.hardware, values: only(({ kind }) => kind === 'hardware') },
    { key: 'os', colour: look.os, values: only(({ kind }) => kind === 'os') },
    { key: 'less', colour: '#e8b48c', values: only(isLess) }, { key: 'more', colour: '#8fc1df', values: only((step) => step.kind === 'change' && !isLess(step)) },
  ] as const;
  const plot = { x: 0.02, y: 0.08, width: 0.96, height: 0.72 };
  const top = Math.max(...spans.map((span) => span.under + span.size), 0) || 1;
  const formatOf = (isChange: boolean): string => formatOfNumbers(steps.filter(({ kind }) => (kind === 'change') === isChange).map(({ value }) => value), shape.unit).split(';')[0] ?? '';
  const signs = { less: '\u2212', more: '+' } as const;
  return {
    kind: 'columns', isStacked: true, overlap: 1, ...shape, places: steps.map(({ name }) => name), axis: null, range: { min: 0, max: exact(top) }, along: null, hasLegend: false, plot, gap: 0.5,
    series: parts.map(({ key, colour, values }) => {
      const sign = key === 'less' || key === 'more' ? `"${signs[key]}"` : '';
      const labels = key === 'under' ? [] : values.flatMap((value, at): ChartLabel[] => (value === null ? []
        : [{ at, withName: false, shift: { x: 0, y: Math.round((-(value / top / 2) * plot.height - 0.035) * 1e4) / 1e4 } }]));
      return { name: look.names[key], values, colour, outline: null, isDashed: false, format: `${sign}${formatOf(sign !== '')}`, ink: INK, labels };
    }),
  };
}
