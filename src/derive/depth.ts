import type { Inputs } from '../model/inputs.ts';
import { METRICS } from '../model/result.ts';
import type { Metric } from '../model/result.ts';
import { finished } from '../model/steps.ts';
import type { WinMap } from '../model/map.ts';
import { curveDoubtSteps } from './curveDoubt.ts';
import type { CurveDoubt } from './curveDoubt.ts';
import { doubtBandSteps } from './doubt.ts';
import type { DoubtBand } from './doubt.ts';
import { doubtSteps } from './doubtRows.ts';
import type { Doubting } from './doubtRows.ts';
import { winFactsOf } from './winFacts.ts';
import type { WinFacts } from './winFacts.ts';
import { MAP_METRICS } from './mapMetrics.ts';
import { FIRST_GRID, winMapSteps, winRequestOf } from './winMap.ts';
import type { MapMetric } from './mapMetrics.ts';
import type { WinRequest } from './winMap.ts';

export interface MapDepth {
  readonly request: WinRequest;
  readonly map: WinMap;
  readonly facts: WinFacts;
}

/** What the page works out only when it has come to rest. */
export interface Depth {
  readonly sensitivity: Readonly<Record<Metric, Doubting>>;
  readonly band: DoubtBand;
  /** Of the hosts of both sides by the number of workloads: the first figure as it opens. */
  readonly curve: CurveDoubt;
  readonly maps: Readonly<Record<MapMetric, MapDepth>>;
}

function mapOf(inputs: Inputs, metric: MapMetric): MapDepth {
  const request = winRequestOf(inputs, null, metric, FIRST_GRID);
  const map = finished(winMapSteps(request));
  return { request, map, facts: winFactsOf(request, map) };
}

/** All of it at once, from the functions that the figures use: some tenths of a second, too long for a page. */
export function depthOf(inputs: Inputs): Depth {
  return {
    sensitivity: Object.fromEntries(METRICS.map((metric) => [metric, finished(doubtSteps(inputs, metric))])) as Depth['sensitivity'],
    band: finished(doubtBandSteps(inputs)),
    curve: finished(curveDoubtSteps(inputs, 'hosts', 'workloads')),
    maps: Object.fromEntries(MAP_METRICS.map((metric) => [metric, mapOf(inputs, metric)])) as Depth['maps'],
  };
}
