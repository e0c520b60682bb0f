import { metricOf } from '../model/curve.ts';
import type { NumberKey } from '../model/inputs.ts';
import { winnerOf } from '../model/map.ts';
import type { WinMap, Winner } from '../model/map.ts';
import { resultOf } from '../model/resultOf.ts';
import type { DeploymentId, Resource } from '../model/result.ts';
import { cellAt, positionOn } from './winAxis.ts';
import type { WinAxis } from './winAxis.ts';
import type { MapMetric } from './mapMetrics.ts';
import type { WinRequest } from './winMap.ts';

/** On this part of an axis a side wins no cell of the map at all. */
export interface NeverWins {
  readonly side: 'hardware' | 'os';
  readonly axis: NumberKey;
  readonly from: number;
  /** from this value up, or up to this value. */
  readonly way: 'up' | 'down';
  /** It is the last value of the axis that way: "with one kernel family". */
  readonly alone: boolean;
}

/** The nearest cell along an axis that somebody else wins. */
export interface Turn {
  readonly axis: NumberKey;
  readonly at: number;
  readonly winner: Winner;
}

/** Where the reader stands, exactly. */
export interface HerePoint {
  readonly x: number;
  readonly y: number;
  readonly hardware: number | null;
  readonly os: number | null;
  readonly winner: Winner | null;
  readonly missing: { readonly deployment: DeploymentId; readonly reason: Resource } | null;
}

/** What the map says in words; the sentences are made of it in each language. */
export interface WinFacts {
  readonly metric: MapMetric;
  readonly x: NumberKey;
  readonly y: NumberKey;
  /** Shares of the map's area, 0…1, summing to 1; `nobody`: something finds no host there. */
  readonly shares: Readonly<Record<'hardware' | 'os' | 'tie' | 'nobody', number>>;
  readonly never: NeverWins | null;
  readonly here: HerePoint;
  /** At most one for each axis, x first. */
  readonly turns: readonly Turn[];
}

type Share = keyof WinFacts['shares'];
const isSide = (winner: Winner | null): winner is 'hardware' | 'os' => winner === 'hardware' || winner === 'os';
const shareName = (winner: Winner | null): Share => (winner === 'tie' || isSide(winner) ? winner : 'nobody');

const widthAt = (axis: WinAxis, i: number): number => (axis.edges[i + 1] ?? 1) - (axis.edges[i] ?? 0);

function sharesOf(map: WinMap, x: WinAxis, y: WinAxis): WinFacts['shares'] {
  const shares = { hardware: 0, os: 0, tie: 0, nobody: 0 };
  const columns = x.values.length;
  map.cells.forEach((cell, i) => {
    shares[shareName(cell.winner)] += widthAt(x, i % columns) * widthAt(y, Math.floor(i / columns));
  });
  return shares;
}

/** Winners along one axis, a set for each of its values. */
function winnersAlong(map: WinMap, along: 'x' | 'y'): readonly ReadonlySet<Winner | null>[] {
  const columns = map.x.values.length;
  return map[along].values.map((_, at) => new Set(map.cells
    .filter((__, i) => (along === 'x' ? i % columns : Math.floor(i / columns)) === at)
    .map((cell) => cell.winner)));
}

function neverOn(map: WinMap, along: 'x' | 'y', side: NeverWins['side'], way: NeverWins['way']): NeverWins | null {
  const wins = winnersAlong(map, along).map((winners) => winners.has(side));
  const { key, values } = map[along];
  const last = way === 'up' ? wins.lastIndexOf(true) + 1 : wins.indexOf(true) - 1;
  const from = values[last];
  return !wins.includes(true) || from === undefined ? null : { side, axis: key, from, way, alone: from === (way === 'up' ? values.at(-1) : values[0]) };
}

/** The upright axis first, and the side that the map is about: containers. */
function neverOf(map: WinMap): NeverWins | null {
  for (const along of ['y', 'x'] as const) for (const side of ['os', 'hardware'] as const) for (const way of ['up', 'down'] as const) {
    const found = neverOn(map, along, side, way);
    if (found !== null) return found;
  }
  return null;
}

function hereOf({ inputs, x, y, metric }: WinRequest): HerePoint {
  const { hardware, os } = resultOf(inputs).deployments;
  const values = { hardware: metricOf(hardware, metric), os: metricOf(os, metric) };
  const lacking = [hardware, os].find((one) => one.notPlaceable.length > 0);
  const reason = lacking?.notPlaceable[0]?.reason;
  return {
    x: inputs[x.key], y: inputs[y.key], ...values, winner: winnerOf(values),
    missing: lacking === undefined || reason === undefined ? null : { deployment: lacking.id, reason },
  };
}

/** The nearest cell from (column, row) along an axis with another winner, the nearer of both directions. */
function turnOn(map: WinMap, along: 'x' | 'y', column: number, row: number, winner: Winner | null): Turn | null {
  const columns = map.x.values.length;
  const { key, values } = map[along];
  const start = along === 'x' ? column : row;
  const at = (i: number): Winner | null => map.cells[along === 'x' ? row * columns + i : i * columns + column]?.winner ?? null;
  for (let away = 1; away < values.length; away += 1) for (const i of [start + away, start - away]) {
    const value = values[i];
    const other = at(i);
    if (value !== undefined && i >= 0 && other !== null && other !== winner) return { axis: key, at: value, winner: other };
  }
  return null;
}

/** The facts of a map and of the reader's place on it, which is computed for itself and not read off a cell. */
export function winFactsOf(request: WinRequest, map: WinMap): WinFacts {
  const { x, y, metric } = request;
  const here = hereOf(request);
  const column = cellAt(x, positionOn(x, here.x));
  const row = cellAt(y, positionOn(y, here.y));
  const turns = (['x', 'y'] as const).flatMap((along) => turnOn(map, along, column, row, here.winner) ?? []);
  return { metric, x: x.key, y: y.key, shares: sharesOf(map, x, y), never: neverOf(map), here, turns };
}
