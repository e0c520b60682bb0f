import { metricOf } from './curve.ts';
import { hostGapOf, kernelBreakEvenOf, smoothGapOf } from './divergence.ts';
import type { Divergence } from './divergence.ts';
import { DRAWS, SEED, columnSteps } from './draws.ts';
import type { Columns, DrawOptions } from './draws.ts';
import { fleetOf } from './fleet.ts';
import { footprintOf } from './footprint.ts';
import { coarsely } from './givenHosts.ts';
import type { GapRange } from './gapSearch.ts';
import { realCapacityOf } from './hostCount.ts';
import type { Inputs, NumberKey } from './inputs.ts';
import { stackOf } from './layers.ts';
import type { Constants } from './layers.ts';
import type { Doubt, DoubtId } from './perturb.ts';
import { correlationOfRanks, ranksOf, spreadOf } from './quantiles.ts';
import type { Spread } from './quantiles.ts';
import type { DeploymentId, DeploymentResult, Metric } from './result.ts';
import { differenceOf, lineOf, measureOf } from './setting.ts';
import type { Setting } from './setting.ts';
import { sharingBreakEvenOf } from './sharingBreakEven.ts';
import { finished } from './steps.ts';
import type { Steps } from './steps.ts';

/** A headline figure: a metric of side a, of side b, or a − b; or where hardware and os part. */
export type BandFigure = `${'a' | 'b' | 'difference'}.${Metric}` | keyof Divergence;

/** An assumption that a figure goes up (+) or down (−) with. */
export interface Widener {
  readonly id: DoubtId;
  readonly kind: Doubt['kind'];
  /** Spearman's rank correlation over the draws, −1…1. */
  readonly correlation: number;
}

export interface FigureBand extends Spread {
  /** At most three, the strongest first; those that chance alone could explain are left out. */
  readonly wideners: readonly Widener[];
}

export interface Band {
  readonly draws: number;
  readonly seed: number;
  readonly a: DeploymentId;
  readonly b: DeploymentId;
  /** Null where no draw could tell the figure: a workload fits no host, or the era lacks a deployment. */
  readonly figures: ReadonlyMap<BandFigure, FigureBand | null>;
}

export interface BandOptions extends DrawOptions {
  readonly a?: DeploymentId;
  readonly b?: DeploymentId;
  readonly figures?: readonly BandFigure[];
}

export const HEADLINE_FIGURES: readonly BandFigure[] = [
  'a.hosts', 'b.hosts', 'difference.hosts', 'a.memory', 'b.memory', 'difference.memory', 'firstGap', 'smoothGap',
];

const WIDENERS = 3;
/**
 * Standard errors of a rank correlation that chance alone has to exceed: with some sixty assumptions, it names
 * one that has no effect in about one figure of thirty.
 */
const CHANCE = 3.5;

/** "Never" is later than every number; where a side cannot place a workload, there is nothing to say. */
function gapFigure(setting: Setting, figure: keyof Divergence, gap: () => GapRange): number | null {
  const { inputs, constants } = setting;
  if (realCapacityOf(inputs, 'hardware', constants) === null || realCapacityOf(inputs, 'os', constants) === null) return null;
  switch (figure) {
    case 'firstTouch': case 'firstGap': return gap()[figure] ?? Infinity;
    case 'smoothGap': return smoothGapOf(inputs, constants) ?? Infinity;
    case 'kernelBreakEven': return kernelBreakEvenOf(inputs, constants) ?? Infinity;
    case 'sharingBreakEven': return sharingBreakEvenOf(inputs, constants) ?? Infinity;
  }
}

/** Computes something when first asked for, and once. */
function once<K, T>(of: (key: K) => T): (key: K) => T {
  const known = new Map<K, { readonly value: T }>();
  return (key) => {
    const before = known.get(key) ?? { value: of(key) };
    known.set(key, before);
    return before.value;
  };
}

/** The figures of one drawn setting, sharing what they have in common. */
function figuresOf(setting: Setting, a: DeploymentId, b: DeploymentId): (figure: BandFigure) => number | null {
  const { inputs, constants } = setting;
  const whole = once((id: DeploymentId): DeploymentResult | null => {
    const stack = stackOf(inputs, id, constants);
    return stack === null ? null : footprintOf(inputs, stack, fleetOf(inputs));
  });
  const measure = (id: DeploymentId, metric: Metric): number | null => {
    if (metric === 'hosts') return measureOf(setting, id, metric);
    const result = whole(id);
    return result === null ? null : metricOf(result, metric);
  };
  const gap = once((c: Constants) => hostGapOf(inputs, c));
  return (figure) => {
    const [side, metric] = figure.split('.') as [string, Metric | undefined];
    if (metric === undefined) return gapFigure(setting, figure as keyof Divergence, () => gap(constants));
    if (side === 'a') return measure(a, metric);
    return side === 'b' ? measure(b, metric) : differenceOf(measure(a, metric), measure(b, metric));
  };
}

type RanksOf = (id: DoubtId) => readonly number[];

/** Which assumptions a figure rises and falls with, over the draws in which it could be told. */
function widenersOf({ doubts, columns }: Pick<Columns, 'doubts' | 'columns'>, values: readonly (number | null)[], wholeRanks: RanksOf): readonly Widener[] {
  const told = values.flatMap((value, draw) => (value === null ? [] : [draw]));
  const figure = ranksOf(told.map((draw) => values[draw] as number));
  const least = CHANCE / Math.sqrt(told.length);
  const ranks: RanksOf = told.length === values.length ? wholeRanks : (id) => {
    const column = columns.get(id) ?? [];
    return ranksOf(told.map((draw) => column[draw] as number));
  };
  return doubts
    .map(({ id, kind }): Widener => ({ id, kind, correlation: correlationOfRanks(ranks(id), figure) }))
    .filter((one) => Math.abs(one.correlation) >= least)
    .sort((one, other) => Math.abs(other.correlation) - Math.abs(one.correlation))
    .slice(0, WIDENERS);
}

function figureBand(draws: Columns, values: readonly (number | null)[], ranks: RanksOf): FigureBand | null {
  const spread = spreadOf(values);
  return spread === null ? null : { ...spread, wideners: widenersOf(draws, values, ranks) };
}

/** `bandOf` in steps for idle time: the columns, then one figure of one draw each, at the end one figure's spread. */
export function* bandSteps(inputs: Inputs, options: BandOptions = {}): Steps<Band> {
  const { a = 'hardware', b = 'os', draws: size = DRAWS, seed = SEED, figures = HEADLINE_FIGURES } = options;
  const draws = yield* columnSteps(inputs, options);
  const values = new Map(figures.map((figure): [BandFigure, (number | null)[]] => [figure, []]));
  for (let draw = 0; draw < size; draw += 1) {
    const of = figuresOf(draws.settingAt(draw), a, b);
    for (const [i, figure] of figures.entries()) {
      values.get(figure)?.push(of(figure));
      yield (draw + (i + 1) / figures.length) / (size + 1);
    }
  }
  // All figures that every draw could tell ask for the same ranks.
  const ranks = once((id: DoubtId) => ranksOf(draws.columns.get(id) ?? []));
  const bands = new Map<BandFigure, FigureBand | null>();
  for (const [figure, told] of values) {
    bands.set(figure, figureBand(draws, told, ranks));
    yield (size + bands.size / figures.length) / (size + 1);
  }
  return { draws: size, seed, a, b, figures: bands };
}

/**
 * The 5–95 % band of headline figures over the honest ranges of all constants in force and of all defaults that
 * the reader has not set: a Latin hypercube (see `drawsOf`), the same numbers for the same seed.
 */
export const bandOf = (...which: Parameters<typeof bandSteps>): Band => finished(bandSteps(...which));

export interface CurveBandPoint {
  readonly at: number;
  /** Null where no draw could tell it. */
  readonly spread: Readonly<Partial<Record<DeploymentId, Spread | null>>>;
}

export interface CurveBandOptions extends DrawOptions {
  readonly deployments?: readonly DeploymentId[];
}

/** `curveBandOf` in steps of one draw of one deployment's curve at one point each, for idle time. */
export function* curveBandSteps(
  inputs: Inputs, along: NumberKey, at: readonly number[], metric: Metric, options: CurveBandOptions = {},
): Steps<readonly CurveBandPoint[]> {
  const { deployments = ['hardware', 'os'], isSet } = options;
  // The input on the axis is what the curve says it is.
  const { draws, settingAt } = yield* columnSteps(coarsely(inputs), { ...options, isSet: (key) => key === along || isSet?.(key) === true });
  const drawn = deployments.map((id) => ({ id, points: at.map((): (number | null)[] => []) }));
  for (let draw = 0; draw < draws; draw += 1) {
    const setting = settingAt(draw);
    for (const [d, { id, points }] of drawn.entries()) {
      const line = lineOf(setting, along, id, metric);
      for (const [i, told] of points.entries()) {
        told.push(line(at[i] as number));
        yield (draw + (d + (i + 1) / at.length) / drawn.length) / draws;
      }
    }
  }
  return at.map((value, i) =>
    ({ at: value, spread: Object.fromEntries(drawn.map(({ id, points }) => [id, spreadOf(points[i] ?? [])])) }));
}

/** The 5–95 % band of a metric along one input, per deployment and point; see `bandOf`. */
export const curveBandOf = (...which: Parameters<typeof curveBandSteps>): readonly CurveBandPoint[] => finished(curveBandSteps(...which));
