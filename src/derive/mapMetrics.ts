import type { Metric } from '../model/result.ts';

/** What can be compared over the map. */
export const MAP_METRICS = ['hosts', 'memory', 'kernels', 'cost'] as const satisfies readonly Metric[];
export type MapMetric = (typeof MAP_METRICS)[number];
