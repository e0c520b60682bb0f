import { metricOf } from './curve.ts';
import { fleetOf } from './fleet.ts';
import { footprintOf } from './footprint.ts';
import { hostCounterOf } from './hostCount.ts';
import type { Inputs, NumberKey } from './inputs.ts';
import { constantsOf, stackOf } from './layers.ts';
import type { Constants } from './layers.ts';
import type { DeploymentId, Metric } from './result.ts';
import { count } from './units.ts';

/** Everything a result depends on: what the reader can change, and the constants, perhaps not those in force. */
export interface Setting {
  readonly inputs: Inputs;
  readonly constants: Constants;
}

/** The inputs with the constants in force. */
export const settingOf = (inputs: Inputs): Setting => ({ inputs, constants: constantsOf(inputs) });

/**
 * One metric of one deployment of a slider fleet, in its canonical unit; hosts without computing the rest. Null
 * where the era has no such deployment or a workload fits no host.
 */
export function measureOf({ inputs, constants }: Setting, id: DeploymentId, metric: Metric): number | null {
  if (metric === 'hosts' && id !== 'physical') return hostCounterOf(inputs, id, constants)(inputs.workloads);
  const stack = stackOf(inputs, id, constants);
  return stack === null ? null : metricOf(footprintOf(inputs, stack, fleetOf(inputs)), metric);
}

/** The same as a function of one input. Hosts by workloads need one plan for the whole line. */
export function lineOf(
  { inputs, constants }: Setting, along: NumberKey, id: DeploymentId, metric: Metric,
): (value: number) => number | null {
  if (along === 'workloads' && metric === 'hosts' && id !== 'physical') {
    return hostCounterOf({ ...inputs, workloads: count(1) }, id, constants);
  }
  return (value) => measureOf({ inputs: { ...inputs, [along]: value }, constants }, id, metric);
}

/** a − b, and null where either is. */
export const differenceOf = (a: number | null, b: number | null): number | null =>
  (a === null || b === null ? null : a - b);
