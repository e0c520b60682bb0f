import { TOLERANCE } from './fleet.ts';
import { coarsely } from './givenHosts.ts';
import type { Inputs, NumberKey } from './inputs.ts';
import { stackOf } from './layers.ts';
import type { DeploymentId, Metric } from './result.ts';
import { lineOf, settingOf } from './setting.ts';
import { finished } from './steps.ts';
import type { Steps } from './steps.ts';

/** One input and the values it takes across or up the map: finite, within its range, whole where it is whole. */
export interface MapAxis {
  readonly key: NumberKey;
  readonly values: readonly number[];
}

/** Who needs least; `tie` where no one alone does, memory and money to a relative 1e-9. */
export type Winner = DeploymentId | 'tie';

export interface MapCell {
  readonly x: number;
  readonly y: number;
  /** Per deployment compared, null where a workload fits no host. One that the era lacks is absent. */
  readonly values: Readonly<Partial<Record<DeploymentId, number | null>>>;
  /** The first deployment compared over the second; null where either is null or the second is 0. */
  readonly ratio: number | null;
  /** Null where one of those compared cannot place everything. */
  readonly winner: Winner | null;
}

/** A corner of cells: cell (column, row) lies between the corners (column, row) and (column + 1, row + 1). */
export interface Corner { readonly column: number; readonly row: number }

/** One edge between two cells that different sides win. */
export interface FrontierEdge {
  readonly from: Corner;
  readonly to: Corner;
  /** Winners left and right of an upright edge, below and above a level one. */
  readonly between: readonly [Winner, Winner];
}

export interface WinMap {
  readonly x: MapAxis;
  readonly y: MapAxis;
  readonly metric: Metric;
  readonly compared: readonly DeploymentId[];
  /** Row by row, first row first: cell (column, row) is `cells[row * x.values.length + column]`. */
  readonly cells: readonly MapCell[];
  readonly frontier: readonly FrontierEdge[];
}

type Values = MapCell['values'];

/** Who needs least of those compared; see `Winner`. */
export function winnerOf(values: Values): Winner | null {
  const entries = Object.entries(values) as [DeploymentId, number | null][];
  const least = Math.min(...entries.map(([, value]) => value ?? Number.NaN));
  if (!Number.isFinite(least)) return null;
  const best = entries.flatMap(([id, value]) => ((value ?? Infinity) <= least * (1 + TOLERANCE) ? [id] : []));
  return best.length === 1 ? (best[0] ?? 'tie') : 'tie';
}

function ratioOf(values: Values, compared: readonly DeploymentId[]): number | null {
  const [a = null, b = null] = compared.map((id) => values[id] ?? null);
  return a === null || b === null || b === 0 ? null : a / b;
}

/** Values along the inner axis at one value of the outer, all compared deployments side by side. */
function valuesAlong(inputs: Inputs, inner: MapAxis, metric: Metric, compared: readonly DeploymentId[]): readonly Values[] {
  const lines = compared.map((id) => [id, lineOf(settingOf(inputs), inner.key, id, metric)] as const);
  return inner.values.map((value) => Object.fromEntries(lines.map(([id, line]) => [id, line(value)])));
}

const isBorder = (a: Winner | null, b: Winner | null): boolean => a !== null && b !== null && a !== b;

function frontierOf(cells: readonly MapCell[], columns: number): readonly FrontierEdge[] {
  return cells.flatMap((cell, i): FrontierEdge[] => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const right = column + 1 < columns ? (cells[i + 1]?.winner ?? null) : null;
    const above = cells[i + columns]?.winner ?? null;
    const corner = { column: column + 1, row: row + 1 };
    const edge = (from: Corner, other: Winner | null): FrontierEdge[] =>
      (isBorder(cell.winner, other) ? [{ from, to: corner, between: [cell.winner as Winner, other as Winner] }] : []);
    return [...edge({ column: column + 1, row }, right), ...edge({ column, row: row + 1 }, above)];
  });
}

/** `mapOf` in steps of one line of cells each, for whoever must not hold up a frame. */
export function* mapSteps(
  given: Inputs, x: MapAxis, y: MapAxis, metric: Metric, wanted: readonly DeploymentId[] = ['hardware', 'os'],
): Steps<WinMap> {
  const inputs = coarsely(given);
  const compared = wanted.filter((id) => stackOf(inputs, id) !== null);
  // One plan counts hosts for any number of workloads, so workloads are the inner axis wherever they are one.
  const [outer, inner] = y.key === 'workloads' ? [x, y] : [y, x];
  const lines: (readonly Values[])[] = [];
  for (const value of outer.values) {
    lines.push(valuesAlong({ ...inputs, [outer.key]: value }, inner, metric, compared));
    yield lines.length / outer.values.length;
  }
  const cells = y.values.flatMap((up, row) => x.values.map((across, column): MapCell => {
    const values = (outer === y ? lines[row]?.[column] : lines[column]?.[row]) ?? {};
    return { x: across, y: up, values, ratio: ratioOf(values, compared), winner: winnerOf(values) };
  }));
  return { x, y, metric, compared, cells, frontier: frontierOf(cells, x.values.length) };
}

/**
 * Where each side wins: a metric of some deployments (hardware and os unless others are wanted) over two different
 * inputs, everything else as it is, and the frontier as edges of cells. Linear in cells, flat in n. A given fleet in few groups.
 */
export const mapOf = (...which: Parameters<typeof mapSteps>): WinMap => finished(mapSteps(...which));
