import type { Inputs, NumberKey } from '../model/inputs.ts';
import { mapSteps } from '../model/map.ts';
import type { MapCell, WinMap } from '../model/map.ts';
import type { Steps } from '../model/steps.ts';
import type { MapMetric } from './mapMetrics.ts';
import { winAxisOf } from './winAxis.ts';
import type { WinAxis } from './winAxis.ts';

export interface WinRequest {
  readonly inputs: Inputs;
  readonly x: WinAxis;
  readonly y: WinAxis;
  readonly metric: MapMetric;
}

/** Two inputs as axes, and in about how many columns and rows. */
export interface WinGrid { readonly x: NumberKey; readonly y: NumberKey; readonly columns: number; readonly rows: number }

/** What the map shows to begin with, as finely as a wide page does. */
export const FIRST_GRID: WinGrid = { x: 'workloads', y: 'kernelFamilies', columns: 48, rows: 24 };

/** The map of a grid around where the reader stands; `ghost`: the inputs before a drag, which moves no axis. */
export function winRequestOf(inputs: Inputs, ghost: Inputs | null, metric: MapMetric, grid: WinGrid): WinRequest {
  const axis = (key: NumberKey, cells: number): WinAxis => winAxisOf(inputs, ghost, key, cells);
  return { inputs, metric, x: axis(grid.x, grid.columns), y: axis(grid.y, grid.rows) };
}

/** How many maps are remembered: both themes of a page, a drag there and back. */
const KEPT = 12;
const known = new Map<string, WinMap>();

/** The same map for the same inputs: those on the axes do not matter, whatever they are. */
const nameOf = ({ inputs, x, y, metric }: WinRequest): string =>
  JSON.stringify([{ ...inputs, [x.key]: null, [y.key]: null }, x.key, x.values, y.key, y.values, metric]);

/** The map if it has been made before. */
export const knownMap = (request: WinRequest): WinMap | null => known.get(nameOf(request)) ?? null;

/** Makes the map line by line, and remembers it. */
export function* winMapSteps(request: WinRequest): Steps<WinMap> {
  const { inputs, x, y, metric } = request;
  const name = nameOf(request);
  const before = known.get(name);
  if (before !== undefined) return before;
  const map = yield* mapSteps(inputs, { key: x.key, values: x.values }, { key: y.key, values: y.values }, metric);
  known.set(name, map);
  for (const oldest of [...known.keys()].slice(0, -KEPT)) known.delete(oldest);
  return map;
}

/** One plan counts the hosts of a whole line of equal workloads: such a map is made while a slider moves. */
export const isQuick = ({ inputs, x, y, metric }: WinRequest): boolean =>
  inputs.fleet === null && metric === 'hosts' && (x.key === 'workloads' || y.key === 'workloads');

/** How clearly one side wins a cell: 1 by less than a tenth, 2 by less than a half, 3 by more; 0 where nobody does. */
export type Strength = 0 | 1 | 2 | 3;

export function strengthOf(cell: MapCell): Strength {
  if (cell.winner === null || cell.winner === 'tie') return 0;
  const times = cell.ratio === null ? Infinity : Math.max(cell.ratio, 1 / cell.ratio);
  if (times < 1.1) return 1;
  return times < 1.5 ? 2 : 3;
}
