import { useContext, useEffect, useMemo, useState } from 'react';
import { FIRST_GRID, isQuick, knownMap, winMapSteps, winRequestOf } from '../../derive/winMap.ts';
import type { MapMetric } from '../../derive/mapMetrics.ts';
import type { WinRequest } from '../../derive/winMap.ts';
import type { NumberKey } from '../../model/inputs.ts';
import type { WinMap } from '../../model/map.ts';
import { finished } from '../../model/steps.ts';
import { IdleContext } from '../idle.ts';
import { inSlices } from '../inSlices.ts';
import type { Scene } from '../scene.ts';

export interface DrawnMap {
  readonly request: WinRequest;
  readonly map: WinMap;
  /** Coarser than it will be when it has been computed. */
  readonly rough: boolean;
}

/** Columns and rows of the finished map by width, and of the rough one that is shown while a slider moves. */
const FINE = { wide: [FIRST_GRID.columns, FIRST_GRID.rows], narrow: [30, 18] } as const;
const ROUGH = { quick: [30, 18], hosts: [16, 8], others: [10, 6] } as const;
const NARROW = 480;

type Size = readonly [columns: number, rows: number];

function requestOf({ inputs, ghost }: Scene, keys: { readonly x: NumberKey; readonly y: NumberKey }, metric: MapMetric, [columns, rows]: Size): WinRequest {
  return winRequestOf(inputs, ghost, metric, { ...keys, columns, rows });
}

/**
 * The map of a scene. Hosts by workloads are computed at once; any other metric is shown roughly first, and finely
 * when the page has come to rest and there is time.
 */
export function useWinMap(scene: Scene, xKey: NumberKey, yKey: NumberKey, metric: MapMetric, width: number): DrawnMap {
  const [, setReady] = useState(0);
  const idle = useContext(IdleContext);
  const size = width < NARROW ? FINE.narrow : FINE.wide;
  const fine = useMemo(() => requestOf(scene, { x: xKey, y: yKey }, metric, size), [scene, xKey, yKey, metric, size]);
  const waits = scene.ghost === null && !isQuick(fine) && knownMap(fine) === null;
  useEffect(
    () => (waits ? inSlices(winMapSteps(fine), idle, () => setReady((count) => count + 1)) : undefined),
    [waits, fine, idle]);
  const rough = useMemo(
    () => requestOf(scene, { x: xKey, y: yKey }, metric, ROUGH[isQuick(fine) ? 'quick' : metric === 'hosts' ? 'hosts' : 'others']),
    [scene, xKey, yKey, metric, fine]);
  const made = knownMap(fine) ?? (isQuick(fine) && scene.ghost === null ? finished(winMapSteps(fine)) : null);
  // Maps are remembered, so to ask again costs next to nothing.
  return made === null
    ? { request: rough, map: finished(winMapSteps(rough)), rough: !isQuick(fine) }
    : { request: fine, map: made, rough: false };
}
