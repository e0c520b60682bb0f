import type { Widener } from '../model/band.ts';
import type { NumberKey } from '../model/inputs.ts';
import { SPEC } from '../model/inputTable.ts';
import type { FrontierEdge, Winner } from '../model/map.ts';
import { HIGH_SHARE, LOW_SHARE } from '../model/quantiles.ts';
import type { Spread } from '../model/quantiles.ts';
import type { Metric } from '../model/result.ts';
import type { Depth, MapDepth } from './depth.ts';
import type { DoubtFigureId, DoubtStrip, Told } from './doubt.ts';
import { DOUBT_FIGURES } from './doubt.ts';
import type { Doubting, DoubtRow } from './doubtRows.ts';
import { PRIMARY } from './primary.ts';
import type { WinAxis } from './winAxis.ts';
import type { WinFacts } from './winFacts.ts';
import { MAP_METRICS } from './mapMetrics.ts';
import type { MapMetric } from './mapMetrics.ts';

/** What a number can be called: a constant by its id, an input by its key in links. */
export interface ReportDoubtName { readonly kind: 'constant' | 'input'; readonly id: string }

export interface ReportSensitivityRow extends ReportDoubtName {
  readonly unit: string;
  /** In force. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** hardware − os with this number at its low and at its high end, the others in force. */
  readonly differenceAtLow: number | null;
  readonly differenceAtHigh: number | null;
  readonly span: number | null;
  /** The reader has set it to something else than the default: no longer in doubt. */
  readonly isSet: boolean;
}

export interface ReportSensitivity {
  readonly difference: number | null;
  /** Widest span first. */
  readonly rows: readonly ReportSensitivityRow[];
}

/** Null: never, or not computable where nothing was told. */
export interface ReportSpread { readonly low: number | null; readonly middle: number | null; readonly high: number | null }

export interface ReportBandFigure extends ReportSpread {
  readonly now: number | null;
  /** Draws in which the figure could be told. */
  readonly told: number;
  /** The strongest first; correlation −1…1. */
  readonly wideners: readonly (ReportDoubtName & { readonly correlation: number })[];
}

/** The figures of doubt under names that carry their units. */
const FIGURE_NAMES = {
  hardware: 'hardwareHosts', os: 'osHosts', difference: 'differenceHosts', memory: 'differenceMemoryMib',
  smoothGap: 'smoothGapWorkloads', firstGap: 'firstGapWorkloads',
} as const satisfies Readonly<Record<DoubtFigureId, string>>;

export interface ReportBand {
  readonly draws: number;
  readonly seed: number;
  /** Shares of the draws that lie below `low`, `middle` and `high`. */
  readonly quantiles: { readonly low: number; readonly middle: number; readonly high: number };
  /** Inputs that are not drawn, wherever they stand: what the reader asks about. */
  readonly held: readonly string[];
  readonly figures: Readonly<Record<(typeof FIGURE_NAMES)[DoubtFigureId], ReportBandFigure>>;
  /** Hosts of both sides along the number of workloads; null where nothing can be told. */
  readonly curve: {
    readonly input: string;
    readonly metric: Metric;
    readonly points: readonly { readonly at: number; readonly hardware: ReportSpread | null; readonly os: ReportSpread | null }[];
  };
}

export interface ReportAxis { readonly input: string; readonly unit: string; readonly values: readonly number[] }

export interface ReportMapMetric {
  /** A row for each value of y, in it a winner for each value of x; null where something fits no host. */
  readonly winners: readonly (readonly (Winner | null)[])[];
  /** Edges between cells that different sides win; corners count cells: [column, row] is left of and below that cell. */
  readonly frontier: readonly { readonly from: readonly number[]; readonly to: readonly number[]; readonly between: FrontierEdge['between'] }[];
  /** Of the area of the map as it is drawn, 0…1. */
  readonly shares: WinFacts['shares'];
  /** Where the reader stands, computed for itself. */
  readonly here: { readonly hardware: number | null; readonly os: number | null; readonly winner: Winner | null };
}

export interface ReportMap {
  readonly x: ReportAxis;
  readonly y: ReportAxis;
  readonly metrics: Readonly<Record<MapMetric, ReportMapMetric>>;
}

/** What a full report has beside the plain one, under `divergence`. */
export interface ReportDepth {
  readonly sensitivity: Readonly<Record<Metric, ReportSensitivity>>;
  readonly band: ReportBand;
  readonly map: ReportMap;
}

const urlOf = (key: NumberKey): string => SPEC[key].url;

function sensitivityRow(row: DoubtRow): ReportSensitivityRow {
  const name: ReportDoubtName = row.kind === 'input' ? { kind: 'input', id: urlOf(row.id) } : { kind: 'constant', id: row.id };
  return {
    ...name, unit: row.assumption.unit, value: row.value, low: row.low.value, high: row.high.value,
    differenceAtLow: row.low.difference, differenceAtHigh: row.high.difference, span: row.span,
    isSet: row.kind === 'input' && row.isSet,
  };
}

const sensitivityOf = ({ difference, rows }: Doubting): ReportSensitivity => ({ difference, rows: rows.map(sensitivityRow) });

const numberOf = (told: Told | undefined): number | null => (typeof told === 'number' ? told : null);

const widenerOf = ({ id, kind, correlation }: Widener): ReportBandFigure['wideners'][number] =>
  ({ kind, id: kind === 'input' ? urlOf(id as NumberKey) : id, correlation });

function figureOf({ now, spread, told, wideners }: DoubtStrip): ReportBandFigure {
  return {
    now: numberOf(now), low: numberOf(spread?.low), middle: numberOf(spread?.middle), high: numberOf(spread?.high),
    told, wideners: wideners.map(widenerOf),
  };
}

const spreadOf = (spread: Spread | null | undefined): ReportSpread | null =>
  (spread === null || spread === undefined ? null : { low: spread.low, middle: spread.middle, high: spread.high });

function bandOf({ band, curve }: Depth): ReportBand {
  const figures = DOUBT_FIGURES.map((id) => [FIGURE_NAMES[id], figureOf(band.strips[id])] as const);
  return {
    draws: band.draws, seed: band.seed, quantiles: { low: LOW_SHARE, middle: 0.5, high: HIGH_SHARE },
    held: PRIMARY.map(urlOf),
    figures: Object.fromEntries(figures) as ReportBand['figures'],
    curve: {
      input: urlOf(curve.along), metric: curve.metric,
      points: curve.points.map(({ at, spread }) => ({ at, hardware: spreadOf(spread.hardware), os: spreadOf(spread.os) })),
    },
  };
}

const axisOf = ({ key, values }: WinAxis): ReportAxis => ({ input: urlOf(key), unit: SPEC[key].unit, values });

function mapMetric({ map, facts }: MapDepth): ReportMapMetric {
  const columns = map.x.values.length;
  const { hardware, os, winner } = facts.here;
  return {
    winners: map.y.values.map((_, row) => map.cells.slice(row * columns, (row + 1) * columns).map((cell) => cell.winner)),
    frontier: map.frontier.map(({ from, to, between }) => ({ from: [from.column, from.row], to: [to.column, to.row], between })),
    shares: facts.shares, here: { hardware, os, winner },
  };
}

function mapOf({ maps }: Depth): ReportMap {
  const { x, y } = maps.hosts.request;
  const metrics = MAP_METRICS.map((metric) => [metric, mapMetric(maps[metric])] as const);
  return { x: axisOf(x), y: axisOf(y), metrics: Object.fromEntries(metrics) as ReportMap['metrics'] };
}

/** The slow parts of the page as plain data: no Infinity, units in the names, inputs by their keys in links. */
export function reportDepthOf(depth: Depth): ReportDepth {
  const rows = Object.entries(depth.sensitivity).map(([metric, doubting]) => [metric, sensitivityOf(doubting)] as const);
  return { sensitivity: Object.fromEntries(rows) as ReportDepth['sensitivity'], band: bandOf(depth), map: mapOf(depth) };
}
